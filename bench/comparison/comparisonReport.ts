import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bar, barChart } from './barChart.js';
import type { Row } from './compare.js';
import { comparisonTables } from './comparisonTable.js';
import type { Options } from './options.js';
import { machine, writeSection } from './report.js';
import { root } from './server.js';
import { serverOf, type System } from './systems.js';
import { type WorkloadName, workloadOf } from './workloads.js';

/** Writes docs/benchmark.svg, and the section of docs/benchmark.md that shows it. */
export function writeComparison(rows: readonly Row[], options: Options): void {
  writeFileSync(join(root, 'docs', 'benchmark.svg'), chartOf(rows));
  writeSection('comparison', sectionOf(rows, options));
}

function chartOf(rows: readonly Row[]): string {
  const names = (['W1', 'W2'] as const).filter((name) => rows.some(({ workload }) => workload === name));
  return barChart(
    names.map((name) => ({ title: `CPU per request, ${name}: ${workloadOf(name).title}`, bars: barsOf(rows, name) })),
    'µs',
  );
}

function barsOf(rows: readonly Row[], name: WorkloadName): Bar[] {
  return rows
    .filter(({ workload }) => workload === name)
    .map(({ system, cpuUs }) => ({ label: system.title, value: cpuUs, group: groupOf(system) }));
}

function groupOf({ server }: System): Bar['group'] {
  const { isService, database } = serverOf(server);
  if (isService) return 'service';
  return database === 'none' ? 'peer' : 'floor';
}

function sectionOf(rows: readonly Row[], { rounds, seconds }: Options): string {
  return `## What the promise costs

\`npm run bench -- --write\` measured this on ${new Date().toISOString().slice(0, 10)}: ${rounds} rounds of ${seconds} s for each system.

${machine()}.

![CPU per request of each system](benchmark.svg)

\`\`\`
${comparisonTables(rows)}
\`\`\`

- The peers answer the same six fixed checks and record nothing. They show what each framework costs.
- With one connection the floor and the service are measured alone: peers have no commits to share.
- The floor is bare Fastify that keeps the promise of the service: the intent is on disk before the provider is asked, the
  outcome and the sealed answer are on disk before the answer leaves. Entries are chained by HMAC and written in group commits.
- The service runs with everything on: authentication, validation, limits, idempotency, quota, audit trail, history, metrics, logs.
- Servers run on core 0, the load on core 1, in alternating rounds. Each figure is the median of the rounds; the range is their
  least and greatest. "× floor" divides by the floor of the same round and database.
- "CPU" is the processor time of all processes and threads of the system per request. That of PostgreSQL is not in it.
- "peak MB" adds up the most memory that each process of the system held during a round.
- "load CPU" is what the load generator used of its core. Near 100 % it, not the system, limits throughput and times.
`;
}
