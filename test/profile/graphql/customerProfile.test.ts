import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { KycError } from '../../../src/errors.js';
import { countingSource, failure } from '../../support/countingProvider.js';
import { type Answered, jsonHeaders, type Running, startService } from '../../support/inProcess.js';
import { ask, askProfile, everyAxis, fileOf, fullInput, outcome, person, strongest } from '../../support/profiles.js';

const source = countingSource();
let service: Running;
beforeAll(async () => {
  service = await startService({}, [source]);
});
afterEach(() => source.reset());
afterAll(() => service.stop());

const calledChecks = () => source.calls.map(({ check }) => check);

/** What the one error says. */
function refusalOf({ body }: Answered) {
  expect(body.errors).toHaveLength(1);
  return { message: body.errors[0].message, ...body.errors[0].extensions };
}

describe('all at once', () => {
  test('every selected check has reached the provider before any is answered', async () => {
    source.hold();
    const answering = askProfile(service, everyAxis);
    await source.arrived(8);
    source.release();
    const { body } = await answering;
    expect(body.errors).toBeUndefined();
    expect(Object.entries(body.data.customerProfile).map(([question, { check }]: any) => [question, check])).toEqual(
      Object.entries(strongest),
    );
    expect(calledChecks().sort()).toEqual(Object.values(strongest).sort());
  });

  test('also where several fields of the query are profiles, and where decisions add checks', async () => {
    source.hold();
    const answering = ask(
      service,
      'query ($a: CustomerProfileInput!, $b: CustomerProfileInput!) { a: customerProfile(input: $a) { decision { outcome } } b: customerProfile(input: $b) { attribution { __typename } decision(policy: "basic") { outcome } } }',
      { a: person(1), b: person(2) },
    );
    await source.arrived(6);
    source.release();
    expect((await answering).body.data).toMatchObject({
      a: { decision: { outcome: 'APPROVE' } },
      b: { decision: { outcome: 'APPROVE' } },
    });
    expect(source.calls).toHaveLength(6);
  });
});

describe('what is called', () => {
  test('subject costs nothing and calls nothing', async () => {
    const { body } = await askProfile(
      service,
      '__typename subject { maskedName maskedIdNo maskedMobile birthDate gender region documentKind originalCarrier warnings { code } }',
    );
    expect(body.data.customerProfile).toEqual({
      __typename: 'CustomerProfile',
      subject: {
        maskedName: '李*',
        maskedIdNo: '1101**************',
        maskedMobile: '139****5678',
        birthDate: '1990-03-07',
        gender: 'MALE',
        region: '北京市东城区',
        documentKind: 'RESIDENT_ID',
        originalCarrier: '中国移动',
        warnings: [{ code: 'ID_CHECK_DIGIT' }],
      },
    });
    expect(source.calls).toEqual([]);
  });

  test('one person in another spelling under another alias is one call, and one result', async () => {
    const spelled = { name: ' 李 明 ', idNo: '１１０１０１１９９００３０７６５１５', mobile: '+86 139-1234-5678' };
    const { body } = await ask(
      service,
      'query ($a: CustomerProfileInput!, $b: CustomerProfileInput!) { a: customerProfile(input: $a) { mobileOwnership { ... on CheckResult { id } } } b: customerProfile(input: $b) { again: mobileOwnership { ... on CheckResult { id } } } }',
      { a: { name: '李明', idNo: '110101199003076515', mobile: '13912345678' }, b: spelled },
    );
    expect(source.calls).toMatchObject([
      { check: 'IDENTITY_THREE_FACTOR', input: { name: '李明', idNo: '110101199003076515', mobile: '13912345678' } },
    ]);
    expect(body.data.b.again.id).toBe(body.data.a.mobileOwnership.id);
  });

  test('two requests never share a call', async () => {
    await Promise.all([askProfile(service, 'police { __typename }'), askProfile(service, 'police { __typename }')]);
    expect(calledChecks()).toEqual(['RISK_POLICE', 'RISK_POLICE']);
  });

  test('the provider gets the fields of the check and no others', async () => {
    await askProfile(service, 'identity { __typename } workCity { __typename } antiFraud { __typename }');
    const { name, idNo, img, mobile } = fullInput;
    expect(source.calls).toMatchObject([
      { check: 'IDENTITY_IMAGE', input: { name, idNo, img } },
      { check: 'MOBILE_LOCATION_QUERY', input: { mobile, locationType: 'WORK' } },
      { check: 'RISK_ANTI_FRAUD', input: { mobile, idNo } },
    ]);
    expect(source.calls.map(({ input }) => Object.keys(input).length)).toEqual([3, 2, 2]);
  });

  test('null counts as absent', async () => {
    const { body } = await askProfile(service, `identity ${outcome}`, { ...fullInput, img: null, toDate: null });
    expect(body.data.customerProfile.identity.check).toBe('IDENTITY_TWO_FACTOR');
  });
});

