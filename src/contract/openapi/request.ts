import type { Area } from '../../checks/check.js';
import { type FieldKind, type InputField, inputFieldsOf } from '../../checks/field.js';
import { locationTypeField } from '../../checks/fields.js';
import { type Check, checksOf } from '../../checks/index.js';
import { validateInput } from '../../checks/validate.js';
import type { JsonObject } from '../json.js';
import { wireLocationTypes } from '../locationType.js';
import { encodeRequest } from '../request.js';

/**
 * The body that all types of an area share: every field once, optional unless each type needs it, followed by what
 * the single types require.
 */
export function requestSchema(area: Area): JsonObject {
  const types = checksOf(area);
  const fields = types.flatMap(({ input }) => inputFieldsOf(input));
  const isShared = (name: string) => types.every((check) => requiredFields(check).includes(name));
  const shared = [...new Set(fields.map(({ name }) => name))].filter(isShared);
  return {
    type: 'object',
    required: ['type', ...shared],
    properties: { type: typeSchema(types), ...Object.fromEntries(fields.map(({ name, kind }) => [name, fieldSchema(kind)])) },
    allOf: types.map((check) => ({ if: { properties: { type: { const: check.type } } }, then: { title: check.type, ...demandsOf(check) } })),
  };
}

/** Bodies to try, by name: the contract's own sample of each type first. */
export function requestExamples(area: Area): JsonObject {
  const named = checksOf(area).flatMap((check) =>
    check.examples.map(({ note, input }, index) => ({
      index,
      name: index === 0 ? check.type : `${check.type}-${index + 1}`,
      example: { summary: `${check.type}: ${note}`, value: encodeRequest(check, input).body },
    })),
  );
  const samplesFirst = [...named.filter(({ index }) => index === 0), ...named.filter(({ index }) => index > 0)];
  return Object.fromEntries(samplesFirst.map(({ name, example }) => [name, example]));
}

function typeSchema(types: readonly Check[]): JsonObject {
  const lines = types.map(({ type, description }) => `- ${type}: ${description}`);
  return { type: 'string', enum: types.map(({ type }) => type), description: `Which check to run:\n${lines.join('\n')}` };
}

function fieldSchema(kind: FieldKind): JsonObject {
  if (kind === locationTypeField) return locationTypeSchema;
  const { description, pattern, example } = kind;
  return { type: 'string', description, ...(pattern !== undefined && { pattern }), examples: [example] };
}

const locationTypeSchema = {
  type: 'string',
  enum: Object.values(wireLocationTypes),
  description:
    'Which place of the number is meant. 1: common, where it is most active (location-verify only). 2: work, 7:00–19:00 on weekdays. 3: residential, 21:00–07:00.',
  examples: [wireLocationTypes.WORK],
};

/** What one type needs of the shared body. A check without required fields needs at least one of those that it has. */
function demandsOf(check: Check): JsonObject {
  const required = requiredFields(check);
  const fields = inputFieldsOf(check.input);
  return {
    ...(required.length > 0 ? { required } : { anyOf: fields.map(({ name }) => ({ required: [name] })) }),
    ...narrowedLocationType(check, fields),
  };
}

function requiredFields({ input }: Check): string[] {
  return inputFieldsOf(input)
    .filter(({ optional }) => !optional)
    .map(({ name }) => name);
}

/** Which places a check takes is said by its rules alone, so that they are asked, with the check's own sample. */
function narrowedLocationType(check: Check, fields: readonly InputField[]): JsonObject | undefined {
  const field = fields.find(({ kind }) => kind === locationTypeField);
  if (!field) return undefined;
  const taken = Object.entries(wireLocationTypes).filter(([place]) => accepts(check, { ...check.examples[0]?.input, [field.name]: place }));
  return { properties: { [field.name]: { enum: taken.map(([, wire]) => wire) } } };
}

function accepts(check: Check, input: object): boolean {
  try {
    validateInput(check.input, input, 'warn');
    return true;
  } catch {
    return false;
  }
}
