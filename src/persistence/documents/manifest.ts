import { OperatorError } from '../../errors.js';

/**
 * Reads a manifest of persisted documents: `{ id: text }` of codegen's client preset and of Relay's compiler, or Apollo's
 * `{ format: "apollo-persisted-query-manifest", operations: [{ id, body }] }`.
 *
 * @returns the texts by their ids
 * @throws OperatorError
 */
export function readManifest(json: unknown): ReadonlyMap<string, string> {
  const entries = isApollo(json) ? json.operations.map(({ id, body }) => [id, body] as const) : entriesOf(json);
  const texts = new Map<string, string>();
  for (const [id, text] of entries) {
    if (typeof id !== 'string' || !/^[\x21-\x7e]{1,128}$/.test(id) || typeof text !== 'string' || text.trim() === '')
      throw notRead();
    texts.set(id.replace(/^sha256:/, ''), text);
  }
  if (texts.size === 0) throw notRead();
  return texts;
}

function entriesOf(json: unknown): (readonly [unknown, unknown])[] {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw notRead();
  return Object.entries(json);
}

function isApollo(
  json: unknown,
): json is { readonly operations: readonly { readonly id: unknown; readonly body: unknown }[] } {
  return typeof json === 'object' && json !== null && 'operations' in json && Array.isArray(json.operations);
}

function notRead(): OperatorError {
  return new OperatorError(
    'The file must be a manifest of persisted documents: that of codegen, of Relay or of Apollo.',
  );
}
