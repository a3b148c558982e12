import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { addAuditCommands } from './cli/audit.js';
import { addCatalogCommands } from './cli/catalog.js';
import { addCheckCommand } from './cli/check.js';
import { addClientCommands } from './cli/clients.js';
import { addClockCommand } from './cli/clock.js';
import { addDocumentCommands } from './cli/documents.js';
import { addEraseCommand } from './cli/erase.js';
import { exitCodesHelp } from './cli/exitCodes.js';
import { maskedUsage, reportFailure } from './cli/failures.js';
import { addServeCommand } from './cli/serve.js';
import { type Input, type Output, standardInput, standardOutput, type Terminal } from './cli/terminal.js';
import { addUsageCommand } from './cli/usage.js';
import { providerDefinitions } from './providers/index.js';
import { unknownVariables } from './config/unknownVariables.js';

/**
 * Runs `kyc` with these arguments.
 *
 * @returns the exit code (see exitCodes)
 */
export async function runCli(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  output: Output = standardOutput,
  input: Input = standardInput,
): Promise<number> {
  const isJson = args.includes('--json');
  const terminal: Terminal = {
    env,
    input,
    columns: output.columns,
    requestId: crypto.randomUUID(),
    exitCode: 0,
    print: (text) => output.out(`${text}\n`),
  };
  const program = new Command('kyc')
    .description('Verifies mainland Chinese customers.')
    .version(version(), '--version', 'print the version')
    .addHelpText('after', exitCodesHelp);
  addServeCommand(program, terminal);
  addCheckCommand(program, terminal);
  addCatalogCommands(program, terminal);
  addAuditCommands(program, terminal);
  addEraseCommand(program, terminal);
  addClockCommand(program, terminal);
  addClientCommands(program, terminal);
  addDocumentCommands(program, terminal);
  addUsageCommand(program, terminal);
  // The service writes it into its log instead.
  program.hook('preAction', (_program, command) => {
    if (command.name() !== 'serve')
      for (const warning of unknownVariables(env, providerDefinitions))
        output.err(isJson ? `${JSON.stringify({ warning })}\n` : `warning: ${warning}\n`);
  });
  forEachCommand(program, (command) => settle(command, output, isJson));

  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (thrown) {
    return reportFailure(thrown, { err: output.err, isJson, requestId: terminal.requestId });
  }
  return terminal.exitCode;
}

function forEachCommand(command: Command, work: (command: Command) => void): void {
  work(command);
  for (const below of command.commands) forEachCommand(below, work);
}

/** Commander must neither end the process nor repeat values; with --json its errors are written as all others are. */
function settle(command: Command, { out, err, columns }: Output, isJson: boolean): void {
  command.exitOverride().showHelpAfterError(isJson ? false : '(--help lists commands and options)');
  command.configureOutput({
    writeOut: out,
    writeErr: (text) => (isJson ? undefined : err(text)),
    outputError: (text, write) => write(maskedUsage(text)),
    getOutHelpWidth: () => columns ?? 120,
  });
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest !== null ? String(Reflect.get(manifest, 'version')) : '';
}
