import { type Command, InvalidArgumentError } from 'commander';
import type { UsageCount } from '../checks/ports/usage.js';
import { dayInChina, isoDay, readDay } from '../checks/subject/calendar.js';
import { withDatabase } from './registry.js';
import { type Column, tableText } from './table.js';
import type { Terminal } from './terminal.js';

interface UsageOptions {
  readonly client?: string;
  readonly from?: string;
  readonly to?: string;
  readonly json?: boolean;
}

/** `kyc usage`: what each client used, by day, check, outcome and provider. */
export function addUsageCommand(program: Command, terminal: Terminal): void {
  program
    .command('usage')
    .description(
      "Count checks and billed calls by client, day, check, outcome and provider. Days are those of China's calendar (UTC+8).",
    )
    .option('--client <id>', 'only of this client; "cli" is the command line itself')
    .option('--from <day>', 'first day, as YYYY-MM-DD (default: the first of this month)', readIsoDay)
    .option('--to <day>', 'last day, likewise (default: today)', readIsoDay)
    .option('--json', 'as JSON')
    .action(({ client, from, to, json }: UsageOptions) =>
      withDatabase(terminal, async (database) => {
        const { createReadUsage } = await import('../persistence/usage/read.js');
        const today = isoDay(dayInChina(new Date()));
        const counts = await createReadUsage(database)({
          client,
          from: from ?? `${today.slice(0, 8)}01`,
          to: to ?? today,
        });
        terminal.print(json ? JSON.stringify(counts, null, 2) : usageText(counts, terminal.columns));
      }),
    );
}

const columns = [
  { name: 'client', isNumber: false },
  { name: 'day', isNumber: false },
  { name: 'check', isNumber: false },
  { name: 'outcome', isNumber: false },
  { name: 'provider', isNumber: false },
  { name: 'checks', isNumber: true },
  { name: 'billed', isNumber: true },
  { name: 'maybeBilled', isNumber: true },
] as const satisfies readonly (Column & { readonly name: keyof UsageCount })[];

function usageText(counts: readonly UsageCount[], width: number | undefined): string {
  if (counts.length === 0) return 'Nothing was asked for in this time.';
  const rows = [...counts, totalOf(counts)].map((count) => columns.map(({ name }) => String(count[name] ?? '')));
  return tableText(columns, rows, width);
}

function totalOf(counts: readonly UsageCount[]): UsageCount {
  const sum = (name: 'checks' | 'billed' | 'maybeBilled') => counts.reduce((total, count) => total + count[name], 0);
  return {
    client: 'total',
    day: '',
    check: '',
    outcome: '',
    provider: null,
    checks: sum('checks'),
    billed: sum('billed'),
    maybeBilled: sum('maybeBilled'),
  };
}

function readIsoDay(text: string): string {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) || !readDay(text.replaceAll('-', '')))
    throw new InvalidArgumentError('It is a day as YYYY-MM-DD.');
  return text;
}
