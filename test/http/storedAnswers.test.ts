import { describe, expect, test } from '@jest/globals';
import { json } from '../providers/kyc-china/standIn.js';
import { clientHeaders, startCountingUpstream } from '../support/countingUpstream.js';
import { newFolder } from '../support/folder.js';
import { post, startService } from '../support/inProcess.js';
import { until } from '../support/until.js';

const person = { name: '周文', idNo: '330106198805120039' };
const verify = `mutation ($input: VerifyIdentityInput!, $options: CheckOptions) {
  verifyIdentity(input: $input, options: $options) { id match message source { provider checkedAt billed reused } }
}`;

async function started(env: Record<string, string> = {}) {
  const source = await startCountingUpstream();
  const service = await startService({ ...source.env, ...env });
  return {
    source,
    service,
    graphql: (options: object, input: object = { twoFactor: person }, client: 'shop' | 'bank' = 'shop') =>
      post(`${service.url}/graphql`, { query: verify, variables: { input, options } }, clientHeaders(client)),
    rest: (headers: Record<string, string>, input: object = person, client: 'shop' | 'bank' = 'shop') =>
      post(
        `${service.url}/kyc/cn/identity`,
        { type: 'two-factor', ...input },
        { ...clientHeaders(client), ...headers },
      ),
    async [Symbol.asyncDispose]() {
      await service.stop();
      await source[Symbol.asyncDispose]();
    },
  };
}

