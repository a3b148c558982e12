const messages = new Map([
  [
    'Validation aborted.',
    'The document takes too much to validate: it selects fields or spreads fragments too often. The validation ended there; what was found before stands beside this.',
  ],
  [
    'Too many validation errors, error limit reached. Validation aborted.',
    'More is wrong with the document than is told here: the validation ended after the errors beside this one.',
  ],
]);

/**
 * What the last error of a validation means that graphql-js gave up. The errors before it stay beside it.
 *
 * @returns undefined for every other error
 */
export function abortedValidation({ message }: { readonly message: string }): string | undefined {
  return messages.get(message);
}