describe('one failure never touches another', () => {
  test.each([
    [
      'UPSTREAM_RATE_LIMITED',
      failure('UPSTREAM_RATE_LIMITED', { retryAfterMs: 1_500 }),
      { code: 'UPSTREAM_RATE_LIMITED', retryable: true, retryAfterMs: 1_500 },
    ],
    [
      'UPSTREAM_UNAVAILABLE',
      failure('UPSTREAM_UNAVAILABLE'),
      { code: 'UPSTREAM_UNAVAILABLE', retryable: true, retryAfterMs: null },
    ],
    ['UPSTREAM_ERROR', failure('UPSTREAM_ERROR'), { code: 'UPSTREAM_ERROR', retryable: false, retryAfterMs: null }],
    ['OUTCOME_UNKNOWN', failure('OUTCOME_UNKNOWN'), { code: 'OUTCOME_UNKNOWN', retryable: false, retryAfterMs: null }],
    [
      'a thrown thing',
      () => new TypeError('boom'),
      { code: 'INTERNAL_SERVER_ERROR', retryable: false, retryAfterMs: null },
    ],
  ])('%s is told of its check, and the others are answered', async (_code, errorFor, said) => {
    source.failWith('RISK_POLICE', errorFor);
    const { body } = await askProfile(service, everyAxis);
    const { police, ...others } = body.data.customerProfile;
    expect(body.errors).toBeUndefined();
    expect(police).toEqual({ __typename: 'CheckFailed', check: 'RISK_POLICE', message: expect.any(String), ...said });
    expect(JSON.stringify(Object.values(others))).not.toMatch(/CheckFailed|CheckSkipped/);
  });

  test('all checks may fail, and each says so for itself', async () => {
    for (const check of new Set(Object.values(strongest))) source.failWith(check, failure('UPSTREAM_UNAVAILABLE'));
    const { body } = await askProfile(service, everyAxis);
    expect(Object.values(body.data.customerProfile).map(({ __typename, check }: any) => [__typename, check])).toEqual(
      Object.values(strongest).map((check) => ['CheckFailed', check]),
    );
  });
});

