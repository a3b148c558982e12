import crypto, { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Client } from '../checks/caller.js';
import type { Credential } from '../clients/credential.js';
import { KycError } from '../errors.js';
import type { Logger } from '../observability/logger.js';
import type { Metrics } from '../observability/metrics.js';
import { createFailedAuthentications, networkOf } from './failedAuthentications.js';
import { unauthenticated } from './request.js';

/**
 * Tells which client a request comes from.
 *
 * @param address the IP address that it comes from
 * @throws KycError UNAUTHENTICATED where the headers are missing or wrong, which of the two is not told; RATE_LIMITED where
 *   there were too many wrong ones, whether these are right or not; FORBIDDEN where they are right and the client may not
 *   come from this address
 */
export type Authenticate = (headers: IncomingHttpHeaders, address: string, requestId: string) => Promise<Client>;

/** Clients that can change while the service runs. */
export type FindClient = (id: string) => Promise<Credential | undefined>;

export interface AuthenticateParts {
  /** Come before the others, which need not be asked for them. */
  readonly configured: readonly Credential[];
  readonly findClient: FindClient;
  /** A keyed hash: what is sent as an id may be anything, a secret or a number of a person included. */
  readonly hashForLog: (text: string) => string;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

const nobody = Buffer.alloc(32);

/** Compares in constant time, and for unknown ids all the same, so that timing tells nothing. */
export function createAuthenticate({
  configured,
  findClient,
  hashForLog,
  logger,
  metrics,
}: AuthenticateParts): Authenticate {
  const byId = new Map(configured.map((credential) => [credential.id, credential]));
  const failures = createFailedAuthentications();
  const known = createKnownCallers();

  return async (headers, address, requestId) => {
    const { 'x-client-id': id, 'x-client-secret': secret } = headers;
    if (typeof id !== 'string' || typeof secret !== 'string') {
      metrics.recordAuthenticationFailure('missing');
      throw unauthenticated();
    }
    const credential = byId.get(id) ?? (await findClient(id));
    const given = sha256(secret);
    const isRight = hasSecret(credential?.secrets ?? [], given);
    const caller = `${networkOf(address)} ${given.toString('latin1')} ${id}`;
    // A right secret that was right from here before is no guess: others at the same address do not hold it up.
    const waitMs = isRight && known.has(caller) ? 0 : failures.waitMs(address, id);
    if (waitMs > 0) {
      metrics.recordAuthenticationFailure('slowed');
      throw new KycError('RATE_LIMITED', 'Too many attempts with wrong credentials.', {
        retryAfterMs: Math.ceil(waitMs),
      });
    }

    if (!credential || !isRight) {
      failures.failed(address, id);
      metrics.recordAuthenticationFailure('wrong');
      logger.warn(
        { requestId, address, idHash: hashForLog(id), ...(credential && { client: credential.id }) },
        'wrong credentials',
      );
      throw unauthenticated();
    }
    if (!credential.allows(address)) {
      failures.failed(address, id);
      metrics.recordAuthenticationFailure('address');
      logger.warn(
        { requestId, address, client: credential.id },
        'the right secret from an address that its client may not come from: somebody else may have it',
      );
      throw new KycError('FORBIDDEN', 'This client may not come from this IP address.');
    }
    known.add(caller);
    return credential;
  };
}

/** Node has the faster form since 20.12. */
const sha256: (text: string) => Buffer =
  typeof crypto.hash === 'function'
    ? (text) => Buffer.from(crypto.hash('sha256', text, 'binary'), 'binary')
    : (text) => createHash('sha256').update(text).digest();

/** Who was right, by address, secret and id: the last ten thousand. */
function createKnownCallers(): { has(caller: string): boolean; add(caller: string): void } {
  const callers = new Set<string>();
  return {
    has: (caller) => callers.has(caller),
    add(caller) {
      if (callers.has(caller)) return;
      callers.add(caller);
      const [oldest] = callers;
      if (callers.size > 10_000 && oldest !== undefined) callers.delete(oldest);
    },
  };
}

/** Makes two comparisons, however many secrets there are. */
function hasSecret([first, second]: readonly Buffer[], given: Buffer): boolean {
  const [isFirst, isSecond] = [timingSafeEqual(given, first ?? nobody), timingSafeEqual(given, second ?? nobody)];
  return isFirst || isSecond;
}
