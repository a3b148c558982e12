import { describe, expect, test } from '@jest/globals';
import type { ExecutionResult } from 'graphql';
import { streamBody } from '../../src/http/streamBody.js';
import { eventStream, multipartSubscription } from '../../src/http/streamFormats.js';

function gate() {
  let open = (): void => undefined;
  const isOpen = new Promise<void>((resolve) => (open = resolve));
  return { isOpen, open };
}

/** Results that come when a test says so. */
function controlled() {
  const [first, second] = [gate(), gate()];
  const state = { isReturned: false };
  async function* results(): AsyncGenerator<ExecutionResult> {
    try {
      await first.isOpen;
      yield { data: { a: '一\n' } };
      await second.isOpen;
    } finally {
      state.isReturned = true;
    }
  }
  return { results: results(), give: first.open, end: second.open, state };
}

const formats = [
  [
    'server-sent events',
    eventStream,
    {
      start: ':\n\n',
      heartbeat: ':\n\n',
      next: 'event: next\ndata: {"data":{"a":"一\\n"}}\n\n',
      end: 'event: complete\ndata:\n\n',
    },
  ],
  [
    "Apollo's multipart form",
    multipartSubscription,
    {
      start: '\r\n--graphql',
      heartbeat: '\r\ncontent-type: application/json\r\n\r\n{}\r\n--graphql',
      next: '\r\ncontent-type: application/json\r\n\r\n{"payload":{"data":{"a":"一\\n"}}}\r\n--graphql',
      end: '--\r\n',
    },
  ],
] as const;

describe.each(formats)('a stream as %s', (_name, format, bytes) => {
  test('begins at once, fills silence with heartbeats, and ends when its results do', async () => {
    const { results, give, end } = controlled();
    const body = streamBody({ results, format, heartbeatMs: 5, signal: new AbortController().signal });
    const next = async () => (await body.next()).value;
    const nextButHeartbeats = async () => {
      for (;;) {
        const text = await next();
        if (text !== bytes.heartbeat) return text;
      }
    };
    expect(await next()).toBe(bytes.start);
    expect([await next(), await next()]).toEqual([bytes.heartbeat, bytes.heartbeat]);
    give();
    expect(await nextButHeartbeats()).toBe(bytes.next);
    expect(await next()).toBe(bytes.heartbeat);
    end();
    expect(await nextButHeartbeats()).toBe(bytes.end);
    expect((await body.next()).done).toBe(true);
  });

  test('ends without a word when its client is gone, and asks for no more results', async () => {
    const { results, give, end, state } = controlled();
    const client = new AbortController();
    const body = streamBody({ results, format, heartbeatMs: 60_000, signal: client.signal });
    await body.next();
    give();
    expect((await body.next()).value).toBe(bytes.next);
    const last = body.next();
    client.abort();
    expect((await last).done).toBe(true);
    end();
    await results.next();
    expect(state.isReturned).toBe(true);
  });
});
