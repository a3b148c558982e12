import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { countingSource, failure } from '../../support/countingProvider.js';
import { type Running, startService } from '../../support/inProcess.js';
import { ask, askProfile, decision, everyAxis, fullInput, summary } from '../../support/profiles.js';

const source = countingSource({ lacks: ['MOBILE_LOCATION_VERIFY'] });
let service: Running;
beforeAll(async () => {
  service = await startService({}, [source]);
});
afterEach(() => source.reset());
afterAll(() => service.stop());

/** Every group of the summary has something in it. */
function variedAnswers(): void {
  source.answerWith('IDENTITY_THREE_FACTOR', { match: 'MISMATCH', checkResult: '-1', message: 'x' });
  source.answerWith('MOBILE_ATTRIBUTION', { carrier: null, province: null, city: null, message: 'x' }, false);
  source.answerWith('RISK_ANTI_FRAUD', { level: 'LOW', types: ['FRAUD'], message: 'x' });
  source.failWith('RISK_POLICE', failure('UPSTREAM_ERROR'));
}

/** What the varied answers come to, over all eight fields. */
const varied = {
  ran: [
    'IDENTITY_IMAGE',
    'IDENTITY_THREE_FACTOR',
    'MOBILE_ATTRIBUTION',
    'MOBILE_LOCATION_QUERY',
    'MOBILE_LOCATION_QUERY',
    'RISK_ANTI_FRAUD',
    'RISK_POLICE',
  ],
  matched: ['IDENTITY_IMAGE', 'MOBILE_LOCATION_QUERY', 'MOBILE_LOCATION_QUERY'],
  mismatched: ['IDENTITY_THREE_FACTOR', 'RISK_ANTI_FRAUD'],
  noRecord: ['MOBILE_ATTRIBUTION'],
  failed: ['RISK_POLICE'],
  skipped: ['MOBILE_LOCATION_VERIFY'],
  billed: 5,
  latencyMs: expect.any(Number),
};

describe('summary', () => {
  test.each([
    ['first', `${summary} ${everyAxis}`],
    ['last', `${everyAxis} ${summary}`],
    ['in a fragment between the others', `identity { __typename } ... on CustomerProfile { ${summary} } ${everyAxis}`],
  ])('covers all that is selected, where it stands %s', async (_where, selection) => {
    variedAnswers();
    const { body } = await askProfile(service, selection);
    expect(body.errors).toBeUndefined();
    expect(body.data.customerProfile.summary).toEqual(varied);
  });

  test('waits for the last of the checks', async () => {
    source.hold('RISK_POLICE');
    const answering = askProfile(service, `${summary} police { __typename } attribution { __typename }`);
    await source.arrived(2);
    source.release();
    expect((await answering).body.data.customerProfile.summary).toMatchObject({
      ran: ['RISK_POLICE', 'MOBILE_ATTRIBUTION'],
      matched: ['RISK_POLICE', 'MOBILE_ATTRIBUTION'],
      billed: 2,
    });
  });

  test('alone covers nothing, and calls nothing', async () => {
    const { body } = await askProfile(service, summary);
    expect(body.data.customerProfile.summary).toMatchObject({
      ran: [],
      matched: [],
      mismatched: [],
      noRecord: [],
      failed: [],
      skipped: [],
      billed: 0,
    });
    expect(source.calls).toEqual([]);
  });

  test('counts a field that is selected twice once, and the checks of a decision with it', async () => {
    const { body } = await askProfile(
      service,
      `${summary} police { __typename } again: police { __typename } decision(policy: "basic") { outcome }`,
    );
    expect(body.data.customerProfile.summary).toMatchObject({ ran: ['RISK_POLICE', 'IDENTITY_IMAGE'], billed: 2 });
  });

  test('leaves out what a directive takes away', async () => {
    const { body } = await askProfile(
      service,
      `${summary} police { __typename } attribution @skip(if: true) { __typename }`,
    );
    expect(body.data.customerProfile.summary.ran).toEqual(['RISK_POLICE']);
  });

  test('counts what failed at a cost as billed, and what nobody knows the cost of apart', async () => {
    source.failWith('RISK_POLICE', failure('UPSTREAM_ERROR', { billed: 'yes' }));
    source.failWith('MOBILE_ATTRIBUTION', failure('OUTCOME_UNKNOWN'));
    source.failWith('RISK_ANTI_FRAUD', failure('UPSTREAM_UNAVAILABLE'));
    const { body } = await askProfile(
      service,
      'summary { billed maybeBilled } police { __typename } attribution { __typename } antiFraud { __typename }',
    );
    expect(body.data.customerProfile.summary).toEqual({ billed: 1, maybeBilled: 1 });
  });

  test("is each profile's own", async () => {
    const { body } = await ask(
      service,
      'query ($a: CustomerProfileInput!) { a: customerProfile(input: $a) { summary { ran } police { __typename } } b: customerProfile(input: $a) { summary { ran } attribution { __typename } } }',
      { a: fullInput },
    );
    expect(body.data).toMatchObject({
      a: { summary: { ran: ['RISK_POLICE'] } },
      b: { summary: { ran: ['MOBILE_ATTRIBUTION'] } },
    });
  });
});

describe('decision', () => {
  test('alone runs what the policy needs, and nothing else', async () => {
    const { body } = await askProfile(service, decision);
    expect(source.calls.map(({ check }) => check)).toEqual([
      'IDENTITY_IMAGE',
      'IDENTITY_THREE_FACTOR',
      'RISK_ANTI_FRAUD',
      'RISK_POLICE',
    ]);
    expect(body.data.customerProfile.decision).toMatchObject({ outcome: 'APPROVE', policy: 'standard' });
    expect(body.data.customerProfile.decision.reasons).toHaveLength(4);
  });

  test('lists every rule that fired, and the worst wins', async () => {
    variedAnswers();
    const { body } = await askProfile(service, decision);
    expect(body.data.customerProfile.decision).toEqual({
      outcome: 'REVIEW',
      policy: 'standard',
      reasons: [
        { check: 'IDENTITY_IMAGE', code: 'IDENTITY_MATCHES', outcome: 'APPROVE', message: expect.any(String) },
        { check: 'IDENTITY_THREE_FACTOR', code: 'MOBILE_MISMATCH', outcome: 'REVIEW', message: expect.any(String) },
        { check: 'RISK_ANTI_FRAUD', code: 'FRAUD_RISK', outcome: 'REVIEW', message: expect.any(String) },
        { check: 'RISK_POLICE', code: 'POLICE_FAILED', outcome: 'REVIEW', message: expect.any(String) },
      ],
    });
  });

  test('by several policies at once shares their checks', async () => {
    const { body } = await askProfile(
      service,
      'a: decision(policy: "basic") { policy outcome } b: decision(policy: "strict") { policy outcome } c: decision(policy: null) { policy }',
    );
    expect(body.data.customerProfile).toEqual({
      a: { policy: 'basic', outcome: 'APPROVE' },
      b: { policy: 'strict', outcome: 'REVIEW' },
      c: { policy: 'standard' },
    });
    expect(source.calls).toHaveLength(5);
  });

  test('by an unknown policy is refused naming the known ones, before anything is called', async () => {
    const { body } = await askProfile(service, 'police { __typename } decision(policy: "canary") { outcome }');
    expect(body.errors).toMatchObject([
      {
        message: expect.stringMatching(/standard, basic, strict/),
        extensions: { code: 'BAD_USER_INPUT', fields: [{ rule: 'policy' }] },
      },
    ]);
    expect(JSON.stringify(body)).not.toContain('canary');
    expect(source.calls).toEqual([]);
  });
});
