import { afterEach, describe, expect, test } from '@jest/globals';
import { ask, failure, providerAt } from './asking.js';
import { closeAll, matches, provide, standInThat, tcpServer, until } from './network.js';
import { json } from './standIn.js';

const outcomeUnknown = { code: 'OUTCOME_UNKNOWN', billed: 'unknown', retryable: false };

afterEach(closeAll);

describe('a request that was sent', () => {
  test.each([
    ['before the headers', ''],
    ['within the headers', 'HTTP/1.1 200 OK\r\nContent-Type: appl'],
    ['after the headers', 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n'],
    [
      'within the body',
      'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"success":true',
    ],
    [
      'within a chunked body',
      'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"suc\r\n',
    ],
    [
      'within the last body of a connection',
      'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: 100\r\n\r\n{"suc',
    ],
    [
      'within the last chunked body',
      'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"suc\r\n',
    ],
  ])('has an unknown outcome if the connection breaks off %s', async (_when, beginning) => {
    for (const breakOff of ['resetAndDestroy', 'destroySoon'] as const) {
      let requests = 0;
      const url = await tcpServer((socket) => {
        socket.on('data', () => {
          requests += 1;
          socket.write(beginning, () => setTimeout(() => socket[breakOff](), 10));
        });
      });
      expect(await failure(ask(provide(url)))).toMatchObject(outcomeUnknown);
      expect(requests).toBe(1);
    }
  });

  test('has an unknown outcome if the provider hangs', async () => {
    const standIn = await standInThat(() => undefined);
    const startedAt = performance.now();
    expect(await failure(ask(provide(standIn.url, { timeoutMs: 80 })))).toMatchObject(outcomeUnknown);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    expect(standIn.received).toHaveLength(1);
  });

  test('has an unknown outcome if the body stalls or drips beyond the deadline', async () => {
    const standIn = await standInThat((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(timer));
    });
    expect(await failure(ask(provide(standIn.url, { timeoutMs: 80 })))).toMatchObject(outcomeUnknown);
  });

  test('has an unknown outcome if it is given up, and its connection is closed', async () => {
    const giveUp = new AbortController();
    let isClosed = false;
    const standIn = await standInThat((response) => {
      response.on('close', () => {
        isClosed = true;
      });
      giveUp.abort();
    });
    expect(await failure(ask(provide(standIn.url), { signal: giveUp.signal }))).toMatchObject(outcomeUnknown);
    await until(() => isClosed);
  });

  test('is no longer given up once it is answered', async () => {
    const giveUp = new AbortController();
    const standIn = await standInThat(json(matches));
    const provider = provide(standIn.url, { connections: 1 });
    expect(await ask(provider, { signal: giveUp.signal })).toMatchObject({ billed: true });
    giveUp.abort();
    expect(await ask(provider)).toMatchObject({ billed: true });
    expect(standIn.connections()).toBe(1);
  });

  test.each([
    ['what is no HTTP', 'SSH-2.0-OpenSSH\r\n\r\n'],
    ['headers beyond all measure', `HTTP/1.1 200 OK\r\nX-Filler: ${'x'.repeat(100_000)}\r\n\r\n`],
  ])('is UPSTREAM_ERROR if the answer is %s', async (_title, answer) => {
    const url = await tcpServer((socket) => socket.on('data', () => socket.write(answer)));
    expect(await failure(ask(provide(url)))).toMatchObject({ code: 'UPSTREAM_ERROR', billed: 'unknown' });
  });

  test('is answered before close() is over', async () => {
    const standIn = await standInThat((response, request, received) =>
      setTimeout(() => json(matches)(response, request, received), 50),
    );
    const provider = providerAt(standIn.url);
    const asked = ask(provider);
    await until(() => standIn.received.length > 0);
    await provider.close?.();
    expect(await asked).toMatchObject({ billed: true });
  });

  test('is not repeated over a connection that the provider closed meanwhile', async () => {
    const standIn = await standInThat(json(matches));
    const provider = provide(standIn.url);
    await ask(provider);
    standIn.replyBy((_response, request) => request.socket.destroy());
    expect(await failure(ask(provider))).toMatchObject(outcomeUnknown);
    standIn.replyBy(json(matches));
    expect(await ask(provider)).toMatchObject({ billed: true });
    expect(standIn.received).toHaveLength(3);
  });
});