describe('the deadline of the whole profile', () => {
  test('says of what was sent that its outcome is unknown, of what waited that it was not sent, and returns the rest', async () => {
    const hanging = countingSource({ onAbort: undefined });
    hanging.hold('RISK_POLICE');
    await using slow = await startService({ KYC_PROFILE_DEADLINE_MS: '700', KYC_PROVIDER_CONCURRENCY: '1' }, [hanging]);
    const { body } = await askProfile(
      slow,
      `attribution ${outcome} police ${outcome} antiFraud ${outcome} summary { ran failed billed maybeBilled }`,
    );
    expect(body.data.customerProfile).toMatchObject({
      attribution: { __typename: 'MobileAttribution' },
      police: { __typename: 'CheckFailed', check: 'RISK_POLICE', code: 'OUTCOME_UNKNOWN', retryable: false },
      antiFraud: { __typename: 'CheckFailed', check: 'RISK_ANTI_FRAUD', code: 'UPSTREAM_TIMEOUT', retryable: true },
      summary: {
        ran: ['MOBILE_ATTRIBUTION', 'RISK_POLICE', 'RISK_ANTI_FRAUD'],
        failed: ['RISK_POLICE', 'RISK_ANTI_FRAUD'],
        billed: 1,
        maybeBilled: 1,
      },
    });
    hanging.release();
    expect(hanging.calls.map(({ check }) => check)).toEqual(['MOBILE_ATTRIBUTION', 'RISK_POLICE']);
  });

  test('believes a provider that knows better what became of its call', async () => {
    const honest = countingSource({
      onAbort: () => new KycError('UPSTREAM_TIMEOUT', 'There was no connection in time.'),
    });
    honest.hold('RISK_POLICE');
    await using slow = await startService({ KYC_PROFILE_DEADLINE_MS: '200' }, [honest]);
    const { body } = await askProfile(slow, `police ${outcome} ${'decision(policy: "basic") { outcome }'}`);
    expect(body.data.customerProfile).toMatchObject({
      police: { code: 'UPSTREAM_TIMEOUT', retryable: true },
      decision: { outcome: 'APPROVE' },
    });
  });

  test('is one for all profiles of a request', async () => {
    const hanging = countingSource();
    hanging.hold();
    await using slow = await startService({ KYC_PROFILE_DEADLINE_MS: '200' }, [hanging]);
    const { body } = await ask(
      slow,
      'query ($inputs: [CustomerProfileInput!]!) { customerProfiles(inputs: $inputs) { ... on CustomerProfile { police { ... on CheckFailed { code } } } } }',
      { inputs: [person(1), person(2)] },
    );
    expect(body.data.customerProfiles).toEqual([
      { police: { code: 'OUTCOME_UNKNOWN' } },
      { police: { code: 'OUTCOME_UNKNOWN' } },
    ]);
  });
});

test('the client going away cancels what is in flight', async () => {
  source.hold();
  const client = new AbortController();
  const body = JSON.stringify({
    query:
      'query ($input: CustomerProfileInput!) { customerProfile(input: $input) { police { __typename } antiFraud { __typename } } }',
    variables: { input: fullInput },
  });
  const gone = fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: jsonHeaders,
    body,
    signal: client.signal,
  }).catch(() => 'gone');
  await source.arrived(2);
  const aborted = source.calls.map(
    ({ signal }) => new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true })),
  );
  client.abort();
  expect(await gone).toBe('gone');
  await Promise.all(aborted);
});

describe('a check that is not run says why', () => {
  test('fields are missing: those of the variant that lacks the fewest', async () => {
    const { body } = await askProfile(service, everyAxis, {
      name: '李明',
      mobile: '13912345678',
      frDate: '20200315',
      city: '北京',
    });
    const missing = Object.fromEntries(
      Object.entries(body.data.customerProfile).map(([question, value]: any) => [question, value.missing]),
    );
    expect(missing).toMatchObject({ identity: ['idNo'], addressDistance: ['address'], police: ['idNo'] });
    expect(body.data.customerProfile.identity).toEqual({
      __typename: 'CheckSkipped',
      check: 'IDENTITY_TWO_FACTOR',
      reason: 'MISSING_INPUT',
      missing: ['idNo'],
      message: expect.stringContaining('idNo'),
    });
    expect(calledChecks().sort()).toEqual([
      'IDENTITY_NAME_MOBILE',
      'MOBILE_ATTRIBUTION',
      'MOBILE_LOCATION_QUERY',
      'MOBILE_LOCATION_QUERY',
      'RISK_ANTI_FRAUD',
    ]);
  });

  test('no provider answers it', async () => {
    const narrow = countingSource({ lacks: ['RISK_POLICE', 'IDENTITY_IMAGE'] });
    await using small = await startService({}, [narrow]);
    const { body } = await askProfile(small, `police ${outcome} identity ${outcome} antiFraud { __typename }`);
    expect(body.data.customerProfile).toEqual({
      police: {
        __typename: 'CheckSkipped',
        check: 'RISK_POLICE',
        reason: 'NOT_SUPPORTED',
        missing: [],
        message: expect.any(String),
      },
      identity: {
        __typename: 'CheckSkipped',
        check: 'IDENTITY_IMAGE',
        reason: 'NOT_SUPPORTED',
        missing: [],
        message: expect.any(String),
      },
      antiFraud: { __typename: 'AntiFraudAssessment' },
    });
    expect(narrow.calls).toMatchObject([{ check: 'RISK_ANTI_FRAUD' }]);
  });

  test('the client may not', async () => {
    const clients = fileOf(
      'clients.json',
      JSON.stringify({ clients: [{ id: 'narrow', secret: 'secret-of-narrow', scopes: ['risk.police'] }] }),
    );
    const counted = countingSource();
    await using guarded = await startService({ KYC_CLIENTS_FILE: clients }, [counted]);
    const headers = { ...jsonHeaders, 'x-client-id': 'narrow', 'x-client-secret': 'secret-of-narrow' };
    const { body } = await askProfile(
      guarded,
      `police ${outcome} antiFraud ${outcome} summary { ran skipped billed }`,
      fullInput,
      headers,
    );
    expect(body.data.customerProfile).toMatchObject({
      police: { __typename: 'PoliceAssessment' },
      antiFraud: { __typename: 'CheckSkipped', check: 'RISK_ANTI_FRAUD', reason: 'NOT_PERMITTED', missing: [] },
      summary: { ran: ['RISK_POLICE'], skipped: ['RISK_ANTI_FRAUD'], billed: 1 },
    });
    expect(counted.calls).toMatchObject([{ check: 'RISK_POLICE' }]);
  });
});

