import fc from 'fast-check';
import {
  getNullableType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { png } from '../../checks/subject/images.js';
import { type Draw, oneIn, pick, several, upTo } from './draw.js';
import { mark } from './marked.js';

/** Values that are right for a field of this name, the sandbox's own among them. */
const plausible: Readonly<Record<string, readonly string[]>> = {
  name: ['李明', '王小红', '阿卜杜拉·买买提'],
  idNo: ['110101199003076515', '11010119900307651X', '１１０１０１１９９００３０７６５１５'],
  mobile: ['13912345678', '+86 139 1234 5678'],
  frDate: ['20200315', '2020-03-15'],
  toDate: ['20400315', '长期'],
  img: [png(300, 400).toString('base64')],
  city: ['北京', '上海'],
  address: ['朝阳区建国路88号'],
  // Recorded and given back by the history, as they are meant to be: never marked.
  purpose: ['account opening'],
  consent: ['consent-2026-0001'],
  policy: ['standard', 'strict'],
  id: ['dmVyaWZpY2F0aW9uOjE=', '00000000-0000-4000-8000-000000000000'],
};

/** A value that GraphQL and REST take for an input type, as JSON. */
export function validValue(draw: Draw, type: GraphQLInputType, field = ''): unknown {
  if (isNonNullType(type)) return validValue(draw, type.ofType, field);
  if (isListType(type)) return several(draw, 3, () => validValue(draw, type.ofType, field));
  if (isInputObjectType(type)) return validObject(draw, type);
  if (isEnumType(type)) return pick(draw, type.getValues()).name;
  return validScalar(draw, type.name, field);
}

function validObject(draw: Draw, type: GraphQLInputObjectType): Record<string, unknown> {
  const fields = Object.values(type.getFields());
  const chosen = type.isOneOf
    ? [pick(draw, fields)]
    : fields.filter((field) => isNonNullType(field.type) || !oneIn(draw, 3));
  return Object.fromEntries(
    chosen.map(({ name, type: inner }) => [name, validValue(draw, getNullableType(inner), name)]),
  );
}

function validScalar(draw: Draw, scalar: GraphQLNamedType['name'], field: string): unknown {
  switch (scalar) {
    case 'Int':
      return upTo(draw, 60);
    case 'Float':
      return upTo(draw, 1_000) / 10;
    case 'Boolean':
      return oneIn(draw, 2);
    case 'DateTime':
      return '2026-11-25T04:00:00Z';
    default:
      return pick(draw, plausible[field] ?? [`${mark}-${upTo(draw, 99)}`]);
  }
}

/** The same value with up to three mistakes, each at any place of it. */
export function nearlyValid(draw: Draw, value: unknown): unknown {
  return Array.from({ length: 1 + upTo(draw, 2) }).reduce((mistaken) => withMistake(draw, mistaken), value);
}

function withMistake(draw: Draw, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || oneIn(draw, 4)) return hostile(draw, value);
  const entries = Object.entries(value);
  if (entries.length === 0 || oneIn(draw, 5))
    return Array.isArray(value)
      ? [...(value as unknown[]), hostile(draw, null)]
      : { ...value, [pick(draw, oddNames)]: hostile(draw, null) };
  const [key, inner] = pick(draw, entries);
  if (key === 'purpose' || key === 'consent') return value;
  if (!Array.isArray(value)) return { ...value, [key]: withMistake(draw, inner) };
  return (value as unknown[]).map((item, index) => (String(index) === key ? withMistake(draw, item) : item));
}

const oddNames = ['__proto__', 'constructor', 'toString', 'name ', '', '姓名', 'idNo', '0', 'unknown'];

/** What no field wants; texts are marked. */
export function hostile(draw: Draw, value: unknown): unknown {
  const makers: readonly (() => unknown)[] = [
    () => null,
    () => draw(fc.integer),
    () => draw(fc.double),
    () => oneIn(draw, 2),
    () => [],
    () => ({}),
    () => [value],
    () => ({ value, [pick(draw, oddNames)]: value }),
    () => hostileText(draw),
    () => (typeof value === 'string' ? value + hostileText(draw) : hostileText(draw)),
    () => Array.from({ length: upTo(draw, 40) }, () => mark),
    () => draw(fc.jsonValue),
  ];
  return pick(draw, makers)();
}

/** Texts that parsers, logs and wordings of errors may trip over. */
export function hostileText(draw: Draw): string {
  const part = pick(draw, [
    '',
    '\u0000',
    '\ud800',
    '\u202e',
    '"',
    "'",
    '\\',
    '\r\n',
    '${x}',
    '%00',
    '<script>',
    '-- ',
    '𠮷',
    'value: ',
    ' cannot represent ',
    ' of non-nullable type ',
    '{',
    ']',
    'é'.repeat(20),
    '1'.repeat(40),
  ]);
  return oneIn(draw, 3) ? `${part}${mark}${draw(fc.string)}` : `${mark}${part.repeat(1 + upTo(draw, 30))}`;
}
