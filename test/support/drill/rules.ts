import type { Attempt } from '../../../src/checks/ports/audit.js';
import { requestIdOf } from '../numberedRequests.js';
import type { Exported } from '../records.js';
import type { BookedCall } from './bookedProviders.js';
import type { Asked } from './load.js';

/** What is there to compare once a drill is over. */
export interface Evidence {
  readonly asked: readonly Asked[];
  /** By provider: what it carried out. */
  readonly books: Readonly<Record<string, readonly BookedCall[]>>;
  /** The audit trail, and what its verification found. */
  readonly entries: readonly Exported[];
  readonly problems: readonly string[];
  readonly retries: number;
}

/** One thing that must be so, and the requests or facts that break it. */
export interface Rule {
  readonly rule: string;
  readonly brokenBy: readonly string[];
}

/** Nothing lost, nothing billed twice: what callers were told, what providers billed and what was recorded agree. */
export function judge({ asked, books, entries, problems, retries }: Evidence): Rule[] {
  const outcomes = grouped(
    entries.filter(({ kind }) => kind === 'outcome'),
    ({ requestId }) => requestId,
  );
  const calls = Object.entries(books).flatMap(([source, carriedOut]) =>
    carriedOut.map((call) => ({ ...call, source })),
  );
  const booked = grouped(calls, ({ number }) => requestIdOf(number));
  const billed = (requestId: string) => (booked.get(requestId) ?? []).filter((call) => call.billed);
  const where = (isBroken: (request: Asked, outcome: Exported | undefined) => boolean) =>
    asked
      .filter((request) => isBroken(request, outcomes.get(request.requestId)?.[0]))
      .map(({ requestId }) => requestId);
  const share = retries / asked.length;

  return [
    {
      rule: 'each request is recorded once, and nothing else is',
      brokenBy: [
        ...where(({ requestId }) => outcomes.get(requestId)?.length !== 1),
        ...[...outcomes.keys()].filter((id) => !asked.some(({ requestId }) => requestId === id)),
      ],
    },
    { rule: 'the audit trail verifies, with no check left open', brokenBy: problems },
    {
      rule: 'no request is carried out twice, by one provider or by both',
      brokenBy: where(({ requestId }) => (booked.get(requestId) ?? []).length > 1),
    },
    {
      rule: 'every bill of a provider is recorded as one, or as possible, with that provider',
      brokenBy: where(({ requestId }, outcome) =>
        billed(requestId).some(({ source }) => outcome?.billed === 'no' || outcome?.provider !== source),
      ),
    },
    {
      rule: 'every recorded bill was made by the provider that it names',
      brokenBy: where(
        ({ requestId }, outcome) =>
          outcome?.billed === 'yes' && !billed(requestId).some(({ source }) => source === outcome.provider),
      ),
    },
    {
      rule: 'after an unknown outcome no other provider is asked',
      brokenBy: where((_request, outcome) =>
        attemptsIn(outcome)
          .slice(0, -1)
          .some((attempt) => attempt.billed !== 'no'),
      ),
    },
    {
      rule: 'what callers are told is what is recorded',
      brokenBy: where(
        ({ outcome: told, provider, billed: isBilled }, outcome) =>
          told !== outcome?.outcome ||
          (provider !== undefined && (provider !== outcome.provider || isBilled !== (outcome.billed === 'yes'))),
      ),
    },
    {
      rule: 'calls that are made again are at most a tenth of the requests',
      brokenBy: share <= 0.1 ? [] : [`${(share * 100).toFixed(1)} %`],
    },
  ];
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function attemptsIn(outcome: Exported | undefined): readonly Attempt[] {
  return (outcome?.attempts as readonly Attempt[] | undefined) ?? [];
}
