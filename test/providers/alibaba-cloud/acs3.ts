import { createHash, createHmac } from 'node:crypto';
import type { Received } from '../kyc-china/standIn.js';

/** Credentials that the stand-in knows. */
export interface KnownKey {
  readonly secret: string;
  /** Of temporary credentials: must come with every call. */
  readonly securityToken?: string;
}

export interface Verification {
  /** The gateway's own code for what is wrong; undefined where nothing is. */
  readonly refusal: string | undefined;
  /** What the vendor's side computes from what arrived. */
  readonly canonicalRequest: string;
}

const form = /^ACS3-HMAC-SHA256 Credential=([^,\s]+),SignedHeaders=([a-z0-9;-]+),Signature=([0-9a-f]{64})$/;

/**
 * ACS3-HMAC-SHA256 from the other side: written from the vendor's description alone, from raw requests, and without the
 * adapter's signer.
 *
 * @param nonces seen so far; a good one is added
 */
export function verifyAcs3(
  { method, path = '', headers, body }: Received,
  keys: Readonly<Record<string, KnownKey>>,
  now: number,
  nonces: Set<string>,
): Verification {
  const [, id = '', names = '', signature = ''] = form.exec(headers.authorization ?? '') ?? [];
  const [pathname = '', query = ''] = path.split('?');
  const signedNames = names.split(';');
  const headerLines = signedNames.map((name) => `${name}:${String(headers[name]).trim()}`);
  const bodyHash = createHash('sha256').update(body, 'utf8').digest('hex');
  const canonicalRequest = [method, pathname, canonicalQuery(query), ...headerLines, '', names, bodyHash].join('\n');

  return { canonicalRequest, refusal: refusal() };

  function refusal(): string | undefined {
    const key = keys[id];
    const nonce = String(headers['x-acs-signature-nonce']);
    const date = String(headers['x-acs-date']);
    if (!form.test(headers.authorization ?? '')) return 'IncompleteSignature';
    if (!key) return 'InvalidAccessKeyId.NotFound';
    if (headers['x-acs-security-token'] !== key.securityToken) return 'InvalidSecurityToken.MismatchWithAccessKey';

    const mustBeSigned = [
      'host',
      ...Object.keys(headers).filter((name) => name === 'content-type' || name.startsWith('x-acs-')),
    ];
    const isSorted = signedNames.every((name, at) => at === 0 || String(signedNames[at - 1]) < name);
    if (!isSorted || mustBeSigned.some((name) => !signedNames.includes(name))) return 'IncompleteSignature';
    if (headers['x-acs-content-sha256'] !== bodyHash) return 'SignatureDoesNotMatch';
    const expected = createHmac('sha256', key.secret)
      .update(`ACS3-HMAC-SHA256\n${createHash('sha256').update(canonicalRequest, 'utf8').digest('hex')}`)
      .digest('hex');
    if (signature !== expected) return 'SignatureDoesNotMatch';

    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date)) return 'InvalidTimeStamp.Format';
    if (Math.abs(Date.parse(date) - now) > 15 * 60_000) return 'InvalidTimeStamp.Expired';
    if (!/^[\w-]{16,64}$/.test(nonce)) return 'IncompleteSignature';
    if (nonces.has(nonce)) return 'SignatureNonceUsed';
    nonces.add(nonce);
    return undefined;
  }
}

/** Decoded and encoded anew, so that it does not matter how the caller wrote it. */
function canonicalQuery(query: string): string {
  const pairs = [...new URLSearchParams(query)].map(([name, value]) => [rfc3986(name), rfc3986(value)] as const);
  return pairs
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((pair) => pair.join('='))
    .join('&');
}

function rfc3986(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) =>
      /[A-Za-z0-9_.~-]/.test(String.fromCharCode(byte))
        ? String.fromCharCode(byte)
        : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('');
}
