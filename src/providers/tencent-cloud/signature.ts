import { createHash, createHmac } from 'node:crypto';

/** What of one request is signed, beside POST and the path "/", which never change. */
export interface SignedParts {
  /** The product, which is also the first label of its endpoint: faceid. */
  readonly service: string;
  /** Without the port: SEEN in the vendor's SDK, which signs the bare host name whatever the Host header says. */
  readonly host: string;
  readonly contentType: string;
  readonly body: string;
  /** Unix time in seconds, the same as in X-TC-Timestamp. */
  readonly timestamp: number;
}

export type Signer = (parts: SignedParts) => string;

const algorithm = 'TC3-HMAC-SHA256';
const signedHeaders = 'content-type;host';

/**
 * Tencent Cloud's signature version 3, as the vendor publishes it ("Signature v3").
 *
 * @returns a function that makes the Authorization header of a request
 */
export function createSigner({ secretId, secretKey }: { secretId: string; secretKey: string }): Signer {
  const signingKey = dailyKeys(secretKey);

  return (parts) => {
    const date = new Date(parts.timestamp * 1_000).toISOString().slice(0, 10);
    const scope = `${date}/${parts.service}/tc3_request`;
    const stringToSign = [algorithm, parts.timestamp, scope, sha256(canonicalRequest(parts))].join('\n');
    const signature = hmac(signingKey(date, parts.service), stringToSign).toString('hex');
    return `${algorithm} Credential=${secretId}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
  };
}

function canonicalRequest({ contentType, host, body }: SignedParts): string {
  const headers = `content-type:${contentType}\nhost:${host}\n`;
  return ['POST', '/', '', headers, signedHeaders, sha256(body)].join('\n');
}

/** Derives the key of a UTC date (YYYY-MM-DD) and service; the last one is kept, since a day has many calls. */
function dailyKeys(secretKey: string): (date: string, service: string) => Buffer {
  let kept: { readonly date: string; readonly service: string; readonly key: Buffer } | undefined;
  return (date, service) => {
    if (kept?.date !== date || kept.service !== service) {
      kept = { date, service, key: hmac(hmac(hmac(`TC3${secretKey}`, date), service), 'tc3_request') };
    }
    return kept.key;
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
