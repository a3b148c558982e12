import { compare } from './comparison/compare.js';
import { writeComparison } from './comparison/comparisonReport.js';
import { comparisonTables } from './comparison/comparisonTable.js';
import { installPeers } from './comparison/installPeers.js';
import { readOptions } from './comparison/options.js';
import { machine } from './comparison/report.js';
import { profileService } from './comparison/profileService.js';

// npm run bench: the service beside its peers and the floor. npm run bench -- --profile W2: where the service's time goes.
await run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  installPeers();
  if (options.profile !== undefined)
    return void process.stdout.write(`${await profileService(options.profile, options)}\n`);
  const rows = await compare(options, (step) => process.stderr.write(`${step}\n`));
  process.stdout.write(
    options.json ? `${JSON.stringify(rows, null, 2)}\n` : `\n${comparisonTables(rows)}\n\n${machine()}\n`,
  );
  if (options.write) writeComparison(rows, options);
}
