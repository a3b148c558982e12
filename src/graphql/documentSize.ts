import { HttpRefusal } from '../httpStatus.js';

const [mostCharacters, mostLines] = [100_000, 2_000];

/**
 * Refuses a document that is costly to read, before anything reads it. Lines count because graphql-js counts them anew for
 * every place that an error names. Long values, such as photos, belong into variables.
 *
 * @throws KycError BAD_USER_INPUT
 */
export function requireShortDocument(document: string): void {
  if (document.length > mostCharacters)
    throw tooLong(
      `The document is too long: at most ${mostCharacters} characters are allowed. Send values, such as photos, as variables.`,
    );
  if (linesOf(document) > mostLines) throw tooLong(`The document is too long: at most ${mostLines} lines are allowed.`);
}

function linesOf(text: string): number {
  return text.split(/\r\n|[\n\r]/, mostLines + 1).length;
}

function tooLong(message: string): HttpRefusal {
  return new HttpRefusal(400, message, {
    fields: [{ path: 'query', rule: 'maxLength', message }],
  });
}
