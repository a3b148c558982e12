import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from '../../src/checks/check.js';
import { type Check, checks, checksOf } from '../../src/checks/index.js';
import { decodeResponse } from '../../src/contract/index.js';
import { KycError } from '../../src/errors.js';

/** Values near those that the contract knows, so that many bodies are almost right. */
const nearly = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(true, false, null, undefined, 1, -1, 0, 3, '1', '-1', 'match', 'no match', 'not found', 'none', '≤3km', '', {}, [], [{ type: 1, level: 'none' }]),
);
const names = ['consistent', 'checkResult', 'result', 'carrier', 'operator', 'province', 'city', 'distance', 'locations', 'riskLevel', 'riskType', 'risks', 'blacklisted', 'categories'];
const body = fc.record({
  success: fc.oneof({ weight: 9, arbitrary: fc.constant<unknown>(true) }, nearly),
  message: fc.oneof({ weight: 9, arbitrary: fc.string() }, nearly),
  ...Object.fromEntries(names.map((name) => [name, fc.option(nearly, { nil: undefined })])),
});

describe.each(checks)('whatever a source answers to $type', (check) => {
  test('it is an answer of the check, or UPSTREAM_ERROR', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), body), (given) => {
        const finding = findingOf(check, given);
        if (finding !== undefined) expect(possible[check.area]).toContain(finding);
      }),
    );
  });

  test('an error never holds a value of the answer', () => {
    fc.assert(
      fc.property(body, fc.constantFrom('success', 'message', ...names), (given, name) => {
        try {
          decodeResponse(check, { ...given, [name]: 'secret-110101199003076515' });
        } catch (thrown) {
          expect(thrown instanceof Error && `${thrown.message} ${String(thrown.cause)}`).not.toContain('110101199003076515');
        }
      }),
    );
  });
});

describe.each(checksOf('identity'))('whatever a source answers to $type', (check) => {
  test.each([
    ['MATCH', (given: Given) => given.consistent === true || isOneOf(given.checkResult, '1', 1) || isWord(given.result, 'match')],
    ['MISMATCH', (given: Given) => given.consistent === false || isOneOf(given.checkResult, '-1', -1) || isWord(given.result, 'no match')],
    ['NO_RECORD', (given: Given) => given.consistent === null || isWord(given.result, 'not found')],
  ])('it is %s only if the source says so, and says nothing else', (finding, says) => {
    fc.assert(
      fc.property(body, (given) => {
        if (findingOf(check, given) !== finding) return;
        expect(says(given)).toBe(true);
        expect(given.success).toBe(true);
      }),
    );
  });
});

interface Given {
  readonly [name: string]: unknown;
}

const possible: Record<Check['area'], readonly Finding[]> = {
  identity: ['MATCH', 'MISMATCH', 'NO_RECORD'],
  mobile: ['FOUND', 'NO_RECORD'],
  risk: ['CLEAR', 'RISK', 'LISTED', 'NO_RECORD'],
};

function findingOf(check: Check, given: unknown): Finding | undefined {
  try {
    return check.finding(decodeResponse(check, given));
  } catch (thrown) {
    if (thrown instanceof KycError && thrown.code === 'UPSTREAM_ERROR') return undefined;
    throw thrown;
  }
}

function isOneOf(value: unknown, ...candidates: unknown[]): boolean {
  return candidates.includes(value);
}

function isWord(value: unknown, word: string): boolean {
  return typeof value === 'string' && value.trim().toLowerCase() === word;
}
