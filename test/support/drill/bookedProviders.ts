import { json, knowing, type Reply, startStandIn } from '../../providers/kyc-china/standIn.js';
import { credentials, respond, startVendor } from '../../providers/tencent-cloud/vendor.js';
import { numberOf } from '../numberedRequests.js';
import { startLine } from './line.js';

/** How a provider fails. */
export type Outage = 'refused' | 'answers lost' | 'HTTP 500';

/** One call that a provider carried out, whether or not its answer arrived. */
export interface BookedCall {
  /** Number of the request's person. */
  readonly number: number;
  readonly billed: boolean;
}

/** Two providers for identity checks that keep books of what they carry out; the first can fail. */
export interface BookedSources extends AsyncDisposable {
  readonly env: Record<string, string>;
  readonly first: { readonly name: string; readonly booked: readonly BookedCall[] };
  readonly second: { readonly name: string; readonly booked: readonly BookedCall[] };
  /** Fails the first from now on; undefined: it is well again. */
  failFirst(outage: Outage | undefined): Promise<void>;
}

const latencyMs = { first: 25, second: 40 };

/** What everybody finds out about a person: of ten one does not match, and of one there is no record. */
function findingOn(number: number): 'match' | 'mismatch' | 'no record' {
  return number % 10 === 3 ? 'mismatch' : number % 10 === 7 ? 'no record' : 'match';
}

export async function startBookedSources(): Promise<BookedSources> {
  const tencent = await startTencent();
  const china = await startChina();
  const line = await startLine(tencent.url);
  return {
    env: {
      KYC_ROUTES: 'identity=tencent-cloud,kyc-china',
      KYC_TENCENT_BASE_URL: line.url,
      KYC_TENCENT_SECRET_ID: credentials.secretId,
      KYC_TENCENT_SECRET_KEY: credentials.secretKey,
      KYC_TENCENT_RATE_PER_SECOND: '0',
      KYC_RATE_PER_SECOND: '0',
      KYC_QUOTA_PER_DAY: '0',
      KYC_CHINA_BASE_URL: china.url,
      KYC_CHINA_CLIENT_ID: 'us',
      KYC_CHINA_CLIENT_SECRET: 'our-secret',
    },
    first: { name: 'tencent-cloud', booked: tencent.booked },
    second: { name: 'kyc-china', booked: china.booked },
    async failFirst(outage) {
      tencent.fail(outage === 'HTTP 500');
      await line.become(outage === 'refused' ? 'refused' : outage === 'answers lost' ? 'deaf' : 'whole');
    },
    async [Symbol.asyncDispose]() {
      await line[Symbol.asyncDispose]();
      await Promise.all([tencent.close(), china.close()]);
    },
  };
}

/** Tencent Cloud, which verifies signatures and bills what is definite. */
async function startTencent() {
  const results = { match: '0', mismatch: '-4', 'no record': '-9' } as const;
  const booked: BookedCall[] = [];
  let fails = false;
  const vendor = await startVendor();
  vendor.answerBy(
    later(latencyMs.first, (...asked) => {
      if (fails) return json({ error: 'out of order' }, 500)(...asked);
      const { IdCard } = JSON.parse(asked[2].body) as { IdCard: string };
      const finding = findingOn(numberOf(IdCard));
      booked.push({ number: numberOf(IdCard), billed: finding !== 'no record' });
      return respond({ Result: results[finding], Description: finding, Isp: '移动' })(...asked);
    }),
  );
  return { url: vendor.url, booked, fail: (next: boolean) => (fails = next), close: () => vendor.close() };
}

/** KYC China, which knows its client and bills every answer. */
async function startChina() {
  const results = {
    match: { consistent: true, checkResult: '1', message: 'Identity information matches' },
    mismatch: { consistent: false, checkResult: '-1', message: 'Identity information does not match' },
    'no record': { consistent: null, message: 'No record' },
  } as const;
  const booked: BookedCall[] = [];
  const standIn = await startStandIn(
    knowing(
      { us: 'our-secret' },
      later(latencyMs.second, (...asked) => {
        const { idNo } = JSON.parse(asked[2].body) as { idNo: string };
        booked.push({ number: numberOf(idNo), billed: true });
        return json({ success: true, ...results[findingOn(numberOf(idNo))] })(...asked);
      }),
    ),
  );
  return { url: standIn.url, booked, close: () => standIn.close() };
}

function later(ms: number, reply: Reply): Reply {
  return (...asked) => void setTimeout(() => reply(...asked), ms).unref();
}
