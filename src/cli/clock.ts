import type { Command } from 'commander';
import { dayInChina, isoDay } from '../checks/subject/calendar.js';
import type { Terminal } from './terminal.js';
import { OperatorError } from '../errors.js';
import { withDatabase } from './registry.js';

/** `kyc confirm-clock`: after a pause, an operator says that the clock of this machine is right. */
export function addClockCommand(program: Command, terminal: Terminal): void {
  program
    .command('confirm-clock')
    .description(
      'Say that the clock of this machine is right, if a service warns that clocks disagree, as after a pause of more than a day. Only then is it erased again what is old by this clock.',
    )
    .argument('<today>', "today's date in China (UTC+8), as YYYY-MM-DD: taken from elsewhere than this machine")
    .action((today: string) =>
      withDatabase(terminal, async (database, { persistence }) => {
        const now = new Date();
        if (isoDay(dayInChina(now)) !== today)
          throw new OperatorError(
            `The clock of this machine says ${isoDay(dayInChina(now))}. Nothing was changed: set it first, or give the right date.`,
          );
        const { masterKeyOf, deriveKeysFrom } = await import('../persistence/crypto/keys.js');
        const { createChain } = await import('../persistence/audit/chain.js');
        const { recordAdminEvent } = await import('../persistence/audit/adminEvent.js');
        const { prepareHead } = await import('../persistence/audit/head.js');
        const { readTrustedTime, setTrustedTime } = await import('../persistence/retention/trustedTime.js');
        const chain = createChain(deriveKeysFrom(masterKeyOf(persistence)));
        await prepareHead(database, chain);
        await database.transaction().execute(async (transaction) => {
          const before = await readTrustedTime(transaction);
          await setTrustedTime(transaction, now.getTime());
          await recordAdminEvent(
            transaction,
            { chain, instance: crypto.randomUUID() },
            {
              kind: 'config',
              client: null,
              facts: {
                event: 'clock-confirmed',
                before: before === undefined ? null : new Date(before).toISOString(),
                now: now.toISOString(),
              },
            },
          );
        });
        terminal.print('The clock is confirmed. Services that run follow it within a minute.');
      }),
    );
}
