import { type Received, type Reply, startStandIn } from '../kyc-china/standIn.js';
import { canonicalRequestOf, parseAuthorization, signatureOf, utcDate } from './tc3.js';

export const credentials = { secretId: 'AKIDtestsecretid', secretKey: 'test-secret-key-canary' };
export const requestId = 'f904f4cf-75db-4f8f-a5ec-dc4f942c7f7a';

/** What each operation takes, as the vendor's SDK model declares it. */
const parameters: Readonly<Record<string, { required: string[]; optional: string[] }>> = {
  IdCardVerification: { required: ['IdCard', 'Name'], optional: [] },
  CheckIdNameDate: { required: ['Name', 'IdCard', 'ValidityBegin', 'ValidityEnd'], optional: [] },
  ImageRecognitionV2: { required: ['IdCard', 'Name', 'ImageBase64'], optional: ['Optional', 'Extra'] },
  CheckPhoneAndName: { required: ['Mobile', 'Name'], optional: [] },
  PhoneVerification: { required: ['IdCard', 'Name', 'Phone'], optional: ['VerifyMode'] },
};

/** One call that passed every test of the vendor's. */
export interface AcceptedCall {
  readonly action: string;
  readonly parameters: Record<string, unknown>;
  readonly timestamp: string;
  readonly canonicalRequest: string;
  readonly authorization: string;
}

/** Tencent Cloud on the loopback interface: verifies signatures, then answers as a test tells it to. */
export interface Vendor {
  readonly url: string;
  readonly port: string;
  readonly accepted: readonly AcceptedCall[];
  readonly received: readonly Received[];
  /** Connections that are open. */
  readonly openConnections: () => number;
  /** The next answers hold this under `Response`. */
  answer(response: object): void;
  /** The next answers are this, whatever was asked. */
  answerBy(reply: Reply): void;
  /** Sets the vendor's clock ahead of ours; it shows in the Date header too. */
  setClockAhead(seconds: number): void;
  /** Requires temporary credentials. */
  requireToken(token: string | undefined): void;
  close(): Promise<void>;
}

export async function startVendor(): Promise<Vendor> {
  const accepted: AcceptedCall[] = [];
  let aheadMs = 0;
  let token: string | undefined;
  let next: Reply = respond({ Result: '0', Description: '认证通过' });

  const vendorNow = () => Date.now() + aheadMs;
  const standIn = await startStandIn((response, request, received) => {
    response.setHeader('date', new Date(vendorNow()).toUTCString());
    void judge(received, token, vendorNow()).then((verdict) => {
      if (typeof verdict === 'string')
        return respond({ Error: { Code: verdict, Message: `refused: ${received.body}` } })(response, request, received);
      accepted.push(verdict);
      return next(response, request, received);
    });
  });

  return {
    url: standIn.url,
    port: new URL(standIn.url).port,
    accepted,
    received: standIn.received,
    openConnections: standIn.openConnections,
    answer: (body) => {
      next = respond(body);
    },
    answerBy: (reply) => {
      next = reply;
    },
    setClockAhead: (seconds) => {
      aheadMs = seconds * 1_000;
    },
    requireToken: (required) => {
      token = required;
    },
    close: () => standIn.close(),
  };
}

/** `{ Response }` as the vendor sends it: always with 200 and a RequestId. */
export function respond(body: object): Reply {
  return (response) =>
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ Response: { ...body, RequestId: requestId } }));
}

/** The call, or the code of the error that the vendor refuses it with. */
async function judge(
  { method = '', path = '', headers, body }: Received,
  token: string | undefined,
  now: number,
): Promise<AcceptedCall | string> {
  const signed = parseAuthorization(headers.authorization);
  const { 'x-tc-action': action, 'x-tc-timestamp': timestamp, 'x-tc-version': version } = headers;
  if (!signed || signed.signedHeaders !== 'content-type;host') return 'AuthFailure.InvalidAuthorization';
  if (signed.secretId !== credentials.secretId) return 'AuthFailure.SecretIdNotFound';
  if (headers['x-tc-token'] !== token) return 'AuthFailure.TokenFailure';
  if (typeof timestamp !== 'string' || !/^\d{10}$/.test(timestamp)) return 'InvalidParameter';
  if (Math.abs(now / 1_000 - Number(timestamp)) > 300) return 'AuthFailure.SignatureExpire';
  if (signed.date !== utcDate(timestamp) || signed.service !== 'faceid') return 'AuthFailure.SignatureFailure';

  const canonicalRequest = await canonicalRequestOf({ method, path, headers, body }, signed.signedHeaders);
  const expected = await signatureOf(canonicalRequest, {
    secretKey: credentials.secretKey,
    date: signed.date,
    service: 'faceid',
    timestamp,
  });
  if (signed.signature !== expected) return 'AuthFailure.SignatureFailure';

  if (method !== 'POST' || version !== '2018-03-01') return 'NoSuchVersion';
  const known = typeof action === 'string' ? parameters[action] : undefined;
  if (typeof action !== 'string' || !known) return 'InvalidAction';
  const given: Record<string, unknown> = JSON.parse(body);
  if (!Object.values(given).every((value) => typeof value === 'string')) return 'InvalidParameter';
  if (!known.required.every((name) => name in given)) return 'MissingParameter';
  if (!Object.keys(given).every((name) => [...known.required, ...known.optional].includes(name)))
    return 'UnknownParameter';
  return { action, parameters: given, timestamp, canonicalRequest, authorization: String(headers.authorization) };
}
