import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  coerceInputValue,
  getNamedType,
  type GraphQLInputType,
  GraphQLList,
  GraphQLNonNull,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { BrokenRule } from '../../../src/errors.js';
import { coerceValue } from '../../../src/graphql/planning/coerceValue.js';
import { createValueFaults } from '../../../src/graphql/planning/valueFaults.js';
import { createSchema } from '../../../src/graphql/schema.js';

const schema = createSchema();

function coerce(type: GraphQLInputType, value: unknown, most = 50) {
  const faults: BrokenRule[] = [];
  const coerced = coerceValue(type, value, () => 'input', createValueFaults(true), {
    isFull: () => faults.length >= most,
    add: (fault) => void faults.push(fault),
  });
  return { coerced, faults };
}

function typeNamed(name: string): GraphQLInputType {
  const type = schema.getType(name);
  if (!isInputType(type)) throw new Error(name);
  return type;
}

const inputTypes = Object.values(schema.getTypeMap()).flatMap((type) =>
  isInputType(type) && !type.name.startsWith('__') ? [type] : [],
);
const wrong = fc.oneof(
  fc.constantFrom(null, 1, 1.5, -1, true, '', 'canary', '2026-11-26T00:00:00Z', {}, []),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Values that the type has, with a wrong one here and there; lists are as short as the smallest enum allows. */
function valuesOf(type: GraphQLInputType): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return valuesOf(type.ofType);
  if (isListType(type)) return fc.oneof(fc.array(valuesOf(type.ofType), { maxLength: 2 }), valuesOf(type.ofType));
  if (isEnumType(type))
    return fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...type.getValues().map(({ name }) => name)) }, wrong);
  if (!isInputObjectType(type)) return fc.oneof(fc.constantFrom(1, 'canary', true, '2026-11-26T00:00:00Z'), wrong);
  const fields = Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, valuesOf(field.type)]));
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ ...fields, canary: fc.constant(1) }, { requiredKeys: [] }) },
    { weight: 6, arbitrary: fc.record(fields, { requiredKeys: [] }) },
    wrong,
  );
}

test.each(inputTypes.map((type) => [type.name, type] as const))(
  '%s takes what graphql-js takes, and gives the same',
  (_name, type) => {
    const around: readonly GraphQLInputType[] = [
      type,
      new GraphQLNonNull(type),
      new GraphQLList(new GraphQLNonNull(type)),
    ];
    for (const asked of around) {
      fc.assert(
        fc.property(valuesOf(asked), (value) => {
          let isRight = true;
          const expected = coerceInputValue(value, asked, () => void (isRight = false));
          const { coerced, faults } = coerce(asked, value);
          expect(faults.length === 0).toBe(isRight);
          if (isRight) expect(coerced).toEqual(expected);
        }),
        { numRuns: 40 },
      );
    }
  },
);

describe('hostile values', () => {
  const profiles = new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(typeNamed('CustomerProfileInput'))));
  const checks = new GraphQLList(new GraphQLNonNull(typeNamed('CheckName')));

  test.each<[string, GraphQLInputType, number]>([
    ['profiles', profiles, 50],
    ['a filter, which are as many as the enum has', checks, 11],
    ['anything else', new GraphQLList(typeNamed('String')), 100],
  ])('entries of %s are counted before one of them is read', (_what, type, most) => {
    const unread = Object.defineProperty(new Array(most + 1).fill(null), 0, {
      get: () => {
        throw new Error('It was read.');
      },
    });
    expect(coerce(type, unread).faults).toEqual([
      { path: 'input', rule: 'tooLong', message: `input may have at most ${most} entries; it has ${most + 1}.` },
    ]);
  });

  test('coercion ends at the last fault that is told', () => {
    let read = 0;
    const entries = Array.from({ length: 50 }, () =>
      Object.defineProperty({}, 'name', { enumerable: true, get: () => (read += 1) }),
    );
    expect(coerce(profiles, entries, 7).faults).toHaveLength(7);
    expect(read).toBe(7);
  });

  test.each([
    ['', 'input'],
    ['a list in a list', 'input.0.0'],
  ])('one value stands for a list of one, %s', (nested, path) => {
    const type = nested ? new GraphQLList(new GraphQLList(typeNamed('Int'))) : new GraphQLList(typeNamed('Int'));
    expect(coerce(type, nested ? [['canary']] : 'canary').faults).toEqual([
      { path, rule: 'type', message: `${path} must be of the type Int.` },
    ]);
  });
});

test('a fault names what the schema has only if the schema may be named', () => {
  const silent = createValueFaults(false);
  const enumType = getNamedType(typeNamed('LocationType'));
  const inputType = typeNamed('TwoFactorInput');
  if (!isInputObjectType(inputType)) throw new Error('It is one.');
  expect([silent.wrongType('a', enumType), silent.unknownField('a', inputType)].map(({ message }) => message)).toEqual([
    'a must be one of the values of LocationType.',
    'a holds a field that its type does not have.',
  ]);
});
