import { KycError } from '../errors.js';

/** Of the request as a whole, and not of the input: other arguments and headers. */
const isElsewhere = (path: string) => /^(?:options\.|x-kyc-)/.test(path);

/** An error with the paths of its broken rules as the caller of GraphQL wrote them: below the argument. */
export function withPath(thrown: unknown, prefix: string): unknown {
  if (!(thrown instanceof KycError) || !thrown.fields) return thrown;
  return thrown.with({
    fields: thrown.fields.map((field) =>
      isElsewhere(field.path) ? field : { ...field, path: `${prefix}.${field.path}` },
    ),
  });
}

/** Does something with an argument; what it throws names paths below that argument. */
export function atPath<T>(prefix: string, action: () => T): T {
  try {
    return action();
  } catch (thrown) {
    throw withPath(thrown, prefix);
  }
}
