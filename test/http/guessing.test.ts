import { expect, test } from '@jest/globals';
import { fileOf } from '../support/profiles.js';
import { type Answered, post, send, startService } from '../support/inProcess.js';

const secret = 'secret-of-the-client-shop';
const file = fileOf(
  'clients.json',
  JSON.stringify({
    clients: [
      { id: 'shop', secret },
      { id: 'elsewhere', secret, ips: ['203.0.113.0/24'] },
    ],
  }),
);
const env = { KYC_CLIENTS_FILE: file, KYC_TRUST_PROXY: '127.0.0.1' };

const ask = (url: string, id: string, given: string, address: string): Promise<Answered> =>
  post(
    `${url}/kyc/cn/mobile`,
    { type: 'attribution', mobile: '13912345678' },
    { 'content-type': 'application/json', 'x-client-id': id, 'x-client-secret': given, 'x-forwarded-for': address },
  );

test('guessing is slowed, counted and logged, and holds up nobody who has the right secret', async () => {
  await using service = await startService(env);
  expect((await ask(service.url, 'shop', secret, '2001:db8:0:1::7')).status).toBe(200);

  // All at once, from one /64: fewer are looked at than were sent, however long that takes.
  const startedAt = performance.now();
  const guesses = await Promise.all(
    Array.from({ length: 150 }, (_, index) =>
      ask(service.url, 'shop', `canary-guess-${index}`, `2001:db8:0:1::${index.toString(16)}`),
    ),
  );
  const cameFree = Math.ceil((performance.now() - startedAt) / 1_000);
  const statuses = guesses.map(({ status }) => status);
  expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(50 + cameFree);
  const slowed = guesses.find(({ status }) => status === 429);
  expect(slowed?.body).toMatchObject({ code: 'RATE_LIMITED', retryAfterMs: expect.any(Number) });
  expect(slowed?.headers.get('retry-after')).toMatch(/^[0-9]+$/);

  expect((await ask(service.url, 'shop', secret, '198.51.100.1')).status).toBe(200);
  expect((await ask(service.url, 'shop', secret, '2001:db8:0:1::7')).status).toBe(200);

  const metrics = (await send(`${service.url}/metrics`)).text;
  expect(metrics).toMatch(/kyc_authentication_failures_total\{reason="wrong"\} [1-9]/);
  expect(metrics).toMatch(/kyc_authentication_failures_total\{reason="slowed"\} [1-9]/);
  const [line = '{}'] = service
    .log()
    .split('\n')
    .filter((text) => text.includes('"wrong credentials"'));
  expect(JSON.parse(line)).toMatchObject({
    level: 'warn',
    address: expect.stringMatching(/^2001:db8:0:1::/),
    idHash: expect.stringMatching(/^[0-9a-f]{16}$/),
    client: 'shop',
  });
  expect(service.log()).not.toContain('canary');
}, 120_000);

test('an id that is unknown is logged as a hash alone, the same each time', async () => {
  await using service = await startService(env);
  for (const id of ['canary-id', 'canary-id', 'canary-other'])
    expect((await ask(service.url, id, 'canary-guess', '198.51.100.7')).status).toBe(401);
  const lines = service
    .log()
    .split('\n')
    .filter((text) => text.includes('"wrong credentials"'))
    .map((text) => JSON.parse(text));
  expect(lines.map(({ address, client }) => [address, client])).toEqual(new Array(3).fill(['198.51.100.7', undefined]));
  expect([lines[0].idHash === lines[1].idHash, lines[0].idHash === lines[2].idHash]).toEqual([true, false]);
  expect(service.log()).not.toContain('canary');
});

test('the right secret from a forbidden address is a warning with the client', async () => {
  await using service = await startService(env);
  expect((await ask(service.url, 'elsewhere', secret, '198.51.100.7')).status).toBe(403);
  const [line = '{}'] = service
    .log()
    .split('\n')
    .filter((text) => text.includes('right secret'));
  expect(JSON.parse(line)).toMatchObject({
    level: 'warn',
    client: 'elsewhere',
    address: '198.51.100.7',
    requestId: expect.any(String),
  });
  expect((await send(`${service.url}/metrics`)).text).toContain(
    'kyc_authentication_failures_total{reason="address"} 1',
  );
});
