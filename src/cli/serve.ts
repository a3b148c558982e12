import type { Command } from 'commander';
import type { Terminal } from '../cli.js';
import { variablesText } from '../config/documentation.js';
import { serve } from '../serve.js';

export function addServeCommand(program: Command, { env }: Terminal): void {
  program
    .command('serve')
    .description('Start the service. It is configured by environment variables.')
    .addHelpText('after', () => `\nEnvironment variables:\n\n${variablesText()}`)
    .action(() => serve(env));
}
