import { json, type Received, type Reply, startStandIn } from '../kyc-china/standIn.js';
import { type KnownKey, verifyAcs3 } from './acs3.js';
import { operations } from './operations.js';

/** A call that the stand-in accepted or refused. */
export interface Call extends Received {
  readonly action: string;
  /** From the form body and the query. */
  readonly fields: Readonly<Record<string, string>>;
  readonly canonicalRequest: string;
  /** The gateway's code for what is wrong with it. */
  readonly refusal: string | undefined;
}

/** Alibaba Cloud on the loopback interface: verifies every call before it replies as a test tells it to. */
export interface AlibabaStandIn {
  readonly url: string;
  readonly calls: readonly Call[];
  /** The last of them. */
  lastCall(): Call;
  replyBy(reply: Reply): void;
  /** Sets its clock off, and with it the Date header of its answers. */
  setClock(offsetMs: number): void;
  /** Lets nonces come again. */
  forgetNonces(): void;
  close(): Promise<void>;
}

export const keys = {
  LTAIstandIn: { secret: 'stand-in-secret' },
  'STS.standIn': { secret: 'stand-in-temporary-secret', securityToken: 'stand-in/token+of=STS' },
} as const satisfies Record<string, KnownKey>;

export async function startAlibabaStandIn(): Promise<AlibabaStandIn> {
  let reply: Reply = json({});
  let offsetMs = 0;
  const calls: Call[] = [];
  const nonces = new Set<string>();

  const server = await startStandIn((response, request, received) => {
    const now = Date.now() + offsetMs;
    response.setHeader('date', new Date(now).toUTCString());
    const { refusal, canonicalRequest } = verifyAcs3(received, keys, now, nonces);
    const call = {
      ...received,
      action: String(received.headers['x-acs-action']),
      fields: fieldsOf(received),
      canonicalRequest,
    };
    calls.push({ ...call, refusal: refusal ?? wrongOperation(call) });

    const code = calls.at(-1)?.refusal;
    if (code === undefined) reply(response, request, received);
    else
      json(
        {
          RequestId: 'A7D5C4B3-1E2F-4A5B-8C9D-0E1F2A3B4C5D',
          HostId: received.headers.host,
          Code: code,
          Message: `Refused: ${received.body}`,
        },
        400,
      )(response, request, received);
  });

  return {
    url: server.url,
    calls,
    lastCall() {
      const call = calls.at(-1);
      if (!call) throw new Error('Nothing was called.');
      return call;
    },
    replyBy: (next) => {
      reply = next;
    },
    setClock: (ms) => {
      offsetMs = ms;
    },
    forgetNonces: () => nonces.clear(),
    close: () => server.close(),
  };
}

function fieldsOf({ path = '', body }: Received): Record<string, string> {
  return Object.fromEntries([...new URLSearchParams(path.split('?')[1]), ...new URLSearchParams(body)]);
}

/** What is wrong with action, version, place and names of the parameters. */
function wrongOperation({ method, path, headers, body, action, fields }: Omit<Call, 'refusal'>): string | undefined {
  const operation = operations[action];
  if (method !== 'POST' || !/^\/(?:\?|$)/.test(path ?? '')) return 'UnsupportedHTTPMethod';
  if (!operation) return 'InvalidAction.NotFound';
  if (headers['x-acs-version'] !== operation.version) return 'InvalidVersion';
  if (headers.accept !== 'application/json') return 'InvalidParameter.Format';
  const isForm = headers['content-type'] === 'application/x-www-form-urlencoded' && body !== '' && path === '/';
  const isQuery = headers['content-type'] === undefined && body === '' && path !== '/';
  if (!(operation.parametersIn === 'body' ? isForm : isQuery)) return 'InvalidParameter.Position';
  const missing = operation.fields.find((field) => !fields[field]);
  if (missing) return `Missing${missing}`;
  return Object.keys(fields).length === operation.fields.length ? undefined : 'UnsupportedParameter';
}
