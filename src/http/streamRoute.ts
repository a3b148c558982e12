import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { contextOf, type ServiceContext } from '../graphql/context.js';
import { mediaTypes, preferredOf } from '../graphql/mediaTypes.js';
import { createSubscribe, type SubscriptionParts } from '../graphql/subscriptions.js';
import { refusal } from './errors.js';
import { operationIn } from './graphqlParameters.js';
import { createOpenStreams } from './openStreams.js';
import { readOptionHeaders } from './optionHeaders.js';
import { impliedKeyOf } from './repeatedRequest.js';
import { callerOf } from './request.js';
import { streamBody } from './streamBody.js';
import { eventStream, multipartSubscription, type StreamFormat } from './streamFormats.js';

export interface StreamParts extends SubscriptionParts {
  readonly service: ServiceContext;
  /** How long the same subscription without an idempotency key counts as one request, in milliseconds; 0: not at all. */
  readonly keepImpliedKeyMs: number;
  /** Streams that one client may have open at once. */
  readonly streamsPerClient: number;
}

/** Answers a subscription with the stream of its results. @throws KycError if the body is no GraphQL request, or if its client has too many streams open */
export type SendStream = (request: FastifyRequest, reply: FastifyReply, format: StreamFormat) => FastifyReply;

const heartbeatMs = 15_000;

export function createSendStream({ service, keepImpliedKeyMs, streamsPerClient, ...parts }: StreamParts): SendStream {
  const subscribe = createSubscribe(parts);
  const streams = createOpenStreams(streamsPerClient);

  return (request, reply, format) => {
    const operation = operationIn(request.body);
    const caller = callerOf(request, reply, 'graphql');
    reply.raw.once('close', streams.open(caller.client.id));
    const results = subscribe(
      operation,
      contextOf(caller, service, readOptionHeaders(request.headers), impliedKeyOf(request, keepImpliedKeyMs)),
    );
    // nginx collects answers before it passes them on, unless it is told not to; so do proxies that compress them.
    reply.headers({
      'content-type': format.contentType,
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    return reply.send(Readable.from(streamBody({ results, format, heartbeatMs, signal: caller.signal })));
  };
}

/** Subscriptions alone: POST /graphql/stream. */
export function mountStream(server: FastifyInstance, sendStream: SendStream): void {
  server.post('/graphql/stream', { config: { channel: 'graphql' } }, (request, reply) => {
    const format = streamFormatFor(request, [mediaTypes.eventStream, mediaTypes.multipartSubscription]);
    if (!format) throw refusal(406, 'Subscriptions come as a stream: send accept: text/event-stream.');
    return sendStream(request, reply, format);
  });
}

/** How a request wants its results streamed; undefined if it prefers an answer of another type, or takes none of them. */
export function streamFormatFor(
  { headers }: FastifyRequest,
  offered: Parameters<typeof preferredOf>[1],
): StreamFormat | undefined {
  switch (preferredOf(headers.accept, offered)) {
    case mediaTypes.eventStream:
      return eventStream;
    case mediaTypes.multipartSubscription:
      return multipartSubscription;
    default:
      return undefined;
  }
}
