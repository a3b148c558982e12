/** One request of a client and the answer to it, as they went over the wire. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly body: { readonly query?: string; readonly variables?: object };
  readonly answer: { readonly data?: any; readonly errors?: readonly object[] };
}

export interface RecordedFetch extends Disposable {
  readonly exchanges: readonly Exchange[];
  /** What was answered last. */
  last(): Exchange;
}

/** Records what goes over the global fetch until it is disposed of. Answers of JSON alone: streams pass as they are. */
export function recordFetch(): RecordedFetch {
  const original = globalThis.fetch;
  const exchanges: Exchange[] = [];

  globalThis.fetch = async (input, init) => {
    const response = await original(input, init);
    if ((response.headers.get('content-type') ?? '').includes('json')) {
      const answer = (await response.clone().json()) as Exchange['answer'];
      exchanges.push({
        method: init?.method ?? 'GET',
        url: response.url,
        body: typeof init?.body === 'string' ? JSON.parse(init.body) : {},
        answer,
      });
    }
    return response;
  };

  return {
    exchanges,
    last() {
      const exchange = exchanges.at(-1);
      if (!exchange) throw new Error('Nothing was sent.');
      return exchange;
    },
    [Symbol.dispose]: () => void (globalThis.fetch = original),
  };
}
