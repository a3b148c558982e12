import { describe, expect, test } from '@jest/globals';
import { checks } from '../../src/checks/index.js';
import type { ProvidersInUse } from '../../src/providers/router/providersInUse.js';
import { KycError } from '../../src/errors.js';
import type { Capabilities } from '../../src/providers/provider.js';
import { createReloadableRouter } from '../../src/providers/router/reloadableRouter.js';
import { ample, unwatchedSources } from '../support/providers.js';

type Police = NonNullable<Capabilities['RISK_POLICE']>;

const check = checks.find(({ name }) => name === 'RISK_POLICE')!;

/** One provider, as it is configured with these settings. */
function configured(settings: object, capability: Police): ProvidersInUse {
  const provider = { name: 'one', capabilities: { RISK_POLICE: capability } };
  return {
    isSandbox: false,
    used: [{ name: 'one', settings, create: () => provider }],
    routes: { RISK_POLICE: ['one'] },
  };
}

/** Five calls to a provider that are under way, and what its circuit does. */
function fiveUnderWay() {
  const positions: string[] = [];
  const failing: (() => void)[] = [];
  const hangs: Police = () =>
    new Promise((_resolve, reject) => failing.push(() => reject(new KycError('UPSTREAM_ERROR', 'x'))));
  const running = createReloadableRouter(configured({ secret: 'old' }, hangs), ample, {
    ...unwatchedSources,
    circuit: (_name, position) => positions.push(position),
  });
  const caller = {
    client: { id: 'a', scopes: ['*'] },
    channel: 'rest' as const,
    requestId: 'r',
    signal: new AbortController().signal,
  };
  const asked = Array.from({ length: 5 }, () =>
    running.route(check, {}, caller, () => undefined).catch(() => undefined),
  );
  return {
    running,
    positions,
    hangs,
    async fail() {
      await new Promise(setImmediate);
      for (const fail of failing) fail();
      await Promise.all(asked);
    },
  };
}

describe('the circuit of a provider', () => {
  test('is told of where its calls fail', async () => {
    const { fail, positions } = fiveUnderWay();
    await fail();
    expect(positions).toEqual(['open']);
  });

  test('goes on where the provider is configured anew as it was', async () => {
    const { running, fail, positions, hangs } = fiveUnderWay();
    const done = running.reload(configured({ secret: 'old' }, hangs));
    await fail();
    await done;
    expect([positions, running.states()[0]?.circuit]).toEqual([['open'], 'open']);
  });

  test('is not told of any more once another has taken its place, whatever becomes of its last calls', async () => {
    const { running, fail, positions, hangs } = fiveUnderWay();
    const done = running.reload(configured({ secret: 'new' }, hangs));
    await fail();
    await done;
    expect([positions, running.states()[0]?.circuit]).toEqual([[], 'closed']);
  });
});
