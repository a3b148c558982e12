import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { ImpliedKey } from '../graphql/context.js';

/**
 * The idempotency key that a subscription has if its client names none. Clients of graphql-sse reconnect by themselves
 * and then send the very same request again, with nothing in it that tells the two apart. So the request itself is the
 * key: body, purpose, consent and age of stored answers. The store adds the client, and keeps a keyed hash alone.
 *
 * @param keepKeyMs how long the same request counts as one, in milliseconds; 0: there is no such key
 */
export function impliedKeyOf({ body, headers }: FastifyRequest, keepKeyMs: number): ImpliedKey {
  if (keepKeyMs === 0 || headers['idempotency-key'] !== undefined) return {};
  const { 'x-kyc-purpose': purpose, 'x-kyc-consent': consent, 'x-kyc-max-age': maxAge } = headers;
  const digest = createHash('sha256')
    .update(JSON.stringify([body, purpose, consent, maxAge]))
    .digest('hex');
  return { idempotencyKey: `request-${digest}`, keepKeyMs };
}
