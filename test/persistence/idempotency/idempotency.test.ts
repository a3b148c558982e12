import { describe, expect, test } from '@jest/globals';
import type { AuditedCheck } from '../../../src/checks/ports/audit.js';
import type { CheckRun, Settlement } from '../../../src/checks/ports/idempotency.js';
import { recordOnce } from '../../../src/checks/recordOnce.js';
import type { CheckResult } from '../../../src/checks/result.js';
import { KycError } from '../../../src/errors.js';
import { createClaimKeyOf } from '../../../src/persistence/idempotency/claimKey.js';
import type { ClaimStore } from '../../../src/persistence/idempotency/claims.js';
import { createIdempotency, type FindRecorded } from '../../../src/persistence/idempotency/idempotency.js';
import type { LeaseTimes } from '../../../src/persistence/idempotency/lease.js';
import { settleElsewhere } from '../../../src/persistence/idempotency/settle.js';
import { deriveKeysFrom } from '../../../src/persistence/crypto/keys.js';
import { createSealer } from '../../../src/persistence/crypto/seal.js';
import { createSubjectTraces } from '../../../src/persistence/crypto/blindIndex.js';
import { recordKey } from '../../support/place.js';
import { anAnswer, aRun, person } from '../aRun.js';
import { storePlaces } from '../storePlaces.js';

const keys = deriveKeysFrom(recordKey);
const traces = createSubjectTraces(keys);
const day = 86_400_000;

interface ProcessParts {
  readonly now?: () => number;
  readonly lease?: LeaseTimes;
  readonly findRecorded?: FindRecorded;
}

/** A process: what it has in memory is its own, the store is shared. What becomes of a run is recorded, and its key settled then. */
function aProcess(
  claims: ClaimStore,
  {
    now = Date.now,
    lease = { leaseMs: 5_000, heartbeatMs: 1_000 },
    findRecorded = async () => undefined,
  }: ProcessParts = {},
) {
  const idempotency = createIdempotency({
    claims,
    sealer: createSealer(keys, 'idempotent answer'),
    placeOf: createClaimKeyOf(keys, traces),
    findRecorded,
    keepMs: day,
    retention: { earliest: now, latest: now },
    now,
    ...lease,
  });
  const { afterwards } = settleElsewhere(claims);
  return (run: CheckRun, work: () => Promise<CheckResult>) =>
    idempotency(run, (settlementOf) => {
      const record = {
        outcome: async (_outcome: unknown, settlement?: Settlement) => settlement && afterwards(settlement),
      } as unknown as AuditedCheck;
      return recordOnce(record)(work, settlementOf);
    });
}

