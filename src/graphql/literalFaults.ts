import {
  type DocumentNode,
  getNamedType,
  type GraphQLError,
  type GraphQLSchema,
  isInputObjectType,
  Kind,
} from 'graphql';
import type { BrokenRule } from '../errors.js';
import { isLiteral, literalPlaces } from './planning/literalPlaces.js';
import { createValueFaults } from './planning/valueFaults.js';

/** A document that was refused, and what its errors may tell of the schema. */
export interface RefusedDocument {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly namesSchema: boolean;
}

/**
 * What is wrong with a literal of a document that is not valid: made from the place at which the error points. The message
 * of the error, which quotes the literal, is read only where graphql-js made it of names of the schema alone.
 *
 * @returns undefined if the error is not about a literal
 */
export function literalFault(error: GraphQLError, refused: RefusedDocument): BrokenRule | undefined {
  const [node] = error.nodes ?? [];
  if (!node || !isLiteral(node)) return undefined;
  const words = createValueFaults(refused.namesSchema);
  const place = placesOf(refused).get(node);
  if (!place)
    return {
      path: 'query',
      rule: 'type',
      message: 'A value of the document is not of the type that the schema gives for it.',
    };
  const type = getNamedType(place.type);
  if (node.kind === Kind.NULL) return words.isNull(place.path);
  if (!isInputObjectType(type) || node.kind !== Kind.OBJECT) return words.wrongType(place.path, type);
  const missing = missingField.exec(error.message)?.[1];
  return missing ? words.required(`${place.path}.${missing}`) : words.notOneMember(place.path);
}

/** Of an object literal, whose faults graphql-js words with names of the schema only. */
const missingField = /^Field "\w+\.(\w+)" of required type /;

/** One document may have fifty errors. */
const known = new WeakMap<DocumentNode, ReturnType<typeof literalPlaces>>();

function placesOf({ schema, document }: RefusedDocument): ReturnType<typeof literalPlaces> {
  const places = known.get(document) ?? literalPlaces(schema, document);
  known.set(document, places);
  return places;
}
