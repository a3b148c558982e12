import { type Command, InvalidArgumentError } from 'commander';
import { existsSync } from 'node:fs';
import { readConfigWithoutChecks } from '../config.js';
import { type PersistenceConfig } from '../persistence/settings.js';
import { OperatorError } from '../errors.js';
import type { ChainPosition } from '../persistence/audit/chain.js';
import type { TrailVerification } from '../persistence/audit/chainReader.js';
import type { Progress } from '../persistence/audit/export.js';
import type { Database } from '../persistence/database/tables.js';
import { exitCodes } from './exitCodes.js';
import { openTarget } from './exportTarget.js';
import type { Terminal } from './terminal.js';

/** `kyc audit …`: what those need who look after the records. Both may be run while the service runs. */
export function addAuditCommands(program: Command, terminal: Terminal): void {
  const audit = program.command('audit').description('Verify or export the audit trail.');

  audit
    .command('verify')
    .description('Find records that were changed, removed or reordered. Ends with 0 where there are none, else with 1.')
    .option(
      '--known <seq:hash>',
      'end that an earlier verification printed: finds out whether that part was replaced',
      readEnd,
    )
    .action(async ({ known }: { known?: ChainPosition }) => {
      const { masterKeyOf, deriveKeysFrom } = await import('../persistence/crypto/keys.js');
      const { createChain } = await import('../persistence/audit/chain.js');
      const { verifyChain } = await import('../persistence/audit/verify.js');
      const { orUnavailable } = await import('../persistence/database/orUnavailable.js');
      await withRecords(terminal, async (database, config) => {
        const chain = createChain(deriveKeysFrom(masterKeyOf(config)));
        const verdict = await orUnavailable(
          'The trail cannot be read now.',
          verifyChain(database, chain, known, showProgress()),
        );
        terminal.print(verdictText(verdict));
        terminal.exitCode = verdict.problems.length === 0 ? 0 : exitCodes.bad;
      });
    });

  audit
    .command('export')
    .description('Write the audit trail as JSON Lines.')
    .option('--out <file>', 'new file to write to, for its owner alone (default: standard output)')
    .option('--force', 'write over a file that is there')
    .action(async ({ out, force = false }: { out?: string; force?: boolean }) => {
      const { exportAudit } = await import('../persistence/audit/export.js');
      const { orUnavailable } = await import('../persistence/database/orUnavailable.js');
      await withRecords(terminal, async (database) => {
        const target = await openTarget(out, force);
        await orUnavailable('The trail cannot be exported now.', target.write(exportAudit(database, showProgress())));
      });
    });
}

async function withRecords(
  terminal: Terminal,
  work: (database: Database, config: PersistenceConfig) => Promise<void>,
): Promise<void> {
  const { persistence } = readConfigWithoutChecks(terminal.env);
  const { databaseFile, openDatabase } = await import('../persistence/database/open.js');
  if (persistence.databaseUrl === undefined && !existsSync(databaseFile(persistence.dataDir))) {
    throw new OperatorError('There are no records yet in KYC_DATA_DIR.');
  }
  const database = await openDatabase(persistence);
  try {
    await work(database, persistence);
  } finally {
    await database.destroy();
  }
}

/** On standard error, and only where a person looks at it. */
function showProgress(): Progress | undefined {
  if (!process.stderr.isTTY) return undefined;
  return (done, total) => process.stderr.write(`\r${done} of ${total} records${done === total ? '\n' : ''}`);
}

function verdictText({ entries, end, open, problems }: TrailVerification): string {
  const summary = `${entries} records, ${open} checks without an outcome, end ${end.seq}:${end.hash}`;
  if (problems.length === 0) return `valid: ${summary}`;
  return [...problems.map(({ message }) => message), `TAMPERED WITH: ${problems.length} problems, ${summary}`].join(
    '\n',
  );
}

function readEnd(text: string): ChainPosition {
  const [, seq, hash] = /^([0-9]{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (seq === undefined || hash === undefined)
    throw new InvalidArgumentError('It has the form number:hash, as verify prints it.');
  return { seq: Number(seq), hash };
}
