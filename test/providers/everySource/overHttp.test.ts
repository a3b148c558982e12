import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Check } from '../../../src/checks/index.js';
import type { Provider } from '../../../src/providers/provider.js';
import { until } from '../../support/until.js';
import { failure } from '../kyc-china/asking.js';
import { json, type Received, type Reply, type StandIn, startStandIn, text } from '../kyc-china/standIn.js';
import { answeredBy, ask, mark, open, overHttp, sampleOf } from './opening.js';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.close());

const asJson = { 'content-type': 'application/json' };

/** What no provider can have meant for an answer. */
const unreadable: readonly [string, Reply][] = [
  ['nothing', text('', 200, asJson)],
  ['null', json(null)],
  ['an empty object', json({})],
  ['a list', json([{ consistent: true, Result: '0', BizCode: '1', verdict: 'same' }])],
  ['a text', json('true')],
  ['malformed JSON', text('{"consistent":true,"Response":{"Result":"0"', 200, asJson)],
  ['no UTF-8', text(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 200, asJson)],
  [
    'JSON under the content type of HTML',
    text('{"success":true,"consistent":true}', 200, { 'content-type': 'text/html' }),
  ],
  [
    'JSON that is compressed although nobody asked for it',
    text(gzipSync('{"success":true}'), 200, { ...asJson, 'content-encoding': 'gzip' }),
  ],
  ['lists in lists without end', text('['.repeat(400_000) + ']'.repeat(400_000), 200, asJson)],
  ['more than a megabyte', json({ filler: 'x'.repeat(1_100_000) })],
];

/** What is known of the cost after an answer with such a status: nothing where the provider may have begun. */
const statuses = [
  201, 204, 301, 302, 303, 307, 308, 400, 401, 402, 403, 404, 405, 408, 409, 410, 413, 415, 422, 429, 451, 500, 501,
  502, 503, 504, 599,
];
const mayHaveBegun = [201, 204, 408, 500, 502, 504, 599];

