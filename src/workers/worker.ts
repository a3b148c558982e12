import cluster from 'node:cluster';
import { atMostEvery } from '../observability/atMostEvery.js';
import type { Metrics } from '../observability/metrics.js';
import { isPrimaryMessage, type Listening, type WorkerMessage } from './messages.js';

/** Rendering asks every worker, so it is done at most once in so many milliseconds. */
const renderEveryMs = 1_000;

/** Tells the primary where this worker listens. */
export function tellListening(listening: Listening): void {
  tell({ kyc: 'listening', listening });
}

/** Ends the connection to the primary, which would keep this process alive. */
export function leavePrimary(): void {
  cluster.worker?.disconnect();
}

/** Metrics that this worker records for itself and renders for all workers. */
export function metricsOfAllWorkers(own: Metrics): Metrics {
  const awaited = new Map<number, (text: string) => void>();
  let nextId = 0;

  process.on('message', (message: unknown) => {
    if (!isPrimaryMessage(message)) return;
    if (message.kyc === 'own metrics wanted') void own.render().then((text) => tell({ kyc: 'own metrics', id: message.id, text }));
    else {
      awaited.get(message.id)?.(message.text);
      awaited.delete(message.id);
    }
  });

  const render = () =>
    new Promise<string>((resolve) => {
      const id = nextId++;
      awaited.set(id, resolve);
      tell({ kyc: 'metrics wanted', id });
    });
  return { ...own, render: atMostEvery(renderEveryMs, render) };
}

function tell(message: WorkerMessage): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}
