import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { jsonHeaders, post, type Running, send, startService } from '../support/inProcess.js';
import { answerTo, connectRaw, head } from '../support/rawHttp.js';
import { until } from '../support/until.js';

let service: Running;
/** With the time-outs as they come. */
let patient: Running;
beforeAll(async () => {
  service = await startService({
    KYC_HEADERS_TIMEOUT_MS: '200',
    KYC_REQUEST_TIMEOUT_MS: '400',
    KYC_MIN_BODY_BYTES_PER_SECOND: '1000000',
  });
  patient = await startService();
});
afterAll(() => Promise.all([service.stop(), patient.stop()]));

const known = { host: 'x', ...jsonHeaders };
const endless = { ...known, 'transfer-encoding': 'chunked' };
const unfinished = { ...known, 'content-length': '1000' };

describe('what does not arrive in time is 408, and its connection is closed:', () => {
  test.each([
    ['the body of a client', head('POST /graphql', unfinished)],
    ['endless chunks of a client', `${head('POST /kyc/cn/identity', endless)}1\r\n{\r\n`],
    ['headers', 'GET /healthz HTTP/1.1\r\nhost: x\r\n'],
    ['a request of which nothing came', ''],
  ])('%s', async (_what, bytes) => {
    expect(await answerTo(service.url, bytes)).toMatch(
      /^HTTP\/1\.1 408 Request Timeout\r\n[\s\S]*connection: close[\s\S]*"code":"BAD_USER_INPUT"/i,
    );
  });

  test('bytes that keep coming, one by one, change nothing', async () => {
    const connection = await connectRaw(service.url);
    connection.socket.write(head('POST /graphql', unfinished));
    const drip = setInterval(() => connection.socket.write(' '), 20);
    expect(await connection.ended).toMatch(/^HTTP\/1\.1 408 /);
    clearInterval(drip);
    connection.socket.destroy();
  });

  test('and it is one request in the log and in the series, with that status', async () => {
    const bytes = head('POST /kyc/cn/risk', { ...unfinished, 'x-request-id': 'slow-body' });
    await answerTo(service.url, bytes);
    await until(() => service.log().includes('"slow-body"'));
    const lines = service
      .log()
      .split('\n')
      .filter((line) => line.includes('"slow-body"') && line.includes('"msg":"request"'));
    expect(lines.map((line) => JSON.parse(line).status)).toEqual([408]);
  });
});

test('a large body that comes fast enough may take longer than a request otherwise may', async () => {
  await using forPhotos = await startService({
    KYC_HEADERS_TIMEOUT_MS: '2000',
    KYC_REQUEST_TIMEOUT_MS: '2100',
    KYC_MIN_BODY_BYTES_PER_SECOND: '1000',
  });
  const connection = await connectRaw(forPhotos.url);
  const body = `{"type":"two-factor","name":"x"${' '.repeat(900_000)}}`;
  connection.socket.write(head('POST /kyc/cn/identity', { ...known, 'content-length': String(body.length) }));
  connection.socket.write(body.slice(0, -1));
  // Well beyond the 100 ms that are left for the body after the headers.
  await new Promise((resolve) => setTimeout(resolve, 400));
  connection.socket.write('}');
  await until(() => connection.received().includes('"fields"'));
  connection.socket.destroy();
});

describe('nobody waits for the body of a request that is answered already:', () => {
  test.each([
    ['401', head('POST /graphql', { host: 'x', 'content-length': '1000' })],
    ['401', head('POST /graphql', { host: 'x', 'transfer-encoding': 'chunked' })],
    ['404', head('POST /nowhere', { host: 'x', 'content-length': '1000' })],
    ['405', head('PUT /graphql', unfinished)],
    ['413', head('POST /graphql', { ...known, 'content-length': '99999999' })],
    ['415', head('POST /graphql', { ...unfinished, 'content-type': 'text/plain' })],
    ['400', head('POST /%E0%A4%A', unfinished)],
    ['200', head('GET /healthz', { host: 'x', 'content-length': '1000' })],
    ['200', `${head('GET /healthz', { host: 'x', 'transfer-encoding': 'chunked' })}1\r\nx\r\n`],
  ])('%s closes the connection', async (status, bytes) => {
    expect(await answerTo(patient.url, bytes)).toMatch(
      new RegExp(`^HTTP/1\\.1 ${status} [\\s\\S]*connection: close`, 'i'),
    );
  });

  test('who is still sending gets the answer all the same, instead of a reset', async () => {
    const { status, body } = await post(`${patient.url}/graphql`, 'x'.repeat(4_000_000), {
      'content-type': 'application/json',
    });
    expect([status, body.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('what is sent behind it on the same connection is never carried out', async () => {
    const connection = await connectRaw(patient.url);
    connection.socket.write(head('POST /graphql', { host: 'x', 'content-length': '10' }));
    await connection.ended;
    const second = JSON.stringify({ type: 'anti-fraud', mobile: '13900000000' });
    connection.socket.end(
      `0123456789${head('POST /kyc/cn/risk', { ...known, 'x-request-id': 'behind', 'content-length': String(second.length) })}${second}`,
    );
    await once(connection.socket, 'close');
    await send(`${patient.url}/healthz`);
    expect(patient.log()).not.toContain('"behind"');
  });

  test('a request that has arrived leaves its connection open, whatever becomes of it', async () => {
    const connection = await connectRaw(patient.url);
    const requests = [
      head('GET /healthz', { host: 'x' }),
      `${head('POST /graphql', { host: 'x', 'content-length': '2' })}{}`,
      head('GET /nowhere', { host: 'x' }),
      head('GET /%E0%A4%A', { host: 'x' }),
    ];
    for (const [index, bytes] of requests.entries()) {
      connection.socket.write(bytes);
      await until(() => connection.received().split('HTTP/1.1 ').length === index + 2);
    }
    expect(connection.received()).not.toMatch(/connection: close/i);
    connection.socket.destroy();
  });
});
