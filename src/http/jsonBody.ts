import type { FastifyInstance } from 'fastify';
import { isUtf8 } from 'node:buffer';
import type { KycError } from '../errors.js';
import { refusal } from './errors.js';
import { type JsonFlaw, jsonFlawOf } from './jsonFlaw.js';

/**
 * Reads JSON bodies as RFC 8259 (§8.1) has them, in UTF-8: what is not is refused, where Node would put U+FFFD in its place.
 * Bodies that are costly to parse or ambiguous are refused before they are parsed.
 */
export function readJsonAsUtf8(server: FastifyInstance): void {
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const text = decode(body);
    if (text === undefined) return done(refusal(400, 'The body is not valid UTF-8.'));
    const flaw = jsonFlawOf(text);
    if (flaw) return done(refusalOfJson(flaw, 'The body'));
    return parseJson(request, text, done);
  });
}

/** @param what the JSON is, as the subject of the message */
export function refusalOfJson(flaw: JsonFlaw, what: string): KycError {
  return refusal(400, `${what} ${flawMessages[flaw]}`);
}

const flawMessages: Readonly<Record<JsonFlaw, string>> = {
  tooDeep: 'nests objects and lists more than 64 deep.',
  tooManyValues: 'holds more than 20000 values.',
  duplicateKey: 'has an object with two fields of one name.',
};

const byteOrderMark = '\uFEFF';

function decode(body: string | Buffer): string | undefined {
  if (typeof body === 'string') return body;
  if (!isUtf8(body)) return undefined;
  const text = body.toString('utf8');
  return text.startsWith(byteOrderMark) ? text.slice(1) : text;
}
