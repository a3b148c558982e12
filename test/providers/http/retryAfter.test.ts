import { describe, expect, test } from '@jest/globals';
import { readRetryAfter } from '../../../src/providers/http/retryAfter.js';

const now = Date.parse('Sun, 06 Nov 1994 08:49:37 GMT');

describe('Retry-After', () => {
  test.each([
    ['0', 0],
    ['7', 7_000],
    ['3600', 3_600_000],
    ['3601', 3_600_000],
    ['9'.repeat(400), 3_600_000],
    ['Sun, 06 Nov 1994 08:50:37 GMT', 60_000],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 0],
    ['Sun, 06 Nov 1994 08:00:00 GMT', 0],
    ['Mon, 07 Nov 1994 08:49:37 GMT', 3_600_000],
  ])('%s', (header, ms) => {
    expect(readRetryAfter(header, now)).toBe(ms);
  });

  test.each([
    undefined,
    '',
    ' 7',
    '-1',
    '1.5',
    '7s',
    'soon',
    'soon 7',
    'Sun, 06 Nov 1994',
    'Sun, 99 Foo 1994 08:49:37 GMT',
    '1994-11-06T08:50:37Z',
  ])('%s is unreadable', (header) => {
    expect(readRetryAfter(header, now)).toBeUndefined();
  });

  test('a date is counted from the time there, where that is told, since the clock here may be wrong', () => {
    expect(readRetryAfter('Sun, 06 Nov 1994 09:50:00 GMT', now, 'Sun, 06 Nov 1994 09:49:50 GMT')).toBe(10_000);
    expect(readRetryAfter('Sun, 06 Nov 1994 08:50:37 GMT', now, 'soon')).toBe(60_000);
    expect(readRetryAfter('7', now, 'Sun, 06 Nov 1994 09:49:50 GMT')).toBe(7_000);
  });

  test('given twice is unreadable', () => {
    expect(readRetryAfter(['7', '8'], now)).toBeUndefined();
  });
});
