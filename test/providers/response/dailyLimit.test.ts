import { describe, expect, test } from '@jest/globals';
import { dailyLimitReached } from '../../../src/providers/response/dailyLimit.js';

describe('the daily limit of a person', () => {
  test.each([
    ['2026-11-25T15:59:00Z', 60_000],
    ['2026-11-25T16:00:00Z', 86_400_000],
    ['2026-11-25T15:59:59.999Z', 1],
  ])('that is reached at %s is over in %d ms, at midnight in China', (now, retryAfterMs) => {
    expect(dailyLimitReached(new Date(now))).toMatchObject({
      code: 'UPSTREAM_RATE_LIMITED',
      retryable: true,
      billed: 'no',
      isAboutSubject: true,
      retryAfterMs,
    });
  });
});
