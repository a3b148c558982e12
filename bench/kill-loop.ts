import 'reflect-metadata';
import { killLoop } from '../test/running/killLoop.js';
import { newPostgresPlace, newSqlitePlace } from '../test/running/place.js';

// npm run kill-loop -- [rounds] [sqlite|postgres]: kills the service in the middle of load and judges its records.
const [rounds = '100', engine = 'sqlite'] = process.argv.slice(2);
await using place = await (engine === 'postgres' ? newPostgresPlace() : newSqlitePlace());
const report = await killLoop(place, Number(rounds), (round) => process.stderr.isTTY && process.stderr.write(`\r${round} of ${rounds}`));
process.stdout.write(`${JSON.stringify({ engine, ...report }, null, 2)}\n`);
process.exitCode = report.lost + report.doubled + report.open + report.problems.length === 0 ? 0 : 1;