/** Starts a run. @returns its outcome, and what resolves once it holds its key and asks its provider, which answers when told to */
function start(run: ReturnType<typeof aProcess>, about: CheckRun) {
  let begin = (): void => undefined;
  let answer = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const outcome = run(about, async () => {
    begin();
    await answered;
    return anAnswer();
  });
  return { begun, outcome, answer: () => answer() };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const fails = (code: ConstructorParameters<typeof KycError>[0]) => async () => {
  throw new KycError(code, 'It failed.');
};

describe.each(storePlaces)('idempotency on %s', (_name, open) => {
  test('replays the first answer, in another process too', async () => {
    await using place = await open();
    const first = anAnswer();
    await expect(aProcess(place.claims)(aRun({ idempotencyKey: 'k' }), async () => first)).resolves.toBe(first);
    const again = await aProcess(place.claims)(aRun({ idempotencyKey: 'k' }), fails('INTERNAL_SERVER_ERROR'));
    expect(again).toEqual({ ...first, source: { ...first.source, reused: true, billed: false }, replayed: true });
  });

  test('another input or check under the same key is refused; another client has keys of its own', async () => {
    await using place = await open();
    const run = aProcess(place.claims);
    await run(aRun({ idempotencyKey: 'k' }), async () => anAnswer());
    const another = { name: '周文', idNo: '110101199003076515' };
    await expect(run(aRun({ idempotencyKey: 'k' }, { input: another }), async () => anAnswer())).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
      billed: 'no',
    });
    await expect(
      run(aRun({ idempotencyKey: 'k' }, { check: 'RISK_POLICE' }), async () => anAnswer()),
    ).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    const theirs = anAnswer();
    await expect(run(aRun({ idempotencyKey: 'k' }, { client: 'other' }), async () => theirs)).resolves.toBe(theirs);
  });

  test('the key of a profile covers each of its checks and inputs', async () => {
    await using place = await open();
    const run = aProcess(place.claims);
    const [a, b] = [anAnswer(), anAnswer('MISMATCH')];
    const options = { idempotencyKey: 'k', isKeyOfProfile: true };
    await run(aRun(options), async () => a);
    await run(aRun(options, { check: 'RISK_POLICE' }), async () => b);
    await expect(run(aRun(options), fails('INTERNAL_SERVER_ERROR'))).resolves.toMatchObject({ id: a.id });
    await expect(run(aRun(options, { check: 'RISK_POLICE' }), fails('INTERNAL_SERVER_ERROR'))).resolves.toMatchObject({
      id: b.id,
    });
  });

  test('a key is one of a single check or of several, and used the other way it costs nothing', async () => {
    await using place = await open();
    const processes = [aProcess(place.claims), aProcess(place.claims)] as const;
    const [single, several] = [{ idempotencyKey: 'k' }, { idempotencyKey: 'k', isKeyOfProfile: true }];
    for (const [first, then, key] of [
      [single, several, 'k-1'],
      [several, single, 'k-2'],
    ] as const) {
      await processes[0](aRun({ ...first, idempotencyKey: key }), async () => anAnswer());
      for (const process of processes)
        await expect(
          process(aRun({ ...then, idempotencyKey: key }), fails('INTERNAL_SERVER_ERROR')),
        ).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED', billed: 'no' });
      await expect(
        processes[1](aRun({ ...first, idempotencyKey: key }), fails('INTERNAL_SERVER_ERROR')),
      ).resolves.toMatchObject({ replayed: true });
    }
  });

  test('at once, one for a single check and several with it make one call between them', async () => {
    await using place = await open();
    let calls = 0;
    const call = async () => {
      calls += 1;
      return anAnswer();
    };
    const ended = await Promise.allSettled([
      aProcess(place.claims)(aRun({ idempotencyKey: 'k' }), call),
      aProcess(place.claims)(aRun({ idempotencyKey: 'k', isKeyOfProfile: true }), call),
    ]);
    expect(calls).toBe(1);
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('fifty at once in each of two processes make one call and a hundred equal answers', async () => {
    await using place = await open();
    const processes = [aProcess(place.claims), aProcess(place.claims)];
    let calls = 0;
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        processes[index % 2]!(aRun({ idempotencyKey: 'k' }), async () => {
          calls += 1;
          await pause(150);
          return anAnswer();
        }),
      ),
    );
    expect(calls).toBe(1);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(answers.filter(({ source }) => source.billed)).toHaveLength(1);
    expect(answers.filter(({ source }) => source.reused)).toHaveLength(99);
  });

  test('a failure that was not billed frees the key, and is shared by those who waited', async () => {
    await using place = await open();
    const run = aProcess(place.claims);
    let calls = 0;
    const failing = async () => {
      calls += 1;
      await pause(50);
      throw new KycError('UPSTREAM_UNAVAILABLE', 'It failed.');
    };
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => run(aRun({ idempotencyKey: 'k' }), failing)),
    );
    expect(calls).toBe(1);
    expect(
      outcomes.every((outcome) => outcome.status === 'rejected' && outcome.reason.code === 'UPSTREAM_UNAVAILABLE'),
    ).toBe(true);
    const answer = anAnswer();
    await expect(run(aRun({ idempotencyKey: 'k' }), async () => answer)).resolves.toBe(answer);
  });

  test.each(['OUTCOME_UNKNOWN', 'UPSTREAM_ERROR', 'INTERNAL_SERVER_ERROR'] as const)(
    '%s keeps the key until it expires',
    async (code) => {
      let now = Date.now();
      await using place = await open();
      const run = aProcess(place.claims, { now: () => now });
      await expect(run(aRun({ idempotencyKey: 'k' }), fails(code))).rejects.toMatchObject({ code });
      await expect(run(aRun({ idempotencyKey: 'k' }), async () => anAnswer())).rejects.toMatchObject({
        code: 'OUTCOME_UNKNOWN',
        billed: 'no',
      });
      now += day + 1;
      const answer = anAnswer();
      await expect(run(aRun({ idempotencyKey: 'k' }), async () => answer)).resolves.toBe(answer);
    },
  );

  test('an answer is given again for a day and not longer, and swept then', async () => {
    let now = Date.now();
    await using place = await open();
    const run = aProcess(place.claims, { now: () => now });
    const first = await run(aRun({ idempotencyKey: 'k' }), async () => anAnswer());
    now += day - 1;
    await expect(run(aRun({ idempotencyKey: 'k' }), fails('INTERNAL_SERVER_ERROR'))).resolves.toMatchObject({
      id: first.id,
    });
    now += 2;
    const next = await run(aRun({ idempotencyKey: 'k' }), async () => anAnswer());
    expect(next.id).not.toBe(first.id);
    expect(next.source.reused).toBe(false);
    now += day + 1;
    await place.claims.sweep(now);
    if (_name !== 'Redis') expect(await place.everything()).toBe('[]');
  });

  test.each([
    ['by the clock', 60_000],
    ['by its silence, where the clock was set back', -60_000],
  ])('an owner that ended without a word is noticed %s', async (_how, clock) => {
    let now = Date.now();
    await using place = await open();
    const lease = { leaseMs: 400, heartbeatMs: 100_000 };
    await start(aProcess(place.claims, { now: () => now, lease }), aRun({ idempotencyKey: 'k' })).begun;
    now += clock;
    await expect(
      aProcess(place.claims, { now: () => now, lease })(aRun({ idempotencyKey: 'k' }), async () => anAnswer()),
    ).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN', billed: 'no' });
  });

  test('an owner that ended after its outcome was recorded and before the store was told leaves the recorded answer', async () => {
    let now = Date.now();
    await using place = await open();
    const lease = { leaseMs: 400, heartbeatMs: 100_000 };
    const run = aRun({ idempotencyKey: 'k' });
    const recorded = { ...anAnswer(), id: run.id };
    await start(aProcess(place.claims, { now: () => now, lease }), run).begun;
    now += 60_000;
    const findRecorded: FindRecorded = async (client, id) =>
      client === 'shop' && id === run.id ? recorded : undefined;
    const replayed = { ...recorded, source: { ...recorded.source, reused: true, billed: false }, replayed: true };
    await expect(
      aProcess(place.claims, { now: () => now, lease, findRecorded })(
        aRun({ idempotencyKey: 'k' }),
        fails('BAD_USER_INPUT'),
      ),
    ).resolves.toEqual(replayed);
    // From then on it stands under the key itself.
    await expect(
      aProcess(place.claims, { now: () => now, lease })(aRun({ idempotencyKey: 'k' }), fails('BAD_USER_INPUT')),
    ).resolves.toEqual(replayed);
  });

  test('a key that became unknown gives the answer once one is recorded', async () => {
    await using place = await open();
    const run = aRun({ idempotencyKey: 'k' });
    await expect(aProcess(place.claims)(run, fails('OUTCOME_UNKNOWN'))).rejects.toMatchObject({
      code: 'OUTCOME_UNKNOWN',
    });
    const findRecorded: FindRecorded = async (_client, id) => ({ ...anAnswer(), id });
    await expect(
      aProcess(place.claims, { findRecorded })(aRun({ idempotencyKey: 'k' }), fails('BAD_USER_INPUT')),
    ).resolves.toMatchObject({ id: run.id, replayed: true });
  });

  test('an owner that lives keeps its key however long it takes, and one taken for dead may still answer', async () => {
    await using place = await open();
    const alive = start(
      aProcess(place.claims, { lease: { leaseMs: 3_000, heartbeatMs: 100 } }),
      aRun({ idempotencyKey: 'alive' }),
    );
    const stalled = start(
      aProcess(place.claims, { lease: { leaseMs: 400, heartbeatMs: 100_000 } }),
      aRun({ idempotencyKey: 'stalled' }),
    );
    await Promise.all([alive.begun, stalled.begun]);
    const other = aProcess(place.claims, { lease: { leaseMs: 3_000, heartbeatMs: 100 } });
    await expect(other(aRun({ idempotencyKey: 'stalled' }), fails('BAD_USER_INPUT'))).rejects.toMatchObject({
      code: 'OUTCOME_UNKNOWN',
    });
    const waiting = other(aRun({ idempotencyKey: 'alive' }), fails('BAD_USER_INPUT'));
    alive.answer();
    stalled.answer();
    await expect(waiting).resolves.toMatchObject({ id: (await alive.outcome).id, source: { reused: true } });
    const { id } = await stalled.outcome;
    await expect(other(aRun({ idempotencyKey: 'stalled' }), fails('BAD_USER_INPUT'))).resolves.toMatchObject({ id });
  });

  test('who stops waiting leaves the others alone', async () => {
    await using place = await open();
    const gone = new AbortController();
    const [here, there] = [aProcess(place.claims), aProcess(place.claims)];
    const first = start(here, aRun({ idempotencyKey: 'k' }));
    await first.begun;
    const leaving = [here, there].map((run) =>
      run(aRun({ idempotencyKey: 'k' }, { signal: gone.signal }), fails('BAD_USER_INPUT')),
    );
    const staying = there(aRun({ idempotencyKey: 'k' }), fails('BAD_USER_INPUT'));
    setTimeout(() => gone.abort(), 50);
    expect(
      (await Promise.allSettled(leaving)).map((outcome) => outcome.status === 'rejected' && outcome.reason.code),
    ).toEqual(['OUTCOME_UNKNOWN', 'OUTCOME_UNKNOWN']);
    first.answer();
    await expect(staying).resolves.toMatchObject({ id: (await first.outcome).id });
  });

  test('nothing of the request, its key or its answer lies there in clear', async () => {
    await using place = await open();
    await aProcess(place.claims)(aRun({ idempotencyKey: 'the-canary-key' }), async () => anAnswer());
    const text = await place.everything();
    expect(text).toContain('answered');
    for (const canary of [...Object.values(person), 'the-canary-key', 'the canary message', 'MATCH'])
      expect(text).not.toContain(canary);
  });

  test('an erasure takes the answers about one person, of one client or all, and keeps the keys taken', async () => {
    await using place = await open();
    const run = aProcess(place.claims);
    for (const client of ['a', 'b']) await run(aRun({ idempotencyKey: 'k' }, { client }), async () => anAnswer());
    const idNo = [traces.hmacOf('idNo', person.idNo)];
    expect(await place.claims.eraseSubject({ client: 'a', traces: [] })).toBe(0);
    expect(await place.claims.eraseSubject({ client: 'a', traces: idNo })).toBe(1);
    await expect(run(aRun({ idempotencyKey: 'k' }, { client: 'a' }), async () => anAnswer())).rejects.toMatchObject({
      code: 'OUTCOME_UNKNOWN',
    });
    await expect(run(aRun({ idempotencyKey: 'k' }, { client: 'b' }), fails('BAD_USER_INPUT'))).resolves.toMatchObject({
      source: { reused: true },
    });
    expect(await place.claims.eraseSubject({ client: null, traces: idNo })).toBe(1);
  });
});

test('where the store fails nothing is carried out, with a key; without one nothing is asked of it', async () => {
  const claims = new Proxy({} as ClaimStore, {
    get: () => async () => {
      throw new Error('ECONNREFUSED 10.0.0.1');
    },
  });
  const run = aProcess(claims);
  await expect(run(aRun({ idempotencyKey: 'k' }), fails('BAD_USER_INPUT'))).rejects.toMatchObject({
    code: 'SERVICE_UNAVAILABLE',
    billed: 'no',
    message: expect.not.stringContaining('10.0.0.1'),
  });
  const answer = anAnswer();
  await expect(run(aRun({}), async () => answer)).resolves.toBe(answer);
});
