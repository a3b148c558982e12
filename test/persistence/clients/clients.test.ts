import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answered, post, startService } from '../../support/inProcess.js';
import { newSqlitePlace, places } from '../../support/place.js';
import { runKyc, startProcess } from '../../support/process.js';
import { runHere } from '../../support/commandLine.js';
import { until } from '../../support/until.js';

const police = { type: 'police', name: '李明', idNo: '110101199003076515' };
const twoFactor = { type: 'two-factor', name: '李明', idNo: '110101199003076515' };
const headersOf = (id: string, secret: string) => ({
  'content-type': 'application/json',
  'x-client-id': id,
  'x-client-secret': secret,
});

/** `kyc clients …` in an environment, without a mistake. */
async function clients(env: Record<string, string>, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runHere(['clients', ...args], env);
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

async function secretFrom(env: Record<string, string>, ...args: string[]): Promise<string> {
  return JSON.parse(await clients(env, ...args, '--json')).secret;
}

describe.each(places)('clients in the database (%s)', (_engine, newPlace) => {
  test('come in at once, rotate with two live secrets, and are out within a second, without a restart', async () => {
    await using place = await newPlace();
    await using service = await startService({ ...place.env, KYC_TRUST_PROXY: '127.0.0.1' });
    // Each attempt from another address: none of them is slowed after the wrong ones before it.
    let attempts = 0;
    const fromElsewhere = (id: string, secret: string) => ({
      ...headersOf(id, secret),
      'x-forwarded-for': `198.51.${100 + (attempts >> 8)}.${attempts++ & 255}`,
    });
    const ask = async (secret: string): Promise<Answered> =>
      post(`${service.url}/kyc/cn/risk`, police, fromElsewhere('acme', secret));
    const isRight = async (secret: string) => (await ask(secret)).status === 200;

    expect((await ask('anything')).status).toBe(401);
    const first = await secretFrom(place.env, 'create', 'acme', '--scope', 'risk');
    expect(Buffer.from(first, 'base64url')).toHaveLength(32);
    await until(() => isRight(first));

    const second = await secretFrom(place.env, 'rotate', 'acme');
    await until(() => isRight(second));
    expect(await isRight(first)).toBe(true);

    const third = await secretFrom(place.env, 'rotate', 'acme');
    await until(() => isRight(third));
    expect([await isRight(first), await isRight(second)]).toEqual([false, true]);

    await clients(place.env, 'revoke-secret', 'acme', '--yes');
    const at = performance.now();
    await until(async () => !(await isRight(second)));
    expect(performance.now() - at).toBeLessThan(1_100);
    expect(await isRight(third)).toBe(true);

    await clients(place.env, 'revoke', 'acme', '--yes');
    const revokedAt = performance.now();
    await until(async () => !(await isRight(third)));
    expect(performance.now() - revokedAt).toBeLessThan(1_100);

    const [unknown, revoked] = [
      await post(`${service.url}/kyc/cn/risk`, police, fromElsewhere('nobody', third)),
      await ask(third),
    ];
    expect([unknown.status, unknown.body.message]).toEqual([revoked.status, revoked.body.message]);
  });

  test('have the scopes that they were given, and others as soon as they are changed', async () => {
    await using place = await newPlace();
    const secret = await secretFrom(place.env, 'create', 'narrow', '--scope', 'risk.police', 'mobile');
    await using service = await startService(place.env);
    const headers = headersOf('narrow', secret);
    const mutation = {
      query:
        'mutation { verifyIdentity(input: { twoFactor: { name: "李明", idNo: "110101199003076515" } }) { match } }',
    };
    expect((await post(`${service.url}/graphql`, mutation, headers)).body.errors[0].extensions.code).toBe('FORBIDDEN');
    expect((await post(`${service.url}/kyc/cn/risk`, police, headers)).status).toBe(200);

    const profile = {
      query:
        '{ customerProfile(input: { name: "李明", idNo: "110101199003076515" }) { identity { ... on CheckSkipped { reason } } police { ... on PoliceAssessment { listed } } } }',
    };
    expect((await post(`${service.url}/graphql`, profile, headers)).body.data.customerProfile).toEqual({
      identity: { reason: 'NOT_PERMITTED' },
      police: { listed: false },
    });

    await clients(place.env, 'update', 'narrow', '--scope', 'identity');
    await until(async () => (await post(`${service.url}/kyc/cn/risk`, police, headers)).status === 403);
    expect((await post(`${service.url}/graphql`, mutation, headers)).body.data.verifyIdentity.match).toBe('MATCH');
  });
});

describe('the IP allow-list', () => {
  test('lets a client in from its addresses alone; x-forwarded-for counts only behind a trusted proxy', async () => {
    const { env } = newSqlitePlace();
    const here = headersOf('here', await secretFrom(env, 'create', 'here', '--ip', '127.0.0.0/8', '::1'));
    const there = headersOf(
      'there',
      await secretFrom(env, 'create', 'there', '--ip', '203.0.113.0/24', '2001:db8::/32'),
    );
    const askFrom = (url: string, headers: Record<string, string>, address: string) =>
      post(`${url}/kyc/cn/risk`, police, { ...headers, 'x-forwarded-for': address });

    await using direct = await startService(env);
    expect((await askFrom(direct.url, here, '203.0.113.9')).status).toBe(200);
    const refused = await askFrom(direct.url, there, '203.0.113.9');
    expect([refused.status, refused.body.code]).toEqual([403, 'FORBIDDEN']);
    expect((await askFrom(direct.url, { ...there, 'x-client-secret': 'wrong' }, '203.0.113.9')).status).toBe(401);

    for (const proxies of ['1', '127.0.0.1']) {
      await using proxied = await startService({ ...env, KYC_TRUST_PROXY: proxies });
      expect((await askFrom(proxied.url, there, '203.0.113.9')).status).toBe(200);
      expect((await askFrom(proxied.url, there, '2001:db8::7')).status).toBe(200);
      expect((await askFrom(proxied.url, there, '203.0.113.9, 198.51.100.1')).status).toBe(403);
      expect((await askFrom(proxied.url, there, 'not an address')).status).toBe(403);
    }
  });
});

describe('secrets', () => {
  test('are shown once, and stand nowhere else: not in files, logs, lists or the audit trail', async () => {
    const { env } = newSqlitePlace();
    const shown = (await runKyc(['clients', 'create', 'acme', '--per-day', '5'], env)).stdout;
    const secret = /^x-client-secret: (\S{43})$/m.exec(shown)?.[1] ?? '';
    expect(secret).not.toBe('');
    const service = await startProcess({ ...env, LOG_LEVEL: 'trace' });
    expect((await post(`${service.url}/kyc/cn/risk`, police, headersOf('acme', secret))).status).toBe(200);
    expect((await post(`${service.url}/kyc/cn/risk`, police, headersOf('acme', `${secret}x`))).status).toBe(401);

    const trail = (await runKyc(['audit', 'export'], env)).stdout;
    const listed = (await clients(env, 'list')) + (await clients(env, 'list', '--json'));
    const folder = env.KYC_DATA_DIR!;
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
    await service.stop();
    expect(listed).toContain('acme');
    for (const text of [trail, listed, service.output(), ...files]) {
      expect(text.includes(secret) || text.includes(Buffer.from(secret, 'base64url').toString('hex'))).toBe(false);
    }
  });

  test('every change is an admin event in the audit trail, whose chain stays valid', async () => {
    const { env } = newSqlitePlace();
    await clients(env, 'create', 'acme', '--scope', 'risk', '--ip', '10.0.0.0/8', '--rate', '5');
    await clients(env, 'rotate', 'acme');
    await clients(env, 'update', 'acme', '--per-month', '100', '--rate', 'off');
    await clients(env, 'revoke-secret', 'acme', '2', '--yes');
    await clients(env, 'revoke', 'acme', '--yes');
    const entries = (await runKyc(['audit', 'export'], env)).stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(entries.map(({ kind, facts }) => [kind, facts])).toEqual([
      [
        'config',
        { event: 'client-created', id: 'acme', scopes: 'risk', ips: '10.0.0.0/8', ratePerSecond: 5, secret: 1 },
      ],
      ['config', { event: 'client-rotated', id: 'acme', secret: 2, ended: null }],
      [
        'config',
        {
          event: 'client-updated',
          id: 'acme',
          scopes: 'risk',
          ips: '10.0.0.0/8',
          ratePerSecond: 0,
          quotaPerMonth: 100,
        },
      ],
      ['config', { event: 'client-secret-revoked', id: 'acme', secret: 2 }],
      ['config', { event: 'client-revoked', id: 'acme' }],
    ]);
    expect((await runHere(['audit', 'verify'], env)).code).toBe(0);
  });
});

describe('refusals', () => {
  test.each([
    ['an id that is configured', ['create', 'conf'], /"conf" is taken/],
    ['the sandbox client', ['create', 'demo'], /"demo" is taken/],
    ['the command line itself', ['create', 'cli'], /"cli" is taken/],
    ['an id with a telephone number', ['create', 'c13912345678'], /telephone/],
    ['an unknown scope', ['create', 'x', '--scope', 'risk.polise'], /Scopes are/],
    ['an address that is none', ['create', 'x', '--ip', '10.0.0.0/33'], /CIDR/],
    ['a rate of nothing', ['create', 'x', '--rate', '0'], /above 0/],
    ['a client that is not there', ['rotate', 'ghost'], /no client "ghost"/],
  ])('%s', async (_what, args, message) => {
    const { env } = newSqlitePlace();
    const { code, stdout, stderr } = await runHere(['clients', ...args], {
      ...env,
      KYC_CLIENTS: 'conf:secret-of-configured',
    });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  test('an id is given once, even after its client was revoked; a revoked client cannot be changed; the only secret stays', async () => {
    const { env } = newSqlitePlace();
    await clients(env, 'create', 'acme');
    expect((await runHere(['clients', 'revoke-secret', 'acme', '--yes'], env)).stderr).toMatch(/only secret/);
    await clients(env, 'revoke', 'acme', '--yes');
    expect((await runHere(['clients', 'create', 'acme'], env)).stderr).toMatch(/there was one/);
    expect((await runHere(['clients', 'rotate', 'acme'], env)).stderr).toMatch(/is revoked/);
  });
});

describe('a real provider', () => {
  const source = {
    KYC_CHINA_BASE_URL: 'http://127.0.0.1:9',
    KYC_CHINA_CLIENT_ID: 'us',
    KYC_CHINA_CLIENT_SECRET: 'upstream',
  };

  test('is not started for nobody, and is for a client in the database alone', async () => {
    const { env } = newSqlitePlace();
    await expect(startService({ ...env, ...source })).rejects.toThrow(/node bin\/kyc\.js clients create <id>/);
    const secret = await secretFrom({ ...env, ...source }, 'create', 'acme');
    await using service = await startService({ ...env, ...source });
    expect((await post(`${service.url}/kyc/cn/identity`, twoFactor, headersOf('acme', secret))).body.code).toBe(
      'UPSTREAM_UNAVAILABLE',
    );
  });
});
