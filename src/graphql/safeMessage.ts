import type { GraphQLSchema } from 'graphql';
import { allowedFields } from './planning/variables.js';
import { syntaxMessage } from './syntaxMessage.js';

/**
 * A message of graphql-js or Apollo without anything that could be a value. They quote literals ("found 1101…",
 * "value: …") and names as typed. Names that look like names stay, since "Did you mean" is worth having; names with
 * long runs of digits do not.
 */
export function safeMessage(message: string, schema?: GraphQLSchema): string {
  if (message.startsWith('Syntax Error: ')) return syntaxMessage(message);
  return message
    .replace(/^GraphQL introspection is not allowed.*$/s, 'Introspection is switched off here.')
    .replace(/^Field "[^"]*" is not defined by type "(\w+)"\.?/, (said, type: string) => `${said} ${schema ? allowedFields(schema, type) : ''}`)
    .replace(/^Value ".*" does not exist in ("\w+" enum).*$/s, 'This value does not exist in the $1.')
    .replace(/, found [\s\S]*$/, '.')
    .replace(/cannot represent [\s\S]*value: [\s\S]*$/, 'cannot represent this value.')
    .replace(/"([^"]*)"/g, (quoted, inner: string) => (isName(inner) || schema?.getType(inner) ? quoted : '"…"'))
    .replace(/[0-9]{6,}/g, '…')
    .replace(/\p{Script=Han}+/gu, '…');
}

/** Names as GraphQL has them, with variables ($x), types ([X!]!) and members (X.y); no run of five digits. */
function isName(text: string): boolean {
  return /^[\[$@]?[_A-Za-z][_A-Za-z0-9.]{0,63}[\]!]*$/.test(text) && !/[0-9]{5}/.test(text);
}
