import { KycError } from '../errors.js';

/** Counts the open streams of each client. */
export interface OpenStreams {
  /**
   * @returns what closes the stream again
   * @throws KycError RATE_LIMITED if the client has as many open as it may
   */
  open(client: string): () => void;
}

export function createOpenStreams(mostPerClient: number): OpenStreams {
  const openBy = new Map<string, number>();

  return {
    open(client) {
      const count = openBy.get(client) ?? 0;
      if (count >= mostPerClient)
        throw new KycError(
          'RATE_LIMITED',
          `This client has ${mostPerClient} streams open, which is as many as it may. Nothing was carried out.`,
          { retryAfterMs: 1_000 },
        );
      openBy.set(client, count + 1);
      return () => {
        const rest = (openBy.get(client) ?? 1) - 1;
        if (rest > 0) openBy.set(client, rest);
        else openBy.delete(client);
      };
    },
  };
}