describe('an input that is refused calls nothing', () => {
  test('a field that is present but invalid refuses the whole profile, with all broken rules', async () => {
    const answer = await askProfile(service, everyAxis, {
      name: 'Li Ming',
      idNo: '123',
      mobile: '1',
      frDate: '20250230',
      toDate: '2040',
      img: '!',
      city: 'Beijing',
      address: 'x',
    });
    const { code, fields } = refusalOf(answer);
    expect(code).toBe('BAD_USER_INPUT');
    expect(new Set(fields.map(({ path }: { path: string }) => path))).toEqual(
      new Set(
        ['name', 'idNo', 'mobile', 'frDate', 'toDate', 'img', 'city', 'address'].map((field) => `input.${field}`),
      ),
    );
    expect(source.calls).toEqual([]);
  });

  test('also where no selected check would need the field', async () => {
    const { code, fields } = refusalOf(
      await askProfile(service, 'attribution { __typename }', { mobile: '13912345678', idNo: '123' }),
    );
    expect([code, fields]).toEqual([
      'BAD_USER_INPUT',
      [{ path: 'input.idNo', rule: 'residentId', message: expect.any(String) }],
    ]);
    expect(source.calls).toEqual([]);
  });

  test.each([
    ['nothing', {}],
    ['nulls', { name: null, idNo: null }],
    ['a name alone', { name: '李明' }],
    ['a place alone', { city: '北京', address: '朝阳区建国路88号' }],
  ])('%s allows no check, and the refusal says which fields would allow which', async (_what, input) => {
    const { code, message } = refusalOf(
      await askProfile(service, 'subject { maskedName } police { __typename }', input),
    );
    expect(code).toBe('BAD_USER_INPUT');
    for (const question of Object.keys(strongest)) expect(message).toContain(`${question} needs `);
    expect(message).toContain('identity needs name + idNo + img, or name + idNo + frDate + toDate, or name + idNo');
    expect(message).toContain('antiFraud needs mobile or idNo');
    expect(message).toContain('addressDistance needs mobile + city + address');
    expect(source.calls).toEqual([]);
  });

  test('one wrong profile of a query keeps the others from being billed, since GraphQL would return none of them', async () => {
    const query =
      'query ($a: CustomerProfileInput!, $b: CustomerProfileInput!) { a: customerProfile(input: $a) { police { __typename } } b: customerProfile(input: $b) { police { __typename } } }';
    const { body } = await ask(service, query, { a: person(1), b: { idNo: 'x' } });
    expect(body).not.toHaveProperty('data');
    const reports = new Map(
      body.errors.map(({ path: [alias], message, extensions: { code, fields } }: any) => [
        alias,
        { message, code, fields },
      ]),
    );
    expect(reports.get('b')).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'input.idNo', rule: 'residentId' }],
    });
    expect(reports.get('a') ?? { code: 'BAD_USER_INPUT' }).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(source.calls).toEqual([]);
  });
});
