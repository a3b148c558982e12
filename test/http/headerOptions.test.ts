import { describe, expect, test } from '@jest/globals';
import { clientHeaders, startCountingUpstream } from '../support/countingUpstream.js';
import { post, startService } from '../support/inProcess.js';
import { eventsIn, postStream } from '../support/sse.js';

const person = { name: '周文', idNo: '330106198805120039' };
const one =
  'mutation ($i: VerifyIdentityInput!, $o: CheckOptions) { verifyIdentity(input: $i, options: $o) { id source { billed reused } } }';
const two = `mutation ($i: VerifyIdentityInput!, $p: AssessRiskInput!, $o: CheckOptions) {
  a: verifyIdentity(input: $i, options: $o) { id source { reused } }
  b: assessRisk(input: $p) { id source { reused } }
}`;
const profile =
  'query ($i: CustomerProfileInput!) { customerProfile(input: $i) { identity { __typename ... on CheckResult { id } ... on CheckFailed { code } } police { ... on CheckResult { id } } } }';
const stream =
  'subscription ($i: CustomerProfileInput!) { customerProfileProgress(input: $i) { identity { ... on CheckResult { id } } police { ... on CheckResult { id } } } }';

async function started() {
  const source = await startCountingUpstream();
  const service = await startService(source.env);
  const headersWith = (headers: Record<string, string>) => ({ ...clientHeaders('shop'), ...headers });
  return {
    calls: () => source.calls(),
    graphql: (query: string, variables: object, headers: Record<string, string>) =>
      post(`${service.url}/graphql`, { query, variables }, headersWith(headers)),
    one: (headers: Record<string, string>, o?: object) =>
      post(`${service.url}/graphql`, { query: one, variables: { i: { twoFactor: person }, o } }, headersWith(headers)),
    two: (headers: Record<string, string>, o?: object) =>
      post(
        `${service.url}/graphql`,
        { query: two, variables: { i: { twoFactor: person }, p: { police: person }, o } },
        headersWith(headers),
      ),
    rest: (headers: Record<string, string>) =>
      post(`${service.url}/kyc/cn/identity`, { type: 'two-factor', ...person }, headersWith(headers)),
    stream: async (headers: Record<string, string>) =>
      postStream(service, { query: stream, variables: { i: person } }, headersWith(headers)),
    async [Symbol.asyncDispose]() {
      await service.stop();
      await source[Symbol.asyncDispose]();
    },
  };
}

