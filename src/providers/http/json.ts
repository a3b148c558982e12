import { KycError } from '../../errors.js';
import type { HttpAnswer } from './exchange.js';
import { hasNameTwice } from './nameTwice.js';

const jsonType = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The JSON of an answer.
 *
 * @throws KycError UPSTREAM_ERROR where it is compressed (nobody asked for that), of another content type, malformed, or ambiguous
 */
export function readJson({ headers, body }: HttpAnswer): unknown {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') throw new KycError('UPSTREAM_ERROR', 'The answer of the source is encoded although no encoding was asked for.');
  if (!jsonType.test(String(headers['content-type']))) throw new KycError('UPSTREAM_ERROR', 'The answer of the source is not JSON.');
  const { text, json } = parse(body);
  if (hasNameTwice(text)) throw new KycError('UPSTREAM_ERROR', 'The answer of the source has two fields of one name.');
  return json;
}

function parse(body: Buffer): { readonly text: string; readonly json: unknown } {
  try {
    const text = utf8.decode(body);
    return { text, json: JSON.parse(text) };
  } catch {
    // No cause: the parser's message quotes the answer.
    throw new KycError('UPSTREAM_ERROR', 'The answer of the source is malformed JSON.');
  }
}
