import { webcrypto } from 'node:crypto';

/**
 * The other side of TC3-HMAC-SHA256, written for the tests alone from the vendor's description: it begins with a received
 * request, not with one to send, and computes with Web Crypto.
 */
export interface SignedRequest {
  readonly method: string;
  readonly path: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

const form =
  /^TC3-HMAC-SHA256 Credential=([^/ ]+)\/(\d{4}-\d\d-\d\d)\/([a-z]+)\/tc3_request, SignedHeaders=([a-z;-]+), Signature=([0-9a-f]{64})$/;

export function parseAuthorization(header: string | string[] | undefined) {
  const [, secretId, date, service, signedHeaders, signature] = form.exec(String(header)) ?? [];
  if (!secretId || !date || !service || !signedHeaders || !signature) return undefined;
  return { secretId, date, service, signedHeaders, signature };
}

/** The canonical request that the vendor would make of what it received. The port is no part of the signed host. */
export async function canonicalRequestOf(
  { method, path, headers, body }: SignedRequest,
  signedHeaders: string,
): Promise<string> {
  const [uri = '', query = ''] = path.split('?');
  const lines = signedHeaders.split(';').map((name) => {
    const value = String(headers[name]).trim();
    return `${name}:${name === 'host' ? value.replace(/:\d+$/, '') : value}\n`;
  });
  return `${method}\n${uri}\n${query}\n${lines.join('')}\n${signedHeaders}\n${await sha256(body)}`;
}

interface Scope {
  readonly secretKey: string;
  readonly date: string;
  readonly service: string;
  readonly timestamp: string;
}

export async function signatureOf(
  canonicalRequest: string,
  { secretKey, date, service, timestamp }: Scope,
): Promise<string> {
  const stringToSign = `TC3-HMAC-SHA256\n${timestamp}\n${date}/${service}/tc3_request\n${await sha256(canonicalRequest)}`;
  let key: Uint8Array = bytes(`TC3${secretKey}`);
  for (const step of [date, service, 'tc3_request', stringToSign]) key = await hmac(key, step);
  return hex(key);
}

/** The UTC date of a timestamp, as YYYY-MM-DD. */
export function utcDate(timestamp: string): string {
  const day = new Date(Number(timestamp) * 1_000);
  return [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

async function sha256(text: string): Promise<string> {
  return hex(new Uint8Array(await webcrypto.subtle.digest('SHA-256', bytes(text))));
}

async function hmac(rawKey: Uint8Array, text: string): Promise<Uint8Array> {
  const key = await webcrypto.subtle.importKey('raw', rawKey, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await webcrypto.subtle.sign('HMAC', key, bytes(text)));
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function hex(data: Uint8Array): string {
  return [...data].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
