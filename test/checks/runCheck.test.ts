import { describe, expect, test } from '@jest/globals';
import type { Caller } from '../../src/checks/caller.js';
import type { Check } from '../../src/checks/index.js';
import { type CheckEvent, createRunCheck, type Route } from '../../src/checks/runCheck.js';
import { idNoOf } from '../../src/checks/samples.js';
import type { IdChecksumPolicy } from '../../src/checks/input/validate.js';
import { KycError } from '../../src/errors.js';
import { noEnumeration, noSpend, noIdempotency, noQuota, noReuse } from '../../src/checks/ports/none.js';
import { unrecorded } from './unrecorded.js';
import { checkNamed, namedExamples } from './validating.js';

const twoFactor = checkNamed('IDENTITY_TWO_FACTOR');
const input = { name: '周文', idNo: '330106198805120039' };
const answer = { match: 'MISMATCH', checkResult: '-1', message: 'no' };
const source = { provider: 'fake', checkedAt: new Date(0), latencyMs: 12, billed: true, reused: false };
/** Knows every division but one. */
const regionOf = (code: string) => ({ name: undefined, isKnown: code !== '799999' });
const callerWith = (...scopes: string[]): Caller => ({
  client: { id: 'shop', scopes },
  channel: 'rest',
  requestId: 'r-1',
  signal: new AbortController().signal,
});
const caller = callerWith('*');

/** Runs checks over a fake route, and keeps what the route and the observer were told. */
function running(
  route: () => Promise<unknown> = async () => ({ answer, source }),
  idChecksum: IdChecksumPolicy = 'warn',
) {
  const calls: Parameters<Route>[] = [];
  const events: CheckEvent[] = [];
  const counted = ((...call: Parameters<Route>) => (calls.push(call), route())) as Route;
  return {
    calls,
    events,
    runCheck: createRunCheck({
      route: counted,
      idChecksum,
      regionOf,
      audit: unrecorded,
      idempotency: noIdempotency,
      quota: noQuota,
      reuse: noReuse,
      meterEnumeration: noEnumeration,
      spend: noSpend,
      requirePurpose: false,
      observe: (event) => events.push(event),
    }),
  };
}

async function thrownBy(run: Promise<unknown>): Promise<unknown> {
  const outcome = await run.then(
    () => 'nothing was thrown',
    (thrown: unknown) => ({ thrown }),
  );
  return typeof outcome === 'string' ? outcome : outcome.thrown;
}

describe('the order', () => {
  test('a wrong input is refused before scopes are looked at, and reaches no provider', async () => {
    const { calls, runCheck } = running();
    expect(await thrownBy(runCheck(twoFactor, { ...input, idNo: '1' }, callerWith()))).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'idNo' }],
    });
    expect(calls).toEqual([]);
  });

  test('without the scope nothing reaches a provider', async () => {
    const { calls, runCheck } = running();
    expect(await thrownBy(runCheck(twoFactor, input, callerWith('risk', 'identity.image')))).toMatchObject({
      code: 'FORBIDDEN',
      billed: 'no',
    });
    expect(calls).toEqual([]);
  });

  test('the provider gets the folded input, without unknown fields, once', async () => {
    const { calls, runCheck } = running();
    await runCheck(
      twoFactor,
      { name: ' 周 文 ', idNo: '３３０１０６198805120039', extra: 1 },
      callerWith('identity.two-factor'),
    );
    expect(calls).toHaveLength(1);
    const [[check, sent, asking]] = calls as [Parameters<Route>];
    expect(check).toBe(twoFactor);
    expect(sent).toBeInstanceOf(twoFactor.input);
    expect({ ...sent }).toEqual(input);
    expect(asking).toMatchObject({ requestId: 'r-1', client: { id: 'shop' } });
  });

  test('the deployment decides on wrong check digits', async () => {
    const wrong = { ...input, idNo: '110101199003076515' };
    await expect(running().runCheck(twoFactor, wrong, caller)).resolves.toMatchObject({
      warnings: [{ field: 'idNo', code: 'ID_CHECK_DIGIT' }],
    });
    expect(await thrownBy(running(undefined, 'reject').runCheck(twoFactor, wrong, caller))).toMatchObject({
      fields: [{ path: 'idNo', rule: 'checkDigit' }],
    });
  });
});

