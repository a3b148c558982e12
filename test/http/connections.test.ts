import { expect, test } from '@jest/globals';
import { demoHeaders, send, startService } from '../support/inProcess.js';
import { connectRaw, head } from '../support/rawHttp.js';
import { until } from '../support/until.js';

const query = head('GET /graphql?query={__typename}', { host: 'x', ...demoHeaders, 'apollo-require-preflight': '1' });

test('of too many connections without credentials the oldest is closed, so that unauthenticated keep no client out', async () => {
  await using service = await startService({ KYC_MAX_UNAUTHENTICATED_CONNECTIONS: '3' });
  const client = await connectRaw(service.url);
  client.socket.write(query);
  await until(() => client.received().includes('__typename'));

  const silent = await connectRaw(service.url);
  const slow = await connectRaw(service.url);
  slow.socket.write('GET /healthz HTTP/1.1\r\n');
  await connectRaw(service.url);
  await until(() => slow.socket.bytesWritten > 0);
  const [fourth, fifth] = [await connectRaw(service.url), await connectRaw(service.url)];

  expect(await silent.ended).toBe('');
  expect(await slow.ended).toMatch(/^(?:HTTP\/1\.1 503 [\s\S]*"code":"SERVICE_UNAVAILABLE"[\s\S]*)?$/);
  client.socket.write(query);
  await until(() => client.received().split('__typename').length === 3);
  fifth.socket.write(query);
  await until(() => fifth.received().includes('__typename'));
  for (const { socket } of [client, fourth, fifth]) socket.destroy();
});

test('who neither reads nor says who it is keeps no room, not even until its refusal is read', async () => {
  await using service = await startService({ KYC_MAX_CONNECTIONS: '6', KYC_MAX_UNAUTHENTICATED_CONNECTIONS: '2' });
  const unauthenticated = [];
  for (let index = 0; index < 12; index += 1) {
    const stranger = await connectRaw(service.url);
    stranger.socket.pause();
    stranger.socket.write('GET /healthz HTTP/1.1\r\n');
    unauthenticated.push(stranger);
  }
  const client = await connectRaw(service.url);
  client.socket.write(query);
  await until(() => client.received() !== '' || client.socket.destroyed);
  expect(client.received()).toContain('__typename');
  for (const { socket } of [client, ...unauthenticated]) socket.destroy();
});

test.each([
  ['nothing', ''],
  ['a part of its headers', 'GET /healthz HTTP/1.1\r\n'],
])('a connection on which %s came does not hold up the end of the service', async (_what, bytes) => {
  const service = await startService({
    KYC_HEADERS_TIMEOUT_MS: '300000',
    KYC_REQUEST_TIMEOUT_MS: '400000',
    KYC_SHUTDOWN_MS: '300000',
  });
  const connection = await connectRaw(service.url);
  connection.socket.write(bytes);
  await send(`${service.url}/healthz`);
  await service.stop();
  expect(await connection.ended).toBe('');
});

test('connections beyond the greatest number are closed, and counted', async () => {
  await using service = await startService({ KYC_MAX_CONNECTIONS: '2', KYC_MAX_UNAUTHENTICATED_CONNECTIONS: '2' });
  const two = [await connectRaw(service.url), await connectRaw(service.url)];
  const third = await connectRaw(service.url);
  expect(await third.ended).toBe('');
  for (const { socket } of two) socket.destroy();
  await until(async () =>
    (await send(`${service.url}/metrics`).catch(() => ({ text: '' }))).text.includes(
      'kyc_http_connections_refused_total{limit="most"}',
    ),
  );
});

test.each([
  [
    { KYC_HEADERS_TIMEOUT_MS: '1000', KYC_REQUEST_TIMEOUT_MS: '1000' },
    /KYC_REQUEST_TIMEOUT_MS must be more than KYC_HEADERS_TIMEOUT_MS/,
  ],
  [
    { KYC_MAX_CONNECTIONS: '5', KYC_MAX_UNAUTHENTICATED_CONNECTIONS: '6' },
    /KYC_MAX_UNAUTHENTICATED_CONNECTIONS must be at most KYC_MAX_CONNECTIONS/,
  ],
  [{ KYC_MAX_CONNECTIONS: '0' }, /KYC_MAX_CONNECTIONS is "0", but must be an integer/],
])('limits that contradict each other are refused at start: %j', async (env, message) => {
  await expect(startService(env)).rejects.toThrow(message);
});
