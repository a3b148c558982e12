import { type Area, areas } from '../../checks/check.js';
import { type FieldKind, inputFieldsOf } from '../../checks/input/field.js';
import { locationTypeField } from '../../checks/input/fields.js';
import { type Check, checks, checksOf } from '../../checks/index.js';
import { validateInput } from '../../checks/input/validate.js';
import type { JsonObject } from '../json.js';
import { wireLocationTypes } from '../locationType.js';
import { encodeRequest } from '../request.js';

/** Every request schema by name: one for each type, and one for each area that chooses among them by `type`. */
export function requestSchemas(): JsonObject {
  const byArea = areas.map((area): [string, JsonObject] => [areaRequestName(area), areaSchema(area)]);
  const byType = checks.map((check): [string, JsonObject] => [requestName(check), checkSchema(check)]);
  return Object.fromEntries([...byArea, ...byType]);
}

/** Name of the schema of an area's request. */
export function areaRequestName(area: Area): string {
  return `${upperFirst(area)}Request`;
}

/** The body of an area. The discriminator lets code generators make a union in which each type demands its own fields. */
function areaSchema(area: Area): JsonObject {
  const types = checksOf(area);
  return {
    description: `Which check to run:\n${types.map(({ type, description }) => `- ${type}: ${description}`).join('\n')}`,
    oneOf: types.map((check) => ({ $ref: refOf(check) })),
    discriminator: {
      propertyName: 'type',
      mapping: Object.fromEntries(types.map((check) => [check.type, refOf(check)])),
    },
  };
}

/** A check without required fields needs at least one of those that it has: each choice is a whole body, as code generators want it. */
function checkSchema(check: Check): JsonObject {
  const { type: title, description } = check;
  const required = requiredFields(check);
  if (required.length > 0) return { title, description, ...bodySchema(check, required) };
  return { title, description, anyOf: inputFieldsOf(check.input).map(({ name }) => bodySchema(check, [name])) };
}

function bodySchema(check: Check, required: readonly string[]): JsonObject {
  const fields = inputFieldsOf(check.input).map(({ name, kind }) => [name, fieldSchema(check, name, kind)]);
  return {
    type: 'object',
    required: ['type', ...required],
    properties: {
      type: { type: 'string', enum: [check.type], description: check.description },
      ...Object.fromEntries(fields),
    },
  };
}

/** `two-factor` as TwoFactorRequest. */
function requestName({ type }: Check): string {
  return `${type.split('-').map(upperFirst).join('')}Request`;
}

function refOf(check: Check): string {
  return `#/components/schemas/${requestName(check)}`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
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

/** Longer text is refused before anything reads it. */
const longestText = 1_000;

function fieldSchema(check: Check, name: string, kind: FieldKind): JsonObject {
  if (kind === locationTypeField) return locationTypeSchema(check, name);
  const { description, pattern, example, maxLength = longestText } = kind;
  return {
    type: 'string',
    description,
    minLength: 1,
    maxLength,
    ...(pattern !== undefined && { pattern }),
    examples: [example],
  };
}

function requiredFields({ input }: Check): string[] {
  return inputFieldsOf(input)
    .filter(({ optional }) => !optional)
    .map(({ name }) => name);
}

/** Which places a check takes is said by its rules alone, so that they are asked, with the check's own sample. */
function locationTypeSchema(check: Check, name: string): JsonObject {
  const taken = Object.entries(wireLocationTypes).filter(([place]) =>
    accepts(check, { ...check.examples[0]?.input, [name]: place }),
  );
  return {
    type: 'string',
    enum: taken.map(([, wire]) => wire),
    description:
      'Which place of the number is meant. 1: common, where it is most active (location-verify only). 2: work, 7:00–19:00 on weekdays. 3: residential, 21:00–07:00.',
    examples: [wireLocationTypes.WORK],
  };
}

function accepts(check: Check, input: object): boolean {
  try {
    validateInput(check.input, input, 'warn');
    return true;
  } catch {
    return false;
  }
}
