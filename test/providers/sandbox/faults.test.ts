import { getEventListeners } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import { inputFieldsOf } from '../../../src/checks/input/field.js';
import { type Check, type CheckName, checks } from '../../../src/checks/index.js';
import { hasRightCheckCharacter } from '../../../src/checks/subject/residentId.js';
import { errorCodes, KycError } from '../../../src/errors.js';
import { capabilityOf } from '../../../src/providers/provider.js';
import { type Fault, faults } from '../../../src/providers/sandbox/faults.js';
import { createSandbox, type SandboxOptions } from '../../../src/providers/sandbox/index.js';

const patient = new AbortController().signal;

async function ask(
  check: CheckName,
  input: object,
  options: SandboxOptions = { slowMs: 1, hangMs: 1 },
  signal = patient,
) {
  const answer = capabilityOf(createSandbox(options), check);
  if (!answer) throw new Error(`no capability for ${check}`);
  return answer(input, { requestId: 'r', signal });
}

/** The check's first example with the fault's value in one of the fields that can hold it. */
function inputsWith(check: Check, { idNo, mobile }: Fault): object[] {
  const [example] = check.examples;
  const values = Object.entries({ idNo, mobile }).filter(([field]) =>
    inputFieldsOf(check.input).some(({ name }) => name === field),
  );
  return values.map(([field, value]) => ({ ...example?.input, [field]: value }));
}

const everyCheckWithEveryFault = checks.flatMap((check) =>
  faults.map((fault) => [check.name, fault.name, check, fault] as const),
);
const [timeout, , slow] = faults;
if (!timeout || !slow) throw new Error('the table of faults has changed');

test.each([
  ['timeout', 'OUTCOME_UNKNOWN', 'unknown'],
  ['connect-timeout', 'UPSTREAM_TIMEOUT', 'no'],
  ['slow', undefined, undefined],
  ['unreachable', 'UPSTREAM_UNAVAILABLE', 'no'],
  ['rate-limited', 'UPSTREAM_RATE_LIMITED', 'no'],
  ['garbage', 'UPSTREAM_ERROR', 'unknown'],
  ['failure', 'UPSTREAM_ERROR', 'unknown'],
])('the fault "%s" is declared with %s', (name, code, billed) => {
  const fault = faults.find((declared) => declared.name === name);
  expect(fault?.failure?.code).toBe(code);
  expect(fault?.failure && errorCodes[fault.failure.code].billed).toBe(billed);
});

test('the values of faults differ from each other and are right numbers', () => {
  expect(new Set(faults.flatMap(({ idNo, mobile }) => [idNo, mobile])).size).toBe(faults.length * 2);
  for (const { idNo, mobile } of faults) {
    expect(hasRightCheckCharacter(idNo)).toBe(true);
    expect(mobile).toMatch(/^139000009[0-9]{2}$/);
  }
});

test.each(everyCheckWithEveryFault)('%s can be given the fault "%s"', async (_check, _fault, check, fault) => {
  const inputs = inputsWith(check, fault);
  expect(inputs.length).toBeGreaterThan(0);
  for (const input of inputs) {
    if (!fault.failure) {
      expect(check.finding((await ask(check.name, input)).answer)).toBe(
        check.finding((await ask(check.name, check.examples[0]?.input ?? {})).answer),
      );
      continue;
    }
    const error: unknown = await ask(check.name, input).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(KycError);
    expect(error).toMatchObject({ code: fault.failure.code, message: fault.failure.message });
    expect(fault.failure.message).not.toMatch(/[0-9]/);
  }
});

test('rate-limited says when to try again', async () => {
  await expect(ask('MOBILE_ATTRIBUTION', { mobile: '13900000905' })).rejects.toMatchObject({ retryAfterMs: 1_000 });
});

test('after a slow number comes the fault of another one', async () => {
  const input = { idNo: slow.idNo, mobile: '13900000904' };
  await expect(ask('IDENTITY_ID_MOBILE', input)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
});

test('a slow answer takes as long as it is told to', async () => {
  const startedAt = performance.now();
  const { answer } = await ask('MOBILE_ATTRIBUTION', { mobile: slow.mobile }, { slowMs: 60 });
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(50);
  expect(answer).toMatchObject({ carrier: '中国移动' });
});

describe.each([slow, timeout])('while the fault "$name" waits', ({ mobile }) => {
  const long: SandboxOptions = { slowMs: 60_000, hangMs: 60_000 };

  test('an abort ends it at once, as an unknown outcome', async () => {
    const patience = new AbortController();
    const asked = ask('MOBILE_ATTRIBUTION', { mobile }, long, patience.signal);
    expect(getEventListeners(patience.signal, 'abort')).toHaveLength(1);
    patience.abort();
    await expect(asked).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN', billed: 'unknown' });
  });

  test('a signal that was aborted before is heeded', async () => {
    await expect(ask('MOBILE_ATTRIBUTION', { mobile }, long, AbortSignal.abort())).rejects.toMatchObject({
      code: 'OUTCOME_UNKNOWN',
    });
  });

  test('nothing of it is left after an abort', async () => {
    const patience = new AbortController();
    const before = process.getActiveResourcesInfo();
    const asked = ask('MOBILE_ATTRIBUTION', { mobile }, long, patience.signal).catch(() => undefined);
    patience.abort();
    await asked;
    expect(process.getActiveResourcesInfo()).toEqual(before);
    expect(getEventListeners(patience.signal, 'abort')).toHaveLength(0);
  });

  test('nothing of it is left after its time', async () => {
    const { signal } = new AbortController();
    const before = process.getActiveResourcesInfo();
    await ask('MOBILE_ATTRIBUTION', { mobile }, { slowMs: 1, hangMs: 1 }, signal).catch(() => undefined);
    expect(process.getActiveResourcesInfo()).toEqual(before);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});
