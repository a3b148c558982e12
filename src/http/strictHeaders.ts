import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refusal } from './errors.js';

/** A host as RFC 9110 (7.2) has it, with the underscore that container networks use. */
const host = /^(?:[a-z0-9._~%-]+|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?$/i;

/**
 * Refuses requests whose headers two readers could understand differently, or that ask for what is not done here: a proxy
 * before the service may have understood them otherwise.
 */
export function refuseOddHeaders(server: FastifyInstance): void {
  server.addHook('onRequest', async (request) => {
    if (!hasOneHost(request)) throw refusal(400, 'The request must have one valid Host header.');
    const { expect } = request.headers;
    if (expect !== undefined && expect.toLowerCase() !== '100-continue') throw refusal(417);
  });
  // After credentials, and before the body is read.
  server.addHook('preParsing', async ({ headers }, reply) => {
    const encoding = headers['content-encoding'];
    if (encoding === undefined || encoding.toLowerCase() === 'identity') return;
    reply.header('accept-encoding', 'identity');
    throw refusal(415, 'Bodies must not be encoded: send them without content-encoding.');
  });
}

/** Only HTTP/1.0 knows requests without. */
function hasOneHost({ raw }: FastifyRequest): boolean {
  const given = raw.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length;
  if (given === 0) return raw.httpVersionMajor === 1 && raw.httpVersionMinor === 0;
  return given === 1 && host.test(raw.headers.host ?? '');
}
