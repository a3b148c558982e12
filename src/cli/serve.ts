import type { Command } from 'commander';
import { variablesText } from '../config/documentation.js';
import { serve } from '../serve.js';
import type { Terminal } from './terminal.js';

export function addServeCommand(program: Command, terminal: Terminal): void {
  program
    .command('serve')
    .description('Start the service. It is configured by environment variables.')
    .addHelpText('after', () => `\nEnvironment variables:\n\n${variablesText(terminal.columns)}`)
    .action(async () => {
      terminal.exitCode = await serve(terminal.env);
    });
}
