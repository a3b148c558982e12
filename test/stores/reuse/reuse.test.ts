import { describe, expect, test } from '@jest/globals';
import type { CheckRun } from '../../../src/checks/policies/idempotency.js';
import type { CheckResult } from '../../../src/checks/result.js';
import { recordKeysFrom } from '../../../src/stores/recordKeys.js';
import type { AnswerStore } from '../../../src/stores/reuse/answers.js';
import { createPendingAnswers } from '../../../src/stores/reuse/pendingAnswers.js';
import { createReuse } from '../../../src/stores/reuse/reuse.js';
import { createSealer } from '../../../src/stores/seal.js';
import { createSubjectTraces } from '../../../src/stores/subjectTraces.js';
import { recordKey } from '../../running/place.js';
import { anAnswer, aRun, person } from '../aRun.js';
import { storePlaces } from '../storePlaces.js';

const keys = recordKeysFrom(recordKey);
const traces = createSubjectTraces(keys);

function aProcess(answers: AnswerStore, now: () => number = Date.now, sources = ['fake']) {
  const pending = createPendingAnswers(answers);
  const reuse = createReuse({ answers, pending, keys, traces, sealer: createSealer(keys, 'reusable answer'), sourcesOf: () => sources, now });
  return { find: (run: CheckRun) => reuse.find(run), keep: (run: CheckRun, result: CheckResult) => reuse.keep(run, result), flush: () => pending.flush() };
}

describe.each(storePlaces)('reuse on %s', (_name, open) => {
  test('gives a definite answer again where its age is accepted, at once here and then elsewhere', async () => {
    await using place = await open(Date.now);
    const [here, there] = [aProcess(place.answers), aProcess(place.answers)];
    const answer = anAnswer();
    await here.keep(aRun({}), answer);
    const again = { ...answer, source: { ...answer.source, reused: true, billed: false } };
    expect(await here.find(aRun({ maxAge: 60 }))).toEqual(again);
    await here.flush();
    expect(await there.find(aRun({ maxAge: 60 }))).toEqual(again);
    expect(await here.find(aRun({}))).toBeUndefined();
    expect(await here.find(aRun({ maxAge: 0 }))).toBeUndefined();
  });

  test('never one of another client, check or input, nor of a source that is not asked here', async () => {
    await using place = await open(Date.now);
    const { keep, find, flush } = aProcess(place.answers);
    await keep(aRun({}), anAnswer());
    await flush();
    expect(await find(aRun({ maxAge: 60 }, { client: 'other' }))).toBeUndefined();
    expect(await find(aRun({ maxAge: 60 }, { check: 'RISK_POLICE' }))).toBeUndefined();
    expect(await find(aRun({ maxAge: 60 }, { input: { ...person, name: '周武' } }))).toBeUndefined();
    expect(await aProcess(place.answers, Date.now, ['another']).find(aRun({ maxAge: 60 }))).toBeUndefined();
    expect(await find(aRun({ maxAge: 60 }, { input: { idNo: person.idNo, name: person.name } }))).toBeDefined();
  });

  test('never one older than asked for, nor than the ceiling of the check, nor from the future', async () => {
    const start = Date.now();
    let now = start;
    await using place = await open(() => now);
    const { keep, find, flush } = aProcess(place.answers, () => now);
    await keep(aRun({}, { check: 'RISK_POLICE' }), anAnswer('MATCH', new Date(start)));
    await flush();
    const isFound = async (maxAge: number) => (await find(aRun({ maxAge }, { check: 'RISK_POLICE' }))) !== undefined;
    now = start + 60_000;
    expect([await isFound(60), await isFound(59)]).toEqual([true, false]);
    now = start + 3_600_000;
    expect(await isFound(1_000_000)).toBe(true);
    now = start + 3_600_001;
    expect(await isFound(1_000_000)).toBe(false);
    now = start - 60_000;
    expect(await isFound(1_000_000)).toBe(false);
    await place.answers.sweep(start + 3_600_001);
    if (_name !== 'Redis') expect(await place.everything()).toBe('[[],[]]');
  });

  test('"no record" is not kept, and what it contradicts is forgotten', async () => {
    await using place = await open(Date.now);
    const { keep, find, flush } = aProcess(place.answers);
    await keep(aRun({}), anAnswer());
    await flush();
    await keep(aRun({}), anAnswer('NO_RECORD'));
    expect(await find(aRun({ maxAge: 60 }))).toBeUndefined();
    await flush();
    expect(await find(aRun({ maxAge: 60 }))).toBeUndefined();
  });

  test('the newest answer is the one that is given', async () => {
    await using place = await open(Date.now);
    const { keep, find, flush } = aProcess(place.answers);
    await keep(aRun({}), anAnswer());
    await flush();
    const newer = anAnswer('MISMATCH');
    await keep(aRun({}), newer);
    await flush();
    expect(await find(aRun({ maxAge: 60 }))).toMatchObject({ id: newer.id, finding: 'MISMATCH' });
  });

  test('nothing lies there in clear, and an erasure finds it', async () => {
    await using place = await open(Date.now);
    const { keep, find, flush } = aProcess(place.answers);
    for (const client of ['a', 'b']) await keep(aRun({}, { client }), anAnswer());
    await flush();
    const text = await place.everything();
    expect(text.length).toBeGreaterThan(200);
    for (const canary of [...Object.values(person), 'the canary message', 'MATCH']) expect(text).not.toContain(canary);
    const idNo = [traces.hmacOf('idNo', person.idNo)];
    expect(await place.answers.eraseSubject({ client: 'a', traces: idNo })).toBe(1);
    expect(await find(aRun({ maxAge: 60 }, { client: 'a' }))).toBeUndefined();
    expect(await find(aRun({ maxAge: 60 }, { client: 'b' }))).toBeDefined();
    expect(await place.answers.eraseSubject({ client: null, traces: idNo })).toBe(1);
  });
});

test('where the store fails, who asks for a stored answer is told, and others go on', async () => {
  const answers = new Proxy({} as AnswerStore, { get: () => async () => { throw new Error('ECONNREFUSED 10.0.0.1'); } });
  const { find, keep, flush } = aProcess(answers);
  await expect(find(aRun({ maxAge: 60 }))).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE', billed: 'no' });
  await expect(find(aRun({}))).resolves.toBeUndefined();
  await keep(aRun({}), anAnswer());
  await flush();
});
