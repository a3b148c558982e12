import type { FastifyReply } from 'fastify';
import type { Client } from '../checks/caller.js';
import type { RateVerdict, TakeRate } from '../checks/policies/rate.js';
import { KycError } from '../errors.js';

/**
 * Takes one request out of the client's rate, and says on the answer what is left of it.
 *
 * @throws KycError RATE_LIMITED where nothing is left
 */
export async function limitRate(takeRate: TakeRate, client: Client, reply: FastifyReply): Promise<void> {
  const verdict = await takeRate(client);
  if (!verdict) return;
  reply.headers(rateHeaders(verdict));
  if (verdict.isAllowed) return;
  throw new KycError('RATE_LIMITED', 'Too many requests of this client. Nothing was carried out.', { retryAfterMs: verdict.retryAfterMs });
}

/** By the names of the IETF draft (draft-ietf-httpapi-ratelimit-headers-06); times in whole seconds. */
function rateHeaders({ burst, perSecond, remaining, resetMs }: RateVerdict): Record<string, string> {
  return {
    'ratelimit-limit': String(burst),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(Math.ceil(resetMs / 1_000)),
    'ratelimit-policy': `${burst};w=${Math.max(1, Math.ceil(burst / perSecond))}`,
  };
}
