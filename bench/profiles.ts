import { setTimeout as sleep } from 'node:timers/promises';
import { alignedLines, figure } from './comparison/table.js';
import { clientHeaders } from './comparison/load.js';
import { machine } from './comparison/report.js';
import type { RunningServer } from './comparison/server.js';
import { createTestbed } from './comparison/testbed.js';
import { workloadOf } from './comparison/workloads.js';

// npm run bench:profiles: profiles of six checks against providers that take long: what the service adds to their time, and
// whether it stays responsive meanwhile. Nothing of it is written down.
const metricsToken = 'metrics-token-of-the-benchmark';
const { path = '', body = '' } = workloadOf('W2').requests.graphql ?? {};

interface Crowd {
  readonly profiles: number;
  readonly providerMs: number;
  readonly incomplete: number;
  readonly p50Ms: number;
  readonly longestMs: number;
  readonly longestHealthMs: number;
  readonly loopDelayP99Ms: number;
}

/** So many profiles at once, several times, after as many times that warm the service up. */
async function crowd(profiles: number, providerMs: number, times: number): Promise<Crowd> {
  await using testbed = createTestbed('');
  const upstream = await testbed.startUpstream(providerMs);
  const server = await testbed.start('service-sqlite', upstream, [], {
    // As many places as there are calls: what is measured is the service, not the patience of its queue.
    KYC_PROVIDER_CONCURRENCY: '10000',
    KYC_METRICS_TOKEN: metricsToken,
  });
  await askAll(server, profiles, times);
  // The gauge is of the time since it was last read.
  await loopDelayP99Ms(server);
  const asked = askAll(server, profiles, times);
  const longestHealthMs = await longestHealthDuring(server, asked);
  const delay = await loopDelayP99Ms(server);
  const ended = await asked;
  const sorted = ended.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    profiles,
    providerMs,
    incomplete: ended.filter(({ isComplete }) => !isComplete).length,
    p50Ms: sorted[Math.floor(sorted.length / 2)] ?? NaN,
    longestMs: sorted.at(-1) ?? NaN,
    longestHealthMs,
    loopDelayP99Ms: delay,
  };
}

async function askAll(server: RunningServer, profiles: number, times: number) {
  const ended: Awaited<ReturnType<typeof askProfile>>[] = [];
  for (let time = 0; time < times; time += 1)
    ended.push(...(await Promise.all(Array.from({ length: profiles }, () => askProfile(server)))));
  return ended;
}

async function askProfile({ url }: RunningServer): Promise<{ readonly ms: number; readonly isComplete: boolean }> {
  const startedAt = performance.now();
  const answer = await fetch(`${url}${path}`, { method: 'POST', headers: clientHeaders, body });
  const text = await answer.text();
  const answered = text.match(/"success":true/g)?.length ?? 0;
  return { ms: performance.now() - startedAt, isComplete: answered === 6 };
}

async function longestHealthDuring({ url }: RunningServer, work: Promise<unknown>): Promise<number> {
  let isDone = false;
  void work.then(() => (isDone = true));
  let longest = 0;
  while (!isDone) {
    const startedAt = performance.now();
    await (await fetch(`${url}/healthz`)).arrayBuffer();
    longest = Math.max(longest, performance.now() - startedAt);
    await sleep(10);
  }
  return longest;
}

async function loopDelayP99Ms({ url }: RunningServer): Promise<number> {
  const answer = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } });
  const [, seconds] = /^nodejs_eventloop_lag_p99_seconds(?:\{.*\})? (\S+)$/m.exec(await answer.text()) ?? [];
  return Number(seconds) * 1_000;
}

const crowds = [await crowd(1, 200, 40), await crowd(10, 200, 30), await crowd(500, 2_000, 3)];
const rows = crowds.map((each) => [
  String(each.profiles),
  String(each.providerMs),
  String(each.incomplete),
  ...[each.p50Ms, each.longestMs, each.longestHealthMs, each.loopDelayP99Ms].map(figure),
]);
const header = [
  'at once',
  'provider ms',
  'incomplete',
  'p50 ms',
  'longest ms',
  '/healthz longest ms',
  'loop delay p99 ms',
];
process.stdout.write(`${alignedLines(header, rows).join('\n')}\n\n${machine()}\n`);