describe('the header Idempotency-Key', () => {
  test('of a single check replays over GraphQL, over REST, and between them; in quotes it is the same key', async () => {
    await using running = await started();
    const first = (await running.one({ 'idempotency-key': 'k' })).body.data.verifyIdentity;
    expect(first.source).toEqual({ billed: true, reused: false });
    for (const key of ['k', '"k"']) {
      expect((await running.one({ 'idempotency-key': key })).body.data.verifyIdentity).toEqual({
        id: first.id,
        source: { billed: false, reused: true },
      });
      expect((await running.rest({ 'idempotency-key': key })).headers.get('idempotency-replayed')).toBe('true');
    }
    expect((await running.one({}, { idempotencyKey: 'k' })).body.data.verifyIdentity.id).toBe(first.id);
    expect(running.calls()).toBe(1);
  });

  test('of several checks covers each of them', async () => {
    await using running = await started();
    const first = (await running.two({ 'idempotency-key': 'k' })).body.data;
    const again = (await running.two({ 'idempotency-key': 'k' })).body.data;
    expect(again).toEqual({
      a: { id: first.a.id, source: { reused: true } },
      b: { id: first.b.id, source: { reused: true } },
    });
    expect(running.calls()).toBe(2);
  });

  test.each([
    ['one and then two', ['one', 'two']],
    ['two and then one', ['two', 'one']],
    ['two and then one over REST', ['two', 'rest']],
    ['one over REST and then two', ['rest', 'two']],
  ] as const)('of %s bills no check twice: the second is refused', async (_what, [first, then]) => {
    await using running = await started();
    await running[first]({ 'idempotency-key': 'k' });
    const calls = running.calls();
    const { body } = await running[then]({ 'idempotency-key': 'k' });
    expect(body.code ?? body.errors[0].extensions.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(running.calls()).toBe(calls);
  });

  test('covers a profile and its stream, each for the other', async () => {
    await using running = await started();
    const { identity, police } = (await running.graphql(profile, { i: person }, { 'idempotency-key': '"p"' })).body.data
      .customerProfile;
    const events = eventsIn(await (await running.stream({ 'idempotency-key': 'p' })).text()).map(
      ({ data }) => data.customerProfileProgress,
    );
    expect(events.map((event) => event.identity?.id).filter(Boolean)).toEqual([identity.id]);
    expect(events.map((event) => event.police?.id).filter(Boolean)).toEqual([police.id]);
    expect(running.calls()).toBe(2);
    const single = await running.one({ 'idempotency-key': 'p' });
    expect(single.body.errors[0].extensions.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(running.calls()).toBe(2);
  });

  test("comes after the key of a field's own options, which makes the other a single check", async () => {
    await using running = await started();
    const { a, b } = (await running.two({ 'idempotency-key': 'k' }, { idempotencyKey: 'own' })).body.data;
    expect((await running.one({ 'idempotency-key': 'own' })).body.data.verifyIdentity).toMatchObject({
      id: a.id,
      source: { reused: true },
    });
    const again = await running.graphql(
      'mutation ($p: AssessRiskInput!) { assessRisk(input: $p) { id } }',
      { p: { police: person } },
      { 'idempotency-key': 'k' },
    );
    expect(again.body.data.assessRisk.id).toBe(b.id);
    expect(running.calls()).toBe(2);
  });

  test('that is the key of another check by options is a conflict before the first call', async () => {
    await using running = await started();
    const { status, body } = await running.two({ 'idempotency-key': 'k' }, { idempotencyKey: 'k' });
    expect([status, body.errors[0].extensions.code]).toEqual([409, 'IDEMPOTENCY_KEY_REUSED']);
    expect(running.calls()).toBe(0);
  });

  test.each(['"k', '"a"b"', '"\\k"', '""', '"two words"', 'two words', '"k";p=1'])(
    'that is malformed is a 400 on every channel, and names the header: %s',
    async (key) => {
      await using running = await started();
      const headers = { 'idempotency-key': key };
      for (const { status, fields } of [
        await running.one(headers).then(({ status, body }) => ({ status, fields: body.errors[0].extensions.fields })),
        await running.rest(headers).then(({ status, body }) => ({ status, fields: body.fields })),
        await running.stream(headers).then(async (answer) => ({
          status: answer.status,
          fields: JSON.parse(await answer.text()).errors[0].extensions.fields,
        })),
      ]) {
        expect([status, fields]).toMatchObject([400, [{ path: 'Idempotency-Key', rule: 'idempotencyKey' }]]);
      }
      expect(running.calls()).toBe(0);
    },
  );
});

describe('the header x-kyc-max-age', () => {
  test('counts on GraphQL and on the stream, and comes after the option', async () => {
    await using running = await started();
    const first = (await running.one({})).body.data.verifyIdentity;
    expect(first.source.reused).toBe(false);
    expect((await running.one({ 'x-kyc-max-age': '60' })).body.data.verifyIdentity.source).toEqual({
      billed: false,
      reused: true,
    });
    expect((await running.one({ 'x-kyc-max-age': '60' }, { maxAge: 0 })).body.data.verifyIdentity.source.reused).toBe(
      false,
    );
    expect(running.calls()).toBe(2);
    const events = await (await running.stream({ 'x-kyc-max-age': '60' })).text();
    expect(events).toContain('customerProfileProgress');
    expect(running.calls()).toBe(3); // the police check alone
  });

  test('that is malformed is refused with its name', async () => {
    await using running = await started();
    const { status, body } = await running.one({ 'x-kyc-max-age': '1.5' });
    expect([status, body.errors[0].extensions.fields]).toMatchObject([400, [{ path: 'x-kyc-max-age' }]]);
    expect(running.calls()).toBe(0);
  });
});
