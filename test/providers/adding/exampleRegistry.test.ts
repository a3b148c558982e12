import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { variablesTable } from '../../../tools/variablesTable.js';
import { providersTable } from '../../../tools/providersTable.js';
import { providerDefinitions } from '../../../src/providers/index.js';
import { clientHeaders, type CountingUpstream, startCountingUpstream } from '../../support/countingUpstream.js';
import { post, type Running, send, startService } from '../../support/inProcess.js';
import { json, type Reply, type StandIn, startStandIn } from '../kyc-china/standIn.js';
import { exampleRegistry } from './example-registry/definition.js';

/** The list with one more line, which is all that a provider takes beside its folder. */
const known = [...providerDefinitions, exampleRegistry];

let registry: StandIn;
let china: CountingUpstream;
let service: Running;
beforeEach(async () => {
  [registry, china] = await Promise.all([startStandIn(), startCountingUpstream()]);
  const routes = 'identity.two-factor=example-registry,kyc-china; mobile.attribution=example-registry';
  service = await startService(
    { ...china.env, KYC_EXAMPLE_BASE_URL: registry.url, KYC_EXAMPLE_API_KEY: 'canary-key', KYC_ROUTES: routes },
    undefined,
    known,
  );
});
afterEach(async () => {
  await service.stop();
  await Promise.all([registry.close(), china[Symbol.asyncDispose]()]);
});

async function ask(query: string) {
  const { body } = await post(`${service.url}/graphql`, { query }, clientHeaders('shop'));
  return body;
}
const twoFactor = () =>
  ask(
    'mutation { verifyIdentity(input: { twoFactor: { name: "李明", idNo: "110101199003076515" } }) { match source { provider billed } } }',
  );
const attribution = () =>
  ask(
    'mutation { lookupMobile(input: { attribution: { mobile: "13912345678" } }) { ... on MobileAttribution { carrier province city source { provider billed } } } }',
  );

describe('the provider of docs/adding-a-provider.md', () => {
  test.each([
    ['same', 'MATCH', true],
    ['different', 'MISMATCH', true],
    ['unknown', 'NO_RECORD', false],
  ])('answers that a person is %s: %s, billed: %s', async (verdict, match, billed) => {
    registry.replyBy(json({ verdict }));
    expect(await twoFactor()).toEqual({
      data: { verifyIdentity: { match, source: { provider: 'example-registry', billed } } },
    });
    expect(registry.received).toMatchObject([
      { method: 'POST', path: '/v2/persons', headers: { authorization: 'Bearer canary-key' } },
    ]);
    expect(JSON.parse(registry.received[0]!.body)).toEqual({ name: '李明', number: '110101199003076515' });
    expect(china.calls()).toBe(0);
  });

  test('answers where a number is from, or that nobody knows', async () => {
    registry.replyBy(json({ operator: '中国移动', province: '北京', city: null }));
    expect(await attribution()).toMatchObject({
      data: {
        lookupMobile: {
          carrier: '中国移动',
          province: '北京',
          city: null,
          source: { provider: 'example-registry', billed: true },
        },
      },
    });
    registry.replyBy(json({ operator: null, province: null, city: null }));
    expect(await attribution()).toMatchObject({ data: { lookupMobile: { carrier: null, source: { billed: false } } } });
  });

  test('hands over to the next provider where it surely was not billed', async () => {
    registry.replyBy(json({ verdict: 'closed' }));
    expect(await twoFactor()).toMatchObject({
      data: { verifyIdentity: { match: 'MATCH', source: { provider: 'kyc-china' } } },
    });
    expect(china.calls()).toBe(1);
  });

  test.each<[string, Reply]>([
    ['a verdict that nobody documented', json({ verdict: 'similar' })],
    ['an answer of another shape', json([{ verdict: 'same' }])],
    ['a failure of its own', json({ verdict: 'same' }, 500)],
  ])('is UPSTREAM_ERROR with %s, after which nobody else is asked', async (_what, reply) => {
    registry.replyBy(reply);
    expect(await twoFactor()).toMatchObject({ errors: [{ extensions: { code: 'UPSTREAM_ERROR' } }] });
    expect([registry.received.length, china.calls()]).toEqual([1, 0]);
  });

  test('stands in Query.checks, in metrics and in readiness by being listed', async () => {
    registry.replyBy(json({ verdict: 'same' }));
    await twoFactor();
    const { data } = await ask('{ checks { name providers } }');
    expect(data.checks).toEqual(
      expect.arrayContaining([
        { name: 'IDENTITY_TWO_FACTOR', providers: ['example-registry', 'kyc-china'] },
        { name: 'MOBILE_ATTRIBUTION', providers: ['example-registry'] },
        { name: 'RISK_POLICE', providers: [] },
      ]),
    );
    const metrics = (await send(`${service.url}/metrics`)).text;
    expect(metrics).toContain(
      'kyc_provider_attempts_total{provider="example-registry",check="IDENTITY_TWO_FACTOR",outcome="MATCH",called="yes"} 1',
    );
    expect(metrics).toContain('kyc_provider_circuit{provider="example-registry"} 0');
    const { body } = await send(`${service.url}/readyz?verbose`);
    expect(body.sources).toContainEqual({
      name: 'example-registry',
      circuit: 'closed',
      pausedMs: 0,
      underWay: 0,
      waiting: 0,
    });
    expect(service.log()).not.toMatch(/canary|李明|110101199003076515/);
  });

  test('stands in docs/adding-a-provider.md with imports that lead somewhere from its place in src/providers', () => {
    const place = new URL('../../../src/providers/example-registry/', import.meta.url);
    const contributing = readFileSync(new URL('../../../docs/adding-a-provider.md', import.meta.url), 'utf8');
    const imported = [...contributing.matchAll(/^import .* from '(\.\.\/[^']+)\.js';$/gm)].map(([, path]) => path!);
    expect(imported.length).toBeGreaterThan(10);
    expect(imported.filter((path) => !existsSync(new URL(`${path}.ts`, place)))).toEqual([]);
  });

  test('stands in the tables of the documentation by being listed', () => {
    expect(variablesTable(known)).toContain('| `KYC_EXAMPLE_API_KEY` |  | API key of the Example Registry. |');
    expect(providersTable(known)).toMatch(/\| identity\.two-factor \| yes \| yes \| yes \| yes \|/);
    expect(providersTable(known)).toMatch(/\| risk\.police \| yes \|  \|  \|  \|/);
  });
});
