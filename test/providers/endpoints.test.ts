import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type CheckName, checks } from '../../src/checks/index.js';
import type { ProvidersInUse, UsedProvider } from '../../src/providers/router/providersInUse.js';
import { KycError } from '../../src/errors.js';
import { createKycChina } from '../../src/providers/kyc-china/index.js';
import { type Endpoint, endpointsOf, type Provider } from '../../src/providers/provider.js';
import { createReloadableRouter } from '../../src/providers/router/reloadableRouter.js';
import { jsonHeaders, post, type Running, send, startService } from '../support/inProcess.js';
import { ample, sourceOf, unwatchedSources } from '../support/providers.js';
import { compile, document, mistakes } from '../rest-contract/openapi/document.js';
import { json, type StandIn, startStandIn } from './kyc-china/standIn.js';

const endpoints: readonly Endpoint[] = [
  { name: 'Blacklist', checks: ['RISK_POLICE'] },
  { name: 'Registry', checks: ['IDENTITY_TWO_FACTOR', 'IDENTITY_THREE_FACTOR'] },
];
const person = { name: '李明', idNo: '110101199003076515' };

describe('a provider of several endpoints', () => {
  let vendor: StandIn;
  let service: Running;
  const fail = new Set<string>();
  beforeEach(async () => {
    fail.clear();
    vendor = await startStandIn((response, request, received) => {
      const { type } = JSON.parse(received.body) as { type: string };
      const answer =
        type === 'police'
          ? { blacklisted: false }
          : type === 'attribution'
            ? { operator: '中国移动' }
            : { consistent: true, checkResult: '1' };
      return (fail.has(type) ? json({}, 500) : json({ success: true, message: 'ok', ...answer }))(
        response,
        request,
        received,
      );
    });
    const provider = {
      ...createKycChina({ baseUrl: vendor.url, clientId: 'us', clientSecret: 'our-secret', timeoutMs: 10_000 }),
      endpoints,
    };
    service = await startService({ KYC_CIRCUIT_OPEN_MS: '600000' }, [provider]);
  });
  afterEach(async () => {
    await service.stop();
    await vendor.close();
  });
  const ask = async (area: string, input: object) =>
    (await post(`${service.url}/kyc/cn/${area}`, input, jsonHeaders)).body.code ?? 'answered';
  const police = () => ask('risk', { type: 'police', ...person });
  const twoFactor = () => ask('identity', { type: 'two-factor', ...person });
  const attribution = () => ask('mobile', { type: 'attribution', mobile: '13912345678' });

  test('is still asked at the others when one of them keeps failing', async () => {
    fail.add('police');
    for (let time = 0; time < 5; time += 1) expect(await police()).toBe('UPSTREAM_ERROR');
    expect([await police(), await twoFactor(), await attribution()]).toEqual([
      'UPSTREAM_UNAVAILABLE',
      'answered',
      'answered',
    ]);
    expect(vendor.received).toHaveLength(7);
  });

  test('has checks that fail together where they share an endpoint', async () => {
    fail.add('two-factor');
    for (let time = 0; time < 5; time += 1) await twoFactor();
    expect(await ask('identity', { type: 'three-factor', ...person, mobile: '13912345678' })).toBe(
      'UPSTREAM_UNAVAILABLE',
    );
  });

  test('is told of endpoint by endpoint, by /readyz, the metrics and the log', async () => {
    fail.add('police');
    for (let time = 0; time < 5; time += 1) await police();
    const { body } = await send(`${service.url}/readyz?verbose`);
    const idle = { name: 'kyc-china', pausedMs: 0, underWay: 0, waiting: 0 };
    expect(body.sources).toEqual([
      { ...idle, endpoint: 'Blacklist', circuit: 'open' },
      { ...idle, endpoint: 'Registry', circuit: 'closed' },
      { ...idle, endpoint: 'default', circuit: 'closed' },
    ]);
    const { content } = document.paths['/readyz']!.get!.responses['200']!;
    expect(mistakes(compile({ ...content['application/json'].schema, additionalProperties: false }), body)).toEqual([]);
    const { text } = await send(`${service.url}/metrics`);
    expect(text).toContain(
      'kyc_provider_circuit{provider="kyc-china",endpoint="Blacklist"} 2\nkyc_provider_circuit{provider="kyc-china",endpoint="Registry"} 0\n',
    );
    expect(text).toContain(
      'kyc_provider_circuit_changes_total{provider="kyc-china",endpoint="Blacklist",state="open"} 1',
    );
    expect(service.log()).toMatch(/"provider":"kyc-china","endpoint":"Blacklist","circuit":"open"/);
  });
});

