import { load, type Measurement } from './load.js';
import type { Options } from './options.js';
import { postgresAnswers } from './postgres.js';
import type { RunningServer } from './server.js';
import { type Spread, spreadOf } from './statistics.js';
import { serverOf, type ServerName, type System, systems } from './systems.js';
import { createTestbed, type Testbed } from './testbed.js';
import { type LoadRequest, type WorkloadName, workloadOf } from './workloads.js';

/** What was measured of one system under one workload, over all rounds. */
export interface Row {
  readonly workload: WorkloadName;
  readonly system: System;
  readonly perSecond: Spread;
  readonly cpuUs: Spread;
  readonly p50Ms: Spread;
  readonly p99Ms: Spread;
  readonly peakMb: Spread;
  readonly loadCpuShare: Spread;
  /** Each divided by that of the floor in the same round. */
  readonly ofFloor: { readonly perSecond: Spread; readonly cpuUs: Spread; readonly p50Ms: Spread };
}

const figures = ['perSecond', 'cpuUs', 'p50Ms', 'p99Ms', 'peakMb', 'loadCpuShare'] as const;

/** Measures every system under every workload, in alternating rounds. @param onStep is told what is measured next */
export async function compare(options: Options, onStep: (step: string) => void): Promise<Row[]> {
  const hasPostgres = await postgresAnswers(options.postgres);
  if (!hasPostgres) onStep('No PostgreSQL answers: its systems are left out.');
  const measured = systems.filter(({ server }) => hasPostgres || serverOf(server).database !== 'PostgreSQL');
  const rows: Row[] = [];
  for (const hasUpstream of [false, true]) {
    const names = options.only.filter((name) => workloadOf(name).hasUpstream === hasUpstream);
    if (names.length === 0) continue;
    onStep('starting the servers');
    await using testbed = createTestbed(options.postgres);
    const running = await startAll(testbed, measured, hasUpstream);
    for (const name of names) rows.push(...(await measure(name, measured, running, options, onStep)));
  }
  return rows;
}

async function startAll(
  testbed: Testbed,
  measured: readonly System[],
  hasUpstream: boolean,
): Promise<ReadonlyMap<ServerName, RunningServer>> {
  const upstream = hasUpstream ? await testbed.startUpstream() : undefined;
  const running = new Map<ServerName, RunningServer>();
  for (const name of new Set(measured.map(({ server }) => server)))
    running.set(name, await testbed.start(name, upstream));
  return running;
}

async function measure(
  name: WorkloadName,
  all: readonly System[],
  running: ReadonlyMap<ServerName, RunningServer>,
  { rounds, seconds }: Options,
  onStep: (step: string) => void,
): Promise<Row[]> {
  const { connections, requests } = workloadOf(name);
  const taking = all.flatMap((system) => {
    const [server, request] = [running.get(system.server), requests[system.channel]];
    // One connection asks what the records cost while nothing shares a commit: peers have none.
    const isAsked = connections > 1 || serverOf(system.server).database !== 'none';
    return server && request && isAsked ? [{ system, server, request }] : [];
  });
  const run = (server: RunningServer, request: LoadRequest, forSeconds: number) =>
    load(server, request, connections, forSeconds);
  // With one connection the servers have been loaded before.
  const warmUpSeconds = connections === 1 ? 1 : Math.max(2, seconds);
  onStep(`${name}: warming up`);
  for (const { server, request } of taking) await run(server, request, warmUpSeconds);

  const measurements = new Map<string, Measurement[]>(taking.map(({ system }) => [system.name, []]));
  for (let round = 0; round < rounds; round += 1) {
    onStep(`${name}: round ${round + 1} of ${rounds}`);
    const order = round % 2 === 0 ? taking : [...taking].reverse();
    for (const { system, server, request } of order)
      measurements.get(system.name)?.push(await run(server, request, seconds));
  }
  return taking.map(({ system }) => rowOf(name, system, measurements));
}

function rowOf(workload: WorkloadName, system: System, measurements: ReadonlyMap<string, readonly Measurement[]>): Row {
  const own = measurements.get(system.name) ?? [];
  const floor = measurements.get(system.floor) ?? [];
  const spreads = Object.fromEntries(
    figures.map((figure) => [figure, spreadOf(own.map((one) => one[figure]))]),
  ) as Record<(typeof figures)[number], Spread>;
  const ratio = (figure: (typeof figures)[number]) =>
    spreadOf(own.map((one, round) => one[figure] / (floor[round]?.[figure] ?? Number.NaN)));
  return {
    workload,
    system,
    ...spreads,
    ofFloor: { perSecond: ratio('perSecond'), cpuUs: ratio('cpuUs'), p50Ms: ratio('p50Ms') },
  };
}
