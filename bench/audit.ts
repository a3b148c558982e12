import 'reflect-metadata';
import type { Caller } from '../src/checks/caller.js';
import { checks } from '../src/checks/index.js';
import type { Audit } from '../src/checks/ports/audit.js';
import { openPersistence } from '../src/persistence/index.js';
import { runCheckWith, unwatched } from '../test/support/recording.js';
import { newPostgresPlace, newSqlitePlace } from '../test/support/place.js';
import { verdictOn } from '../test/support/records.js';
import { postgresMissing } from '../test/support/postgres.js';

// npm run bench:audit: time per check with and without the audit trail, in turns within one run, for several loads.
const unrecorded: Audit = () => ({
  id: crypto.randomUUID(),
  attempts: [],
  attempt: () => undefined,
  about: () => undefined,
  keep: () => undefined,
  intent: async () => undefined,
  outcome: async () => undefined,
});
const [check] = checks;
const input = check!.examples[0]!.input;
const caller: Caller = {
  client: { id: 'bench', scopes: ['*'] },
  channel: 'rest',
  requestId: 'bench',
  signal: new AbortController().signal,
};
const watch = { ...unwatched, failing: (error: unknown) => void process.stderr.write(`${String(error)}\n`) };

/** Per check, in microseconds: by the clock, and of processor time in every thread. */
interface Cost {
  readonly us: number;
  readonly cpuUs: number;
}

async function measure(audit: Audit, atOnce: number, total: number): Promise<Cost> {
  const runCheck = runCheckWith(audit);
  let left = total;
  const worker = async () => {
    while (left-- > 0) await runCheck(check!, input, caller);
  };
  const [startedAt, cpu] = [performance.now(), process.cpuUsage()];
  await Promise.all(Array.from({ length: atOnce }, worker));
  const { user, system } = process.cpuUsage(cpu);
  return { us: ((performance.now() - startedAt) * 1_000) / total, cpuUs: (user + system) / total };
}

for (const [engine, newPlace] of [
  ['SQLite', newSqlitePlace],
  ...(postgresMissing ? [] : [['PostgreSQL', newPostgresPlace] as const]),
] as const) {
  await using place = await newPlace();
  const records = await openPersistence(place.config, watch);
  const [without, withAudit] = [unrecorded, records.audit];
  process.stdout.write(
    `\n${engine}, µs per check (each is two records)\n  at once   without   with audit   cpu without   cpu with   checks/s with   of a lone write\n`,
  );
  await measure(withAudit, 64, 2_000);
  let alone = 0;
  for (const atOnce of [1, 16, 64, 256]) {
    const total = atOnce === 1 ? 300 : 4_000;
    const rounds: (readonly [Cost, Cost])[] = [];
    for (let round = 0; round < 3; round += 1)
      rounds.push([await measure(without, atOnce, total), await measure(withAudit, atOnce, total)] as const);
    const best = (pick: 0 | 1, of: 'us' | 'cpuUs') => Math.min(...rounds.map((pair) => pair[pick][of]));
    if (atOnce === 1) alone = best(1, 'us') / 2;
    const row = [
      atOnce,
      best(0, 'us').toFixed(1),
      best(1, 'us').toFixed(1),
      best(0, 'cpuUs').toFixed(1),
      best(1, 'cpuUs').toFixed(1),
      Math.round(1e6 / best(1, 'us')),
      (best(1, 'us') / 2 / alone).toFixed(3),
    ];
    process.stdout.write(
      `${row.map((cell, index) => String(cell).padStart([9, 10, 13, 14, 11, 16, 18][index]!)).join('')}\n`,
    );
  }
  await records.close();
  const { problems, entries } = await verdictOn(place.config);
  process.stdout.write(`  ${entries} records, ${problems.length} problems\n`);
}
