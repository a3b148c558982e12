import type { ExecutionResult } from 'graphql';
import { mediaTypes } from '../graphql/mediaTypes.js';

/** How the results of a subscription are written to its one answer. */
export interface StreamFormat {
  readonly contentType: string;
  /** Sent at once, since some browsers hand out headers with the first byte only. */
  readonly start: string;
  readonly next: (result: ExecutionResult) => string;
  /** Says nothing, so that proxies do not take a long silence for the end. */
  readonly heartbeat: string;
  readonly end: string;
}

/** Server-sent events of the graphql-sse protocol, distinct connections mode. */
export const eventStream: StreamFormat = {
  contentType: mediaTypes.eventStream,
  start: ':\n\n',
  next: (result) => `event: next\ndata: ${JSON.stringify(result)}\n\n`,
  heartbeat: ':\n\n',
  end: 'event: complete\ndata:\n\n',
};

/**
 * Apollo's multipart HTTP protocol for subscriptions. Each part is followed by its boundary at once: clients hand out a
 * part when they see where it ends.
 */
export const multipartSubscription: StreamFormat = {
  contentType: mediaTypes.multipartSubscription,
  start: '\r\n--graphql',
  next: (payload) => part({ payload }),
  heartbeat: part({}),
  end: '--\r\n',
};

function part(content: object): string {
  return `\r\ncontent-type: application/json\r\n\r\n${JSON.stringify(content)}\r\n--graphql`;
}
