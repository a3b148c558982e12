import { createApp, type App } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { demoClient } from '../../src/config/clients.js';
import { createLogger } from '../../src/observability/logger.js';
import { createMetrics } from '../../src/observability/metrics.js';
import type { ProviderDefinition } from '../../src/providers/definition.js';
import type { Provider } from '../../src/providers/provider.js';
import { newFolder } from './folder.js';

export const demoHeaders: Record<string, string> = {
  'x-client-id': demoClient.id,
  'x-client-secret': demoClient.secret,
};
export const jsonHeaders: Record<string, string> = { ...demoHeaders, 'content-type': 'application/json' };

export interface Running extends AsyncDisposable {
  readonly app: App;
  readonly url: string;
  /** Everything logged so far. */
  readonly log: () => string;
  stop(): Promise<void>;
}

/**
 * A real service on a free port of loopback, in this process; in development unless told, where metrics are open.
 *
 * @param providers in place of those that the environment names
 * @param known the providers that the environment can name; those of the list unless told
 */
export async function startService(
  env: Record<string, string> = {},
  providers?: readonly Provider[],
  known?: readonly ProviderDefinition[],
): Promise<Running> {
  const lines: string[] = [];
  const logger = createLogger(env.LOG_LEVEL ?? 'trace', { write: (line: string) => void lines.push(line) });
  const app = await createApp(
    readConfig({ PORT: '0', KYC_DATA_DIR: newFolder(), KYC_MODE: 'development', ...env }, known),
    { logger, metrics: createMetrics(0), ...(providers && { providers }) },
  );
  const url = await app.listen();
  const stop = async () => void (await app.stop());
  return { app, url, log: () => lines.join(''), stop, [Symbol.asyncDispose]: stop };
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // The tests assert the shape of what came.
  readonly body: any;
}

/** One request, and all of its answer. */
export async function send(url: string, init: RequestInit = {}): Promise<Answered> {
  const answer = await fetch(url, init);
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: isJson(answer) ? JSON.parse(text) : undefined };
}

export function post(url: string, body: unknown, headers: Record<string, string> = jsonHeaders): Promise<Answered> {
  return send(url, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
}

function isJson(answer: Response): boolean {
  return (answer.headers.get('content-type') ?? '').includes('json');
}
