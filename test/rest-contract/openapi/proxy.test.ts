import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { createServer } from '@stoplight/prism-http-server';
import { openApiDocument } from '../../../src/rest-contract/index.js';
import { askRest, everyExample } from '../../support/everyExample.js';
import { freePort } from '../../support/freePort.js';
import { post, type Running, startService } from '../../support/inProcess.js';

/** Prism between a client and the service: with `errors` it refuses every request and answer that the document does not allow. */
let service: Running;
let proxy: ReturnType<typeof createServer>;
let url: string;
beforeAll(async () => {
  service = await startService();
  const operations = await getHttpOperationsFromSpec(openApiDocument());
  const silent = {
    trace() {},
    debug() {},
    info() {},
    warn() {},
    error() {},
    fatal() {},
    success() {},
    child: () => silent,
  };
  proxy = createServer(operations, {
    components: { logger: silent as never },
    config: {
      checkSecurity: true,
      errors: true,
      validateRequest: true,
      validateResponse: true,
      mock: { dynamic: false },
      isProxy: true,
      upstream: new URL(service.url),
      upstreamProxy: undefined,
    } as never,
    cors: false,
  });
  url = await proxy.listen(await freePort(), '127.0.0.1');
});
afterAll(async () => {
  await proxy.close();
  await service.stop();
});

describe('a validating proxy of the OpenAPI document before the service', () => {
  test.each(everyExample)('lets $title through, and its answer back', async ({ check, input, answer }) => {
    const { status, body, headers } = await askRest(url, check, input);
    expect({ status, violations: headers.get('sl-violations') }).toEqual({ status: 200, violations: null });
    expect(body).toMatchObject({ success: true, message: answer.message });
  });

  test.each([
    ['a type without its fields', { type: 'two-factor' }],
    ['a type of another area', { type: 'police', name: '李明', idNo: '110101199003076515' }],
    ['a number of another form', { type: 'two-factor', name: '李明', idNo: '123' }],
    ['no type', { name: '李明', idNo: '110101199003076515' }],
  ])('refuses %s before the service sees it', async (_what, body) => {
    const logged = service.log().length;
    expect((await post(`${url}/kyc/cn/identity`, body)).status).toBe(422);
    expect(service.log().length).toBe(logged);
  });
});
