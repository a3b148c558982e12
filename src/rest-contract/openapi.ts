import { type Area, areas } from '../checks/check.js';
import type { JsonObject } from './json.js';
import { answerExamples, answerSchemas, areaAnswerSchema } from './openapi/answer.js';
import { areaWords } from './openapi/area.js';
import { errorResponses, errorSchema } from './openapi/error.js';
import { rateHeaders, requestParameters, reusedHeaders, standardHeaders, warningsHeader } from './openapi/headers.js';
import { operationsPaths } from './openapi/operations.js';
import { sessionPaths, sessionSchemas } from './openapi/sessions.js';
import { areaRequestName, requestExamples, requestSchemas } from './openapi/request.js';
import { areaPaths } from './paths.js';

/** The REST contract as an OpenAPI 3.1 document, made from the list of checks: plain JSON. */
export function openApiDocument(): object {
  const errors = errorResponses();
  const paths = Object.fromEntries(areas.map((area) => [areaPaths[area], { post: operation(area, errors) }]));
  return {
    openapi: '3.1.0',
    info: {
      title: 'KYC China',
      version: '1.0.0',
      summary: 'KYC verification services for Chinese citizens.',
      description,
      contact: { name: 'Whoever runs this service and gave you the client' },
      license: { name: 'Apache License 2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'This service.' }],
    security: [{ clientId: [], clientSecret: [] }, { sessionToken: [] }],
    tags: [
      { name: 'checks', description: 'The checks: one path for each area, the check chosen by `type`.' },
      { name: 'sessions', description: 'Tokens for browsers.' },
      { name: 'operations', description: 'For operators and monitors.' },
    ],
    paths: { ...paths, ...sessionPaths(references(errors)), ...operationsPaths },
    components: {
      securitySchemes: {
        clientId: {
          type: 'apiKey',
          in: 'header',
          name: 'x-client-id',
          description: 'Client ID. Needed together with x-client-secret.',
        },
        clientSecret: {
          type: 'apiKey',
          in: 'header',
          name: 'x-client-secret',
          description: 'Client secret. Needed together with x-client-id.',
        },
        sessionToken: { type: 'http', scheme: 'bearer', description: 'The token of a session, in a browser.' },
      },
      schemas: {
        ...requestSchemas(),
        ...answerSchemas(),
        ...sessionSchemas,
        Error: errorSchema,
      },
      responses: Object.fromEntries(Object.entries(errors).map(([status, response]) => [`Error${status}`, response])),
    },
  };
}

const description = `Verify identity, look up mobile number info, and assess risk using government and telecom records.

**Input.** Patterns give the form that is sent on to the records. What people and keyboards add is folded away first: full-width characters, spaces, a lower-case x at the end of an ID number, +86 or 0086 and hyphens in a mobile number, wrong middle dots in a name. Fields that a type does not need are ignored.

**No record is not a mismatch.** null means that there is nothing to compare with. It is no sign of forgery: keep it apart from false.

**Errors** all have the body \`Error\`, whatever the status. Read \`code\`; \`retryable\` says whether the same request may be sent again. OUTCOME_UNKNOWN may have been billed, so do not repeat it blindly. A path that does not exist answers 404, a method that a path does not take 405.`;

function operation(area: Area, errors: JsonObject): JsonObject {
  const { operationId, summary, description: about, answered } = areaWords[area];
  return {
    operationId,
    summary,
    description: about,
    tags: ['checks'],
    parameters: requestParameters,
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: { $ref: `#/components/schemas/${areaRequestName(area)}` },
          examples: requestExamples(area),
        },
      },
    },
    responses: {
      200: {
        description: answered,
        headers: { ...standardHeaders, ...rateHeaders, ...warningsHeader, ...reusedHeaders },
        content: { 'application/json': { schema: areaAnswerSchema(area), examples: answerExamples(area) } },
      },
      ...references(errors),
    },
  };
}

function references(errors: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.keys(errors).map((status) => [status, { $ref: `#/components/responses/Error${status}` }]),
  );
}
