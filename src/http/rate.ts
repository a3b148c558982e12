import type { FastifyReply } from 'fastify';
import type { Client } from '../checks/caller.js';
import type { RateLimitDecision, RateLimiter } from '../checks/ports/rate.js';
import { KycError } from '../errors.js';

/**
 * Takes one check out of the client's rate, and says on the answer what is left of it. Every request costs this much as
 * it arrives, whatever it turns out to ask for.
 *
 * @throws KycError RATE_LIMITED where nothing is left
 */
export async function limitRate(takeRate: RateLimiter, client: Client, reply: FastifyReply): Promise<void> {
  const verdict = await takeRate(client);
  if (!verdict) return;
  reply.headers(rateHeaders(verdict));
  if (!verdict.isAllowed) throw limited(verdict.retryAfterMs);
}

/**
 * Takes the other checks of a request that asks for several, all of them or none, once it is known how many they are.
 *
 * @param checks of the whole request, the one that was taken as it arrived included
 * @throws KycError RATE_LIMITED where too few are left, with the time after which the whole request would pass;
 *   BAD_USER_INPUT where the client may never ask for so many at once
 */
export async function limitRateOfOperation(
  takeRate: RateLimiter,
  client: Client,
  reply: FastifyReply,
  checks: number,
): Promise<void> {
  if (checks <= 1) return;
  const verdict = await takeRate(client, checks - 1);
  if (!verdict) return;
  const { burst, perSecond, isAllowed, retryAfterMs } = verdict;
  // A stream has begun by then: its headers tell how it was as the request arrived.
  if (!reply.raw.headersSent) reply.headers(rateHeaders(verdict));
  if (checks > burst)
    throw new KycError(
      'BAD_USER_INPUT',
      `The request asks for ${checks} checks; the rate of this client allows at most ${burst} at once.`,
    );
  if (!isAllowed) throw limited(retryAfterMs + Math.ceil(1_000 / perSecond));
}

function limited(retryAfterMs: number): KycError {
  return new KycError('RATE_LIMITED', 'Too many checks of this client. Nothing was carried out.', { retryAfterMs });
}

/** By the names of the IETF draft (draft-ietf-httpapi-ratelimit-headers-06); times in whole seconds. */
function rateHeaders({ burst, perSecond, remaining, resetMs }: RateLimitDecision): Record<string, string> {
  return {
    'ratelimit-limit': String(burst),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(Math.ceil(resetMs / 1_000)),
    'ratelimit-policy': `${burst};w=${Math.max(1, Math.ceil(burst / perSecond))}`,
  };
}
