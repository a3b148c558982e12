import { recordKey } from './place.js';
import { json, type Reply, type StandIn, startStandIn } from '../providers/kyc-china/standIn.js';

export interface CountingUpstream extends AsyncDisposable {
  readonly standIn: StandIn;
  /** How often it was asked. */
  readonly calls: () => number;
  /** Keeps its answers back from now on. @returns what gives those that it owes, and keeps back none any more */
  hold(): () => void;
  /** What makes it the provider of a service, with two clients. */
  readonly env: Record<string, string>;
}

export const clientHeaders = (id: 'shop' | 'bank') => ({
  'x-client-id': id,
  'x-client-secret': `secret-of-the-${id}-0123456789`,
  'content-type': 'application/json',
});

/** A KYC China service that answers every check, counts, and takes its time. */
export async function startCountingUpstream(latencyMs = 0): Promise<CountingUpstream> {
  let owed: (() => void)[] | undefined;
  const answer: Reply = (response, request, received) => {
    const { type } = JSON.parse(received.body) as { type: string };
    const send = () =>
      json({ success: true, message: 'ok', ...(answers[type] ?? { consistent: true, checkResult: '1' }) })(
        response,
        request,
        received,
      );
    if (owed) owed.push(send);
    else setTimeout(send, latencyMs).unref();
  };
  const standIn = await startStandIn(answer);
  return {
    standIn,
    calls: () => standIn.received.length,
    hold() {
      owed = [];
      return () => {
        const sends = owed ?? [];
        owed = undefined;
        for (const send of sends) send();
      };
    },
    env: {
      KYC_RATE_PER_SECOND: '0',
      KYC_QUOTA_PER_DAY: '0',
      KYC_CHINA_BASE_URL: standIn.url,
      KYC_CHINA_CLIENT_ID: 'us',
      KYC_CHINA_CLIENT_SECRET: 'our-secret',
      KYC_CLIENTS: (['shop', 'bank'] as const).map((id) => `${id}:${clientHeaders(id)['x-client-secret']}`).join(','),
      KYC_MASTER_KEY: recordKey,
    },
    [Symbol.asyncDispose]: () => standIn.close(),
  };
}

const answers: Record<string, object> = {
  police: { blacklisted: false },
  'anti-fraud': { riskLevel: '0', riskType: 0 },
};
