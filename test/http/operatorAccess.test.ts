import { describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { readConfig } from '../../src/config.js';
import { failure } from '../providers/kyc-china/asking.js';
import { portOf } from '../providers/kyc-china/standIn.js';
import { type Running, send, startService } from '../support/inProcess.js';
import { atMostEvery } from '../../src/observability/atMostEvery.js';

const paths = ['/metrics', '/readyz?verbose'];
const production = { KYC_MODE: 'production', KYC_ROUTES: 'sandbox', KYC_CLIENTS: 'acme:a-secret-of-acme-that-is-long' };
const token = 'a-token-that-is-long-enough';

/** What comes of each path: what it shows, or the status that it is refused with. */
async function shown(url: string, authorization?: string): Promise<(string | number)[]> {
  const answers = await Promise.all(
    paths.map((path) => send(url + path, authorization ? { headers: { authorization } } : {})),
  );
  return answers.map(({ status, text, body }) =>
    text.includes('kyc_checks_total') ? 'metrics' : body?.sources ? 'sources' : status,
  );
}
const all = ['metrics', 'sources'];

function adminUrl({ app }: Running): string {
  const address = app.admin?.addresses()[0];
  return `http://127.0.0.1:${typeof address === 'object' ? address.port : undefined}`;
}

describe('metrics and the state of providers', () => {
  test('are open in development', async () => {
    await using service = await startService();
    expect(await shown(service.url)).toEqual(all);
  });

  test('are nowhere in production, unless the operator says where', async () => {
    await using service = await startService(production);
    expect(await shown(service.url)).toEqual([404, 404]);
    expect((await send(`${service.url}/readyz`)).status).toBe(200);
  });

  test.each([
    ['development', {}],
    ['production', production],
  ])('take the token where there is one, in %s', async (_mode, env) => {
    await using service = await startService({ ...env, KYC_METRICS_TOKEN: token });
    expect(await shown(service.url, `Bearer ${token}`)).toEqual(all);
    expect(await shown(service.url)).toEqual([401, 401]);
    expect(await shown(service.url, 'Bearer another-token-of-no-use')).toEqual([401, 401]);
    const refused = await send(`${service.url}/metrics`);
    expect([refused.headers.get('www-authenticate'), refused.body.code]).toEqual([
      'Bearer realm="KYC China operation"',
      'UNAUTHENTICATED',
    ]);
  });

  test("are on the operator's own port alone, where there is one, without anything that clients use", async () => {
    await using service = await startService({ ...production, KYC_ADMIN_PORT: '0' });
    expect(await shown(service.url)).toEqual([404, 404]);
    expect(await shown(adminUrl(service))).toEqual(all);
    expect((await send(`${adminUrl(service)}/graphql`, { method: 'POST' })).status).toBe(404);
  });

  test('take the token there too, where both are set', async () => {
    await using service = await startService({ ...production, KYC_ADMIN_PORT: '0', KYC_METRICS_TOKEN: token });
    expect(await shown(adminUrl(service))).toEqual([401, 401]);
    expect(await shown(adminUrl(service), `Bearer ${token}`)).toEqual(all);
  });

  test.each(['short', 'has spaces and is long'])('a token that is none is refused at start: %s', async (wrong) => {
    await expect(startService({ KYC_METRICS_TOKEN: wrong })).rejects.toThrow(
      /KYC_METRICS_TOKEN must be at least 16 characters/,
    );
  });
});

test('metrics are made at most once in a second, however many ask', async () => {
  let [now, made] = [0, 0];
  const render = atMostEvery(
    1_000,
    async () => ++made,
    () => now,
  );
  expect(await Promise.all([render(), render(), render()])).toEqual([1, 1, 1]);
  now = 999;
  expect(await render()).toBe(1);
  now = 1_000;
  expect(await render()).toBe(2);
});

describe("the operator's port", () => {
  test('that is taken says so by its own variable', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const taken = portOf(other.address());
    const error = await failure(startService({ KYC_ADMIN_PORT: String(taken) }));
    expect(error).toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      message: expect.stringMatching(
        new RegExp(`^Port ${taken} of 127\\.0\\.0\\.1 is taken .* set KYC_ADMIN_PORT to another port\\.$`),
      ),
    });
    other.close();
  });

  test('is not the port of the clients', async () => {
    const same = { PORT: '4000', KYC_ADMIN_PORT: '4000' };
    expect(() => readConfig(same)).toThrow(/KYC_ADMIN_PORT is 4000, which is PORT/);
    expect(() => readConfig({ ...same, HOST: '0.0.0.0' })).toThrow(/KYC_ADMIN_PORT is 4000, which is PORT/);
    expect(readConfig({ ...same, HOST: '192.0.2.1' }).admin.port).toBe(4000);
  });
});
