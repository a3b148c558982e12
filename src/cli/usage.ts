import { type Command, InvalidArgumentError } from 'commander';
import type { UsageCount } from '../checks/policies/usage.js';
import { dayInChina, isoDay, readDay } from '../checks/subject/calendar.js';
import type { Terminal } from '../cli.js';
import { withDatabase } from './registry.js';

interface UsageOptions {
  readonly client?: string;
  readonly from?: string;
  readonly to?: string;
  readonly json?: boolean;
}

/** `kyc usage`: what each client used, by day, check and outcome. */
export function addUsageCommand(program: Command, terminal: Terminal): void {
  program
    .command('usage')
    .description("Count checks and billed calls by client, day, check and outcome. Days are those of China's calendar (UTC+8).")
    .option('--client <id>', 'only of this client; "cli" is the command line itself')
    .option('--from <day>', 'first day, as YYYY-MM-DD (default: the first of this month)', readIsoDay)
    .option('--to <day>', 'last day, likewise (default: today)', readIsoDay)
    .option('--json', 'as JSON')
    .action(({ client, from, to, json }: UsageOptions) =>
      withDatabase(terminal, async (database) => {
        const { createReadUsage } = await import('../stores/usage/read.js');
        const today = isoDay(dayInChina(new Date()));
        const counts = await createReadUsage(database)({ client, from: from ?? `${today.slice(0, 8)}01`, to: to ?? today });
        terminal.print(json ? JSON.stringify(counts, null, 2) : usageText(counts));
      }),
    );
}

const columns = ['client', 'day', 'check', 'outcome', 'checks', 'billed', 'maybeBilled'] as const satisfies readonly (keyof UsageCount)[];

function usageText(counts: readonly UsageCount[]): string {
  if (counts.length === 0) return 'Nothing was asked for in this time.';
  const rows = [[...columns], ...counts.map((count) => columns.map((column) => String(count[column])))];
  const widths = columns.map((_column, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  return rows.map((row) => row.map((cell, index) => (index < 4 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join('  ').trimEnd()).join('\n');
}

function readIsoDay(text: string): string {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) || !readDay(text.replaceAll('-', ''))) throw new InvalidArgumentError('It is a day as YYYY-MM-DD.');
  return text;
}
