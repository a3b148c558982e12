import { describe, expect, test } from '@jest/globals';
import { type Billing, type ErrorCode, KycError } from '../../../src/errors.js';
import { createSlidingWindowLimiter } from '../../../src/providers/resilience/slidingWindowLimiter.js';
import { sourceOf } from '../../support/providers.js';

const limits = [
  { checks: ['IDENTITY_IMAGE'], of: 'idNo', most: 2, withinMs: 60_000 },
  { checks: ['IDENTITY_IMAGE'], of: 'idNo', most: 3, withinMs: 3_600_000 },
  { checks: ['IDENTITY_TWO_FACTOR'], of: 'name', most: 1, withinMs: 60_000 },
  { checks: ['IDENTITY_FOUR_FACTOR'], of: 'idNo', most: 2, within: 'day' },
] as const;
const noonInChina = Date.parse('2026-11-26T12:00:00+08:00');
const [hour, day] = [3_600_000, 86_400_000];

function counted() {
  const clock = { now: 0, wall: noonInChina };
  const subjects = createSlidingWindowLimiter(limits, { monotonic: () => clock.now, wall: () => clock.wall });
  const take = (...call: Parameters<typeof subjects.take>): number | undefined => {
    try {
      subjects.take(...call);
      return undefined;
    } catch (error) {
      return (error as KycError).retryAfterMs;
    }
  };
  return { clock, subjects, take };
}

describe('a person of whom the provider says that its limit is reached', () => {
  const person = { name: '李明', idNo: 'a', mobile: 'm' };
  const reached = () => {
    const all = counted();
    all.subjects.block('RISK_ANTI_FRAUD', person, 12 * hour);
    return all;
  };

  test('is not asked about until that is over, whatever else is given with it', () => {
    const { clock, take } = reached();
    expect(take('RISK_ANTI_FRAUD', person)).toBe(12 * hour);
    clock.now += 12 * hour - 1;
    expect(take('RISK_ANTI_FRAUD', { ...person, city: '北京' })).toBe(1);
    clock.now += 1;
    expect(take('RISK_ANTI_FRAUD', person)).toBeUndefined();
  });

  test.each([
    ['another person of the same name', { ...person, idNo: 'b' }],
    ['another name with the same number', { ...person, name: '王芳' }],
    ['another mobile number', { ...person, mobile: 'n' }],
    ['somebody of whom less is known', { idNo: 'a' }],
  ])('keeps nobody else from being asked about: %s', (_who, other) => {
    expect(reached().take('RISK_ANTI_FRAUD', other)).toBeUndefined();
  });

  test('keeps no other check about the same person from being made', () => {
    expect(reached().take('RISK_POLICE', person)).toBeUndefined();
  });

  test('who is nobody keeps nobody from being asked about', () => {
    const { subjects, take } = counted();
    subjects.block('RISK_POLICE', { city: '北京' }, hour);
    expect(take('RISK_POLICE', { city: '上海' })).toBeUndefined();
  });

  test('is asked about again soon where the refusal came right after midnight: by the clock of the provider it may be of the day before', () => {
    const { clock, subjects, take } = counted();
    clock.wall = Date.parse('2026-11-26T00:00:10+08:00');
    subjects.block('RISK_POLICE', person, 24 * hour - 10_000);
    expect(take('RISK_POLICE', person)).toBe(300_000);
  });

  test('is forgotten where there are too many others since', () => {
    const { subjects, take } = reached();
    for (let other = 0; other < 100_000; other += 1) subjects.block('RISK_POLICE', { idNo: `${other}` }, hour);
    expect(take('RISK_ANTI_FRAUD', person)).toBeUndefined();
  });

  test('is refused as a matter of this person, without a value of it', () => {
    const { subjects } = reached();
    expect(() => subjects.requireAllowed('RISK_ANTI_FRAUD', person)).toThrow(
      expect.objectContaining({
        code: 'UPSTREAM_RATE_LIMITED',
        billed: 'no',
        isAboutSubject: true,
        message: expect.not.stringContaining('李明'),
      }),
    );
  });
});

