import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Client } from '../checks/caller.js';
import type { Credential } from '../config/clients.js';
import { KycError } from '../errors.js';
import { unauthenticated } from './request.js';

/**
 * Tells which client a request comes from.
 *
 * @param address the IP address that it comes from
 * @throws KycError UNAUTHENTICATED where the headers are missing or wrong, which of the two is not told; FORBIDDEN where
 *   they are right and the client may not come from this address
 */
export type Authenticate = (headers: IncomingHttpHeaders, address: string) => Promise<Client>;

/** Clients that can change while the service runs. */
export type FindClient = (id: string) => Promise<Credential | undefined>;

const nobody = Buffer.alloc(32);

/**
 * Compares in constant time, and for unknown ids all the same, so that timing tells nothing.
 *
 * @param configured come before the others, which need not be asked for them
 */
export function createAuthenticate(configured: readonly Credential[], findClient: FindClient): Authenticate {
  const byId = new Map(configured.map((credential) => [credential.id, credential]));

  return async (headers, address) => {
    const id = headers['x-client-id'];
    const secret = headers['x-client-secret'];
    const credential = typeof id === 'string' ? (byId.get(id) ?? (await findClient(id))) : undefined;
    const isRight = hasSecret(credential?.secrets ?? [], typeof secret === 'string' ? secret : '');
    if (!credential || !isRight) throw unauthenticated();
    if (!credential.allows(address)) throw new KycError('FORBIDDEN', 'This client may not come from this IP address.');
    return credential;
  };
}

/** Makes two comparisons, however many secrets there are. */
function hasSecret([first, second]: readonly Buffer[], secret: string): boolean {
  const given = createHash('sha256').update(secret).digest();
  const [isFirst, isSecond] = [timingSafeEqual(given, first ?? nobody), timingSafeEqual(given, second ?? nobody)];
  return isFirst || isSecond;
}
