import type { Area } from '../../checks/check.js';
import { type Check, checks, checksOf } from '../../checks/index.js';
import { codecOf } from '../codecs/index.js';
import type { JsonObject } from '../json.js';
import { encodeResponse } from '../response.js';

/** The schemas of all 200 bodies, by name. */
export function answerSchemas(): JsonObject {
  return Object.fromEntries(checks.map((check) => [codecOf(check).schemaName, answerSchema(check)]));
}

/** The 200 body of an area: one schema, or a choice where its checks answer differently. */
export function areaAnswerSchema(area: Area): JsonObject {
  const names = [...new Set(checksOf(area).map((check) => codecOf(check).schemaName))];
  const [first, ...more] = names.map((name) => ({ $ref: `#/components/schemas/${name}` }));
  return more.length === 0 ? { ...first } : { oneOf: [first, ...more] };
}

/** Every different body that the examples of an area give, by name. */
export function answerExamples(area: Area): JsonObject {
  const examples = new Map<string, { name: string; summary: string; value: object }>();
  for (const check of checksOf(area)) {
    for (const [index, { note, answer }] of check.examples.entries()) {
      const value = encodeResponse(check, answer);
      const text = JSON.stringify(value);
      if (!examples.has(text))
        examples.set(text, { name: `${check.type}-${index + 1}`, summary: `${check.type}: ${note}`, value });
    }
  }
  return Object.fromEntries([...examples.values()].map(({ name, ...example }) => [name, example]));
}

function answerSchema(check: Check): JsonObject {
  const { fields, optional = [] } = codecOf(check);
  return {
    type: 'object',
    required: ['success', ...Object.keys(fields).filter((name) => !optional.includes(name)), 'message'],
    properties: {
      success: {
        const: true,
        description: 'The request was processed. A request that was not is answered with an error status.',
      },
      ...fields,
      message: {
        type: 'string',
        description:
          'Human-readable description of the result, as the provider gives it. Decide by the other fields, not by this.',
      },
    },
    additionalProperties: false,
  };
}
