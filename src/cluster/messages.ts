import type { Client } from '../checks/caller.js';
import type { RateLimitDecision } from '../checks/ports/rate.js';

/** From a worker to the supervisor. `id` is unique within the worker. */
export type WorkerMessage =
  | { readonly kind: 'take-rate'; readonly id: number; readonly client: Client; readonly checks: number }
  | { readonly kind: 'metrics-of-all'; readonly id: number }
  | { readonly kind: 'metrics'; readonly id: number; readonly text: string };

/** From the supervisor to a worker: answers, and the request for its own metrics. */
export type SupervisorMessage =
  | { readonly kind: 'rate'; readonly id: number; readonly decision: RateLimitDecision | undefined }
  | { readonly kind: 'metrics-of-all'; readonly id: number; readonly text: string }
  | { readonly kind: 'render'; readonly id: number };

const fromWorker: readonly string[] = ['take-rate', 'metrics-of-all', 'metrics'];
const fromSupervisor: readonly string[] = ['rate', 'metrics-of-all', 'render'];

export function isWorkerMessage(value: unknown): value is WorkerMessage {
  return fromWorker.includes(kindOf(value));
}

export function isSupervisorMessage(value: unknown): value is SupervisorMessage {
  return fromSupervisor.includes(kindOf(value));
}

function kindOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'kind' in value ? String(value.kind) : '';
}
