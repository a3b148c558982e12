import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { faults } from '../../src/providers/sandbox/faults.js';
import { jsonHeaders, post, type Running, startService } from '../support/inProcess.js';
import { connectRaw, head } from '../support/rawHttp.js';
import { until } from '../support/until.js';

let service: Running;
beforeAll(async () => {
  service = await startService({ LOG_LEVEL: 'info' });
});
afterAll(() => service.stop());

const person = { name: '李明', idNo: '110101199003076515' };
const unreachable = faults.find(({ name }) => name === 'unreachable')!;

/** The lines that the log holds of a request, once it has ended. */
async function linesOf(requestId: string): Promise<any[]> {
  const lines = () =>
    service
      .log()
      .split('\n')
      .filter((line) => line.includes(`"requestId":"${requestId}"`));
  await until(() => lines().some((line) => line.includes('"msg":"request"')));
  return lines().map((line) => JSON.parse(line));
}

const rest = (requestId: string, body: object) =>
  post(`${service.url}/kyc/cn/identity`, body, { ...jsonHeaders, 'x-request-id': requestId });

describe('one line of the log for each request', () => {
  test('holds its check', async () => {
    await rest('one-check', { type: 'two-factor', ...person });
    expect(await linesOf('one-check')).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^[0-9-]{10}T[0-9:]{8}\.[0-9]{3}Z$/),
        requestId: 'one-check',
        client: 'demo',
        method: 'POST',
        route: '/kyc/cn/identity',
        status: 200,
        ms: expect.any(Number),
        checks: [
          { check: 'IDENTITY_TWO_FACTOR', provider: 'sandbox', outcome: 'MATCH', billed: true, ms: expect.any(Number) },
        ],
        msg: 'request',
      },
    ]);
  });

  test('holds all checks of a profile', async () => {
    const query =
      'query ($input: CustomerProfileInput!) { customerProfile(input: $input) { identity { __typename } police { __typename } } }';
    await post(
      `${service.url}/graphql`,
      { query, variables: { input: person } },
      { ...jsonHeaders, 'x-request-id': 'profile' },
    );
    const lines = await linesOf('profile');
    expect(lines).toHaveLength(1);
    expect(lines[0].checks.map(({ check }: { check: string }) => check).sort()).toEqual([
      'IDENTITY_TWO_FACTOR',
      'RISK_POLICE',
    ]);
  });

  test('has none where nothing was checked', async () => {
    await rest('no-check', { type: 'wonders' });
    expect(await linesOf('no-check')).toEqual([expect.not.objectContaining({ checks: expect.anything() })]);
  });

  test('warns if a provider failed, and says how', async () => {
    await rest('failed', { type: 'two-factor', ...person, idNo: unreachable.idNo });
    expect(await linesOf('failed')).toMatchObject([
      {
        level: 'warn',
        status: 503,
        checks: [
          {
            outcome: 'UPSTREAM_UNAVAILABLE',
            billed: 'no',
            error: { type: 'KycError', message: unreachable.failure!.message },
          },
        ],
      },
    ]);
  });

  test('a refused input is no reason to warn', async () => {
    await rest('refused', { type: 'two-factor', name: '李明', idNo: '1' });
    expect(await linesOf('refused')).toMatchObject([
      { level: 'info', status: 400, checks: [{ provider: 'none', outcome: 'BAD_USER_INPUT', billed: 'no' }] },
    ]);
  });
});

test('a check of REST makes no signal of its own, and listens to none', async () => {
  const { AbortController: Controller } = globalThis;
  const made = { signals: 0, listeners: 0 };
  const { addEventListener } = EventTarget.prototype;
  const { socket, received } = await connectRaw(service.url);
  const answered = () => (received().match(/"consistent":true/g) ?? []).length;
  const ask = async (count: number) => {
    const before = answered();
    const body = JSON.stringify({ type: 'two-factor', ...person });
    const request =
      head('POST /kyc/cn/identity', { host: 'x', ...jsonHeaders, 'content-length': String(Buffer.byteLength(body)) }) +
      body;
    for (let asked = 0; asked < count; asked += 1) socket.write(request);
    await until(() => answered() === before + count);
  };
  // The connection's own signal, and what is made once.
  await ask(1);
  try {
    globalThis.AbortController = class extends Controller {
      constructor() {
        super();
        made.signals += 1;
      }
    };
    EventTarget.prototype.addEventListener = function count(...args) {
      if (this instanceof AbortSignal) made.listeners += 1;
      addEventListener.apply(this, args);
    };
    await ask(20);
    expect(made).toEqual({ signals: 0, listeners: 0 });
  } finally {
    globalThis.AbortController = Controller;
    EventTarget.prototype.addEventListener = addEventListener;
    socket.destroy();
  }
});
