import { parseArgs } from 'node:util';
import { installPeers } from './comparison/installPeers.js';
import { machine } from './comparison/report.js';
import { grow } from './growth/grow.js';
import { growthTables, writeGrowth } from './growth/growthReport.js';

// npm run bench:growth -- [--entries N] [--seconds N] [--postgres URL] [--write]: what grows with the records.
const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '3' },
    postgres: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const most = Number(values.entries);
if (!Number.isInteger(most) || most < 2 || most > 2_000_000)
  throw new RangeError('--entries is a whole number from 2 to 2000000.');
installPeers();
const options = {
  entries: [...[1_000, 100_000].filter((size) => size < most), most],
  seconds: Number(values.seconds),
  postgres: values.postgres ?? '',
};
const growths = [];
for (const engine of values.postgres === undefined ? (['SQLite'] as const) : (['SQLite', 'PostgreSQL'] as const))
  growths.push(await grow(engine, options, (step) => process.stderr.write(`${step}\n`)));
process.stdout.write(`${growthTables(growths)}\n\n${machine()}\n`);
if (values.write) writeGrowth(growths);
