import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { HistorySubject } from '../checks/policies/historySubject.js';
import { validateInput } from '../checks/validate.js';
import type { Terminal } from '../cli.js';
import { readConfig } from '../config.js';
import { KycError } from '../errors.js';
import { createLogger } from '../observability/logger.js';

/** `kyc erase-subject`: what is stored about a person is erased, whichever client asked for it. */
export function addEraseCommand(program: Command, terminal: Terminal): void {
  program
    .command('erase-subject')
    .description('Erase every stored answer about a person, of all clients, and leave a receipt in the audit trail. May be run while the service runs.')
    .option('--id-no <value>', 'ID number: answers that hold it')
    .option('--mobile <value>', 'mobile number: answers that hold it')
    .option('--name <value>', 'name: counts only where nothing else is given, since many people share one')
    .option('--stdin', 'read {"idNo":"…","mobile":"…","name":"…"} from standard input instead, where no list of processes shows it')
    .option('--json', 'print the receipt as JSON')
    .action(async ({ stdin, json, ...given }: { stdin?: boolean; json?: boolean }) => {
      const subject = validateInput(HistorySubject, stdin ? await readStandardInput() : given, 'warn');
      const receipt = await erase(subject, terminal);
      terminal.print(json ? JSON.stringify(receipt, null, 2) : `erased: ${receipt.history} answers of the history, ${receipt.stored} stored to be given again\nreceipt: ${receipt.id}`);
    });
}

async function readStandardInput(): Promise<unknown> {
  try {
    return JSON.parse(await text(process.stdin));
  } catch {
    // The parser's message quotes what it read.
    throw new KycError('BAD_USER_INPUT', 'Standard input must be JSON such as {"idNo":"…"}.');
  }
}

async function erase(subject: HistorySubject, terminal: Terminal) {
  const config = readConfig(terminal.env);
  const { databaseFile } = await import('../stores/database/open.js');
  if (config.records.databaseUrl === undefined && !existsSync(databaseFile(config.records.dataDir))) {
    throw new KycError('BAD_USER_INPUT', 'There are no records yet in KYC_DATA_DIR.');
  }
  const { createCore } = await import('../app.js');
  const core = await createCore(config, { logger: createLogger(terminal.env.LOG_LEVEL ? config.logLevel : 'silent', process.stderr), providers: [] });
  try {
    return await core.history.erase(subject, { client: null, door: 'cli', requestId: crypto.randomUUID() });
  } finally {
    await core.close();
  }
}
