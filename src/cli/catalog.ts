import type { Command } from 'commander';
import { inputFieldsOf } from '../checks/input/field.js';
import { checks } from '../checks/index.js';
import { wrapped } from '../text/wrapped.js';
import { flagOf } from './flags.js';
import type { Terminal } from './terminal.js';

/** What there is: the checks, and the GraphQL schema. */
export function addCatalogCommands(program: Command, terminal: Terminal): void {
  program
    .command('checks')
    .description('List the checks and what each needs.')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: boolean }) =>
      terminal.print(json ? JSON.stringify(catalog(), null, 2) : catalogText(terminal.columns ?? 120)),
    );

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

/** A check a paragraph: its type and area, and beside them, or below where there is no room, what it does and its options. */
function catalogText(width: number): string {
  const isNarrow = width < 80;
  const indent = ' '.repeat(isNarrow ? 2 : titleWidth);
  return checks
    .map(({ type, area, description, input }) => {
      const flags = inputFieldsOf(input).map(({ name, optional }) => (optional ? `[${flagOf(name)}]` : flagOf(name)));
      const about = [description, flags.join(' ')].flatMap((text) => wrapped(text, width - indent.length));
      const title = `${type.padEnd(16)} ${area}`;
      return isNarrow
        ? [title, ...about.map((line) => indent + line)].join('\n')
        : title.padEnd(titleWidth) + about.join(`\n${indent}`);
    })
    .join('\n');
}

const titleWidth = 27;
