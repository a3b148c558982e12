import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getNamedType, type GraphQLInputType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { createSchema } from '../../src/graphql/schema.js';
import { post, type Running, startService } from '../support/inProcess.js';

/** A mark in any form that a wrong value can have. */
const marks = /marker-value|MARKER_VALUE|marker\s+value|marker\\nvalue|909090|9\.5e9|9500000000/i;
const wrongLiterals = [
  '"marker-value"',
  '909090909090',
  '9.5e9',
  'MARKER_VALUE',
  '["marker-value"]',
  '{ unlisted: "marker-value" }',
  'null',
  'true',
  '"""marker\nvalue"""',
];
const wrongValues = [
  'marker-value',
  909090909090,
  9.5e9,
  ['marker-value', ['marker-value']],
  { unlisted: 'marker-value' },
  null,
  true,
];

let open: Running;
let closed: Running;
beforeAll(async () => {
  [open, closed] = await Promise.all([startService(), startService({ KYC_INTROSPECTION: 'off' })]);
});
afterAll(() => Promise.all([open.stop(), closed.stop()]));

interface Place {
  readonly type: GraphQLInputType;
  /** A document with a value at this place; `head` declares variables. */
  readonly document: (value: string, head: string) => string;
}

/** Every argument of a root field of queries and mutations, and every field of the inputs below it. */
function everyPlace(): [string, Place][] {
  const schema = createSchema();
  return [schema.getQueryType(), schema.getMutationType()].flatMap((root, index) =>
    Object.values(root?.getFields() ?? {}).flatMap((field) =>
      field.args.flatMap((argument) =>
        placesBelow(
          `${field.name}.${argument.name}`,
          argument.type,
          (value, head) =>
            `${index === 0 ? 'query' : 'mutation'} ${head} { ${field.name}(${argument.name}: ${value}) { __typename } }`,
        ),
      ),
    ),
  );
}

function placesBelow(path: string, type: GraphQLInputType, document: Place['document']): [string, Place][] {
  const own: [string, Place] = [path, { type, document }];
  const nullable = isNonNullType(type) ? type.ofType : type;
  if (isListType(nullable))
    return [own, ...placesBelow(`${path}.0`, nullable.ofType, (value, head) => document(`[${value}]`, head))];
  if (!isInputObjectType(nullable)) return [own];
  return [
    own,
    ...Object.values(nullable.getFields()).flatMap((field) =>
      placesBelow(`${path}.${field.name}`, field.type, (value, head) => document(`{ ${field.name}: ${value} }`, head)),
    ),
  ];
}

/** On a service that names its schema, and on one that does not. */
async function expectNoMark(body: object): Promise<void> {
  for (const service of [open, closed]) {
    const { text, status } = await post(`${service.url}/graphql`, body);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(marks);
    if (service === closed) expect(text).not.toMatch(/Did you mean| has [a-z]\w*, /);
  }
}

test.each(everyPlace())(
  'no wrong value at %s comes back, as a literal, a default or a variable',
  async (_path, { type, document }) => {
    const named = getNamedType(type);
    const isText = named.name === 'String' || named.name === 'ID';
    for (const literal of wrongLiterals) {
      if (isText && literal.startsWith('"')) continue;
      await expectNoMark({ query: document(literal, '') });
      await expectNoMark({ query: document('$v', `($v: ${String(type).replace(/!$/, '')} = ${literal})`) });
    }
    for (const v of wrongValues)
      await expectNoMark({ query: document('$v', `($v: ${String(type)})`), variables: { v } });
  },
);

afterAll(() => {
  for (const service of [open, closed]) expect(service.log()).not.toMatch(marks);
});
