import { describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { providerDefinitions } from '../../../src/providers/index.js';
import { type Fault, outcomeAt } from './fault.js';
import { chapters } from './list/index.js';
import { another, subject } from './people.js';
import { resultsOf } from './results.js';
import { documentOf } from './table.js';
import type { FollowedTrial, Trial } from './trial.js';
import { type Vendor, vendorAfter, vendors } from './vendors.js';

/**
 * Faults of upstream providers: each adapter, wrapped and routed as the service runs it, is asked while its vendor, a real
 * server, does what the list says. Every faulty answer is a lie, so a match is a wrong one wherever it shows.
 */
describe.each(chapters)('$title', ({ faults }) => {
  describe.each(faults.map((fault) => [[fault.family, fault.title].join(' ').trim(), fault] as const))(
    '%s',
    (_title, fault) => {
      test.each(vendors.map((vendor) => [vendor.name, vendor] as const))('%s', async (_name, vendor) => {
        const { alone, followed } = await resultsOf(fault, vendor);
        isAsExpected(alone, fault, vendor);
        movesOnOnlyIfNothingWasBilled(followed, fault, vendor);
        for (const { contents } of [alone.given, followed.given]) holdsNothingPrivate(contents, vendor);
      });
    },
  );
});

test('every provider with a network between is among them', () => {
  expect(vendors.map(({ name }) => name)).toEqual(
    providerDefinitions.filter(({ isSandbox }) => !isSandbox).map(({ name }) => name),
  );
});

function isAsExpected(
  { given, calls, callsInTheEnd, bytes, strays, next, nextCalls }: Trial,
  fault: Fault,
  vendor: Vendor,
): void {
  const expected = outcomeAt(fault, vendor);
  const { code, billed } = expected;
  const finding = code === 'answered' ? 'MISMATCH' : undefined;
  expect({ ...given, calls, callsInTheEnd, strays }).toMatchObject({
    code,
    billed,
    finding,
    provider: vendor.name,
    calls: expected.calls,
    callsInTheEnd: expected.calls,
    strays: 0,
  });
  const attempts = ('attempts' in expected && expected.attempts) || expected.calls;
  expect(given.recorded).toEqual(Array.from({ length: attempts }, () => [vendor.name, finding ?? code, billed]));

  expect(bytes).toBeLessThanOrEqual(fault.mostBytes);
  expect(given.ms).toBeGreaterThanOrEqual(fault.takes.least);
  expect(given.ms).toBeLessThanOrEqual(fault.takes.most);

  switch (fault.next ?? 'answered') {
    case 'answered':
      expect({ ...next, nextCalls }).toMatchObject({
        code: 'answered',
        finding: 'MISMATCH',
        provider: vendor.name,
        nextCalls: 1,
      });
      break;
    case 'not sent':
      expect({ ...next, nextCalls }).toMatchObject({ code: 'UPSTREAM_RATE_LIMITED', billed: 'no', nextCalls: 0 });
      break;
    case 'cannot be':
  }
}

function movesOnOnlyIfNothingWasBilled(
  { given, calls, otherCalls }: FollowedTrial,
  fault: Fault,
  vendor: Vendor,
): void {
  const expected = outcomeAt(fault, vendor);
  const before = ('callsBeforeOthers' in expected && expected.callsBeforeOthers) || expected.calls;
  if (expected.billed === 'no') {
    expect({ ...given, calls, otherCalls }).toMatchObject({
      code: 'answered',
      finding: 'MISMATCH',
      provider: vendorAfter(vendor).name,
      calls: before,
      otherCalls: 1,
    });
  } else {
    const { code, billed } = expected;
    expect({ ...given, calls, otherCalls }).toMatchObject({
      code,
      billed,
      provider: vendor.name,
      calls: before,
      otherCalls: 0,
    });
  }
}

function holdsNothingPrivate(contents: string, { secrets }: Vendor): void {
  const values = [subject, another].flatMap((person): string[] => Object.values(person));
  for (const mark of [...values, ...values.map(encodeURIComponent), ...secrets]) expect(contents).not.toContain(mark);
  // Signatures.
  expect(contents).not.toMatch(/[0-9a-f]{64}/i);
}

test('docs/faults.md holds these results', async () => {
  const file = new URL('../../../docs/faults.md', import.meta.url);
  const written = readFileSync(file, { encoding: 'utf8', flag: 'a+' });
  const results = await documentOf(chapters);
  if (written !== results) writeFileSync(file, results);
  // It is written anew by now: see what has changed, and commit it.
  expect(written).toBe(results);
}, 300_000);
