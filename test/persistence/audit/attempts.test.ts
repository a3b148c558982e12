import { describe, expect, test } from '@jest/globals';
import type { Attempt, CheckOutcome } from '../../../src/checks/ports/audit.js';
import { KycError } from '../../../src/errors.js';
import type { Provider } from '../../../src/providers/provider.js';
import { createSandbox } from '../../../src/providers/sandbox/index.js';
import { openPersistence } from '../../../src/persistence/index.js';
import { checkNamed } from '../../checks/validating.js';
import { jsonHeaders, post, startService } from '../../support/inProcess.js';
import { unwatched } from '../../support/recording.js';
import { newSqlitePlace } from '../../support/place.js';
import { entriesOf } from '../../support/records.js';

const billed: Attempt = { provider: 'one', outcome: 'MATCH', billed: 'yes', latencyMs: 1.26 };
const answered: CheckOutcome = {
  finding: 'MATCH',
  source: { provider: 'one', checkedAt: new Date(), latencyMs: 1, billed: true, reused: false },
};

/** What the trail says of a check that came to this outcome after these attempts. */
async function recorded(attempts: readonly Attempt[], outcome: CheckOutcome) {
  await using place = newSqlitePlace();
  const records = await openPersistence(place.config, unwatched);
  const record = records.audit(
    checkNamed('IDENTITY_TWO_FACTOR'),
    { client: { id: 'a', scopes: [] }, channel: 'rest', requestId: 'r', signal: new AbortController().signal },
    {},
  );
  await record.intent();
  attempts.forEach(record.attempt);
  await record.outcome(outcome);
  await records.close();
  return (await entriesOf(place.config)).find(({ kind }) => kind === 'outcome');
}

describe('what was tried', () => {
  test('is told in its order where it was more than one thing', async () => {
    const refused: Attempt = { provider: 'two', outcome: 'UPSTREAM_RATE_LIMITED', billed: 'no', latencyMs: 7 };
    expect(await recorded([refused, billed], answered)).toMatchObject({
      provider: 'one',
      billed: 'yes',
      attempts: [refused, { ...billed, latencyMs: 1.3 }],
    });
  });

  test('is not told twice where it is the outcome', async () => {
    expect(await recorded([billed], answered)).not.toHaveProperty('attempts');
    expect(
      await recorded([{ ...billed, outcome: 'OUTCOME_UNKNOWN', billed: 'unknown' }], {
        error: new KycError('OUTCOME_UNKNOWN', 'x', { provider: 'one' }),
      }),
    ).not.toHaveProperty('attempts');
  });

  test.each<[string, CheckOutcome]>([
    ['failed inside the service after that', { error: new KycError('INTERNAL_SERVER_ERROR', 'x') }],
    [
      'came to another outcome of the same provider',
      { error: new KycError('UPSTREAM_TIMEOUT', 'x', { provider: 'one' }) },
    ],
    ['has another cost', { ...answered, source: { ...answered.source, billed: false } }],
  ])('is told where a check that a provider answered %s', async (_what, outcome) => {
    expect(await recorded([billed], outcome)).toMatchObject({
      attempts: [{ provider: 'one', outcome: 'MATCH', billed: 'yes' }],
    });
  });

  test('holds every call and every provider that was passed over', async () => {
    await using place = newSqlitePlace();
    const failing: Provider = {
      name: 'failing',
      capabilities: {
        IDENTITY_TWO_FACTOR: () => Promise.reject(new KycError('UPSTREAM_UNAVAILABLE', 'x', { retryAfterMs: 60_000 })),
      },
    };
    await using service = await startService(place.env, [failing, createSandbox()]);
    for (const requestId of ['r-1', 'r-2'])
      await post(
        `${service.url}/kyc/cn/identity`,
        { type: 'two-factor', name: '李明', idNo: '110101199003076515' },
        { ...jsonHeaders, 'x-request-id': requestId },
      );
    const outcomes = (await entriesOf(place.config)).filter(({ kind }) => kind === 'outcome');
    expect(outcomes.map(({ provider, attempts }) => [provider, attempts])).toMatchObject([
      [
        'sandbox',
        [
          { provider: 'failing', outcome: 'UPSTREAM_UNAVAILABLE', billed: 'no' },
          { provider: 'sandbox', outcome: 'MATCH', billed: 'yes' },
        ],
      ],
      [
        'sandbox',
        [
          { provider: 'failing', outcome: 'UPSTREAM_RATE_LIMITED', billed: 'no' },
          { provider: 'sandbox', outcome: 'MATCH', billed: 'yes' },
        ],
      ],
    ]);
  });
});
