import { KycError } from '../../errors.js';
import type { HttpAnswer } from './exchange.js';

const jsonType = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The JSON of an answer.
 *
 * @throws KycError UPSTREAM_ERROR where it is compressed (nobody asked for that), of another content type, or malformed
 */
export function readJson({ headers, body }: HttpAnswer): unknown {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') throw new KycError('UPSTREAM_ERROR', 'The answer of the source is encoded although no encoding was asked for.');
  if (!jsonType.test(String(headers['content-type']))) throw new KycError('UPSTREAM_ERROR', 'The answer of the source is not JSON.');
  try {
    return JSON.parse(utf8.decode(body));
  } catch {
    // No cause: the parser's message quotes the answer.
    throw new KycError('UPSTREAM_ERROR', 'The answer of the source is malformed JSON.');
  }
}
