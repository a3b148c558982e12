import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/config.js';
import { exportAudit } from '../../src/persistence/audit/export.js';
import { openDatabase } from '../../src/persistence/database/open.js';
import { newFolder } from '../support/folder.js';
import { jsonHeaders, post, type Running, send, startService } from '../support/inProcess.js';

const input = { name: '李明', idNo: '110101199003076515' };
const env = { KYC_DATA_DIR: newFolder(), KYC_REQUIRE_PURPOSE: 'true' };
const marks = /canary|110101199003076515|13912345678|李明/;
const outputs: string[] = [];

let service: Running;
beforeAll(async () => {
  service = await startService(env);
});
afterAll(() => service.stop());

const rest = async (headers: Record<string, string>) =>
  keep(await post(`${service.url}/kyc/cn/identity`, { type: 'two-factor', ...input }, { ...jsonHeaders, ...headers }));
const mutation =
  'mutation ($input: VerifyIdentityInput!, $options: CheckOptions) { verifyIdentity(input: $input, options: $options) { match } }';
const graphql = async (options: object | undefined, headers: Record<string, string> = {}) =>
  keep(
    await post(
      `${service.url}/graphql`,
      { query: mutation, variables: { input: { twoFactor: input }, options } },
      { ...jsonHeaders, ...headers },
    ),
  );
const profile = async (query: string, variables: object, headers: Record<string, string> = {}) =>
  keep(await post(`${service.url}/graphql`, { query, variables }, { ...jsonHeaders, ...headers }));

function keep<T extends { text: string }>(answer: T): T {
  outputs.push(answer.text);
  return answer;
}

async function entries(): Promise<any[]> {
  const database = await openDatabase(readConfig(env).persistence);
  const lines: string[] = [];
  for await (const line of exportAudit(database)) lines.push(line);
  await database.destroy();
  outputs.push(...lines);
  return lines.map((line) => JSON.parse(line));
}

