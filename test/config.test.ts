import { describe, expect, test } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig } from '../src/config.js';

const china = {
  KYC_CHINA_BASE_URL: 'https://kyc.example.com/',
  KYC_CHINA_CLIENT_ID: 'us',
  KYC_CHINA_CLIENT_SECRET: 'upstream-secret-value',
  KYC_MASTER_KEY: 'record-key-of-at-least-32-characters',
};

function mistakesOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
  return [];
}

describe('configuration', () => {
  test('an empty environment is a sandbox in development with the demo client', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      mode: 'development',
      providers: { isSandbox: true, used: [{ name: 'sandbox' }] },
      introspection: true,
      webUi: true,
    });
    expect(config.clients.map(({ id }) => id)).toEqual(['demo']);
  });

  test.each<[string, Record<string, string>, object]>([
    [
      'have a daily quota in production',
      china,
      { ratePerSecond: 0, rateBurst: 0, quotaPerDay: 1_000_000, quotaPerMonth: 0 },
    ],
    [
      'have those that the operator sets',
      { ...china, KYC_RATE_PER_SECOND: '200', KYC_QUOTA_PER_DAY: '10000' },
      { ratePerSecond: 200, rateBurst: 0, quotaPerDay: 10_000 },
    ],
    [
      'have none in production if the operator sets 0',
      { ...china, KYC_QUOTA_PER_DAY: '0' },
      { ratePerSecond: 0, quotaPerDay: 0 },
    ],
    ['have none in development', {}, { ratePerSecond: 0, rateBurst: 0, quotaPerDay: 0, quotaPerMonth: 0 }],
  ])('clients without limits of their own %s', (_what, env, limits) => {
    expect(readConfig({ ...env, KYC_CLIENTS: 'acme:secret-of-acme-client' }).clientLimits).toMatchObject(limits);
  });

  test('three variables and a client lead to the real provider, in production mode', () => {
    const config = readConfig({ ...china, KYC_CLIENTS: 'acme:secret-of-the-client-acme' });
    expect(config).toMatchObject({
      mode: 'production',
      introspection: false,
      webUi: false,
      providers: {
        isSandbox: false,
        used: [{ name: 'kyc-china', settings: { baseUrl: 'https://kyc.example.com', timeoutMs: 10_000 } }],
      },
    });
    expect(config.clients.map(({ id }) => id)).toEqual(['acme']);
  });

  test('a half configured provider is refused even where the sandbox is asked', () => {
    const mistakes = mistakesOf({ KYC_ROUTES: 'sandbox', KYC_CHINA_CLIENT_ID: 'us' });
    expect(mistakes).toHaveLength(2);
    expect(mistakes.join()).toMatch(/KYC_CHINA_BASE_URL .*KYC_CHINA_CLIENT_SECRET /s);
  });

  test('all mistakes come at once, each with the variable and what would be right', () => {
    const mistakes = mistakesOf({
      PORT: '99999',
      LOG_LEVEL: 'loud',
      KYC_ROUTES: 'oracle',
      KYC_CORS_ORIGINS: 'app.example.com',
    });
    expect(mistakes).toEqual([
      expect.stringMatching(/^KYC_ROUTES names the provider "oracle", but must name of sandbox, kyc-china, /),
      expect.stringMatching(/^PORT is "99999", but must be an integer from 0 to 65535\./),
      expect.stringMatching(/^LOG_LEVEL is "loud"/),
      expect.stringMatching(/^KYC_CORS_ORIGINS is "app.example.com"/),
    ]);
  });

  test('a secret is never printed, not even in a mistake about it', () => {
    const mistakes = mistakesOf({ ...china, KYC_CLIENTS: 'canary-secret-without-colon' });
    expect(mistakes.join()).toMatch(/KYC_CLIENTS must be comma-separated pairs of id:secret/);
    expect(mistakes.join()).not.toMatch(/canary/);
  });

  test('secrets are kept as hashes only', () => {
    expect(JSON.stringify(readConfig({ KYC_CLIENTS: 'acme:canary-secret-of-acme' }))).not.toMatch(/canary/);
  });

  test('an empty variable counts as not set', () => {
    expect(readConfig({ PORT: '', KYC_ROUTES: '' }).port).toBe(4000);
  });

  test('a client stands once', () => {
    expect(mistakesOf({ KYC_CLIENTS: 'a:secret-of-the-first,a:secret-of-the-second' })).toEqual([
      expect.stringMatching(/"a" stands twice/),
    ]);
  });

  test('secrets below 16 characters are refused at once, each with its client and never the secret', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'kyc-config-')), 'clients.json');
    writeFileSync(
      file,
      JSON.stringify({
        clients: [
          { id: 'c', secret: 'canary-15-chars' },
          { id: 'd', secret: 'canary-16-chars.' },
        ],
      }),
    );
    const mistakes = mistakesOf({
      KYC_CLIENTS: 'a:canary,b:canary-of-the-client-b',
      KYC_CLIENTS_FILE: file,
      PORT: 'x',
    });
    expect(mistakes).toEqual([
      expect.stringMatching(/^PORT /),
      expect.stringMatching(/^KYC_CLIENTS must .*: the secret of "a" has fewer than 16 characters\.$/),
      expect.stringMatching(/^KYC_CLIENTS_FILE is .*: the secret of "c" has fewer than 16 characters\.$/),
    ]);
    expect(mistakes.join()).not.toMatch(/canary/);
  });

  test('ids of clients that could identify a person are refused, and not repeated', () => {
    const mistakes = mistakesOf({ KYC_CLIENTS: 'acme:secret-of-the-client-acme,c-13912345678:short' });
    expect(mistakes).toEqual([
      expect.stringMatching(
        /the client at place 2 has an id that could identify a person.*the secret of the client at place 2 has fewer/,
      ),
    ]);
    expect(mistakes.join()).not.toMatch(/13912345678|short"/);
  });

  test.each([
    [{ NODE_ENV: 'production' }],
    [{ KYC_MODE: 'production' }],
    [{ NODE_ENV: 'production', KYC_MODE: 'development' }],
  ])('the demo client does not exist with %j', (env) => {
    expect(readConfig({ ...env, KYC_ROUTES: 'sandbox', KYC_CLIENTS: 'acme:secret-of-the-client-acme' })).toMatchObject({
      hasDemoClient: false,
      clients: [{ id: 'acme' }],
    });
  });

  test('nothing can change it', () => {
    const config = readConfig({});
    expect(Object.isFrozen(config) && Object.isFrozen(config.limits) && Object.isFrozen(config.clients)).toBe(true);
  });

  describe('the file of clients', () => {
    const write = (content: string) => {
      const path = join(mkdtempSync(join(tmpdir(), 'kyc-config-')), 'clients.json');
      writeFileSync(path, content);
      return path;
    };

    test('gives clients their scopes, with the secret in clear or hashed', () => {
      const hash = '1a62f459ee050bb206ab4d527140fe8f27bc2870f97442d1ae177ed3d6363dc5'; // of "secret-of-the-client"
      const path = write(
        JSON.stringify({
          clients: [
            { id: 'a', secret: 'secret-of-the-client', scopes: ['identity'] },
            { id: 'b', secretSha256: hash },
          ],
        }),
      );
      const { clients } = readConfig({ KYC_CLIENTS_FILE: path });
      expect(
        clients
          .slice(0, 2)
          .map(({ id, scopes, secrets }) => [id, scopes, ...secrets.map((secret) => secret.toString('hex'))]),
      ).toEqual([
        ['a', ['identity'], hash],
        ['b', ['*'], hash],
      ]);
    });

    test.each([
      ['does not exist', '/nowhere/clients.json', /must name a file that can be read/],
      ['is no JSON', write('canary'), /must be JSON of the shape/],
      ['lacks a secret', write('{"clients":[{"id":"a"}]}'), /must be JSON of the shape/],
    ])('is refused where it %s', (_what, path, message) => {
      const mistakes = mistakesOf({ KYC_CLIENTS_FILE: path });
      expect(mistakes).toEqual([expect.stringMatching(message)]);
      expect(mistakes.join()).not.toMatch(/canary/);
    });
  });
});
