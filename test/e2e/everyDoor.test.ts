import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ChecksDocument } from '../generated/operations.js';
import { askGraphQL, askRest, everyExample } from '../support/everyExample.js';
import { type Running, send, startService } from '../support/inProcess.js';
import { execute } from '../support/typedClient.js';
import { openApiValidator, type OpenApiValidator } from '../support/openApi.js';

let service: Running;
let openApi: OpenApiValidator;
beforeAll(async () => {
  service = await startService({ KYC_RATE_PER_SECOND: '10000' });
  openApi = openApiValidator((await send(`${service.url}/openapi.json`)).body);
});
afterAll(() => service.stop());

describe('every example of every check', () => {
  test.each(everyExample)('$title, over GraphQL', async ({ check, input, answer }) => {
    const { data, errors } = await askGraphQL(service.url, check, input);
    expect(errors).toBeUndefined();
    const [result] = Object.values(data as Record<string, object>);
    expect(result).toMatchObject({
      ...answer,
      check: check.name,
      success: true,
      source: { provider: 'sandbox', reused: false },
    });
  });

  test.each(everyExample)('$title, over REST, as the OpenAPI document says', async ({ check, input, answer }) => {
    const { status, headers, body } = await askRest(service.url, check, input);
    expect(status).toBe(200);
    expect(body).toMatchObject({ success: true, message: answer.message });
    openApi.expectRequest(check, input);
    openApi.expectResponse(check, status, headers, body);
  });
});

describe('refusals over REST, as the OpenAPI document says', () => {
  test.each(everyExample.filter(({ check, input }) => check.examples[0]?.input === input))(
    '$title',
    async ({ check }) => {
      const broken = await askRest(service.url, check, {});
      expect(broken.status).toBe(400);
      openApi.expectResponse(check, 400, broken.headers, broken.body);

      const unknown = await askRest(service.url, check, {}, { 'content-type': 'application/json' } as never);
      expect(unknown.status).toBe(401);
      openApi.expectResponse(check, 401, unknown.headers, unknown.body);
    },
  );
});

test('Query.checks lists all checks with the provider that answers them here', async () => {
  const { data } = await execute(service.url, ChecksDocument, {});
  expect(data?.checks).toHaveLength(11);
  expect(data?.checks.every(({ providers }) => providers.join() === 'sandbox')).toBe(true);
  expect(data?.checks.find(({ name }) => name === 'RISK_ANTI_FRAUD')).toMatchObject({
    input: ['mobile', 'idNo'],
    required: [],
    rest: 'POST /kyc/cn/risk type=anti-fraud',
  });
});
