import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoHeaders, jsonHeaders, post, type Running, send, startService } from '../support/inProcess.js';
import { answerTo, head } from '../support/rawHttp.js';
import { until } from '../support/until.js';

let service: Running;
beforeAll(async () => {
  service = await startService({ KYC_CORS_ORIGINS: 'https://app.example.com' });
});
afterAll(() => service.stop());

const metrics = async () => (await send(`${service.url}/metrics`)).text;
/** How often requests of this kind ended, by the series. */
const ended = async (route: string, method: string, status: number) =>
  Number(
    new RegExp(`duration_seconds_count\\{route="${route}",method="${method}",status="${status}"\\} ([0-9]+)`).exec(
      await metrics(),
    )?.[1] ?? 0,
  );
/** Requests in the log with this route and status. */
const logged = (route: string, status: number) =>
  service
    .log()
    .split('\n')
    .filter((line) => line.includes('"msg":"request"') && line.includes(`"route":"${route}","status":${status},`))
    .length;

const preflight = {
  method: 'OPTIONS',
  headers: { origin: 'https://app.example.com', 'access-control-request-method': 'POST' },
};
const close = { host: 'x', connection: 'close' };

describe('every request ends once: the gauge goes back, and there is one line in the log and one more in the series', () => {
  test.each<[string, string, string, number, () => Promise<unknown>]>([
    ['an unknown path', 'unknown', 'GET', 404, () => send(`${service.url}/nothing`)],
    ['a wrong method', 'unknown', 'DELETE', 405, () => send(`${service.url}/graphql`, { method: 'DELETE' })],
    ['a preflight', '\\*', 'OPTIONS', 204, () => send(`${service.url}/graphql`, preflight)],
    ['an invalid URL', 'unknown', 'GET', 400, () => send(`${service.url}/%E0%A4%A`)],
    ['a wrong secret', '/graphql', 'POST', 401, () => post(`${service.url}/graphql`, {}, {})],
    [
      'a WebSocket',
      'unknown',
      'GET',
      400,
      () => answerTo(service.url, head('GET /ws', { host: 'x', connection: 'upgrade, close', upgrade: 'websocket' })),
    ],
    [
      'two hosts',
      '/healthz',
      'GET',
      400,
      () => answerTo(service.url, `GET /healthz HTTP/1.1\r\nhost: x\r\nhost: y\r\nconnection: close\r\n\r\n`),
    ],
    [
      'an expectation',
      '/healthz',
      'GET',
      417,
      () => answerTo(service.url, head('GET /healthz', { ...close, expect: 'wonders' })),
    ],
    [
      'headers beyond measure',
      'unreadable',
      'unknown',
      431,
      () => answerTo(service.url, head('GET /healthz', { host: 'x', canary: 'x'.repeat(40_000) })),
    ],
    [
      'a URL beyond measure',
      'unreadable',
      'unknown',
      414,
      () => answerTo(service.url, head(`GET /${'x'.repeat(40_000)}`, { host: 'x' })),
    ],
    ['no HTTP', 'unreadable', 'unknown', 400, () => answerTo(service.url, 'canary\r\n\r\n')],
    ['CONNECT', 'unreadable', 'unknown', 405, () => answerTo(service.url, head('CONNECT x:443', { host: 'x' }))],
  ])('%s', async (_what, route, method, status, act) => {
    const inLog = route.replace('\\', '');
    const before = [await ended(route, method, status), logged(inLog, status)];
    await act();
    await until(async () => (await ended(route, method, status)) === Number(before[0]) + 1);
    expect(logged(inLog, status)).toBe(Number(before[1]) + 1);
    await until(async () => /kyc_http_requests_in_flight 1\n/.test(await metrics()));
  });
});

describe('headers that could be understood in two ways', () => {
  const statusOf = async (bytes: string) => Number((await answerTo(service.url, bytes)).slice(9, 12));

  test.each(['', 'a b', 'user@x', 'x/y', 'x:port', 'x, y', '[::1'])('Host "%s" is 400', async (host) => {
    expect(await statusOf(head('GET /healthz', { ...close, host }))).toBe(400);
  });

  test('no Host is 400, but in HTTP/1.0', async () => {
    expect(await statusOf(head('GET /healthz', { connection: 'close' }))).toBe(400);
    expect(await statusOf('GET /healthz HTTP/1.0\r\n\r\n')).toBe(200);
  });

  test.each(['x', 'kyc_china-1.internal:4000', '127.0.0.1:80', '[::1]:4000'])('Host "%s" is taken', async (host) => {
    expect(await statusOf(head('GET /healthz', { ...close, host }))).toBe(200);
  });

  test.each(['gzip', 'br', 'GZIP, gzip', 'x'])(
    'a body in content-encoding %s is 415, and says what is taken',
    async (encoding) => {
      for (const path of ['/graphql', '/graphql/stream', '/kyc/cn/identity']) {
        const answer = await post(service.url + path, {}, { ...jsonHeaders, 'content-encoding': encoding });
        expect([answer.status, answer.headers.get('accept-encoding')]).toEqual([415, 'identity']);
      }
    },
  );

  test('content-encoding identity is as if absent', async () => {
    expect(
      (
        await post(
          `${service.url}/graphql`,
          { query: '{ __typename }' },
          { ...jsonHeaders, 'content-encoding': 'identity' },
        )
      ).status,
    ).toBe(200);
  });
});

test.each<[string, RequestInit]>([
  ['/graphiql', {}],
  ['/graphql', { headers: { accept: 'text/html' } }],
  ['/graphql', { headers: demoHeaders }],
  ['/nothing', {}],
])('%s is framed by nobody, names itself to nobody and is guessed at by nobody', async (path, init) => {
  const { headers } = await send(service.url + path, init);
  expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
  expect([headers.get('referrer-policy'), headers.get('x-content-type-options')]).toEqual(['no-referrer', 'nosniff']);
});