describe.each(overHttp.map((source) => [source.name, source] as const))('the provider %s', (_name, source) => {
  let provider: Provider;
  beforeAll(() => {
    provider = open(source, standIn.url);
  });
  afterAll(() => provider.close?.());

  /** How it fails; the provider is asked once and no more, and nothing of the request or of the configuration is in the error. */
  async function failureBy(reply: Reply, check: Check) {
    const before = standIn.received.length;
    standIn.replyBy(reply);
    const error = await failure(ask(provider, check));
    expect(standIn.received.length - before).toBe(1);
    expectNothingOf(check, error);
    return error;
  }

  test('connects to nobody before the first call', async () => {
    const connections = standIn.connections();
    const another = open(source, standIn.url);
    await another.close?.();
    expect(standIn.connections()).toBe(connections);
  });

  describe.each(answeredBy(source).map((check) => [check.name, check] as const))('%s', (_check, check) => {
    test.each(unreadable)('takes no answer from %s', async (_what, reply) => {
      expect(await failureBy(reply, check)).toMatchObject({
        code: 'UPSTREAM_ERROR',
        billed: 'unknown',
        retryable: false,
      });
    });

    test('takes no answer from any JSON', async () => {
      await fc.assert(
        fc.asyncProperty(fc.jsonValue(), async (body) => void (await failureBy(json(body), check))),
        { numRuns: 40 },
      );
    });

    test.each(statuses)('takes no answer from status %d, and says what is known of the cost', async (status) => {
      const headers = { location: `${standIn.url}/elsewhere` };
      const error = await failureBy(
        json(
          {
            success: true,
            consistent: true,
            checkResult: '1',
            Response: { Result: '0' },
            Code: '200',
            ResultObject: { BizCode: '1' },
            verdict: 'same',
          },
          status,
          headers,
        ),
        check,
      );
      expect(error.billed).toBe(mayHaveBegun.includes(status) ? 'unknown' : 'no');
      if (error.retryable) expect(error.billed).toBe('no');
    });

    test('keeps an answer that quotes the request to itself', async () => {
      const quotes =
        (status: number, type: string): Reply =>
        (response, _request, { path, body, headers }) => {
          const quote = `${decodeURIComponent(String(path))} ${decodeURIComponent(body)} ${body} ${JSON.stringify(headers)}`;
          const fields = Object.fromEntries(
            ['message', 'error', 'Message', 'Description', 'Result', 'verdict'].map((field) => [field, quote]),
          );
          response
            .writeHead(status, { 'content-type': type })
            .end(
              type === 'text/html'
                ? `<p>${quote}</p>`
                : JSON.stringify({ ...fields, Code: quote, Response: { Error: { Code: quote, Message: quote } } }),
            );
        };
      for (const status of [200, 400, 403, 500])
        for (const type of ['application/json', 'text/html']) await failureBy(quotes(status, type), check);
    });

    test('takes our credentials out of an answer that echoes what was sent, in every field that is passed on', async () => {
      let echoed = '';
      standIn.replyBy((response, request, received) => {
        echoed = echoOf(received);
        json(answerThatSays(echoed))(response, request, received);
      });
      const outcome = await ask(provider, check).catch((error: unknown) => error);
      expect(echoed).toContain(mark);
      expect(inspect(outcome, { depth: 10, showHidden: true })).not.toContain(mark);
    });

    test('has an unknown outcome where the connection breaks off', async () => {
      const error = await failureBy((_response, request) => request.socket.destroy(), check);
      expect(error).toMatchObject({ code: 'OUTCOME_UNKNOWN', billed: 'unknown' });
    });

    test('has an unknown outcome where its caller leaves, and hangs up', async () => {
      const caller = new AbortController();
      let hasHungUp = false;
      standIn.replyBy((response) => {
        response.on('close', () => {
          hasHungUp = true;
        });
        caller.abort();
      });
      expect(await failure(ask(provider, check, caller.signal))).toMatchObject({
        code: 'OUTCOME_UNKNOWN',
        billed: 'unknown',
      });
      await until(() => hasHungUp);
    });

    test('is not sent where its caller has left', async () => {
      const before = standIn.received.length;
      expect(await failure(ask(provider, check, AbortSignal.abort()))).toMatchObject({
        code: 'UPSTREAM_TIMEOUT',
        billed: 'no',
      });
      expect(standIn.received.length).toBe(before);
    });
  });

  describe('configured otherwise', () => {
    const [check] = answeredBy(source);
    let other: Provider;
    afterEach(() => other.close?.());

    test('waits for an answer no longer than it is told to', async () => {
      const timeout = Object.values(source.variables).find(({ name }) => name.endsWith('_TIMEOUT_MS'));
      other = open(source, standIn.url, { [timeout!.name]: '150' });
      standIn.replyBy(() => undefined);
      expect(await failure(ask(other, check!))).toMatchObject({ code: 'OUTCOME_UNKNOWN', billed: 'unknown' });
    });

    test('is not billed where nobody listens', async () => {
      const gone = await startStandIn();
      await gone.close();
      other = open(source, gone.url);
      const error = await failure(ask(other, check!));
      expect(error).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', billed: 'no', retryable: true });
      expectNothingOf(check!, error);
    });
  });

  test('is not asked once it is closed', async () => {
    const before = standIn.received.length;
    const closed = open(source, standIn.url);
    await closed.close?.();
    for (const check of answeredBy(source)) expect(await failure(ask(closed, check))).toMatchObject({ billed: 'no' });
    expect(standIn.received.length).toBe(before);
  });
});

/** Everything that a provider was sent, as a text of one line; what tells whom it is about is left out. */
function echoOf({ headers, body }: Received): string {
  const parameters = new URLSearchParams(body);
  return `${JSON.stringify(headers)} ${Object.values(headers).join(' ')} ${parameters.get('AuthCode') ?? ''}`;
}

/** An answer that each of the providers takes for some check, with this text wherever one of them has a text. */
function answerThatSays(said: string): object {
  const place = {
    carrier: said,
    operator: said,
    Carrier: said,
    BasicCarrier: said,
    province: said,
    city: said,
    Province: said,
    City: said,
  };
  const result = { Result: '0', Description: said };
  return {
    success: true,
    consistent: true,
    checkResult: '1',
    message: said,
    verdict: 'same',
    Code: 'OK',
    Message: said,
    ...place,
    Data: place,
    ResultObject: { BizCode: '1', SubCode: '101' },
    Response: { ...result, RequestId: said },
  };
}

/** Values of the sample that would tell whom it is about; names of kinds, such as WORK, tell nothing. */
function expectNothingOf(check: Check, error: unknown): void {
  const values = Object.values(sampleOf(check))
    .map(String)
    .filter((value) => value.length > 1 && !/^[A-Z_]+$/.test(value));
  const contents = inspect(error, { depth: 10, showHidden: true });
  for (const value of [mark, ...values, ...values.map(encodeURIComponent)]) expect(contents).not.toContain(value);
}
