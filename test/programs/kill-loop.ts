import 'reflect-metadata';
import { killLoop } from '../support/killLoop.js';
import { newPostgresPlace, newSqlitePlace, type Place } from '../support/place.js';
import { newRedisPrefix } from '../support/redis.js';

// npm run kill-loop -- [rounds] [sqlite|postgres|redis]: kills the service in the middle of load and judges its records.
// redis: idempotency keys on Redis, records on PostgreSQL.
const [rounds = '100', engine = 'sqlite'] = process.argv.slice(2);
await using redis = engine === 'redis' ? newRedisPrefix() : undefined;
await using place = await (engine === 'sqlite' ? newSqlitePlace() : newPostgresPlace());
const shared: Place = {
  env: { ...place.env, ...redis?.env },
  config: place.config,
  [Symbol.asyncDispose]: async () => undefined,
};
const report = await killLoop(
  shared,
  Number(rounds),
  (round) => process.stderr.isTTY && process.stderr.write(`\r${round} of ${rounds}`),
);
process.stdout.write(`${JSON.stringify({ engine, ...report }, null, 2)}\n`);
const { lost, toldButNotRecorded, miscounted, billedTwice, doubled, open, problems } = report;
process.exitCode =
  lost + toldButNotRecorded + miscounted + billedTwice + doubled + open + problems.length === 0 ? 0 : 1;
