import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { HistorySubject } from '../checks/ports/historySubject.js';
import { validateInput } from '../checks/input/validate.js';
import { type Config, readConfigWithoutChecks } from '../config.js';
import { OperatorError } from '../errors.js';
import { createLogger } from '../observability/logger.js';
import { addConfirmationOptions, type ConfirmationOptions, requireConfirmation } from './confirmation.js';
import { readJsonObject } from './jsonInput.js';
import { withDatabase } from './registry.js';
import type { Terminal } from './terminal.js';

interface EraseOptions extends ConfirmationOptions {
  readonly stdin?: boolean;
  readonly json?: boolean;
}

/** `kyc erase-subject`: what is stored about a person is erased, whichever client asked for it. */
export function addEraseCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('erase-subject')
    .description(
      'Erase every stored answer about a person, of all clients, and leave a receipt in the audit trail. May be run while the service runs.',
    )
    .option('--id-no <value>', 'ID number: answers that hold it')
    .option('--mobile <value>', 'mobile number: answers that hold it')
    .option('--name <value>', 'name: counts only where nothing else is given, since many people share one')
    .option(
      '--stdin',
      'read {"idNo":"…","mobile":"…","name":"…"} from standard input instead, where no list of processes shows it (needs --yes)',
    )
    .option('--json', 'print the receipt as JSON, and errors as JSON on standard error');
  addConfirmationOptions(command).action(async ({ stdin, json, yes, dryRun, ...given }: EraseOptions) => {
    const subject = validateInput(
      HistorySubject,
      stdin ? await readJsonObject(terminal.input, '{"idNo":"…"}') : given,
      'warn',
    );
    const config = readConfigWithoutChecks(terminal.env);
    await requireRecords(config);
    if (dryRun) return preview(subject, terminal, json);
    await requireConfirmation(
      terminal,
      { ...(yes && { yes }) },
      'Erase every stored answer about this person, of all clients?',
    );
    const receipt = await erase(subject, config, terminal);
    terminal.print(
      json
        ? JSON.stringify(receipt, null, 2)
        : `erased: ${receipt.erasedHistory} answers of the history, ${receipt.erasedStoredAnswers} stored to be given again\nreceipt: ${receipt.id}`,
    );
  });
}

async function requireRecords({ persistence }: Config): Promise<void> {
  const { databaseFile } = await import('../persistence/database/open.js');
  if (persistence.databaseUrl !== undefined || existsSync(databaseFile(persistence.dataDir))) return;
  throw new OperatorError('There are no records yet in KYC_DATA_DIR.');
}

async function preview(subject: HistorySubject, terminal: Terminal, json = false): Promise<void> {
  const { masterKeyOf, deriveKeysFrom } = await import('../persistence/crypto/keys.js');
  const { countStoredAbout } = await import('../persistence/storedAbout.js');
  const { createSubjectTraces } = await import('../persistence/crypto/blindIndex.js');
  await withDatabase(terminal, async (database, { persistence }) => {
    const found = await countStoredAbout(
      database,
      createSubjectTraces(deriveKeysFrom(masterKeyOf(persistence))),
      subject,
    );
    const onRedis = persistence.redis ? ', and what Redis holds, which is not counted here' : '';
    terminal.print(
      json
        ? JSON.stringify({ dryRun: true, ...found }, null, 2)
        : `would erase: ${found.history} answers of the history, ${found.stored} stored to be given again${onRedis}\nnothing was changed`,
    );
  });
}

async function erase(subject: HistorySubject, config: Config, { env, requestId }: Terminal) {
  const { createCore } = await import('../core.js');
  const core = await createCore(config, {
    logger: createLogger(env.LOG_LEVEL ? config.logLevel : 'silent', process.stderr),
    providers: [],
  });
  try {
    return await core.history.erase(subject, { client: null, channel: 'cli', requestId });
  } finally {
    await core.close();
  }
}