describe('an endpoint', () => {
  const gate = () => {
    const waiting: (() => void)[] = [];
    return { waiting, pass: () => new Promise<void>((resolve) => waiting.push(resolve)) };
  };
  const asking = (source: ReturnType<typeof sourceOf>) => (check: CheckName) =>
    source
      .ask({
        check,
        input: {},
        requestId: 'r',
        signal: new AbortController().signal,
        retryBudgetMs: -1,
        onCall: () => undefined,
      })
      .then(
        () => 'answered',
        ({ code }: KycError) => code,
      );
  const traits = { checks: ['RISK_POLICE', 'IDENTITY_TWO_FACTOR'], endpoints } as const;

  test('has a pause of its own', async () => {
    let error: KycError | undefined = new KycError('UPSTREAM_RATE_LIMITED', 'x', { retryAfterMs: 60_000 });
    const ask = asking(
      sourceOf(async () => (error ? Promise.reject(error) : { answer: { message: 'x' }, billed: true }), traits),
    );
    await ask('RISK_POLICE');
    error = undefined;
    expect([await ask('RISK_POLICE'), await ask('IDENTITY_TWO_FACTOR')]).toEqual(['UPSTREAM_RATE_LIMITED', 'answered']);
  });

  test('has turns and a queue of its own', async () => {
    const { waiting, pass } = gate();
    const source = sourceOf(async () => (await pass(), { answer: { message: 'x' }, billed: true }), {
      ...traits,
      concurrency: 1,
      queue: 0,
    });
    const ask = asking(source);
    const asked = [ask('RISK_POLICE'), ask('IDENTITY_TWO_FACTOR'), ask('RISK_POLICE')];
    expect(await asked[2]).toBe('UPSTREAM_UNAVAILABLE');
    expect(source.states).toMatchObject([
      { endpoint: 'Blacklist', inFlight: 1 },
      { endpoint: 'Registry', inFlight: 1 },
    ]);
    for (const go of waiting) go();
    expect(await Promise.all(asked.slice(0, 2))).toEqual(['answered', 'answered']);
  });

  test.each<[string, number | undefined, string]>([
    ['has the rate that its vendor documents where the operator sets none', undefined, 'UPSTREAM_RATE_LIMITED'],
    ['has the rate that the operator sets, whatever the vendor documents', 1_000, 'answered'],
    ['has no rate where the operator wants none, whatever the vendor documents', 0, 'answered'],
  ])('%s', async (_what, ratePerSecond, second) => {
    const slow = endpoints.map((endpoint) =>
      endpoint.name === 'Blacklist' ? { ...endpoint, ratePerSecond: 0.1 } : endpoint,
    );
    const ask = asking(
      sourceOf(async () => ({ answer: { message: 'x' }, billed: true }), {
        ...traits,
        endpoints: slow,
        waitMs: 1_000,
        ...(ratePerSecond !== undefined && { ratePerSecond }),
      }),
    );
    await ask('RISK_POLICE');
    expect([await ask('RISK_POLICE'), await ask('IDENTITY_TWO_FACTOR'), await ask('IDENTITY_TWO_FACTOR')]).toEqual([
      second,
      'answered',
      'answered',
    ]);
  });

  test('without a check that the provider answers as it is configured is none', () => {
    const source = sourceOf(async () => ({ answer: { message: 'x' }, billed: true }), {
      checks: ['RISK_POLICE'],
      endpoints,
    });
    expect(source.states).toEqual([{ name: 'fake', circuit: 'closed', pausedMs: 0, inFlight: 0, queued: 0 }]);
  });
});

test('checks that no endpoint names share one', () => {
  const capabilities = Object.fromEntries(
    checks.map(({ name }) => [name, async () => ({ answer: { message: 'x' }, billed: true })]),
  );
  const named = endpointsOf({ name: 'one', capabilities, endpoints });
  expect(named.map(({ name }) => name)).toEqual(['Blacklist', 'Registry', 'default']);
  expect(named.flatMap((endpoint) => [...endpoint.checks]).sort()).toEqual(checks.map(({ name }) => name).sort());
  expect(endpointsOf({ name: 'one', capabilities }).map(({ name }) => name)).toEqual(['default']);
});

describe('providers that are read again', () => {
  const police = checks.find(({ name }) => name === 'RISK_POLICE')!;
  function configured(key: string) {
    const opened: { connections: number; closed: number }[] = [];
    const used: UsedProvider = {
      name: 'one',
      settings: { key },
      create(connections): Provider {
        const state = { connections, closed: 0 };
        opened.push(state);
        const fails = async () => Promise.reject(new KycError('UPSTREAM_ERROR', 'x', { billed: 'no' }));
        return {
          name: 'one',
          capabilities: { RISK_POLICE: fails, IDENTITY_TWO_FACTOR: fails },
          endpoints,
          close: async () => void state.closed++,
        };
      },
    };
    const config: ProvidersInUse = { isSandbox: false, used: [used], routes: { RISK_POLICE: ['one'] } };
    return { opened, config };
  }
  const caller = {
    client: { id: 'a', scopes: ['*'] },
    channel: 'rest',
    requestId: 'r',
    signal: new AbortController().signal,
  } as const;

  test('keep what was learnt of each endpoint where the provider is the same, and begin anew where it is not', async () => {
    const first = configured('key');
    const told: unknown[] = [];
    const running = createReloadableRouter(first.config, ample, {
      ...unwatchedSources,
      circuit: (...change) => told.push(change),
    });
    for (let time = 0; time < 5; time += 1)
      await running.route(police, {}, caller, () => undefined).catch(() => undefined);
    const circuits = () => running.states().map(({ endpoint, circuit }) => [endpoint, circuit]);
    await running.reload(first.config);
    expect([circuits(), told]).toEqual([
      [
        ['Blacklist', 'open'],
        ['Registry', 'closed'],
      ],
      [['one', 'open', 'Blacklist']],
    ]);
    await running.reload(configured('other').config);
    expect(circuits()).toEqual([
      ['Blacklist', 'closed'],
      ['Registry', 'closed'],
    ]);
    await running.close();
    expect(first.opened.map(({ closed }) => closed)).toEqual([1, 1]);
  });

  test('are given as many connections as calls may be under way to all endpoints together', () => {
    const { opened, config } = configured('key');
    createReloadableRouter(config, { ...ample, concurrency: 7 }, unwatchedSources);
    expect(opened).toEqual([
      { connections: 7, closed: 1 },
      { connections: 14, closed: 0 },
    ]);
  });
});
