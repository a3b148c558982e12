import { circuitsOf } from '../circuits.js';
import { send } from '../inProcess.js';
import { shopEnv } from '../numberedRequests.js';
import { type ServiceProcess, startProcess } from '../process.js';
import { newSqlitePlace } from '../place.js';
import { entriesOf, verdictOn } from '../records.js';
import { until } from '../until.js';
import { type BookedSources, type Outage, startBookedSources } from './bookedProviders.js';
import { type CircuitChange, circuitChangesIn } from './circuitChanges.js';
import { type Asked, startLoad } from './load.js';
import { judge, type Rule } from './rules.js';

export interface DrillPlan {
  /** Requests per second. */
  readonly perSecond: number;
  /** How long the provider is well to begin with, in milliseconds. */
  readonly wellMs: number;
  readonly outages: readonly Outage[];
  /** How long each outage takes at least: until the circuit is open, in any case. */
  readonly outageMs: number;
  /** How long the load goes on once the circuit is closed again. */
  readonly afterMs: number;
  /** Of the service: how long the first provider is left alone at first, and the deadline of a call to it. */
  readonly circuitOpenMs: number;
  readonly callMs: number;
}

/** A stretch of the drill. Times are milliseconds of the wall clock. */
export interface Phase {
  readonly name: Outage | 'well' | 'back';
  readonly from: number;
  readonly to: number;
  /** What was sent in it. */
  readonly asked: readonly Asked[];
  /** Calls that were made again in it. */
  readonly retries: number;
}

export interface DrillReport {
  /** well, then an outage and what follows it, in turns. */
  readonly phases: readonly Phase[];
  /** Of the circuit of the first provider. */
  readonly circuit: readonly CircuitChange[];
  /** By provider: how many calls it carried out, and how many of them it bills. */
  readonly books: Readonly<Record<string, { readonly calls: number; readonly billed: number }>>;
  /** How many outcomes were recorded as billed: yes, no, unknown. */
  readonly recorded: Readonly<Record<string, number>>;
  readonly retries: number;
  readonly rules: readonly Rule[];
}

/** Lets the first of two providers fail and come back under load, again and again, and compares what everybody says of it. */
export async function outageDrill(
  plan: DrillPlan,
  begins: (phase: string) => void = () => undefined,
): Promise<DrillReport> {
  await using place = newSqlitePlace();
  await using sources = await startBookedSources();
  const service = await startProcess({
    ...place.env,
    ...shopEnv,
    ...sources.env,
    LOG_LEVEL: 'warn',
    KYC_CIRCUIT_OPEN_MS: String(plan.circuitOpenMs),
    KYC_TENCENT_TIMEOUT_MS: String(plan.callMs),
  });
  try {
    const { asked, stretches, retries } = await drill(plan, service, sources, begins);
    await service.stop();
    const [entries, verdict] = [await entriesOf(place.config), await verdictOn(place.config)];
    const books = { [sources.first.name]: sources.first.booked, [sources.second.name]: sources.second.booked };
    const problems = [
      ...verdict.problems.map(({ message }) => message),
      ...(verdict.open > 0 ? [`${verdict.open} checks were left open`] : []),
    ];
    return {
      phases: stretches.map((stretch) => ({
        ...stretch,
        asked: asked.filter(({ sentAt }) => sentAt >= stretch.from && sentAt < stretch.to),
      })),
      circuit: circuitChangesIn(service.output(), sources.first.name),
      books: Object.fromEntries(
        Object.entries(books).map(([name, calls]) => [
          name,
          { calls: calls.length, billed: calls.filter(({ billed }) => billed).length },
        ]),
      ),
      recorded: counted(entries.filter(({ kind }) => kind === 'outcome').map(({ billed }) => String(billed))),
      retries,
      rules: judge({ asked, books, entries, problems, retries }),
    };
  } finally {
    await service.stop();
  }
}

type Stretch = Omit<Phase, 'asked'>;

async function drill(
  plan: DrillPlan,
  service: ServiceProcess,
  sources: BookedSources,
  begins: (phase: string) => void,
) {
  await using load = startLoad(service.url, plan.perSecond);
  const stretches: Stretch[] = [];
  let retries = 0;
  const stretch = async (name: Phase['name'], work: () => Promise<unknown>) => {
    begins(name);
    const from = stretches.at(-1)?.to ?? Date.now();
    await work();
    const before = retries;
    retries = await retriesOf(service, sources.first.name);
    stretches.push({ name, from, to: Date.now(), retries: retries - before });
  };
  const circuitIs = (position: string) =>
    until(async () => (await circuitOf(service, sources.first.name)) === position);

  await stretch('well', () => pause(plan.wellMs));
  for (const outage of plan.outages) {
    await stretch(outage, async () => {
      await sources.failFirst(outage);
      await pause(plan.outageMs);
      await circuitIs('open');
    });
    await stretch('back', async () => {
      await sources.failFirst(undefined);
      await circuitIs('closed');
      await pause(plan.afterMs);
    });
  }
  await load.stop();
  return { asked: load.asked, stretches, retries: await retriesOf(service, sources.first.name) };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function circuitOf({ url }: ServiceProcess, source: string): Promise<string | undefined> {
  return (await circuitsOf(url))[source];
}

async function retriesOf({ url }: ServiceProcess, source: string): Promise<number> {
  const { text } = await send(`${url}/metrics`);
  const counts = [
    ...text.matchAll(new RegExp(`^kyc_provider_retries_total\\{provider="${source}"[^}]*\\} (.*)$`, 'gm')),
  ].map(([, count]) => Number(count));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** How often each text is there. */
export function counted(texts: readonly string[]): Record<string, number> {
  return texts.reduce<Record<string, number>>((counts, text) => ({ ...counts, [text]: (counts[text] ?? 0) + 1 }), {});
}
