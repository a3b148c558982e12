/** Kinds of tokens, as graphql-js words them: punctuators are quoted, and names and values are followed by what they are. */
const kind = String.raw`<EOF>|Name|Int|Float|String|BlockString|"(?:[!$&():=@[\]{|}?.]|\.\.\.)"`;
/** What the grammar asks for: kinds, and its own words. */
const expected = new RegExp(String.raw`^Syntax Error: (Expected (?:${kind}|"[a-z]+")), found (${kind})`);
const unexpected = new RegExp(String.raw`^Syntax Error: (Unexpected) (${kind})`);

const lexical: readonly (readonly [RegExp, string])[] = [
  [/^Syntax Error: Unterminated string/, 'a string has no closing quote on its line'],
  [/^Syntax Error: Invalid (?:character|Unicode) escape/, 'a string holds a backslash that escapes nothing'],
  [/^Syntax Error: Invalid number/, 'a number is not written as GraphQL has them'],
  [/^Syntax Error: Invalid character within String/, 'a string holds a control character, which must be escaped'],
  [/^Syntax Error: Unexpected variable/, 'a default value holds a variable'],
  [
    /^Syntax Error: Unexpected (?:single quote )?character/,
    'a character may not stand outside of quotes; strings stand in double quotes',
  ],
];

/**
 * What is wrong with a document that cannot be parsed: kinds of tokens, without what was written there, since that may be
 * a value that lost its quotes.
 *
 * @param message of graphql-js
 */
export function syntaxMessage(message: string): string {
  const [, asked, found] = expected.exec(message) ?? [];
  if (asked && found) return `The document is not valid GraphQL: ${asked}, found ${found}.`;
  const [, , token] = unexpected.exec(message) ?? [];
  const said = token ? `Unexpected ${token}` : lexical.find(([pattern]) => pattern.test(message))?.[1];
  return said ? `The document is not valid GraphQL: ${said}.` : 'The document is not valid GraphQL.';
}
