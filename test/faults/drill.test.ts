import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Outage } from '../support/drill/bookedProviders.js';
import { storyOf } from '../support/drill/circuitChanges.js';
import type { Asked } from '../support/drill/load.js';
import { counted, type DrillReport, outageDrill, type Phase } from '../support/drill/outageDrill.js';
import { judge } from '../support/drill/rules.js';

const outages: readonly Outage[] = ['refused', 'answers lost'];
let report: DrillReport;

describe('a provider that fails under load and comes back', () => {
  beforeAll(async () => {
    report = await outageDrill({
      perSecond: 30,
      wellMs: 500,
      outages,
      outageMs: 1_000,
      afterMs: 300,
      circuitOpenMs: 300,
      callMs: 400,
    });
  });

  test('loses nothing, and nothing is billed twice', () => {
    expect(report.rules.filter(({ brokenBy }) => brokenBy.length > 0)).toEqual([]);
  });

  test.each(outages.map((outage, index) => [outage, index] as const))(
    'is left alone, tried again, and used again: %s',
    (_outage, index) => {
      const [outage, back] = phasesOf(index);
      expect(storyOf(report.circuit, outage.from, back.from, back.to)?.trials.length).toBeGreaterThan(0);
      expect(providersIn(outage)).toContain('kyc-china');
      expect(providersIn(back)).toContain('tencent-cloud');
    },
  );

  test('is no failure of the service where it surely was not asked, but for calls that were cut off', () => {
    expect(failuresIn(phasesOf(0)[0]).filter((code) => code !== 'OUTCOME_UNKNOWN')).toEqual([]);
    expect(failuresIn(phasesOf(0)[0]).length).toBeLessThan(3);
  });

  test('leaves outcomes unknown where its answers are lost, bills that nobody can see among them, until it is left alone', () => {
    const [outage] = phasesOf(1);
    expect(new Set(failuresIn(outage))).toEqual(new Set(['OUTCOME_UNKNOWN']));
    expect(report.recorded.unknown).toBeGreaterThanOrEqual(failuresIn(outage).length);
    expect(report.books['tencent-cloud']!.billed + report.books['kyc-china']!.billed).toBeGreaterThan(
      report.recorded.yes!,
    );
    expect(counted(outage.asked.map(({ provider }) => String(provider)))['kyc-china']).toBeGreaterThan(0);
  });
});

describe('the rules of the drill', () => {
  const asked: Asked[] = [0, 1, 2].map((number) => ({
    requestId: `request-${number}`,
    number,
    outcome: 'MATCH',
    provider: 'a',
    billed: true,
    sentAt: 0,
    latencyMs: 1,
  }));
  const entries = asked.map(({ requestId }, seq) => ({
    kind: 'outcome',
    requestId,
    outcome: 'MATCH',
    provider: 'a',
    billed: 'yes',
    seq,
    run: requestId,
    instance: 'i',
    at: '',
  }));
  const bills = [0, 1, 2].map((number) => ({ number, billed: true }));
  const good = { asked, entries, books: { a: bills, b: [] }, problems: [], retries: 0 };
  const broken = (evidence: object) =>
    judge({ ...good, ...evidence })
      .filter(({ brokenBy }) => brokenBy.length > 0)
      .map(({ rule, brokenBy }) => `${rule}: ${brokenBy.join()}`);
  const first = (change: object) => [{ ...entries[0]!, ...change }, ...entries.slice(1)];

  test('hold where everything agrees', () => expect(broken({})).toEqual([]));

  test.each([
    ['a request without a record', { entries: entries.slice(1) }, /^each request is recorded once.*: request-0$/],
    [
      'a request with two records',
      { entries: [...entries, entries[1]] },
      /^each request is recorded once.*: request-1$/,
    ],
    ['a record of no request', { entries: [...entries, { ...entries[0], requestId: 'stranger' }] }, /: stranger$/],
    ['a broken trail', { problems: ['entry 3 was changed'] }, /^the audit trail verifies.*: entry 3/],
    [
      'a request that two providers carried out',
      { books: { a: bills, b: [bills[2]] } },
      /^no request is carried out twice.*: request-2$/,
    ],
    [
      'a request that one provider carried out twice',
      { books: { a: [...bills, bills[2]], b: [] } },
      /^no request is carried out twice.*: request-2$/,
    ],
    [
      'a bill that is recorded as none',
      { entries: first({ billed: 'no' }) },
      /^every bill of a provider is recorded.*: request-0$/,
    ],
    [
      'a bill that is recorded with another provider',
      { entries: first({ provider: 'b' }) },
      /^every bill of a provider is recorded.*: request-0$/,
    ],
    [
      'a recorded bill that nobody made',
      { books: { a: bills.slice(1), b: [] } },
      /^every recorded bill was made.*: request-0$/,
    ],
    [
      'another provider after an unknown outcome',
      {
        entries: first({
          attempts: [
            { provider: 'b', outcome: 'OUTCOME_UNKNOWN', billed: 'unknown' },
            { provider: 'a', outcome: 'MATCH', billed: 'yes' },
          ],
        }),
      },
      /^after an unknown outcome no other.*: request-0$/,
    ],
    [
      'a caller who was told something else',
      { entries: first({ outcome: 'MISMATCH' }) },
      /^what callers are told.*: request-0$/,
    ],
    ['too many calls that are made again', { retries: 1 }, /^calls that are made again.*: 33.3 %$/],
  ])('are broken by %s', (_what, evidence, found) =>
    expect(broken(evidence)).toContainEqual(expect.stringMatching(found)),
  );
});

function phasesOf(index: number): [outage: Phase, back: Phase] {
  return [report.phases[1 + 2 * index]!, report.phases[2 + 2 * index]!];
}

function providersIn({ asked }: Phase) {
  return asked.map(({ provider }) => provider);
}

function failuresIn({ asked }: Phase): string[] {
  return asked.filter(({ provider }) => provider === undefined).map(({ outcome }) => outcome);
}
