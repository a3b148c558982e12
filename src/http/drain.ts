import type { FastifyInstance } from 'fastify';
import { KycError } from '../errors.js';

/** Whether the service still takes requests. */
export interface Drain {
  readonly isDraining: boolean;
  /**
   * Refuses what comes from now on and waits for what is under way.
   * @returns false where requests were still running after `timeoutMs`; their connections are closed then
   */
  drain(timeoutMs: number): Promise<boolean>;
}

/** Registered before the channels, so that none of them begins what could not be finished. */
export function createDrain(server: FastifyInstance): Drain {
  let isDraining = false;
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (isDraining) reply.header('connection', 'close');
    done(null, payload);
  });
  server.addHook('onRequest', (_request, _reply, done) => {
    done(
      isDraining
        ? new KycError('SERVICE_UNAVAILABLE', 'The service is shutting down.', { retryAfterMs: 1_000 })
        : undefined,
    );
  });

  return {
    get isDraining() {
      return isDraining;
    },
    async drain(timeoutMs) {
      isDraining = true;
      const closed = server.close().then(() => true);
      const { promise: late, cancel } = delay(timeoutMs);
      const inTime = await Promise.race([closed, late.then(() => false)]);
      cancel();
      if (!inTime) server.server.closeAllConnections();
      await closed;
      return inTime;
    },
  };
}

function delay(ms: number): { promise: Promise<void>; cancel: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return { promise, cancel: () => clearTimeout(timer) };
}
