import type { ApolloClient } from '@apollo/client';
import { type ReactNode, useState } from 'react';
import { Bars } from './Bars';
import { UsageDocument } from './operations';
import { dayInChina } from './service';
import { useQuery } from './useQuery';

/** What was billed, by day, check and provider. */
export function Usage({ client }: { readonly client: ApolloClient }): ReactNode {
  const [days, setDays] = useState(30);
  const { data, problem } = useQuery(client, UsageDocument, { from: dayInChina(days - 1), to: dayInChina() });
  const usage = data?.usage;
  return (
    <section aria-label="Usage">
      <div className="filters">
        <label>
          Days
          <select value={days} onChange={({ target }) => setDays(Number(target.value))}>
            {[7, 30, 90].map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
      </div>
      {problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      {usage && (
        <>
          <p className="sums">
            <strong>{usage.billed}</strong> billed of <strong>{usage.checks}</strong> checks,{' '}
            <strong>{usage.maybeBilled}</strong> maybe billed
          </p>
          <div className="charts">
            <Bars
              title="Billed by day"
              rows={sums(
                usage.entries,
                ({ day }) => day,
                ({ billed }) => billed,
              )}
            />
            <Bars
              title="Billed by check"
              rows={sums(
                usage.entries,
                ({ check }) => check,
                ({ billed }) => billed,
              )}
            />
            <Bars
              title="Billed by provider"
              rows={sums(
                usage.entries.flatMap(({ providers }) => providers),
                ({ provider }) => provider ?? 'none',
                ({ billed }) => billed,
              )}
            />
            <Bars
              title="Outcomes"
              rows={sums(
                usage.entries.flatMap(({ outcomes }) => outcomes),
                ({ outcome }) => outcome,
                ({ checks }) => checks,
              )}
            />
          </div>
        </>
      )}
    </section>
  );
}

function sums<T>(items: readonly T[], nameOf: (item: T) => string, of: (item: T) => number): [string, number][] {
  const totals = new Map<string, number>();
  for (const item of items) totals.set(nameOf(item), (totals.get(nameOf(item)) ?? 0) + of(item));
  return [...totals];
}
