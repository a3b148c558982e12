import { KycError } from '../../errors.js';
import type { HttpAnswer } from '../http/httpClient.js';
import { hasDuplicateKeys } from './duplicateKeys.js';
import type { Redact } from '../http/redactCredentials.js';

const jsonType = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Levels that are kept. Answers of providers have some; what lies deeper is read by nobody, and is left out. */
const deepest = 64;

/**
 * The JSON of an answer, without our credentials.
 *
 * @throws KycError UPSTREAM_ERROR where it is compressed (nobody asked for that), of another content type, malformed, or ambiguous
 */
export function readJson({ headers, body, redact }: HttpAnswer): unknown {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity')
    throw new KycError('UPSTREAM_ERROR', 'The answer of the provider is encoded although no encoding was asked for.');
  if (!jsonType.test(String(headers['content-type'])))
    throw new KycError('UPSTREAM_ERROR', 'The answer of the provider is not JSON.');
  const { text, json } = parse(body);
  if (hasDuplicateKeys(text))
    throw new KycError('UPSTREAM_ERROR', 'The answer of the provider has two fields of one name.');
  return redacted(json, redact, deepest);
}

function redacted(value: unknown, redact: Redact, levels: number): unknown {
  if (typeof value === 'string') return redact(value);
  if (typeof value === 'number') return redactedNumber(value, redact);
  if (typeof value !== 'object' || value === null) return value;
  if (levels === 0) return null;
  if (Array.isArray(value)) return value.map((item: unknown) => redacted(item, redact, levels - 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [redact(name), redacted(inner, redact, levels - 1)]),
  );
}

/** A credential of digits may come back as a number. */
function redactedNumber(value: number, redact: Redact): unknown {
  const [text, clean] = [String(value), redact(String(value))];
  return text === clean ? value : clean;
}

function parse(body: Buffer): { readonly text: string; readonly json: unknown } {
  try {
    const text = utf8.decode(body);
    return { text, json: JSON.parse(text) };
  } catch {
    // No cause: the parser's message quotes the answer.
    throw new KycError('UPSTREAM_ERROR', 'The answer of the provider is malformed JSON.');
  }
}
