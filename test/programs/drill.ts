import 'reflect-metadata';
import type { Outage } from '../support/drill/bookedProviders.js';
import { storyOf } from '../support/drill/circuitChanges.js';
import { counted, type DrillReport, outageDrill, type Phase } from '../support/drill/outageDrill.js';

// npm run drill -- [requests per second]: two providers, of which the first fails in three ways under load and comes back.
const [perSecond = '40'] = process.argv.slice(2);
const outages: readonly Outage[] = ['refused', 'answers lost', 'HTTP 500'];
const report = await outageDrill(
  {
    perSecond: Number(perSecond),
    wellMs: 3_000,
    outages,
    outageMs: 3_500,
    afterMs: 1_500,
    circuitOpenMs: 500,
    callMs: 800,
  },
  (phase) => process.stderr.isTTY && process.stderr.write(`${phase} … `),
);
if (process.stderr.isTTY) process.stderr.write('\n');

const start = report.phases[0]!.from;
const seconds = (ms: number) => (ms / 1_000).toFixed(1);
const [first = '', second = ''] = Object.keys(report.books);

process.stdout.write(
  'Three-factor checks routed to tencent-cloud, then kyc-china. A request stands in the phase in which it was sent.\n\n',
);
print(
  ['phase (s)', 'requests', first, second, 'failed', 'p50', 'p95', 'p99', 'max ms', 'retries'],
  report.phases.map(rowOf),
);
print(['outage', 'opened after', 'trials after opening', 'closed after recovery'], outages.map(circuitRow));
print(
  ['source', 'carried out', 'billed'],
  Object.entries(report.books).map(([name, { calls, billed }]) => [name, calls, billed]),
);
print(
  ['recorded as billed', 'checks'],
  ['yes', 'no', 'unknown'].map((billed) => [billed, report.recorded[billed] ?? 0]),
);
const asked = report.phases.flatMap((phase) => phase.asked);
process.stdout.write(
  `${asked.length} requests, ${report.retries} calls made again (${share(report.retries, asked.length)})\n\n`,
);

const rules = [
  ...report.rules,
  {
    rule: 'each outage opens the circuit, and each recovery closes it',
    brokenBy: outages.filter((_outage, index) => !storyOfOutage(report, index)),
  },
];
for (const { rule, brokenBy } of rules)
  process.stdout.write(
    `${brokenBy.length === 0 ? 'holds ' : 'BROKEN'}  ${rule}${brokenBy.length === 0 ? '' : `: ${brokenBy.slice(0, 5).join(', ')}${brokenBy.length > 5 ? ` and ${brokenBy.length - 5} more` : ''}`}\n`,
  );
process.exitCode = rules.every(({ brokenBy }) => brokenBy.length === 0) ? 0 : 1;

function rowOf({ name, from, to, asked: sent, retries }: Phase) {
  const by = (provider: string) => share(sent.filter((request) => request.provider === provider).length, sent.length);
  const failed = Object.entries(
    counted(sent.filter(({ provider }) => provider === undefined).map(({ outcome }) => outcome)),
  ).map(([code, count]) => `${count} ${code}`);
  const times = sent.map(({ latencyMs }) => latencyMs).sort((a, b) => a - b);
  const percentile = (part: number) =>
    Math.round(times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0);
  return [
    `${seconds(from - start)}–${seconds(to - start)} ${name}`,
    sent.length,
    by(first),
    by(second),
    failed.join(', ') || '–',
    percentile(0.5),
    percentile(0.95),
    percentile(0.99),
    percentile(1),
    retries,
  ];
}

function circuitRow(outage: Outage, index: number) {
  const story = storyOfOutage(report, index);
  if (!story) return [outage, 'never, or not closed', '', ''];
  return [
    outage,
    `${seconds(story.toOpen)} s`,
    story.trials.map((ms) => `${seconds(ms)} s`).join(', '),
    `${seconds(story.toClose)} s`,
  ];
}

function storyOfOutage({ phases, circuit }: DrillReport, index: number) {
  const [outage, back] = [phases[1 + 2 * index]!, phases[2 + 2 * index]!];
  return storyOf(circuit, outage.from, back.from, back.to);
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;
}

/** Columns as wide as what stands in them; numbers and what follows the first column to the right. */
function print(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const lines = [heads, ...rows].map((row) => row.map(String));
  const widths = heads.map((_head, column) => Math.max(...lines.map((line) => line[column]!.length)));
  for (const line of lines)
    process.stdout.write(
      `${line.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('   ')}\n`,
    );
  process.stdout.write('\n');
}
