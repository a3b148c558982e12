import { afterEach, describe, expect, test } from '@jest/globals';
import { ask, failure, providerAt } from './asking.js';
import { closeAll, matches, provide, standInThat, tcpServer, until } from './network.js';
import { json, startStandIn } from './standIn.js';

const unavailable = { code: 'UPSTREAM_UNAVAILABLE', billed: 'no', retryable: true };
const tooLate = { code: 'UPSTREAM_TIMEOUT', billed: 'no', retryable: true };

afterEach(closeAll);

describe('a request that is never put on a socket', () => {
  test('because the connection is refused', async () => {
    const standIn = await startStandIn();
    await standIn.close();
    expect(await failure(ask(provide(standIn.url)))).toMatchObject(unavailable);
  });

  test('because the name does not resolve', async () => {
    expect(await failure(ask(provide('http://nonexistent.invalid')))).toMatchObject(unavailable);
  });

  test('because the provider speaks no TLS', async () => {
    const standIn = await standInThat(json(matches));
    expect(await failure(ask(provide(standIn.url.replace('http:', 'https:'))))).toMatchObject(unavailable);
    expect(standIn.received).toEqual([]);
  });

  test('because connecting takes too long', async () => {
    const url = await tcpServer(() => undefined);
    const error = await failure(ask(provide(url.replace('http:', 'https:'), { timeoutMs: 50 })));
    expect(error).toMatchObject(tooLate);
  });

  test('because all connections are busy until its deadline; then it is dropped for good', async () => {
    const waiting: (() => void)[] = [];
    const standIn = await standInThat((response, request, received) =>
      waiting.push(() => json(matches)(response, request, received)),
    );
    const provider = provide(standIn.url, { connections: 1, timeoutMs: 400 });
    const first = ask(provider);
    const behind = new AbortController();
    const second = failure(ask(provider, { signal: behind.signal }));
    const third = ask(provider);

    behind.abort();
    expect(await second).toMatchObject(tooLate);
    for (let answered = 0; answered < 2; answered++) {
      await until(() => waiting.length > 0);
      waiting.shift()?.();
    }
    expect(await Promise.all([first, third])).toHaveLength(2);
    expect([standIn.received.length, standIn.connections()]).toEqual([2, 1]);
  });

  test('because it was given up beforehand', async () => {
    const standIn = await standInThat(json(matches));
    expect(await failure(ask(provide(standIn.url), { signal: AbortSignal.abort() }))).toMatchObject(tooLate);
    expect(standIn.connections()).toBe(0);
  });

  test('because it cannot be formed', async () => {
    const standIn = await standInThat(json(matches));
    expect(await failure(ask(provide(standIn.url), { requestId: 'two\nlines' }))).toMatchObject({
      code: 'INTERNAL_SERVER_ERROR',
      billed: 'no',
    });
  });

  test('because the provider is closed', async () => {
    const standIn = await standInThat(json(matches));
    const provider = providerAt(standIn.url);
    await provider.close?.();
    expect(await failure(ask(provider))).toMatchObject({ code: 'SERVICE_UNAVAILABLE', billed: 'no' });
  });
});
