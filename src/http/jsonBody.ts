import type { FastifyInstance } from 'fastify';
import { isUtf8 } from 'node:buffer';
import type { KycError } from '../errors.js';
import { refusal } from './errors.js';
import { greatestDepth, type JsonFlaw, jsonFlawOf, mostBytesBesidePhotos, mostValues } from './jsonFlaw.js';

/**
 * Reads JSON bodies as RFC 8259 (§8.1) has them, in UTF-8: what is not is refused, where Node would put U+FFFD in its place.
 * Bodies that are costly to parse or ambiguous are refused before they are parsed.
 */
export function readJsonAsUtf8(server: FastifyInstance): void {
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, given, done) => {
    const body = typeof given === 'string' ? Buffer.from(given) : given;
    if (!isUtf8(body)) return done(refusal(400, 'The body is not valid UTF-8.'));
    const flaw = jsonFlawOf(body);
    if (flaw) return done(refusalOfJson(flaw, 'The body'));
    return parseJson(request, withoutByteOrderMark(body.toString('utf8')), done);
  });
}

/** @param what the JSON is, as the subject of the message */
export function refusalOfJson(flaw: JsonFlaw, what: string): KycError {
  return refusal(flaw === 'tooMuchBesidePhotos' ? 413 : 400, `${what} ${flawMessages[flaw]}`);
}

const flawMessages: Readonly<Record<JsonFlaw, string>> = {
  tooDeep: `nests objects and lists more than ${greatestDepth} deep.`,
  tooManyValues: `holds more than ${mostValues} values.`,
  tooMuchBesidePhotos: `holds more than ${mostBytesBesidePhotos} bytes beside photos, which are strings of base64.`,
  duplicateKey: 'has an object with two fields of one name.',
};

function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
