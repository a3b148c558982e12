import { askAbout, type Told } from '../numberedRequests.js';

/** One request of the load, and what its caller was told. */
export interface Asked extends Told {
  readonly number: number;
  /** By the clock of this process, in milliseconds. */
  readonly sentAt: number;
  readonly latencyMs: number;
}

export interface Load extends AsyncDisposable {
  readonly asked: readonly Asked[];
  /** Sends no more. Resolves once every request that was sent is answered. */
  stop(): Promise<void>;
}

/** As many as there are persons to ask about. */
const most = 9_000;

/** So many requests in a second, however long the answers take; each about a person of its own. */
export function startLoad(url: string, perSecond: number): Load {
  const asked: Asked[] = [];
  const underWay = new Set<Promise<void>>();
  const startedAt = performance.now();
  let sent = 0;

  async function askNext(number: number): Promise<void> {
    const [sentAt, begunAt] = [Date.now(), performance.now()];
    const told = await askAbout(url, number);
    asked.push({ ...told, number, sentAt, latencyMs: performance.now() - begunAt });
  }
  const timer = setInterval(() => {
    const due = Math.min(most, ((performance.now() - startedAt) * perSecond) / 1_000);
    while (sent < due) {
      const request = askNext(sent++).finally(() => underWay.delete(request));
      underWay.add(request);
    }
  }, 5);
  const stop = async () => {
    clearInterval(timer);
    await Promise.all(underWay);
  };
  return { asked, stop, [Symbol.asyncDispose]: stop };
}
