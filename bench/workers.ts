import { load } from './comparison/load.js';
import { startSlowProxy } from './comparison/slowProxy.js';
import { machine } from './comparison/report.js';
import { alignedLines, figure } from './comparison/table.js';
import { createTestbed } from './comparison/testbed.js';
import { checkRequest } from './growth/requests.js';

// npm run bench:workers -- postgres://user@host:5432 [milliseconds]: checks a second with one, two and three workers on
// PostgreSQL behind a proxy that adds so much to each round trip, where the end of the trail decides and not the processor.
const [postgres = 'postgres://postgres@127.0.0.1:5432', addedMs = '2'] = process.argv.slice(2);
const rows: string[][] = [];
for (const workers of [1, 2, 3]) {
  await using testbed = createTestbed(postgres);
  const env = await testbed.newRecords('PostgreSQL');
  await using proxy = await startSlowProxy(env.DATABASE_URL ?? '', Number(addedMs) / 2, 5_432);
  const server = await testbed.startService({ ...env, DATABASE_URL: proxy.url, KYC_WORKERS: String(workers) });
  await load(server, checkRequest, 32, 3);
  const { perSecond, p50Ms, p99Ms } = await load(server, checkRequest, 32, 5);
  // Before the way to its database is gone.
  await server.stop();
  rows.push([String(workers), ...[perSecond, p50Ms, p99Ms].map(figure)]);
}
process.stdout.write(
  `${alignedLines(['workers', 'checks/s', 'p50 ms', 'p99 ms'], rows).join('\n')}\n\n${machine()}; ${addedMs} ms more for each round trip\n`,
);
