import { ask, cpuBudgetMs, slownessOf } from '../judge.js';
import { startMeasured } from '../measuredService.js';
import { type Attack, attacks } from './attacks.js';

const preface = `# Abuse

One request each, by a known client, that is made to cost more than it should: what it may cost in CPU time of the whole
process beyond an ordinary check, and whether it stays within that. \`npm run abuse\` tries them and writes this file; the
test suite holds that it is still so. Figures are scaled by what an ordinary check takes at that moment, so that a slow
machine changes nothing; \`npm run fuzz\` looks for other requests above the budget.

| attack | body | CPU budget | verdict |
| --- | --- | --- | --- |
`;

/** The whole of docs/abuse.md; the same as long as the same attacks stay within their budgets. */
export async function abuseDocument(): Promise<string> {
  const rows: string[] = [];
  for (const attack of attacks) {
    const bytes = Buffer.byteLength(attack.send.body);
    rows.push(`| ${attack.title} | ${sizeOf(bytes)} | ${cpuBudgetMs(bytes)} ms | ${await verdictOn(attack)} |\n`);
  }
  return preface + rows.join('');
}

/** A service of its own for each, since some attacks block it for minutes. What is not answered in time is not waited for. */
async function verdictOn({ send }: Attack): Promise<string> {
  await using service = await startMeasured({ LOG_LEVEL: 'info' });
  const budget = cpuBudgetMs(Buffer.byteLength(send.body));
  for (let again = 0; again < 3; again++) {
    const slowness = await slownessOf(service);
    const answer = await ask(service, send, AbortSignal.timeout(8_000)).catch(() => undefined);
    if (!answer) return 'above it';
    if (answer.cpuMs / slowness <= budget) return 'within it';
  }
  return 'above it';
}

function sizeOf(bytes: number): string {
  return bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.ceil(bytes / 1_000)} kB`;
}
