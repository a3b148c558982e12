import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { cpuUsOf, peakMemoryMbOf, resetPeakMemory } from './processGroup.js';
import { loadCore, pinned, root, type RunningServer } from './server.js';
import type { LoadRequest } from './workloads.js';

/** The client that the service knows here. */
export const client = { id: 'bench', secret: 'bench-secret-0123456789' } as const;

/** What bench/load.mjs prints. */
interface LoadReport {
  readonly requests: number;
  readonly failed: number;
  readonly seconds: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  /** Of its core, that the load generator used itself. */
  readonly loadCpuShare: number;
  /** On the monotonic clock. */
  readonly startedAtUs: number;
}

/** One measurement of one system. */
export interface Measurement extends LoadReport {
  readonly perSecond: number;
  readonly cpuUs: number;
  readonly peakMb: number;
}

/**
 * Loads a server for some seconds, from another core.
 *
 * @param clients ids that ask in turns, all with the same secret
 * @throws Error if an answer is no success: its time would be that of something else
 */
export async function load(
  server: RunningServer,
  request: LoadRequest,
  connections: number,
  seconds: number,
  clients: readonly string[] = [client.id],
): Promise<Measurement> {
  resetPeakMemory(server.group);
  const before = cpuUsOf(server.group);
  const report = await generate(server.url, request, connections, seconds, clients);
  const cpuUs = (cpuUsOf(server.group) - before) / report.requests;
  if (report.failed > 0 || report.requests === 0)
    throw new Error(`${report.failed} of ${report.requests} answers of ${server.url}${request.path} were no success.`);
  return { ...report, perSecond: report.requests / report.seconds, cpuUs, peakMb: peakMemoryMbOf(server.group) };
}

/** What the service wants to be told with each request. */
export const clientHeaders = {
  'content-type': 'application/json',
  accept: 'application/json',
  'x-client-id': client.id,
  'x-client-secret': client.secret,
} as const;

async function generate(
  url: string,
  { path, body, holds = '"success":true' }: LoadRequest,
  connections: number,
  seconds: number,
  clients: readonly string[],
): Promise<LoadReport> {
  const { command, args } = pinned(loadCore, ['bench/load.mjs', url, String(connections), String(seconds)]);
  const child = spawn(command, args, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify({ path, headers: clientHeaders, body, holds, clients }));
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`The load generator ended with ${String(code)}.`);
  return JSON.parse(output) as LoadReport;
}
