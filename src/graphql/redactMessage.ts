import type { GraphQLSchema } from 'graphql';
import { allowedFields } from './planning/valueFaults.js';
import { syntaxMessage } from './syntaxMessage.js';

/** What may be told of the schema of a request that is refused. */
export interface SchemaToName {
  readonly schema: GraphQLSchema;
  readonly namesSchema: boolean;
}

/** Names in messages are cut here; messages about nothing but names are shorter. */
const longestMessage = 1_000;

/** What stands in messages of graphql-js that quote a value of the request. */
const quotesValue = [', found ', ' cannot represent ', ' got invalid value ', 'Value "', ' non-enum value'] as const;

/**
 * A message of graphql-js or Apollo without anything that could be a value. One that quotes values is replaced as a whole
 * (see `literalFault` for what is told instead). Names stay as typed if they look like names: those with long runs of
 * digits do not.
 */
export function redactMessage(given: string, told?: SchemaToName): string {
  if (given.startsWith('Syntax Error: ')) return syntaxMessage(given);
  if (given.startsWith('GraphQL introspection is not allowed')) return 'Introspection is switched off here.';
  const message = given.slice(0, longestMessage);
  if (quotesValue.some((sign) => message.includes(sign)))
    return 'A value is not of the type that the schema gives for it.';
  return withFields(message, told)
    .replace(/"([^"]*)(?:"|$)/g, (quoted, inner: string) =>
      isName(inner) || told?.schema.getType(inner) ? quoted : '"…"',
    )
    .replace(/[0-9]{6,}/g, '…')
    .replace(/\p{Script=Han}+/gu, '…');
}

/** An unknown field is told with those that an input type has, unless the schema is not to be named. */
function withFields(message: string, told: SchemaToName | undefined): string {
  if (!told?.namesSchema) return message;
  return message.replace(
    /^Field "[^"]*" is not defined by type "(\w+)"\.?/,
    (said, type: string) => `${said} ${allowedFields(told.schema.getType(type))}`,
  );
}

/** Names as GraphQL has them, with variables ($x), types ([X!]!) and members (X.y); no run of five digits. */
function isName(text: string): boolean {
  return /^[\[$@]?[_A-Za-z][_A-Za-z0-9.]{0,63}[\]!]*$/.test(text) && !/[0-9]{5}/.test(text);
}
