import 'reflect-metadata';
import { setMaxListeners } from 'node:events';
import { createCore } from '../src/core.js';
import type { Caller } from '../src/checks/caller.js';
import { checks } from '../src/checks/index.js';
import { readConfig } from '../src/config.js';
import { KycError } from '../src/errors.js';
import { createLogger } from '../src/observability/logger.js';
import { createKycChina } from '../src/providers/kyc-china/index.js';
import type { Provider } from '../src/providers/provider.js';
import { type StandIn, startStandIn } from '../test/providers/kyc-china/standIn.js';
import { newFolder } from '../test/support/folder.js';
import { person } from '../test/support/profiles.js';

// npm run bench:overload -- [profiles] [milliseconds that a provider takes]: many profiles at once, each of two checks, against
// two providers, recorded as the service does. First as if nobody told the providers' guards when a profile ends, then told.
const [profiles = 2_000, providerMs = 2_000] = process.argv.slice(2).map(Number);
const deadlineMs = 15_000;
const asked = checks.filter(({ name }) => name === 'IDENTITY_THREE_FACTOR' || name === 'RISK_POLICE');

interface Ended {
  readonly outcome: string;
  readonly afterMs: number;
  readonly hasRetryAfter: boolean;
}

async function overload(isTold: boolean): Promise<{ readonly ended: readonly Ended[]; readonly sent: number }> {
  const standIns = await Promise.all([startSlow(), startSlow()]);
  // The deadline of a check is out of the way: that of the profile is the one that is told, or not.
  const config = readConfig({
    KYC_DATA_DIR: newFolder(),
    KYC_CHECK_DEADLINE_MS: '600000',
    KYC_PROVIDER_QUEUE_SIZE: '100000',
  });
  const core = await createCore(config, { logger: createLogger('silent'), providers: standIns.map(providerAt) });

  async function askProfile(index: number): Promise<Ended[]> {
    const [gone, startedAt] = [new AbortController(), performance.now()];
    setMaxListeners(0, gone.signal);
    const timer = setTimeout(
      () => gone.abort(new DOMException('The time for the profile is over.', 'TimeoutError')),
      deadlineMs,
    );
    const caller: Caller = {
      client: { id: 'bench', scopes: ['*'] },
      channel: 'graphql',
      requestId: `profile-${index}`,
      signal: gone.signal,
      ...(isTold && { endsAt: startedAt + deadlineMs }),
    };
    const ended = await Promise.all(
      asked.map((check) =>
        core
          .runCheck(check, fieldsOf(check.type, index), caller)
          .then(
            () => ({ outcome: 'answered', hasRetryAfter: false }),
            (error: unknown) =>
              error instanceof KycError
                ? { outcome: error.code as string, hasRetryAfter: error.retryAfterMs !== undefined }
                : { outcome: String(error), hasRetryAfter: false },
          )
          .then((one) => ({ ...one, afterMs: performance.now() - startedAt })),
      ),
    );
    clearTimeout(timer);
    return ended;
  }

  const ended = (await Promise.all(Array.from({ length: profiles }, (_none, index) => askProfile(index)))).flat();
  await core.close();
  const sent = standIns.reduce((sum, { received }) => sum + received.length, 0);
  await Promise.all(standIns.map((standIn) => standIn.close()));
  return { ended, sent };
}

function startSlow(): Promise<StandIn> {
  return startStandIn((response, _request, { body }) => {
    const { type } = JSON.parse(body) as { type: string };
    const answer = {
      success: true,
      message: 'ok',
      ...(type === 'police' ? { blacklisted: false } : { consistent: true, checkResult: '1' }),
    };
    setTimeout(
      () => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer)),
      providerMs,
    );
  });
}

function providerAt({ url }: StandIn, index: number): Provider {
  return {
    ...createKycChina({ baseUrl: url, clientId: 'us', clientSecret: 'our-secret', timeoutMs: 10_000 }),
    name: `provider-${index + 1}`,
  };
}

function fieldsOf(type: string, index: number): object {
  const { name, idNo, mobile } = person(index);
  return type === 'police' ? { name, idNo } : { name, idNo, mobile };
}

process.stdout.write(
  `${profiles} profiles of ${asked.length} checks at once, ${deadlineMs / 1_000} s for each; two providers of ${providerMs / 1_000} s, 64 calls at once to each\n\n`,
);
const heads = [
  'deadline',
  'calls sent',
  'answered',
  'OUTCOME_UNKNOWN',
  'refused, unbilled',
  'of them with retryAfterMs',
  'refused after, median s',
];
process.stdout.write(`${heads.join('   ')}\n`);
for (const isTold of [false, true]) {
  const { ended, sent } = await overload(isTold);
  const [answered, unknown] = ['answered', 'OUTCOME_UNKNOWN'].map(
    (outcome) => ended.filter((one) => one.outcome === outcome).length,
  );
  const refused = ended.filter(({ outcome }) => outcome.startsWith('UPSTREAM_'));
  const waited = refused.map(({ afterMs }) => afterMs).sort((a, b) => a - b);
  const row = [
    isTold ? 'told' : 'not told',
    sent,
    answered,
    unknown,
    refused.length,
    refused.filter(({ hasRetryAfter }) => hasRetryAfter).length,
    ((waited[Math.floor(waited.length / 2)] ?? 0) / 1_000).toFixed(1),
  ];
  process.stdout.write(
    `${row.map((cell, column) => (column === 0 ? String(cell).padEnd(heads[0]!.length) : String(cell).padStart(heads[column]!.length))).join('   ')}\n`,
  );
}
