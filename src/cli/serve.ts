import type { Command } from 'commander';
import { variablesText } from '../config/documentation.js';
import { providerDefinitions } from '../providers/index.js';
import { serve } from '../serve.js';
import type { Terminal } from './terminal.js';

export function addServeCommand(program: Command, { env, columns }: Terminal): void {
  program
    .command('serve')
    .description('Start the service. It is configured by environment variables.')
    .addHelpText('after', () => `\nEnvironment variables:\n\n${variablesText(providerDefinitions, columns)}`)
    .action(() => serve(env));
}
