import { describe, expect, test } from '@jest/globals';
import { type CheckName, checks } from '../../../src/checks/index.js';
import { others, sample } from '../../../src/checks/samples.js';
import { capabilityOf } from '../../../src/providers/provider.js';
import { createSandbox } from '../../../src/providers/sandbox/index.js';

const sandbox = createSandbox();
const unknown = { ...sample, ...others.unknown, locationType: 'WORK' };

async function ask(check: CheckName, input: object) {
  const answer = capabilityOf(sandbox, check);
  if (!answer) throw new Error(`no capability for ${check}`);
  return answer(input, { requestId: 'r', signal: new AbortController().signal });
}

test('is called sandbox and answers every check of the list', () => {
  expect(sandbox.name).toBe('sandbox');
  expect(Object.keys(sandbox.capabilities)).toEqual(checks.map(({ name }) => name));
});

describe.each(checks.map((check) => [check.name, check] as const))('%s', (name, check) => {
  test.each(check.examples.map((example) => [example.note, example] as const))(
    '%s: answers as the example says',
    async (_note, { input, answer }) => {
      expect((await ask(name, input)).answer).toEqual(answer);
    },
  );

  test.each(check.examples.map((example) => [example.note, example] as const))(
    '%s: bills everything but "no record"',
    async (_note, { input, answer }) => {
      expect((await ask(name, input)).billed).toBe(check.finding(answer) !== 'NO_RECORD');
    },
  );

  test('finds nothing about somebody in no record', async () => {
    const { answer, billed } = await ask(name, Object.assign(new check.input(), unknown));
    expect(check.finding(answer)).toBe(name === 'RISK_ANTI_FRAUD' ? 'CLEAR' : 'NO_RECORD');
    expect(billed).toBe(name === 'RISK_ANTI_FRAUD');
  });

  test('answers the same in another sandbox', async () => {
    const other = capabilityOf(createSandbox(), name);
    const call = { requestId: 'r', signal: new AbortController().signal };
    for (const { input } of check.examples) expect(await other?.(input, call)).toEqual(await ask(name, input));
  });
});

test('compares no pixels: any readable photo does', async () => {
  const anyPhoto = '/9j/4AAQSkZJRg==';
  const match = await ask('IDENTITY_IMAGE', { name: sample.name, idNo: sample.idNo, img: anyPhoto });
  const otherFace = await ask('IDENTITY_IMAGE', { ...others.otherFace, img: anyPhoto });
  expect(match.answer).toMatchObject({ match: 'MATCH' });
  expect(otherFace.answer).toMatchObject({ match: 'MISMATCH' });
});

test('an optional field that is undefined counts as absent', async () => {
  const { answer } = await ask('RISK_ANTI_FRAUD', { mobile: '13900000203', idNo: undefined });
  expect(answer).toMatchObject({ level: 'HIGH', types: ['GAMBLING_PLAYER'] });
});

test('every answer takes its latency, unless nobody waits any more', async () => {
  const answer = capabilityOf(createSandbox({ latencyMs: 40 }), 'MOBILE_ATTRIBUTION');
  const startedAt = performance.now();
  await answer?.({ mobile: sample.mobile }, { requestId: 'r', signal: new AbortController().signal });
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(35);
  await expect(
    answer?.({ mobile: sample.mobile }, { requestId: 'r', signal: AbortSignal.abort() }),
  ).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
});
