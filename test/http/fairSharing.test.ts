import { afterEach, describe, expect, test } from '@jest/globals';
import { countingSource } from '../support/countingProvider.js';
import { jsonHeaders, post, type Running, startService } from '../support/inProcess.js';
import { person } from '../support/profiles.js';
import { postStream } from '../support/sse.js';
import { until } from '../support/until.js';

// Whatever hangs hangs until the test is done, however slow the machine is.
const env = {
  KYC_CHECK_DEADLINE_MS: '300000',
  KYC_PROFILE_DEADLINE_MS: '300000',
  KYC_CLIENTS: 'loud:secret-of-the-loud-client,quiet:secret-of-the-quiet-client',
  LOG_LEVEL: 'silent',
};
const as = (id: string): Record<string, string> => ({
  ...jsonHeaders,
  'x-client-id': id,
  'x-client-secret': `secret-of-the-${id}-client`,
});

const source = countingSource();
afterEach(() => source.reset());

/** Calls of the loud client hang; a check of the quiet one would be answered at once. */
const hang = ({ url }: Running, index: number, signal: AbortSignal) =>
  fetch(`${url}/kyc/cn/risk`, {
    method: 'POST',
    headers: as('loud'),
    body: JSON.stringify({ type: 'police', name: person(index).name, idNo: person(index).idNo }),
    signal,
  }).catch(() => undefined);
const quietCheck = ({ url }: Running) =>
  post(`${url}/kyc/cn/mobile`, { type: 'attribution', mobile: '13900000001' }, as('quiet'));

describe('while one client does its worst, a check of another is answered', () => {
  test('with 350 hanging calls of the first', async () => {
    await using service = await startService(env, [source]);
    source.hold('RISK_POLICE');
    const attack = new AbortController();
    const hanging = Array.from({ length: 350 }, (_, index) => hang(service, index, attack.signal));
    await until(() => service.app.providerStates().some(({ inFlight, queued }) => inFlight + queued === 350));

    const { status, body } = await quietCheck(service);

    expect([status, body.success]).toEqual([200, true]);
    attack.abort();
    source.release();
    await Promise.all(hanging);
  });

  test('with 1,000 streams of the first, of which only so many are opened as a client may have', async () => {
    await using service = await startService({ ...env, KYC_STREAMS_PER_CLIENT: '20' }, [source]);
    source.hold('RISK_POLICE');
    const attack = new AbortController();
    const opened = Array.from({ length: 1_000 }, (_, index) =>
      postStream(
        service,
        {
          query:
            'subscription ($input: CustomerProfileInput!) { customerProfileProgress(input: $input) { field done police { __typename } } }',
          variables: { input: person(index) },
        },
        as('loud'),
        { signal: attack.signal },
      ),
    );
    // Whoever lets go of a response closes its stream.
    const responses = await Promise.all(opened);
    const statuses = responses.map(({ status }) => status);

    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
    expect(statuses.filter((status) => status === 429)).toHaveLength(980);
    expect((await quietCheck(service)).status).toBe(200);
    expect((await postStream(service, { query: '{ __typename }' }, as('quiet'))).status).toBe(200);

    attack.abort();
    source.release();
  });
});
