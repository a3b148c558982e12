import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load, type Measurement } from './load.js';
import type { Options } from './options.js';
import { type CpuProfile, timeByLayer } from './profileLayers.js';
import { serverOf, systems } from './systems.js';
import { alignedLines } from './table.js';
import { createTestbed } from './testbed.js';
import { workloadNames, workloadOf } from './workloads.js';

/**
 * Profiles the service alone under one workload.
 *
 * @param target a workload, and after a colon a system of the service; service-graphql unless told
 * @returns a table of the time of each layer per request, and where the profiles lie
 * @throws Error if there is no such workload or system
 */
export async function profileService(target: string, { postgres, seconds }: Options): Promise<string> {
  const [workloadName, systemName = 'service-graphql'] = target.split(':');
  const name = workloadNames.find((known) => known === workloadName);
  const system = systems.find((known) => known.name === systemName && serverOf(known.server).isService);
  const workload = name && workloadOf(name);
  const request = system && workload?.requests[system.channel];
  if (!workload || !request)
    throw new Error(
      `"${target}" cannot be profiled. Workloads: ${workloadNames.join(', ')}; after a colon: service-graphql, service-rest (W1 alone) or service-postgres.`,
    );

  const folder = mkdtempSync(join(tmpdir(), 'kyc-profile-'));
  const measured = await measureProfiled();
  const profiles = readdirSync(folder)
    .filter((file) => file.endsWith('.cpuprofile'))
    .map((file) => ({
      file,
      isMain: threadOf(file) === 0,
      profile: JSON.parse(readFileSync(join(folder, file), 'utf8')) as CpuProfile,
    }));
  return [
    `${system.title}, ${workload.title}: ${measured.requests} requests, ${Math.round(measured.cpuUs)} µs of CPU each while profiled`,
    '',
    ...layerTable(profiles, measured),
    '',
    ...profiles.map(({ file }) => join(folder, file)),
  ].join('\n');

  async function measureProfiled(): Promise<Measurement> {
    if (!system || !workload || !request) throw new Error('Checked above.');
    await using testbed = createTestbed(postgres);
    const upstream = workload.hasUpstream ? await testbed.startUpstream() : undefined;
    const server = await testbed.start(system.server, upstream, ['--cpu-prof', `--cpu-prof-dir=${folder}`]);
    await load(server, request, workload.connections, 3);
    const measurement = await load(server, request, workload.connections, seconds);
    // The profile is written when the process ends by itself.
    await server.stop();
    return measurement;
  }
}

/** Files are named CPU.<date>.<time>.<process>.<thread>.<number>.cpuprofile; the main thread is 0. */
function threadOf(file: string): number {
  return Number(file.split('.')[4]);
}

function layerTable(
  profiles: readonly { readonly isMain: boolean; readonly profile: CpuProfile }[],
  { requests, startedAtUs, seconds }: Measurement,
): string[] {
  const window = { fromUs: startedAtUs, toUs: startedAtUs + seconds * 1e6 };
  const times = profiles.flatMap(({ isMain, profile }) =>
    [...timeByLayer(profile, window)].map(([layer, us]) => ({ layer: isMain ? layer : `worker thread: ${layer}`, us })),
  );
  const total = times.reduce((sum, { us }) => sum + us, 0);
  const rows = times
    .sort((a, b) => b.us - a.us)
    .map(({ layer, us }) => [layer, (us / requests).toFixed(1), `${((us / total) * 100).toFixed(1)} %`]);
  return alignedLines(
    ['layer', 'µs per request', 'share'],
    [...rows, ['all', (total / requests).toFixed(1), '100.0 %']],
  );
}