describe('the result', () => {
  test('says what was found, by whom, and what is odd about the input', async () => {
    const result = await running().runCheck(twoFactor, input, caller);
    expect(result).toEqual({
      __typename: 'IdentityVerification',
      id: expect.any(String),
      check: 'IDENTITY_TWO_FACTOR',
      success: true,
      message: 'no',
      source,
      finding: 'MISMATCH',
      match: 'MISMATCH',
      consistent: false,
      checkResult: '-1',
      differences: ['NAME_AND_ID_NO'],
      inconclusiveReason: null,
      warnings: [{ field: 'idNo', code: 'ID_CHECK_DIGIT', message: expect.any(String) }],
    });
  });

  test('warns of a division that is in no list', async () => {
    const result = await running().runCheck(twoFactor, { ...input, idNo: idNoOf('79999919880512003') }, caller);
    expect(result.warnings).toMatchObject([{ field: 'idNo', code: 'ID_UNKNOWN_DIVISION' }]);
  });

  test('"no record" stays apart from "does not match"', async () => {
    const { runCheck } = running(async () => ({
      answer: { match: 'NO_RECORD', checkResult: null, message: '' },
      source,
    }));
    await expect(runCheck(twoFactor, input, caller)).resolves.toMatchObject({
      finding: 'NO_RECORD',
      consistent: null,
      success: true,
    });
  });

  test('has an id that no other run has, the same input or not', async () => {
    const { runCheck } = running();
    const results = await Promise.all(Array.from({ length: 200 }, () => runCheck(twoFactor, input, caller)));
    expect(new Set(results.map(({ id }) => id)).size).toBe(200);
  });

  test.each(namedExamples)('%s: holds all that the check presents', async (_name, check, example) => {
    const { runCheck, events } = running(async () => ({ answer: example.answer, source }));
    const result = await runCheck(check, example.input, caller);
    expect(result).toMatchObject({
      ...check.present(example.answer, example.input),
      check: check.name,
      success: true,
      message: example.answer.message,
      source,
      finding: check.finding(example.answer),
    });
    expect(events).toHaveLength(1);
  });
});

describe('the observer', () => {
  const failure = new KycError('UPSTREAM_TIMEOUT', 'The provider took too long.', {
    provider: 'fake',
    billed: 'unknown',
  });
  const fails = (thrown: unknown) => async () => {
    throw thrown;
  };
  const outcomes: [string, () => Promise<unknown>, object, Caller, object][] = [
    ['an answer', async () => ({ answer, source }), input, caller, { finding: 'MISMATCH', source }],
    ['a wrong input', async () => ({ answer, source }), {}, caller, { error: { code: 'BAD_USER_INPUT' } }],
    ['a missing scope', async () => ({ answer, source }), input, callerWith(), { error: { code: 'FORBIDDEN' } }],
    [
      'a failing provider',
      fails(failure),
      input,
      caller,
      { error: { code: 'UPSTREAM_TIMEOUT', provider: 'fake', billed: 'unknown' } },
    ],
    ['an unknown error', fails(new Error('boom')), input, caller, { error: { code: 'INTERNAL_SERVER_ERROR' } }],
    ['a thrown text', fails('boom'), input, caller, { error: { code: 'INTERNAL_SERVER_ERROR' } }],
    ['a thrown nothing', fails(undefined), input, caller, { error: { code: 'INTERNAL_SERVER_ERROR' } }],
    [
      'an answer that cannot be presented',
      async () => ({ answer: null, source }),
      input,
      caller,
      { error: { code: 'INTERNAL_SERVER_ERROR' } },
    ],
    ['no answer at all', async () => undefined, input, caller, { error: { code: 'INTERNAL_SERVER_ERROR' } }],
  ];

  test.each(outcomes)(
    'is told once of %s, and of no value of the input',
    async (_what, route, raw, asking, outcome) => {
      const { events, runCheck } = running(route);
      await runCheck(twoFactor, raw, asking).catch(() => undefined);
      expect(events).toEqual([
        {
          check: twoFactor,
          caller: asking,
          durationMs: expect.any(Number),
          outcome: expect.objectContaining({}),
          attempts: [],
        },
      ]);
      const [event] = events as [CheckEvent];
      expect(event.outcome).toMatchObject(outcome);
      expect(event.durationMs).toBeGreaterThanOrEqual(0);
      for (const value of Object.values(input)) expect(JSON.stringify(event.outcome)).not.toContain(value);
    },
  );

  test('is told of the very error that the caller gets', async () => {
    const { events, runCheck } = running(fails(failure));
    expect(await thrownBy(runCheck(twoFactor, input, caller))).toBe(failure);
    expect(events).toMatchObject([{ outcome: { error: failure } }]);
  });

  test.each([new TypeError(`cannot read ${input.idNo}`), `cannot read ${input.idNo}`, { secret: input.idNo }])(
    'an unknown error keeps its cause inside and says nothing of it: %#',
    async (cause) => {
      const { events, runCheck } = running(fails(cause));
      const error = await thrownBy(runCheck(twoFactor, input, caller));
      expect(error).toBeInstanceOf(KycError);
      expect(error).toMatchObject({
        code: 'INTERNAL_SERVER_ERROR',
        retryable: false,
        billed: 'unknown',
        message: 'Something went wrong inside the service.',
      });
      expect((error as KycError).cause).toBe(cause);
      expect(events).toHaveLength(1);
    },
  );

  test('a check whose own code fails is an error of the service, not a match', async () => {
    const faulty = {
      ...twoFactor,
      finding: () => {
        throw new Error('boom');
      },
    } as unknown as Check;
    expect(await thrownBy(running().runCheck(faulty, input, caller))).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
  });
});
