import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Area } from '../../../src/checks/check.js';
import { areaPaths, openApiDocument } from '../../../src/rest-contract/index.js';

export interface Media {
  readonly schema: object;
  readonly examples: Readonly<Record<string, { readonly value: object }>>;
}

export interface Response {
  readonly headers: object;
  readonly content: { readonly 'application/json': Media };
}

export interface Operation {
  readonly security?: readonly unknown[];
  readonly requestBody: { readonly content: { readonly 'application/json': Media } };
  readonly responses: Readonly<Record<string, Response>>;
}

export interface Schema {
  readonly required: readonly string[];
  readonly properties: Readonly<
    Record<
      string,
      {
        readonly description?: string;
        readonly const?: unknown;
        readonly pattern?: string;
        readonly minLength?: number;
        readonly maxLength?: number;
      }
    >
  >;
  readonly anyOf?: readonly Schema[];
  readonly discriminator?: { readonly mapping: Readonly<Record<string, string>> };
}

export interface Document {
  readonly security: readonly object[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses: Readonly<Record<string, Response>>;
  };
}

export const areas: readonly Area[] = ['identity', 'mobile', 'risk'];
export const requestNames = { identity: 'IdentityRequest', mobile: 'MobileRequest', risk: 'RiskRequest' } as const;

/** As its readers get it: plain JSON. */
export const document: Document = JSON.parse(JSON.stringify(openApiDocument()));

const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
formats.default(ajv);
ajv.addVocabulary(['discriminator', 'components', 'info', 'openapi', 'paths', 'security', 'servers', 'tags']);
ajv.addSchema(document, 'openapi');

/** Compiles a schema of the document, with its references. */
export function compile(schema: object): ValidateFunction {
  const absolute: object = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi#/'));
  return ajv.compile(absolute);
}

export function compileNamed(name: string): ValidateFunction {
  return compile({ $ref: `#/components/schemas/${name}` });
}

/** What is wrong with a value; empty if nothing is. */
export function mistakes(validate: ValidateFunction, value: unknown): unknown {
  return validate(value) ? [] : validate.errors;
}

export function operationOf(area: Area): Operation {
  const operation = document.paths[areaPaths[area]]?.post;
  if (!operation) throw new Error(`There is no operation for ${area}.`);
  return operation;
}

/** The JSON of an operation's 200 answer. */
export function answerOf(area: Area): Media {
  const answered = operationOf(area).responses['200'];
  if (!answered) throw new Error(`There is no answer of ${area}.`);
  return answered.content['application/json'];
}