describe('an idempotency key', () => {
  test('replays over GraphQL, over REST, and from one to the other', async () => {
    await using running = await started();
    const first = (await running.graphql({ idempotencyKey: 'k-1' })).body.data.verifyIdentity;
    expect(first.source).toMatchObject({ billed: true, reused: false });
    const again = (await running.graphql({ idempotencyKey: 'k-1' })).body.data.verifyIdentity;
    expect(again).toEqual({ ...first, source: { ...first.source, billed: false, reused: true } });
    const rest = await running.rest({ 'idempotency-key': 'k-1' });
    expect([rest.status, rest.headers.get('idempotency-replayed'), rest.body.consistent]).toEqual([200, 'true', true]);
    expect(running.source.calls()).toBe(1);
  });

  test('with another input is refused, and costs nothing', async () => {
    await using running = await started();
    const first = await running.rest({ 'idempotency-key': 'k-1' });
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    const other = await running.rest({ 'idempotency-key': 'k-1' }, { ...person, name: '周武' });
    expect([other.status, other.body.code]).toEqual([409, 'IDEMPOTENCY_KEY_REUSED']);
    expect(
      (await running.graphql({ idempotencyKey: 'k-1' }, { twoFactor: { ...person, name: '周武' } })).body.errors[0]
        .extensions.code,
    ).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(
      (await running.rest({ 'idempotency-key': 'k-1' }, person, 'bank')).headers.get('idempotency-replayed'),
    ).toBeNull();
    expect(running.source.calls()).toBe(2);
  });

  test('survives a restart', async () => {
    const folder = newFolder();
    await using source = await startCountingUpstream();
    const ask = async () => {
      const service = await startService({ ...source.env, KYC_DATA_DIR: folder });
      const answer = await post(
        `${service.url}/kyc/cn/identity`,
        { type: 'two-factor', ...person },
        { ...clientHeaders('shop'), 'idempotency-key': 'k-1' },
      );
      await service.stop();
      return answer;
    };
    const [first, again] = [await ask(), await ask()];
    expect([again.text, again.headers.get('idempotency-replayed')]).toEqual([first.text, 'true']);
    expect(source.calls()).toBe(1);
  });

  test('of a profile, or of a batch, replays all of its checks', async () => {
    await using running = await started();
    const query = `query ($inputs: [CustomerProfileInput!]!, $options: CheckOptions) {
      customerProfiles(inputs: $inputs, options: $options) { ... on CustomerProfile { identity { ...of } police { ...of } summary { billed } } }
    }
    fragment of on CheckResult { id source { reused } }`;
    const inputs = [person, { ...person, name: '周武' }];
    const ask = async () =>
      (
        await post(
          `${running.service.url}/graphql`,
          { query, variables: { inputs, options: { idempotencyKey: 'p-1' } } },
          clientHeaders('shop'),
        )
      ).body;
    const first = await ask();
    expect(first.errors).toBeUndefined();
    expect(running.source.calls()).toBe(4);
    const again = await ask();
    expect(running.source.calls()).toBe(4);
    const ids = (answer: any) =>
      answer.data.customerProfiles.flatMap(({ identity, police }: any) => [identity.id, police.id]);
    expect(ids(again)).toEqual(ids(first));
    expect(again.data.customerProfiles.map(({ summary }: { summary: object }) => summary)).toEqual([
      { billed: 0 },
      { billed: 0 },
    ]);
  });

  test('finds its answer although the first caller left before it came', async () => {
    await using running = await started();
    let answer = (): void => undefined;
    running.source.standIn.replyBy((...request) => {
      answer = () => json({ success: true, message: 'ok', consistent: true, checkResult: '1' })(...request);
    });
    const leaving = new AbortController();
    const left = fetch(`${running.service.url}/kyc/cn/identity`, {
      method: 'POST',
      headers: { ...clientHeaders('shop'), 'idempotency-key': 'k-1', 'x-request-id': 'left' },
      body: JSON.stringify({ type: 'two-factor', ...person }),
      signal: leaving.signal,
    });
    await until(() => running.source.calls() === 1);
    leaving.abort();
    await expect(left).rejects.toThrow();
    await until(() => running.service.log().includes('"requestId":"left"'));
    const again = running.rest({ 'idempotency-key': 'k-1' });
    answer();
    expect([
      (await again).status,
      (await again).body.consistent,
      (await again).headers.get('idempotency-replayed'),
    ]).toEqual([200, true, 'true']);
    expect(running.source.calls()).toBe(1);
    await until(() =>
      running.service
        .log()
        .split('\n')
        .some(
          (line) =>
            line.includes('"requestId":"left"') && line.includes('"outcome":"MATCH"') && line.includes('"billed":true'),
        ),
    );
  });

  test('of a profile whose time is over finds the answers that came later', async () => {
    await using running = await started({ KYC_PROFILE_DEADLINE_MS: '300' });
    let answer = (): void => undefined;
    running.source.standIn.replyBy((...request) => {
      answer = () => json({ success: true, message: 'ok', consistent: true, checkResult: '1' })(...request);
    });
    const query = `query ($input: CustomerProfileInput!) { customerProfile(input: $input, options: { idempotencyKey: "p-1" }) {
      identity { __typename ... on CheckFailed { code message } ... on IdentityVerification { match source { reused } } }
    } }`;
    const ask = async () =>
      (await post(`${running.service.url}/graphql`, { query, variables: { input: person } }, clientHeaders('shop')))
        .body.data.customerProfile.identity;
    expect(await ask()).toMatchObject({
      __typename: 'CheckFailed',
      code: 'OUTCOME_UNKNOWN',
      message: expect.stringContaining('still under way'),
    });
    answer();
    await until(() => running.service.log().includes('"outcome":"MATCH"'));
    expect(await ask()).toEqual({ __typename: 'IdentityVerification', match: 'MATCH', source: { reused: true } });
    expect(running.source.calls()).toBe(1);
  });

  test('whose caller left is waited for when the service stops, and found there afterwards', async () => {
    const folder = newFolder();
    const running = await started({ KYC_DATA_DIR: folder });
    running.source.standIn.replyBy(
      (...request) =>
        void setTimeout(
          () => json({ success: true, message: 'ok', consistent: true, checkResult: '1' })(...request),
          400,
        ),
    );
    const leaving = new AbortController();
    const left = fetch(`${running.service.url}/kyc/cn/identity`, {
      method: 'POST',
      headers: { ...clientHeaders('shop'), 'idempotency-key': 'k-1' },
      body: JSON.stringify({ type: 'two-factor', ...person }),
      signal: leaving.signal,
    });
    await until(() => running.source.calls() === 1);
    leaving.abort();
    await expect(left).rejects.toThrow();
    await running.service.stop();
    const next = await startService({ ...running.source.env, KYC_DATA_DIR: folder });
    const again = await post(
      `${next.url}/kyc/cn/identity`,
      { type: 'two-factor', ...person },
      { ...clientHeaders('shop'), 'idempotency-key': 'k-1' },
    );
    const calls = running.source.calls();
    await next.stop();
    await running.source[Symbol.asyncDispose]();
    expect([again.body.consistent, again.headers.get('idempotency-replayed'), calls]).toEqual([true, 'true', 1]);
  });

  test.each([
    ['a space', 'two words'],
    ['nothing', ''],
    ['too much of it', 'k'.repeat(256)],
    ['not ASCII', 'é'],
  ])('that holds %s is refused without its value', async (_what, key) => {
    await using running = await started();
    const graphql = (await running.graphql({ idempotencyKey: key })).body.errors[0].extensions;
    expect(graphql).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'options.idempotencyKey' }] });
    if (key !== '') expect(JSON.stringify(graphql)).not.toContain(key);
    const rest = await running.rest({ 'idempotency-key': key });
    expect([rest.status, rest.body.fields]).toMatchObject([400, [{ path: 'Idempotency-Key' }]]);
    expect(running.source.calls()).toBe(0);
  });
});

