import { Command, CommanderError } from 'commander';
import { addAuditCommands } from './cli/audit.js';
import { addCheckCommand } from './cli/check.js';
import { addCatalogCommands } from './cli/catalog.js';
import { addClientCommands } from './cli/clients.js';
import { addClockCommand } from './cli/clock.js';
import { addEraseCommand } from './cli/erase.js';
import { exitCodes } from './cli/exitCodes.js';
import { addServeCommand } from './cli/serve.js';
import { addUsageCommand } from './cli/usage.js';
import { ConfigError } from './config.js';
import { KycError } from './errors.js';

/** Where a command writes, and what it leaves as exit code. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv;
  exitCode: number;
  print(text: string): void;
}

/** Where texts go. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const standardOutput: Output = { out: (text) => process.stdout.write(text), err: (text) => process.stderr.write(text) };

/**
 * Runs `kyc` with these arguments.
 *
 * @returns the exit code (see exitCodes)
 */
export async function runCli(args: readonly string[], env: NodeJS.ProcessEnv, output: Output = standardOutput): Promise<number> {
  const terminal: Terminal = { env, exitCode: 0, print: (text) => output.out(`${text}\n`) };
  const program = new Command('kyc').description('Verifies mainland Chinese customers.').exitOverride().configureOutput({ writeOut: output.out, writeErr: output.err });
  addServeCommand(program, terminal);
  addCheckCommand(program, terminal);
  addCatalogCommands(program, terminal);
  addAuditCommands(program, terminal);
  addEraseCommand(program, terminal);
  addClockCommand(program, terminal);
  addClientCommands(program, terminal);
  addUsageCommand(program, terminal);
  program.showHelpAfterError('(kyc --help lists the commands)');

  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (thrown) {
    return exitCodeOf(thrown, output);
  }
  return terminal.exitCode;
}

function exitCodeOf(thrown: unknown, { err }: Output): number {
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : exitCodes.badInput;
  if (thrown instanceof ConfigError) {
    err(`${thrown.message}\n`);
    return exitCodes.badInput;
  }
  if (!(thrown instanceof KycError)) throw thrown;
  err(`${thrown.code}: ${thrown.message}\n`);
  return thrown.code === 'BAD_USER_INPUT' ? exitCodes.badInput : thrown.code === 'OUTCOME_UNKNOWN' ? exitCodes.outcomeUnknown : exitCodes.failed;
}
