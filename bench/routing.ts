import 'reflect-metadata';
import { setMaxListeners } from 'node:events';
import { checks } from '../src/checks/index.js';
import { createKycChina } from '../src/providers/kyc-china/index.js';
import { capabilityOf, type Provider } from '../src/providers/provider.js';
import { routeTo } from '../src/providers/router/reloadableRouter.js';
import { json, startStandIn } from '../test/providers/kyc-china/standIn.js';
import { ample, unwatchedSources } from '../test/support/providers.js';

// npm run bench:routing: time per call of an adapter alone, and with the router and everything that wraps it, in turns within one run.
const [check] = checks;
const { input, answer } = check!.examples[0]!;
const { signal } = new AbortController();
setMaxListeners(0, signal);
const caller = { client: { id: 'bench', scopes: ['*'] }, channel: 'rest', requestId: 'bench', signal } as const;

type Ask = () => Promise<unknown>;

/** Microseconds per call. */
async function measure(ask: Ask, atOnce: number, total: number): Promise<number> {
  let left = total;
  const worker = async () => {
    while (left-- > 0) await ask();
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: atOnce }, worker));
  return ((performance.now() - startedAt) * 1_000) / total;
}

async function compare(title: string, provider: Provider, total: number): Promise<void> {
  const router = routeTo([provider], ample, unwatchedSources);
  const capability = capabilityOf(provider, check!.name)!;
  const alone: Ask = () => capability(input, { requestId: 'bench', signal });
  const wrapped: Ask = () => router.route(check!, input, caller, () => undefined);
  await measure(wrapped, 16, total / 4);
  for (const atOnce of [1, 16, 64]) {
    const rounds: (readonly [number, number])[] = [];
    for (let round = 0; round < 5; round += 1)
      rounds.push([await measure(alone, atOnce, total), await measure(wrapped, atOnce, total)]);
    const [without, withAll] = [0, 1].map((side) => Math.min(...rounds.map((pair) => pair[side]!))) as [number, number];
    const row = [
      title.padEnd(28),
      ...[String(atOnce), without.toFixed(1), withAll.toFixed(1), (withAll / without).toFixed(2)].map((cell) =>
        cell.padStart(10),
      ),
    ];
    process.stdout.write(`${row.join('')}\n`);
  }
}

process.stdout.write(
  `${'µs per call'.padEnd(28)}${['at once', 'alone', 'wrapped', 'ratio'].map((title) => title.padStart(10)).join('')}\n`,
);
await compare(
  'answers at once',
  {
    name: 'immediate',
    capabilities: {
      IDENTITY_TWO_FACTOR: async () => ({
        answer: Object.assign({ match: 'MATCH', checkResult: '1' } as const, answer),
        billed: true,
      }),
    },
  },
  20_000,
);
const standIn = await startStandIn(json({ success: true, consistent: true, checkResult: '1', message: 'ok' }));
const overHttp = createKycChina({
  baseUrl: standIn.url,
  clientId: 'us',
  clientSecret: 'our-secret',
  timeoutMs: 10_000,
});
await compare('kyc-china over loopback', overHttp, 2_000);
await overHttp.close?.();
await standIn.close();
