import type { Place } from './place.js';
import { type Exported, entriesOf, verdictOn, withDatabase } from './records.js';

/** What a caller was told of one request with an idempotency key. */
export interface Told {
  readonly requestId: string;
  readonly key: string;
  /** Finding or error code. */
  readonly outcome: string;
  /** Id of the result, if there is one. */
  readonly id?: string;
  readonly isReplay?: boolean;
}

/** Every figure but the first two is 0 where the records are as they must be. */
export interface RecordsReport {
  readonly records: number;
  readonly foundAfterCrash: number;
  /** Answered requests without a record, or with another outcome in it. */
  readonly lost: number;
  /** Answers whose run has another outcome in the trail, or none, or that the history lacks. */
  readonly toldButNotRecorded: number;
  /** Outcomes of the trail that the usage does not count, or counts otherwise. */
  readonly miscounted: number;
  /** Keys under which a provider was asked more than once, or that gave two answers. */
  readonly billedTwice: number;
  /** Runs with more than one intent or more than one outcome, or answered under one request id and recorded under several. */
  readonly doubled: number;
  /** Runs without an outcome. */
  readonly open: number;
  readonly problems: readonly string[];
}

/** Whatever a caller was told must stand so in trail, history and usage. */
export async function judgeRecords(
  { config }: Place,
  told: readonly Told[],
  cutOff: readonly Told[] = [],
): Promise<RecordsReport> {
  const entries = await entriesOf(config);
  const { problems, open } = await verdictOn(config);
  const outcomes = entries.filter(({ kind }) => kind === 'outcome');
  const byRequest = new Map(outcomes.map((entry) => [entry.requestId, entry]));
  const byRun = new Map(outcomes.map((entry) => [entry.run, entry]));
  const kept = await withDatabase(config, (database) =>
    database.selectFrom('verification').select(['id', 'outcome']).execute(),
  );
  const history = new Map(kept.map(({ id, outcome }) => [id, outcome]));
  const stands = ({ id, outcome }: Told) =>
    id === undefined ||
    (byRun.get(id)?.outcome === outcome && byRun.get(id)?.billed === 'yes' && history.get(id) === outcome);

  const keyOf = new Map([...told, ...cutOff].map(({ requestId, key }) => [requestId, key]));
  const asked = entries
    .filter(({ kind }) => kind === 'intent')
    .map(({ requestId }) => keyOf.get(requestId) ?? requestId);
  const answers = new Set(told.flatMap(({ key, id }) => (id === undefined ? [] : [`${key} ${id}`])));
  const answeredKeys = new Set(told.flatMap(({ key, id }) => (id === undefined ? [] : [key])));
  return {
    records: entries.length,
    foundAfterCrash: outcomes.filter(({ note }) => note === 'found-after-crash').length,
    lost: told.filter(({ requestId, outcome }) => byRequest.get(requestId)?.outcome !== outcome).length,
    toldButNotRecorded: told.filter((one) => !stands(one)).length,
    miscounted: await miscounted(config, outcomes),
    billedTwice: asked.length - new Set(asked).size + answers.size - answeredKeys.size,
    doubled: repeated(entries, ({ kind, run }) => `${kind} ${run}`) + repeated(outcomes, ({ requestId }) => requestId),
    open,
    problems: problems.map(({ message }) => message),
  };
}

function repeated(entries: readonly Exported[], keyOf: (entry: Exported) => string): number {
  return entries.length - new Set(entries.map(keyOf)).size;
}

async function miscounted(config: Place['config'], outcomes: readonly Exported[]): Promise<number> {
  const days = await withDatabase(config, (database) => database.selectFrom('usage_day').selectAll().execute());
  const differences = [
    ...new Set([...days.map(({ outcome }) => outcome), ...outcomes.map(({ outcome }) => String(outcome))]),
  ].map((outcome) => {
    const recorded = outcomes.filter((entry) => entry.outcome === outcome);
    const counted = days.filter((day) => day.outcome === outcome);
    const sum = (field: 'checks' | 'billed' | 'maybe_billed') => counted.reduce((total, day) => total + day[field], 0);
    const billedAs = (billed: string) => recorded.filter((entry) => entry.billed === billed).length;
    return (
      Math.abs(sum('checks') - recorded.length) +
      Math.abs(sum('billed') - billedAs('yes')) +
      Math.abs(sum('maybe_billed') - billedAs('unknown'))
    );
  });
  return differences.reduce((total, difference) => total + difference, 0);
}
