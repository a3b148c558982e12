import { describe, expect, test } from '@jest/globals';
import {
  buildSchema,
  getIntrospectionQuery,
  type GraphQLField,
  type GraphQLInputField,
  graphqlSync,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  validate,
} from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { checks } from '../../src/checks/index.js';
import { printedSchema } from '../../src/graphql/printedSchema.js';
import { createSchema } from '../../src/graphql/schema.js';

const schema = createSchema();
const argumentsOf = (field: GraphQLField<unknown, unknown> | GraphQLInputField): string[] =>
  'args' in field ? field.args.map(({ name, type }) => `${name}: ${String(type)}`) : [];
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

describe('the schema', () => {
  test('every type, field, argument and enum value says what it is', () => {
    const silent: string[] = [];
    const look = (path: string, { description }: { description?: string | null }) =>
      void ((description ?? '').length < 8 && silent.push(path));
    for (const type of types.filter((candidate) => !isSpecifiedScalarType(candidate))) {
      look(type.name, type);
      if (isEnumType(type)) type.getValues().forEach((value) => look(`${type.name}.${value.name}`, value));
      if (isInputObjectType(type))
        Object.values(type.getFields()).forEach((field) => look(`${type.name}.${field.name}`, field));
      if (isObjectType(type) || isInterfaceType(type)) {
        for (const field of Object.values(type.getFields())) {
          look(`${type.name}.${field.name}`, field);
          field.args.forEach((argument) => look(`${type.name}.${field.name}(${argument.name})`, argument));
        }
      }
    }
    expect(silent).toEqual([]);
  });

  test('every check is a member of one of the three input unions', () => {
    const members = ['VerifyIdentityInput', 'LookupMobileInput', 'AssessRiskInput'].flatMap((name) => {
      const type = schema.getType(name);
      return isInputObjectType(type) ? Object.keys(type.getFields()) : [];
    });
    expect(members).toEqual(checks.map(({ member }) => member));
  });

  test('@oneOf shows in the printed schema, and survives being read back', () => {
    expect(printedSchema().match(/^input \w+ @oneOf/gm)).toEqual([
      'input AssessRiskInput @oneOf',
      'input LookupMobileInput @oneOf',
      'input VerifyIdentityInput @oneOf',
    ]);
    const again = buildSchema(printedSchema()).getType('AssessRiskInput');
    expect(isInputObjectType(again) && again.isOneOf).toBe(true);
  });

  test('@oneOf shows in introspection', () => {
    const { data } = graphqlSync({ schema, source: getIntrospectionQuery({ oneOf: true }) });
    expect(JSON.stringify(data)).toMatch(/"name":"VerifyIdentityInput"[^{]*"isOneOf":true/);
  });

  const names = readFileSync(new URL('./contract.graphql', import.meta.url), 'utf8');
  test('keeps every name, type and nullability that callers rely on', () => {
    const promised = buildSchema(names);
    const broken = Object.values(promised.getTypeMap()).flatMap((type) => {
      if (type.name.startsWith('__') || isSpecifiedScalarType(type)) return [];
      const real = schema.getType(type.name);
      if (!real) return [type.name];
      if (isEnumType(type))
        return type
          .getValues()
          .filter(({ name }) => !isEnumType(real) || !real.getValue(name))
          .map(({ name }) => `${type.name}.${name}`);
      if (!('getFields' in type) || !('getFields' in real)) return [];
      return Object.values(type.getFields()).flatMap((field) => {
        const found = real.getFields()[field.name];
        if (!found || String(found.type) !== String(field.type))
          return [`${type.name}.${field.name}: ${String(field.type)}`];
        const args = argumentsOf(field).filter((argument) => !argumentsOf(found).includes(argument));
        return args.map((argument) => `${type.name}.${field.name}(${argument})`);
      });
    });
    expect(broken).toEqual([]);
  });

  test('DateTime says where its form is specified', () => {
    expect(printedSchema()).toContain(
      'scalar DateTime @specifiedBy(url: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6")',
    );
  });

  test('the operations that frontends use are valid', () => {
    const folder = new URL('../../schema/operations/', import.meta.url);
    const text = readdirSync(folder)
      .map((file) => readFileSync(new URL(file, folder), 'utf8'))
      .join('\n');
    expect(validate(schema, parse(text))).toEqual([]);
  });
});