describe('purpose and consent', () => {
  test('are recorded with the check, in its intent and its outcome: of the header on both channels, of the field before the header', async () => {
    const headers = { 'x-kyc-purpose': 'onboarding', 'x-kyc-consent': 'consent/2026-0001' };
    expect((await rest({ ...headers, 'x-request-id': 'by-rest' })).status).toBe(200);
    expect((await graphql(undefined, { ...headers, 'x-request-id': 'by-header' })).body.data.verifyIdentity.match).toBe(
      'MATCH',
    );
    expect(
      (await graphql({ purpose: '信贷 审批', consent: 'c-2' }, { ...headers, 'x-request-id': 'by-field' })).body.data
        .verifyIdentity.match,
    ).toBe('MATCH');
    await rest({ 'x-kyc-purpose': encodeURIComponent('开户'), 'x-request-id': 'percent' });
    await rest({ 'x-kyc-purpose': Buffer.from('开户').toString('latin1'), 'x-request-id': 'utf-8' });

    const all = await entries();
    const of = (id: string) =>
      all.filter(({ requestId }) => requestId === id).map(({ kind, purpose, consent }) => [kind, purpose, consent]);
    expect(of('by-rest')).toEqual([
      ['intent', 'onboarding', 'consent/2026-0001'],
      ['outcome', 'onboarding', 'consent/2026-0001'],
    ]);
    expect(of('by-header')).toEqual(of('by-rest'));
    expect(of('by-field')).toEqual([
      ['intent', '信贷 审批', 'c-2'],
      ['outcome', '信贷 审批', 'c-2'],
    ]);
    for (const id of ['percent', 'utf-8'])
      expect(of(id)).toEqual([
        ['intent', '开户', null],
        ['outcome', '开户', null],
      ]);
  });

  test('a check without a purpose is refused where one is required, and reaches no provider', async () => {
    const answer = await rest({ 'x-request-id': 'none' });
    expect([answer.status, answer.body]).toMatchObject([
      400,
      {
        code: 'BAD_USER_INPUT',
        fields: [{ path: 'options.purpose', rule: 'required', message: expect.stringContaining('x-kyc-purpose') }],
      },
    ]);
    expect((await graphql({ consent: 'c-1' })).body.errors[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'options.purpose', rule: 'required' }],
    });
    expect((await entries()).filter(({ requestId }) => requestId === 'none')).toMatchObject([
      { kind: 'outcome', outcome: 'BAD_USER_INPUT', billed: 'no', provider: null, subject: { idNo: {} } },
    ]);
  });

  test('so are a profile, a batch and a stream, as a whole', async () => {
    const one =
      'query ($input: CustomerProfileInput!, $options: CheckOptions) { customerProfile(input: $input, options: $options) { identity { ... on IdentityVerification { match } ... on CheckFailed { code } } } }';
    const many =
      'query ($inputs: [CustomerProfileInput!]!) { customerProfiles(inputs: $inputs) { ... on CustomerProfile { identity { ... on IdentityVerification { match } } } } }';
    expect((await profile(one, { input })).body.errors[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'options.purpose' }],
    });
    expect((await profile(many, { inputs: [input] })).body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(
      (await profile(one, { input, options: { purpose: 'onboarding' } })).body.data.customerProfile.identity.match,
    ).toBe('MATCH');
    expect(
      (await profile(many, { inputs: [input] }, { 'x-kyc-purpose': 'onboarding' })).body.data.customerProfiles[0]
        .identity.match,
    ).toBe('MATCH');

    const query = `subscription ($input: CustomerProfileInput!) { customerProfileProgress(input: $input) { done identity { ... on IdentityVerification { match } } } }`;
    const stream = async (headers: Record<string, string>) =>
      keep(
        await send(`${service.url}/graphql/stream`, {
          method: 'POST',
          headers: { ...jsonHeaders, accept: 'text/event-stream', ...headers },
          body: JSON.stringify({ query, variables: { input } }),
        }),
      );
    expect((await stream({})).text).toContain('BAD_USER_INPUT');
    expect((await stream({ 'x-kyc-purpose': 'onboarding' })).text).toContain('MATCH');
  });

  test.each([
    ['too long', 'a'.repeat(129), 'form'],
    ['empty', '', 'form'],
    ['of other characters', 'canary; drop', 'form'],
    ['an ID number', 'for 110101199003076515', 'personalData'],
    ['an ID number in parts', 'for 110101 19900307 6515', 'personalData'],
    ['a mobile number', 'call 13912345678', 'personalData'],
    ['a mobile number in parts', 'call 139-1234-5678', 'personalData'],
    ['a mobile number with the country code', 'call 8613912345678', 'personalData'],
    ['17 digits of an ID number', '11010119900307651', 'personalData'],
    ['a mobile number with letters for digits', 'call l39l2345678', 'personalData'],
    ['a mobile number in Chinese numerals', '一三九一二三四五六七八', 'personalData'],
    ['a name', '为李明开户', 'personalData'],
    ['a mobile number in base64', Buffer.from('13912345678').toString('base64').replaceAll('=', ''), 'personalData'],
  ])('a purpose that is %s is refused, and stands nowhere', async (_what, purpose, rule) => {
    expect((await graphql({ purpose })).body.errors[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'options.purpose', rule }],
    });
    const byHeader = await rest({ 'x-kyc-purpose': encodeURIComponent(purpose) });
    expect(byHeader.body).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'x-kyc-purpose', rule }] });
  });

  test.each([
    ['with spaces', 'canary consent', 'form'],
    ['of other characters', '同意', 'form'],
    ['an ID number', 'c-110101199003076515', 'personalData'],
    ['a name, percent-encoded', `c/${encodeURIComponent('李明')}`, 'personalData'],
    ['a name in base64', Buffer.from('李明').toString('base64url'), 'personalData'],
  ])('a consent that is %s is refused', async (_what, consent, rule) => {
    expect((await graphql({ purpose: 'onboarding', consent })).body.errors[0].extensions).toMatchObject({
      fields: [{ path: 'options.consent', rule }],
    });
  });

  test('references of many parts are no personal numbers', async () => {
    for (const consent of [
      '3d9f1391-2345-678a-b1c2-0123456789ab',
      '0a13812345679b'.padEnd(64, 'c'),
      '2026-01-31/000123/v2',
      'https://consent.example/1?v=2',
    ])
      expect((await graphql({ purpose: 'a', consent })).body.data.verifyIdentity.match).toBe('MATCH');
  });

  test('nothing that was refused came out, was logged or recorded', async () => {
    await entries();
    for (const text of [...outputs, service.log()])
      expect(text.split('\n').filter((line) => marks.test(line))).toEqual([]);
  });
});
