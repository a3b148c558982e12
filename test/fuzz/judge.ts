import { assertUnmarked } from './generators/marked.js';
import { client, type MeasuredService } from './measuredService.js';

/** CPU that one request may cost beyond an ordinary one, in milliseconds; what photos need comes on top. */
export function cpuBudgetMs(bytes: number): number {
  return bytes <= 1_000_000 ? 30 : 150;
}

export interface Sent {
  readonly path: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** CPU of the whole process from before the request until after its answer, in milliseconds. */
  readonly cpuMs: number;
}

/** One request by a known client. */
export async function ask(service: MeasuredService, { path, body, headers }: Sent, signal?: AbortSignal): Promise<Answer> {
  const before = await service.used();
  const response = await fetch(service.url + path, { method: 'POST', headers: { 'content-type': 'application/json', ...client, ...headers }, body, ...(signal && { signal }) });
  const text = await response.text();
  const { cpuMs } = await service.used();
  assertUnmarked('the headers of an answer', JSON.stringify([...response.headers]));
  return { status: response.status, text, cpuMs: cpuMs - before.cpuMs };
}

/**
 * Sends a request and throws where its answer shows a fault of ours, holds a marked value, or costs more than it may.
 * The least of three times counts: compilers and garbage collectors of the process are no property of the request.
 */
export async function judge(service: MeasuredService, sent: Sent): Promise<Answer> {
  const logBefore = service.output().length;
  const answer = await ask(service, sent);
  assertUnmarked('an answer', answer.text);
  assertUnmarked('the log', service.output().slice(logBefore));
  if (answer.status === 500 || answer.text.includes('INTERNAL_SERVER_ERROR')) throw new Error(`answered ${answer.status}: ${answer.text.slice(0, 500)}\n${service.output().slice(logBefore).slice(0, 2_000)}`);

  const budget = cpuBudgetMs(Buffer.byteLength(sent.body));
  let least = answer.cpuMs;
  for (let again = 0; again < 2 && least > budget; again++) least = Math.min(least, (await ask(service, sent)).cpuMs);
  const beyond = least <= budget ? least : least - (await ordinaryCpuMs(service));
  if (beyond > budget) throw new Error(`cost ${Math.round(beyond)} ms of CPU beyond an ordinary request, and may cost ${budget}`);
  return answer;
}

/** What an ordinary check costs on this machine at this moment. */
export async function ordinaryCpuMs(service: MeasuredService): Promise<number> {
  return (await ask(service, { path: '/kyc/cn/mobile', body: '{"type":"attribution","mobile":"13912345678"}' })).cpuMs;
}

/** Nothing marked in log and metrics, and the service is there. */
export async function judgeAtTheEnd(service: MeasuredService): Promise<void> {
  const metrics = await fetch(`${service.url}/metrics`);
  assertUnmarked('the metrics', await metrics.text());
  assertUnmarked('the log', service.output());
  const health = await fetch(`${service.url}/healthz`);
  if (health.status !== 200) throw new Error(`/healthz answers ${health.status}`);
}
