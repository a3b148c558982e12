import type { Command } from 'commander';
import { inputFieldsOf } from '../checks/field.js';
import { checks } from '../checks/index.js';
import type { Terminal } from '../cli.js';
import { flagOf } from './flags.js';

/** What there is: the checks, and the GraphQL schema. */
export function addCatalogCommands(program: Command, terminal: Terminal): void {
  program
    .command('checks')
    .description('List the checks and what each needs.')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: boolean }) => terminal.print(json ? JSON.stringify(catalog(), null, 2) : catalogText()));

  program
    .command('schema')
    .description('Print the GraphQL schema.')
    .action(async () => {
      const { printedSchema } = await import('../graphql/printedSchema.js');
      terminal.print(printedSchema().trimEnd());
    });
}

function catalog() {
  return checks.map(({ name, area, type, member, description, input }) => ({
    name,
    area,
    type,
    member,
    description,
    input: inputFieldsOf(input).map((field) => ({ name: field.name, optional: field.optional })),
  }));
}

function catalogText(): string {
  return checks
    .map(({ type, area, description, input }) => {
      const flags = inputFieldsOf(input).map(({ name, optional }) => (optional ? `[${flagOf(name)}]` : flagOf(name)));
      return `${type.padEnd(16)} ${area.padEnd(9)} ${description}\n${' '.repeat(27)}${flags.join(' ')}`;
    })
    .join('\n');
}
