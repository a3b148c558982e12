import type { FastifyInstance } from 'fastify';
import { refusal } from './errors.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads JSON bodies as RFC 8259 (§8.1) has them, in UTF-8: what is not is refused, where Node would put U+FFFD in its place. */
export function readJsonAsUtf8(server: FastifyInstance): void {
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const text = decode(body);
    if (text === undefined) return done(refusal(400, 'The body is not valid UTF-8.'));
    return parseJson(request, text, done);
  });
}

function decode(body: string | Buffer): string | undefined {
  if (typeof body === 'string') return body;
  try {
    return utf8.decode(body);
  } catch {
    return undefined;
  }
}
