import type { Area } from '../checks/check.js';
import { inputFieldsOf } from '../checks/input/field.js';
import { locationTypeField } from '../checks/input/fields.js';
import { type Check, checksOf } from '../checks/index.js';
import { badInput } from '../checks/input/validate.js';
import { isJsonObject } from './json.js';
import { locationTypeFromWire, locationTypeToWire } from './locationType.js';
import { areaPaths } from './paths.js';

/** What a request body asks for. The input is as the caller wrote it: `runCheck` folds and validates it. */
export interface DecodedRequest {
  readonly check: Check;
  readonly input: object;
}

/** One call of the contract, to be sent by POST as JSON. */
export interface EncodedRequest {
  readonly path: string;
  readonly body: object;
}

/**
 * Reads the body of a request to one of the three paths. Fields that the check does not declare are left out, as
 * the contract lets every type of an area share one body.
 *
 * @throws KycError BAD_USER_INPUT where the body is no JSON object or its `type` is none of the area's
 */
export function decodeRequest(area: Area, body: unknown): DecodedRequest {
  if (!isJsonObject(body))
    throw badInput([{ path: 'body', rule: 'object', message: 'The request body must be a JSON object.' }]);
  const check = checkOf(area, body.type);
  const input: Record<string, unknown> = {};
  for (const { name, kind } of inputFieldsOf(check.input)) {
    const value = body[name];
    if (value !== undefined) input[name] = kind === locationTypeField ? locationTypeFromWire(value) : value;
  }
  return { check, input };
}

/** Writes the request that asks a provider of this contract for a check; the inverse of `decodeRequest`. */
export function encodeRequest(check: Check, input: object): EncodedRequest {
  const body: Record<string, unknown> = { type: check.type };
  for (const { name, kind } of inputFieldsOf(check.input)) {
    const value: unknown = Reflect.get(input, name);
    if (value !== undefined && value !== null)
      body[name] = kind === locationTypeField ? locationTypeToWire(value) : value;
  }
  return { path: areaPaths[check.area], body };
}

const byType: Readonly<Record<Area, ReadonlyMap<string, Check>>> = {
  identity: typesOf('identity'),
  mobile: typesOf('mobile'),
  risk: typesOf('risk'),
};

function typesOf(area: Area): ReadonlyMap<string, Check> {
  return new Map(checksOf(area).map((check) => [check.type, check]));
}

function checkOf(area: Area, type: unknown): Check {
  const known = byType[area];
  const check = typeof type === 'string' ? known.get(type) : undefined;
  if (check) return check;
  const types = [...known.keys()].join(', ');
  if (type === undefined || type === null)
    throw badInput([{ path: 'type', rule: 'required', message: `type is required: one of ${types}.` }]);
  throw badInput([{ path: 'type', rule: 'type', message: `type must be one of ${types}.` }]);
}
