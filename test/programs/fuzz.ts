import 'reflect-metadata';
import { properties } from '../fuzz/properties.js';

// npm run fuzz -- [--minutes N] [--seed S] [--only words of a title]: tries every property in turn, for as long as told.
// Ends with 1 if one does not hold.
const option = (name: string, otherwise: string) => {
  const index = process.argv.indexOf(`--${name}`);
  return index < 0 ? otherwise : (process.argv[index + 1] ?? otherwise);
};
const minutes = Number(option('minutes', '10'));
const seed = Number(option('seed', String(Date.now() % 1_000_000_000)));
if (!(minutes > 0) || !Number.isInteger(seed)) throw new Error('--minutes takes a number above 0, --seed an integer.');

const tried = properties.filter(({ title }) => title.includes(option('only', '')));
process.stdout.write(`seed ${seed}, ${minutes} minutes\n`);
for (const { title, hold } of tried) {
  const endsAt = performance.now() + (minutes * 60_000) / tried.length;
  // A new seed after each failure, so that one finding does not hide the next.
  for (let round = 0; performance.now() < endsAt; round++) {
    const trying = {
      seed: seed + round,
      numRuns: 1_000_000_000,
      interruptAfterTimeLimit: endsAt - performance.now(),
      markInterruptAsFailure: false,
    };
    try {
      const runs = await hold(trying);
      process.stdout.write(`holds   ${title} (${runs} runs)\n`);
      break;
    } catch (error) {
      process.exitCode = 1;
      process.stdout.write(`BROKEN  ${title}\n${error instanceof Error ? error.message : 'failed'}\n\n`);
    }
  }
}
