import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { countingSource } from '../../support/countingProvider.js';
import { type Running, startService } from '../../support/inProcess.js';
import { ask, outcome, person } from '../../support/profiles.js';
import { until } from '../../support/until.js';

const source = countingSource();
let service: Running;
beforeAll(async () => {
  service = await startService({ KYC_PROVIDER_CONCURRENCY: '4', KYC_PROVIDER_CLIENT_SHARE: '100' }, [source]);
});
afterEach(() => source.reset());
afterAll(() => service.stop());

const askBatch = (inputs: readonly object[], selection: string, running = service) =>
  ask(
    running,
    `query ($inputs: [CustomerProfileInput!]!) { customerProfiles(inputs: $inputs) { __typename ... on CustomerProfile { ${selection} } ... on ProfileInputError { code message fields { path rule message } } } }`,
    { inputs },
  );
const people = (count: number) => Array.from({ length: count }, (_, index) => person(index));

describe('customerProfiles', () => {
  test('answers in the order of the inputs, whatever the order of the answers', async () => {
    source.hold('RISK_POLICE');
    const answering = askBatch(
      [person(1), { idNo: person(2).idNo }, person(3)],
      `subject { maskedMobile } police ${outcome} antiFraud { __typename }`,
    );
    await source.arrived(5);
    source.release();
    const { body } = await answering;
    expect(body.data.customerProfiles).toMatchObject([
      { subject: { maskedMobile: '139****0001' }, police: { __typename: 'PoliceAssessment' } },
      {
        subject: { maskedMobile: null },
        police: { __typename: 'CheckSkipped', missing: ['name'] },
        antiFraud: { __typename: 'AntiFraudAssessment' },
      },
      { subject: { maskedMobile: '139****0003' }, police: { __typename: 'PoliceAssessment' } },
    ]);
  });

  test('gives an entry with a wrong input its own error, and the others their profiles', async () => {
    const { body } = await askBatch(
      [person(1), { ...person(2), idNo: '123', mobile: 'canary' }, {}, person(3)],
      'police { __typename }',
    );
    expect(body.errors).toBeUndefined();
    expect(body.data.customerProfiles).toEqual([
      { __typename: 'CustomerProfile', police: { __typename: 'PoliceAssessment' } },
      {
        __typename: 'ProfileInputError',
        code: 'BAD_USER_INPUT',
        message: expect.any(String),
        fields: [
          { path: 'inputs.1.idNo', rule: 'residentId', message: expect.any(String) },
          { path: 'inputs.1.mobile', rule: 'mobile', message: expect.any(String) },
        ],
      },
      {
        __typename: 'ProfileInputError',
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining('police needs name + idNo'),
        fields: [],
      },
      { __typename: 'CustomerProfile', police: { __typename: 'PoliceAssessment' } },
    ]);
    expect(JSON.stringify(body)).not.toContain('canary');
    expect(source.calls.map(({ input }) => input.idNo)).toEqual([person(1).idNo, person(3).idNo]);
  });

  test('one person twice costs one call for each check', async () => {
    const again = { ...person(1), idNo: ` ${person(1).idNo} `, mobile: `+86${person(1).mobile}` };
    const { body } = await askBatch(
      [person(1), person(2), again, person(1)],
      'police { ... on CheckResult { id } } attribution { ... on CheckResult { id } }',
    );
    expect(source.calls).toHaveLength(4);
    const [first, second, third, fourth] = body.data.customerProfiles;
    expect([third, fourth]).toEqual([first, first]);
    expect(second).not.toEqual(first);
  });

  test('nobody is nobody', async () => {
    expect((await askBatch([], 'police { __typename }')).body).toEqual({ data: { customerProfiles: [] } });
  });

  test('fifty are a batch, and fifty-one are refused before any is called', async () => {
    const { body } = await askBatch(people(50), 'police { __typename }');
    expect(body.data.customerProfiles).toHaveLength(50);
    expect(source.calls).toHaveLength(50);
    const refused = await askBatch(people(51), 'police { __typename }');
    expect(refused.body.errors).toMatchObject([
      { message: expect.stringMatching(/at most 50 .*51/), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(source.calls).toHaveLength(50);
  });

  test('an unknown policy refuses the batch, not each entry of it', async () => {
    const { body } = await askBatch(people(2), 'decision(policy: "x") { outcome }');
    expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', fields: [{ rule: 'policy' }] } }]);
  });

  test('selections reach profiles through fragments on the union as well', async () => {
    const query = `query ($inputs: [CustomerProfileInput!]!) { customerProfiles(inputs: $inputs) { ...U ... on ProfileInputError { code } } }
      fragment U on CustomerProfileResult { ... on CustomerProfile @include(if: true) { ...P } ... @skip(if: true) { ... on CustomerProfile { antiFraud { __typename } } } }
      fragment P on CustomerProfile { police { __typename } }`;
    const { body } = await ask(service, query, { inputs: [person(1)] });
    expect(body.data.customerProfiles).toEqual([{ police: { __typename: 'PoliceAssessment' } }]);
    expect(source.calls.map(({ check }) => check)).toEqual(['RISK_POLICE']);
  });
});

describe('the provider', () => {
  test('never has more calls under way than it may, over all profiles and all requests', async () => {
    source.hold();
    const answering = Promise.all(
      [1, 2, 3].map((round) =>
        askBatch(
          people(10).map((each) => ({ ...each, name: ['李明', '王芳', '赵强'][round - 1] })),
          'police { __typename } identity { __typename }',
        ),
      ),
    );
    await source.arrived(4);
    // The requests have been taken in full once health is answered after them; what waits, waits.
    await fetch(`${service.url}/healthz`);
    expect(source.calls).toHaveLength(4);
    source.release();
    for (const { body } of await answering) expect(body.data.customerProfiles).toHaveLength(10);
    expect(source.calls).toHaveLength(60);
    expect(source.mostAtOnce).toBe(4);
  });

  test('fails for now what would have to wait in a queue that is full', async () => {
    const small = countingSource();
    small.hold();
    await using narrow = await startService({ KYC_PROVIDER_CONCURRENCY: '1', KYC_PROVIDER_QUEUE_SIZE: '1' }, [small]);
    const answering = askBatch(people(3), `police ${outcome}`, narrow);
    await until(async () =>
      /kyc_checks_total\{.*outcome="UPSTREAM_UNAVAILABLE"\} 1/.test(
        await (await fetch(`${narrow.url}/metrics`)).text(),
      ),
    );
    small.release();
    const { body } = await answering;
    expect(body.data.customerProfiles.map(({ police }: any) => police.code ?? police.__typename).sort()).toEqual([
      'PoliceAssessment',
      'PoliceAssessment',
      'UPSTREAM_UNAVAILABLE',
    ]);
    const refused = body.data.customerProfiles.find(({ police }: any) => police.code).police;
    expect(refused).toMatchObject({ retryable: true, retryAfterMs: 1_000 });
  });

  test('a large batch leaves no warning of leaking listeners', async () => {
    const warnings: Error[] = [];
    const listen = (warning: Error) => void warnings.push(warning);
    process.on('warning', listen);
    try {
      await askBatch(people(30), 'police { __typename }');
      await new Promise(setImmediate);
    } finally {
      process.off('warning', listen);
    }
    expect(warnings).toEqual([]);
  });
});
