import type { DocumentNode } from 'graphql';

/** An operation whose document was parsed and found valid before. */
export interface PreparedOperation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
}

/** Documents that clients sent before: they send few, again and again. */
export interface PreparedOperations {
  find(text: string, operationName: string | undefined): PreparedOperation | undefined;
  /** @param document of the text, valid and within the limits */
  remember(text: string, operationName: string | undefined, document: DocumentNode): void;
}

/** Characters of all documents together; as trees they take some fifty bytes each. */
const mostCharacters = 400_000;
const mostOperations = 1_000;

/** Forgets those that were not asked for the longest. */
export function createPreparedOperations(): PreparedOperations {
  const known = new Map<string, PreparedOperation>();
  let characters = 0;

  function forgetOldest(): void {
    for (const key of known.keys()) {
      if (known.size <= mostOperations && characters <= mostCharacters) return;
      known.delete(key);
      characters -= key.length;
    }
  }

  return {
    find(text, operationName) {
      const key = keyOf(text, operationName);
      const operation = known.get(key);
      if (!operation) return undefined;
      known.delete(key);
      known.set(key, operation);
      return operation;
    },
    remember(text, operationName, document) {
      const key = keyOf(text, operationName);
      if (known.has(key)) return;
      known.set(key, { document, operationName });
      characters += key.length;
      forgetOldest();
    },
  };
}

/** Names hold no line end. */
function keyOf(text: string, operationName = ''): string {
  return `${operationName}\n${text}`;
}
