import { parseArgs } from 'node:util';
import { type WorkloadName, workloadNames } from './workloads.js';

export interface Options {
  readonly rounds: number;
  readonly seconds: number;
  readonly only: readonly WorkloadName[];
  readonly json: boolean;
  readonly write: boolean;
  /** A workload, and after a colon the system that is profiled: "W1:service-rest". */
  readonly profile: string | undefined;
  /** URL of a PostgreSQL server where databases may be created. */
  readonly postgres: string;
}

export const usage = `npm run bench -- [flags]
  --rounds N        rounds of each workload, 3 unless set
  --seconds N       length of one measurement, 1.5 unless set
  --only LIST       workloads: ${workloadNames.join(', ')}; "alone" for both of that kind
  --json            print JSON instead of a table
  --write           write docs/benchmark.md and docs/benchmark.svg
  --profile W2      profile the service under this workload instead; W1:service-rest for REST
  --postgres URL    PostgreSQL server; postgres://postgres@127.0.0.1:5432 unless set; left out if it does not answer`;

/** @throws Error with the usage if a flag is unknown or has an invalid value */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseFlags(args);
  const only = (values.only?.split(',') ?? workloadNames).flatMap((name) =>
    name === 'alone' ? ['alone-W1', 'alone-W2'] : [name],
  );
  const unknown = only.filter((name) => !workloadNames.some((known) => known === name));
  if (unknown.length > 0) throw new Error(`Unknown workload: ${unknown.join(', ')}\n\n${usage}`);
  return {
    rounds: Math.ceil(positive(values.rounds, 3)),
    seconds: positive(values.seconds, 1.5),
    only: workloadNames.filter((name) => only.includes(name)),
    json: values.json,
    write: values.write,
    profile: values.profile,
    postgres: values.postgres ?? process.env.KYC_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432',
  };
}

function parseFlags(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { rounds: text, seconds: text, only: text, json: flag, write: flag, profile: text, postgres: text },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

function positive(text: string | undefined, standard: number): number {
  if (text === undefined) return standard;
  const number = Number(text);
  if (!(number > 0)) throw new Error(`"${text}" is no positive number.\n\n${usage}`);
  return number;
}
