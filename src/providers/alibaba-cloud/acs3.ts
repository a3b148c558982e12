import { createHash, createHmac } from 'node:crypto';

export interface Credentials {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** Of temporary credentials (STS). */
  readonly securityToken?: string | undefined;
}

/** A call in the RPC style: always POST to "/". */
export interface RpcCall {
  /** Host of the endpoint, with its port where that is not the default. */
  readonly host: string;
  readonly action: string;
  readonly version: string;
  /** Canonical, as `encodeQuery` writes it; empty where there is none. */
  readonly query: string;
  /** Form body, as `encodeForm` writes it; empty where there is none. */
  readonly form: string;
}

const algorithm = 'ACS3-HMAC-SHA256';

/**
 * The headers of a call, signed by ACS3-HMAC-SHA256, as the vendor publishes it ("V3 request body and signature
 * mechanism"). SEEN in `getAuthorization` of its SDK: host, content-type and every x-acs-* header are signed. Host is
 * left to the HTTP client.
 *
 * @param at milliseconds since 1970; the vendor takes it up to 15 minutes off
 * @param nonce never used before with these credentials
 */
export function signedHeaders(
  call: RpcCall,
  { accessKeyId, accessKeySecret, securityToken }: Credentials,
  at: number,
  nonce: string,
): Record<string, string> {
  const contentHash = sha256(call.form);
  const sent = {
    ...(call.form && { 'content-type': 'application/x-www-form-urlencoded' }),
    'x-acs-action': call.action,
    'x-acs-content-sha256': contentHash,
    'x-acs-date': new Date(at).toISOString().replace(/\.[0-9]{3}Z$/, 'Z'),
    ...(securityToken && { 'x-acs-security-token': securityToken }),
    'x-acs-signature-nonce': nonce,
    'x-acs-version': call.version,
  };

  const signed = Object.entries({ ...sent, host: call.host }).sort(byName);
  const names = signed.map(([name]) => name).join(';');
  const lines = signed.map(([name, value]) => `${name}:${value.trim()}\n`).join('');
  const canonicalRequest = `POST\n/\n${call.query}\n${lines}\n${names}\n${contentHash}`;
  const signature = createHmac('sha256', accessKeySecret)
    .update(`${algorithm}\n${sha256(canonicalRequest)}`)
    .digest('hex');
  return {
    ...sent,
    authorization: `${algorithm} Credential=${accessKeyId},SignedHeaders=${names},Signature=${signature}`,
  };
}

/** RFC 3986, sorted by name: the form that is signed is the form that is sent. */
export function encodeQuery(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters)
    .sort(byName)
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join('&');
}

export function encodeForm(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function byName([a]: [string, string], [b]: [string, string]): number {
  return a < b ? -1 : 1;
}
