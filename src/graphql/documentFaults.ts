import { type GraphQLSchema, parse, validate } from 'graphql';
import { createSchema } from './schema.js';

let schema: GraphQLSchema | undefined;

/** Why a document does not fit the schema, one sentence each; empty: it does. */
export function documentFaults(id: string, text: string): string[] {
  schema ??= createSchema();
  try {
    return validate(schema, parse(text)).map(({ message }) => `${id}: ${message}`);
  } catch (error) {
    return [`${id}: ${error instanceof Error ? error.message : 'it cannot be parsed'}`];
  }
}
