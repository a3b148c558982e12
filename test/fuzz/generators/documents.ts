import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { type Draw, oneIn, pick, upTo } from './draw.js';
import { nearlyValid, validValue } from './values.js';

export interface GeneratedRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** An operation that the schema allows, with its arguments as literals or as variables. */
export function validRequest(draw: Draw, schema: GraphQLSchema): GeneratedRequest {
  const isMutation = oneIn(draw, 3);
  const root = isMutation ? schema.getMutationType() : schema.getQueryType();
  if (!root) throw new Error('The schema has no such operation.');
  const definitions: string[] = [];
  const variables: Record<string, unknown> = {};
  const argument = (type: GraphQLInputType, name: string): string => {
    const value = validValue(draw, type, name);
    if (oneIn(draw, 2)) return literal(value, type);
    const variable = `v${definitions.length}`;
    definitions.push(`$${variable}: ${String(type)}`);
    variables[variable] = value;
    return `$${variable}`;
  };
  const selection = selectionOf({ draw, schema, argument }, root, 4);
  const head = `${isMutation ? 'mutation' : 'query'} Fuzzed${definitions.length > 0 ? `(${definitions.join(', ')})` : ''}`;
  return { query: `${head} ${selection}`, variables };
}

/** The same with mistakes in the variables. */
export function nearlyValidVariables(draw: Draw, schema: GraphQLSchema): GeneratedRequest {
  const { query, variables } = validRequest(draw, schema);
  return { query, variables: nearlyValid(draw, variables) as Record<string, unknown> };
}

/** The same with mistakes in the text: something taken out, doubled or put in. */
export function nearlyValidDocument(draw: Draw, schema: GraphQLSchema): GeneratedRequest {
  const { query, variables } = validRequest(draw, schema);
  let text = query;
  for (let edits = 1 + upTo(draw, 2); edits > 0; edits--) {
    const from = upTo(draw, text.length);
    const to = Math.min(text.length, from + upTo(draw, 12));
    const put = pick(draw, [
      '',
      '{',
      '}',
      '(',
      ')',
      '[',
      ']',
      '!',
      '$',
      ':',
      '"',
      '"""',
      '...',
      '@skip(if: true)',
      '@include',
      'on',
      'null',
      '-',
      '1e999',
      '#',
      '\u0000',
      '\ud800',
      'fragment F on Query { ...F }',
      'x',
      text.slice(from, to).repeat(3),
    ]);
    text = text.slice(0, from) + put + text.slice(to);
  }
  return { query: text, variables };
}

interface Writing {
  readonly draw: Draw;
  readonly schema: GraphQLSchema;
  readonly argument: (type: GraphQLInputType, name: string) => string;
}

function selectionOf(writing: Writing, type: GraphQLObjectType, depth: number): string {
  const { draw } = writing;
  const fields = Object.values(type.getFields()).filter(
    ({ type: of }) => depth > 1 || !isCompositeType(getNamedType(of)),
  );
  if (fields.length === 0) return '{ __typename }';
  const chosen = Array.from({ length: 1 + upTo(draw, 3) }, (_value, index) =>
    fieldOf(writing, pick(draw, fields), index, depth),
  );
  return `{ ${chosen.join(' ')} }`;
}

function fieldOf(writing: Writing, field: GraphQLField<unknown, unknown>, index: number, depth: number): string {
  const { draw, argument } = writing;
  const given = field.args.filter(
    ({ type, defaultValue }) => (isNonNullType(type) && defaultValue === undefined) || oneIn(draw, 3),
  );
  const args =
    given.length > 0 ? `(${given.map(({ name, type }) => `${name}: ${argument(type, name)}`).join(', ')})` : '';
  const directive = oneIn(draw, 12) ? ' @include(if: true)' : '';
  // An alias each, so that the same field with other arguments does not conflict.
  return `f${depth}_${index}: ${field.name}${args}${directive} ${inner(writing, field.type, depth - 1)}`;
}

function inner(writing: Writing, type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  if (!isAbstractType(named)) return selectionOf(writing, named, depth);
  const possible = pick(writing.draw, writing.schema.getPossibleTypes(named));
  return `{ __typename ... on ${possible.name} ${selectionOf(writing, possible, depth)} }`;
}

/** A JSON value as the literal of a type; names of enums without quotes. */
function literal(value: unknown, type: GraphQLInputType): string {
  const bare = getNullableType(type);
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value))
    return `[${value.map((item) => literal(item, isListType(bare) ? bare.ofType : bare)).join(', ')}]`;
  if (typeof value === 'object') {
    const fields = isInputObjectType(bare) ? bare.getFields() : {};
    return `{${Object.entries(value)
      .map(([name, inside]) => `${name}: ${literal(inside, fields[name]?.type ?? bare)}`)
      .join(', ')}}`;
  }
  return isEnumType(bare) && typeof value === 'string' ? value : JSON.stringify(value);
}