describe('how often a provider is asked about one person', () => {
  test('is limited within every time, and the refusal says when the next may come', () => {
    const { clock, take } = counted();
    expect(take('IDENTITY_IMAGE', { idNo: 'a' })).toBeUndefined();
    clock.now = 10_000;
    expect(take('IDENTITY_IMAGE', { idNo: 'a' })).toBeUndefined();
    expect(take('IDENTITY_IMAGE', { idNo: 'a' })).toBe(50_000);
    clock.now = 60_001;
    expect(take('IDENTITY_IMAGE', { idNo: 'a' })).toBeUndefined();
    clock.now = 200_000;
    expect(take('IDENTITY_IMAGE', { idNo: 'a' })).toBe(3_400_000);
  });

  test('lets the next call through as soon as its refusal said', () => {
    const { clock, take } = counted();
    clock.now = 5;
    take('IDENTITY_TWO_FACTOR', { name: 'x' });
    clock.now = 1_000;
    clock.now += take('IDENTITY_TWO_FACTOR', { name: 'x' }) ?? 0;
    expect(take('IDENTITY_TWO_FACTOR', { name: 'x' })).toBeUndefined();
  });

  test('is forgotten of those who were asked about longest ago, where there are too many', () => {
    const { take } = counted();
    for (const idNo of ['a', 'b', 'a', 'b', 'a']) take('IDENTITY_IMAGE', { idNo });
    take('IDENTITY_TWO_FACTOR', { name: 'x' });
    take('IDENTITY_TWO_FACTOR', { name: 'y' });
    for (let other = 0; other < 99_999; other += 1) take('IDENTITY_TWO_FACTOR', { name: `${other}` });
    expect(take('IDENTITY_IMAGE', { idNo: 'a' })).toBeUndefined();
    expect(take('IDENTITY_TWO_FACTOR', { name: 'x' })).toBeUndefined();
    expect(take('IDENTITY_TWO_FACTOR', { name: '99998' })).toBeGreaterThan(0);
  });

  test('is remembered of those who were asked about again since', () => {
    const { take } = counted();
    take('IDENTITY_IMAGE', { idNo: 'a' });
    for (let other = 0; other < 49_000; other += 1) take('IDENTITY_TWO_FACTOR', { name: `${other}` });
    take('IDENTITY_IMAGE', { idNo: 'a' });
    for (let other = 49_000; other < 110_000; other += 1) take('IDENTITY_TWO_FACTOR', { name: `${other}` });
    expect(take('IDENTITY_IMAGE', { idNo: 'a' })).toBeGreaterThan(0);
  });

  test('a refused call counts for nothing', () => {
    const { clock, take } = counted();
    for (let time = 0; time < 10; time += 1) take('IDENTITY_TWO_FACTOR', { name: 'x' });
    clock.now = 60_001;
    expect(take('IDENTITY_TWO_FACTOR', { name: 'x' })).toBeUndefined();
  });

  test('others, and other checks, are not concerned', () => {
    const { take } = counted();
    take('IDENTITY_TWO_FACTOR', { name: 'x', idNo: 'a' });
    expect(take('IDENTITY_TWO_FACTOR', { name: 'y', idNo: 'a' })).toBeUndefined();
    expect(take('IDENTITY_NAME_MOBILE', { name: 'x' })).toBeUndefined();
  });

  test.each<[ErrorCode, Billing, boolean]>([
    ['UPSTREAM_TIMEOUT', 'no', false],
    ['UPSTREAM_UNAVAILABLE', 'no', false],
    ['UPSTREAM_UNAVAILABLE', 'unknown', true],
    ['UPSTREAM_ERROR', 'no', true],
    ['OUTCOME_UNKNOWN', 'unknown', true],
    ['UPSTREAM_RATE_LIMITED', 'no', true],
  ])('a call that ended with %s, billed: %s, counts: %s', async (code, billed, counts) => {
    let error: KycError | undefined = new KycError(code, 'x', { billed });
    const source = sourceOf(async () => (error ? Promise.reject(error) : { answer: { message: 'x' }, billed: true }), {
      subjectLimits: [{ checks: ['RISK_POLICE'], of: 'idNo', most: 1, withinMs: 60_000 }],
    });
    const ask = () =>
      source.ask({
        check: 'RISK_POLICE',
        input: { idNo: 'a' },
        requestId: 'r',
        signal: new AbortController().signal,
        retryBudgetMs: -1,
        onCall: () => undefined,
      });
    await expect(ask()).rejects.toMatchObject({ code });
    error = undefined;
    const again = ask();
    await (counts
      ? expect(again).rejects.toMatchObject({ code: 'UPSTREAM_RATE_LIMITED', billed: 'no' })
      : expect(again).resolves.toMatchObject({ billed: true }));
  });

  test("is limited by the day of China's calendar, which is over at midnight there", () => {
    const { clock, take } = counted();
    const pass = (ms: number) => ((clock.now += ms), (clock.wall += ms));
    expect(take('IDENTITY_FOUR_FACTOR', { idNo: 'a' })).toBeUndefined();
    pass(11 * hour);
    expect(take('IDENTITY_FOUR_FACTOR', { idNo: 'a' })).toBeUndefined();
    expect(take('IDENTITY_FOUR_FACTOR', { idNo: 'a' })).toBe(hour);
    pass(hour - 1);
    expect(take('IDENTITY_FOUR_FACTOR', { idNo: 'a' })).toBe(1);
    pass(1);
    expect([1, 2, 3].map(() => take('IDENTITY_FOUR_FACTOR', { idNo: 'a' }))).toEqual([undefined, undefined, day]);
  });

  test('is an error without a value of the person, to be tried elsewhere', () => {
    const { subjects } = counted();
    subjects.take('IDENTITY_TWO_FACTOR', { name: 'canary' });
    expect(() => subjects.take('IDENTITY_TWO_FACTOR', { name: 'canary' })).toThrow(
      expect.objectContaining({
        code: 'UPSTREAM_RATE_LIMITED',
        billed: 'no',
        message: expect.not.stringContaining('canary'),
      }),
    );
  });
});
