import cluster from 'node:cluster';
import type { RateLimiter } from '../checks/ports/rate.js';
import type { Metrics } from '../observability/metrics.js';
import { isSupervisorMessage, type SupervisorMessage, type WorkerMessage } from './messages.js';

/** What one of several workers has in common with the others, through the supervisor. */
export interface Membership {
  /** Rate limits of all workers together; for a deployment without Redis. */
  readonly takeRate: RateLimiter;
  /** The metrics of all workers, in Prometheus' text format. */
  readonly renderAll: () => Promise<string>;
  /** Whether this is the first worker since the start: it alone announces the address. */
  readonly isFirst: boolean;
  /** Lets the process end. */
  leave(): void;
}

/** @returns undefined if the service runs in one process */
export function joinCluster(metrics: Metrics): Membership | undefined {
  const { worker } = cluster;
  if (!worker) return undefined;
  const waiting = new Map<number, (message: SupervisorMessage) => void>();
  let lastId = 0;

  process.on('message', (message: unknown) => {
    if (!isSupervisorMessage(message)) return;
    if (message.kind === 'render')
      void metrics.render().then((text) => send({ kind: 'metrics', id: message.id, text }));
    else waiting.get(message.id)?.(message);
  });

  function send(message: WorkerMessage): void {
    if (worker?.isConnected()) worker.send(message);
  }

  function ask(messageWith: (id: number) => WorkerMessage): Promise<SupervisorMessage> {
    const id = (lastId += 1);
    return new Promise<SupervisorMessage>((resolve) => {
      waiting.set(id, resolve);
      send(messageWith(id));
    }).finally(() => waiting.delete(id));
  }

  return {
    isFirst: worker.id === 1,
    async takeRate(client, checks = 1) {
      const answer = await ask((id) => ({ kind: 'take-rate', id, client, checks }));
      return answer.kind === 'rate' ? answer.decision : undefined;
    },
    async renderAll() {
      const answer = await ask((id) => ({ kind: 'metrics-of-all', id }));
      return answer.kind === 'metrics-of-all' ? answer.text : '';
    },
    leave: () => worker.disconnect(),
  };
}
