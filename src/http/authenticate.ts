import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Client } from '../checks/caller.js';
import { unauthenticated } from './request.js';

/** A client together with the SHA-256 of its secret. */
export interface Credential extends Client {
  readonly secretSha256: Buffer;
}

/** @throws KycError UNAUTHENTICATED where the headers are missing or wrong; which of the two is not told */
export type Authenticate = (headers: IncomingHttpHeaders) => Client;

/** Compares in constant time, and for unknown ids all the same, so that timing tells nothing. */
export function createAuthenticate(credentials: readonly Credential[]): Authenticate {
  const byId = new Map(credentials.map((credential) => [credential.id, credential]));
  const nobody = Buffer.alloc(32);

  return (headers) => {
    const id = headers['x-client-id'];
    const secret = headers['x-client-secret'];
    const credential = typeof id === 'string' ? byId.get(id) : undefined;
    const given = createHash('sha256').update(typeof secret === 'string' ? secret : '').digest();
    const isRight = timingSafeEqual(given, credential?.secretSha256 ?? nobody);
    if (!credential || !isRight) throw unauthenticated();
    return credential;
  };
}
