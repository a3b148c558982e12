import type { FastifyReply, FastifyRequest } from 'fastify';
import type { KycError } from '../errors.js';
import { refusal } from './errors.js';

/** A host as RFC 9110 (7.2) has it, with the underscore that container networks use. */
const host = /^(?:[a-z0-9._~%-]+|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?$/i;

/**
 * Why a request is refused whose headers two readers could understand differently, or that asks for what is not done here: a
 * proxy before the service may have understood it otherwise.
 */
export function oddHeaderOf(request: FastifyRequest): KycError | undefined {
  if (!hasOneHost(request)) return refusal(400, 'The request must have one valid Host header.');
  const { expect } = request.headers;
  return expect === undefined || expect.toLowerCase() === '100-continue' ? undefined : refusal(417);
}

/** Why the body is not read. To be asked after credentials. */
export function encodedBodyOf({ headers }: FastifyRequest, reply: FastifyReply): KycError | undefined {
  const encoding = headers['content-encoding'];
  if (encoding === undefined || encoding.toLowerCase() === 'identity') return undefined;
  reply.header('accept-encoding', 'identity');
  return refusal(415, 'Bodies must not be encoded: send them without content-encoding.');
}

/** Only HTTP/1.0 knows requests without. */
function hasOneHost({ raw }: FastifyRequest): boolean {
  const given = countOfHosts(raw.rawHeaders);
  if (given === 0) return raw.httpVersionMajor === 1 && raw.httpVersionMinor === 0;
  return given === 1 && host.test(raw.headers.host ?? '');
}

/** @param rawHeaders names and values in turn */
function countOfHosts(rawHeaders: readonly string[]): number {
  let count = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at];
    if (name?.length === 'host'.length && name.toLowerCase() === 'host') count += 1;
  }
  return count;
}
