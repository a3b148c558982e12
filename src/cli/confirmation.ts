import { type Command } from 'commander';
import { OperatorError } from '../errors.js';
import type { Terminal } from './terminal.js';

/** Options of a command that cannot be undone. */
export interface ConfirmationOptions {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

export function addConfirmationOptions(command: Command): Command {
  return command
    .option('-y, --yes', 'do it without asking')
    .option('--dry-run', 'say what would be done, and change nothing');
}

/**
 * Asks whoever sits at the terminal. Scripts say --yes: what cannot be undone never happens because nobody could be asked.
 *
 * @param what is about to be done, as a question
 * @throws OperatorError where the answer is not "yes", or nobody can be asked
 */
export async function requireConfirmation(
  { input }: Terminal,
  { yes = false }: ConfirmationOptions,
  what: string,
): Promise<void> {
  if (yes) return;
  if (!input.isInteractive)
    throw new OperatorError(
      'This cannot be undone, and nobody can be asked for confirmation here: add --yes, or --dry-run to see what would be done.',
    );
  const answer = await input.ask(`${what} This cannot be undone. Type yes to go on: `);
  if (answer.trim().toLowerCase() !== 'yes') throw new OperatorError('Not confirmed: nothing was changed.');
}