describe('maxAge', () => {
  test('gives a stored answer again under an id of its own, to the same client alone', async () => {
    await using running = await started();
    const first = (await running.graphql({})).body.data.verifyIdentity;
    const again = (await running.graphql({ maxAge: 60 })).body.data.verifyIdentity;
    expect(again).toEqual({
      ...first,
      id: expect.any(String),
      source: { ...first.source, billed: false, reused: true },
    });
    expect(again.id).not.toBe(first.id);
    const rest = await running.rest({ 'x-kyc-max-age': '60' });
    expect([rest.status, rest.headers.get('age'), rest.headers.get('idempotency-replayed')]).toEqual([
      200,
      expect.stringMatching(/^[0-9]+$/),
      null,
    ]);
    expect(running.source.calls()).toBe(1);
    expect((await running.rest({ 'x-kyc-max-age': '60' }, person, 'bank')).headers.get('age')).toBeNull();
    expect((await running.rest({})).headers.get('age')).toBeNull();
    expect(running.source.calls()).toBe(3);
  });

  test.each(['-1', '1.5', 'x', '1e3'])('of %s is refused', async (maxAge) => {
    await using running = await started();
    const rest = await running.rest({ 'x-kyc-max-age': maxAge });
    expect([rest.status, rest.body.fields]).toMatchObject([400, [{ path: 'x-kyc-max-age', rule: 'maxAge' }]]);
    if (maxAge === '-1')
      expect((await running.graphql({ maxAge: -1 })).body.errors[0].extensions.fields).toMatchObject([
        { path: 'options.maxAge' },
      ]);
  });
});

test('without Redis, where it is configured, keys are refused and everything else goes on, stored answers too', async () => {
  await using running = await started({ REDIS_URL: 'redis://127.0.0.1:1' });
  const refused = await running.rest({ 'idempotency-key': 'k' });
  expect([refused.status, refused.body.code, refused.body.retryable]).toEqual([503, 'SERVICE_UNAVAILABLE', true]);
  expect(running.source.calls()).toBe(0);
  expect((await running.rest({})).status).toBe(200);
  expect((await running.rest({ 'x-kyc-max-age': '60' })).status).toBe(200);
  expect(running.source.calls()).toBe(1);
  const ready = await fetch(`${running.service.url}/readyz`);
  expect([ready.status, await ready.json()]).toMatchObject([503, { reasons: ['Redis cannot be reached'] }]);
  await until(() => running.service.log().includes('Redis cannot be reached'));
});
