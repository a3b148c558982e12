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
export async function ask(
  service: MeasuredService,
  { path, body, headers }: Sent,
  signal?: AbortSignal,
): Promise<Answer> {
  const before = await service.used();
  const response = await fetch(service.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...client, ...headers },
    body,
    ...(signal && { signal }),
  });
  const text = await response.text();
  const { cpuMs } = await service.used();
  assertUnmarked('the headers of an answer', JSON.stringify([...response.headers]));
  return { status: response.status, text, cpuMs: cpuMs - before.cpuMs };
}

/**
 * Sends a request and throws where its answer shows a fault of ours, holds a marked value, or costs more than it may.
 * The least of several times counts: compilers and garbage collectors of the process are no property of the request.
 *
 * @param mostChecks how many checks it may ask for, each at the cost of an ordinary one
 */
export async function judge(service: MeasuredService, sent: Sent, mostChecks = 1): Promise<Answer> {
  const logBefore = service.output().length;
  const answer = await ask(service, sent);
  assertUnmarked('an answer', answer.text);
  assertUnmarked('the log', service.output().slice(logBefore));
  if (answer.status === 500 || answer.text.includes('INTERNAL_SERVER_ERROR'))
    throw new Error(
      `answered ${answer.status}: ${answer.text.slice(0, 500)}\n${service.output().slice(logBefore).slice(0, 2_000)}`,
    );

  const allowed = cpuBudgetMs(Buffer.byteLength(sent.body)) + mostChecks * ordinaryMs;
  let least = answer.cpuMs;
  // Looked at closely only if it is dear at first sight.
  for (let again = 0; again < 3 && least > allowed; again++) {
    const slowness = await slownessOf(service);
    least = Math.min(least, (await ask(service, sent)).cpuMs / slowness);
  }
  if (least > allowed) throw new Error(`cost ${Math.round(least)} ms of CPU, and may cost ${allowed}`);
  return answer;
}

/** CPU of an ordinary check over REST on a fast machine that does nothing else, in milliseconds. */
const ordinaryMs = 3;

/** How much more CPU this machine needs for the same at this moment; at least 1. */
export async function slownessOf(service: MeasuredService): Promise<number> {
  const costs: number[] = [];
  for (let time = 0; time < 5; time++)
    costs.push(
      (await ask(service, { path: '/kyc/cn/mobile', body: '{"type":"attribution","mobile":"13912345678"}' })).cpuMs,
    );
  costs.sort((a, b) => a - b);
  return Math.max(1, costs[2]! / ordinaryMs);
}

/** Nothing marked in log and metrics, and the service is there. */
export async function judgeAtTheEnd(service: MeasuredService): Promise<void> {
  const metrics = await fetch(`${service.url}/metrics`);
  assertUnmarked('the metrics', await metrics.text());
  assertUnmarked('the log', service.output());
  const health = await fetch(`${service.url}/healthz`);
  if (health.status !== 200) throw new Error(`/healthz answers ${health.status}`);
}
