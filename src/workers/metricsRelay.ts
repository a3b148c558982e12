import type { Worker } from 'node:cluster';
import { cumulativeMetrics, mergeMetrics } from './mergeMetrics.js';
import type { PrimaryMessage, WorkerMessage } from './messages.js';

/** Gathers the metrics of all workers for the one that was asked for them. In the primary. */
export interface MetricsRelay {
  hear(worker: Worker, message: WorkerMessage): void;
  /** Keeps the counters of a worker that ended, as they were told last. */
  forget(worker: Worker): void;
}

/** A worker that takes longer counts with what it told last: one that hangs must not hide the others. */
const patienceMs = 2_000;

/** @param workers those that live */
export function createMetricsRelay(workers: () => readonly Worker[]): MetricsRelay {
  const lastTold = new Map<number, string>();
  const awaited = new Map<string, () => void>();
  let ofEnded = '';
  let nextId = 0;

  async function refresh(worker: Worker): Promise<void> {
    const id = nextId++;
    const place = `${worker.id} ${id}`;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      awaited.set(place, resolve);
      timer = setTimeout(resolve, patienceMs);
      tell(worker, { kyc: 'own metrics wanted', id });
    });
    clearTimeout(timer);
    awaited.delete(place);
  }

  async function answer(worker: Worker, id: number): Promise<void> {
    await Promise.all(workers().map(refresh));
    tell(worker, { kyc: 'metrics', id, text: mergeMetrics([...lastTold.values()], [ofEnded]) });
  }

  return {
    hear(worker, message) {
      if (message.kyc === 'metrics wanted') void answer(worker, message.id);
      if (message.kyc !== 'own metrics') return;
      lastTold.set(worker.id, message.text);
      awaited.get(`${worker.id} ${message.id}`)?.();
    },
    forget({ id }) {
      ofEnded = cumulativeMetrics([ofEnded, lastTold.get(id) ?? '']);
      lastTold.delete(id);
      for (const [place, resolve] of awaited) if (place.startsWith(`${id} `)) resolve();
    },
  };
}

/** A worker that is ending hears nothing any more, which is no error of the primary. */
function tell(worker: Worker, message: PrimaryMessage): void {
  if (worker.isConnected()) worker.send(message, () => undefined);
}
