import { describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckName, checks } from '../../src/checks/index.js';
import { ConfigError, readProvidersConfig } from '../../src/config.js';
import { providerDefinitions } from '../../src/providers/index.js';
import { newFolder } from '../support/folder.js';

const china = {
  KYC_CHINA_BASE_URL: 'https://kyc.example.com',
  KYC_CHINA_CLIENT_ID: 'us',
  KYC_CHINA_CLIENT_SECRET: 'canary-china-secret',
};
const tencent = { KYC_TENCENT_SECRET_ID: 'id', KYC_TENCENT_SECRET_KEY: 'canary-tencent-key' };
const alibaba = { KYC_ALIBABA_ACCESS_KEY_ID: 'id', KYC_ALIBABA_ACCESS_KEY_SECRET: 'canary-alibaba-secret' };
const all = { ...china, ...tencent, ...alibaba };

type Environment = Record<string, string>;

function mistakesOf(env: Environment): readonly string[] {
  try {
    readProvidersConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
  return [];
}

const routesOf = (env: Environment) => readProvidersConfig(env).routes;
const routed = (env: Environment, ...names: CheckName[]) => names.map((name) => routesOf(env)[name]);

describe('routes', () => {
  test('without any, the one real provider answers every check that it can', () => {
    expect(Object.values(routesOf(china))).toEqual(checks.map(() => ['kyc-china']));
    expect(routed(tencent, 'IDENTITY_TWO_FACTOR', 'IDENTITY_ID_MOBILE', 'RISK_POLICE')).toEqual([
      ['tencent-cloud'],
      [],
      [],
    ]);
  });

  test('without any provider, the sandbox answers', () => {
    expect(readProvidersConfig({})).toMatchObject({ isSandbox: true, used: [{ name: 'sandbox' }] });
  });

  test('with several providers there must be some, since providers cost differently', () => {
    expect(mistakesOf(all)).toEqual([
      'KYC_ROUTES is not set, and several providers are configured (kyc-china, tencent-cloud, alibaba-cloud). Say who answers what, such as KYC_ROUTES=kyc-china,tencent-cloud,alibaba-cloud.',
    ]);
  });

  test('with two providers there must be some, too', () => {
    expect(mistakesOf({ ...china, ...tencent })).toEqual([
      expect.stringMatching(
        /^KYC_ROUTES is not set, and several providers are configured \(kyc-china, tencent-cloud\)/,
      ),
    ]);
  });

  test('variables that are set to nothing are not set, as compose files leave them', () => {
    expect(
      readProvidersConfig({
        ...china,
        KYC_TENCENT_TOKEN: '',
        KYC_ALIBABA_SCENE_ID: '',
        KYC_ROUTES: '',
        KYC_SOURCES_FILE: '',
      }).used.map(({ name }) => name),
    ).toEqual(['kyc-china']);
  });

  test('the closest rule counts, and providers are asked in the order in which they stand there', () => {
    const env = {
      ...all,
      KYC_ROUTES: 'kyc-china; identity=tencent-cloud, kyc-china; identity.name-mobile = alibaba-cloud,tencent-cloud ;',
    };
    expect(routed(env, 'IDENTITY_TWO_FACTOR', 'IDENTITY_NAME_MOBILE', 'MOBILE_ATTRIBUTION')).toEqual([
      ['tencent-cloud', 'kyc-china'],
      ['alibaba-cloud', 'tencent-cloud'],
      ['kyc-china'],
    ]);
  });

  test('rules may stand on lines of their own', () => {
    expect(
      routed(
        { ...all, KYC_ROUTES: '\nidentity=tencent-cloud\nrisk=kyc-china\n' },
        'IDENTITY_TWO_FACTOR',
        'RISK_POLICE',
        'MOBILE_ATTRIBUTION',
      ),
    ).toEqual([['tencent-cloud'], ['kyc-china'], []]);
  });

  test('a provider is left out of what it does not answer', () => {
    expect(routed({ ...all, KYC_ROUTES: 'identity=tencent-cloud,kyc-china' }, 'IDENTITY_ID_MOBILE')).toEqual([
      ['kyc-china'],
    ]);
  });

  test('none switches checks off', () => {
    expect(
      routed({ ...china, KYC_ROUTES: 'kyc-china; risk=none' }, 'RISK_POLICE', 'RISK_ANTI_FRAUD', 'MOBILE_ATTRIBUTION'),
    ).toEqual([[], [], ['kyc-china']]);
  });

  test('what a provider answers hangs on how it is configured', () => {
    const env = { ...alibaba, KYC_ROUTES: 'identity.image=alibaba-cloud' };
    expect(mistakesOf(env)).toEqual([
      expect.stringMatching(
        /^KYC_ROUTES names alibaba-cloud for identity.image, which it does not answer as it is configured\./,
      ),
    ]);
    expect(routed({ ...env, KYC_ALIBABA_SCENE_ID: '1000' }, 'IDENTITY_IMAGE')).toEqual([['alibaba-cloud']]);
  });

  test.each([
    [
      'an unknown provider',
      'identity=oracle',
      /names the provider "oracle", but must name of sandbox, kyc-china, tencent-cloud, alibaba-cloud\./,
    ],
    [
      'an unknown check',
      'identity.dna=kyc-china',
      /must have on the left one of identity, mobile, risk, identity.two-factor, .*, which "identity.dna" is not\./,
    ],
    ['two rules for one area', 'risk=kyc-china;risk=none', /must have one rule for risk\./],
    ['two rules for everything', 'kyc-china;tencent-cloud', /must have one rule for everything\./],
    ['a provider that stands twice', 'identity=kyc-china,kyc-china', /must name a provider once in /],
    ['a missing separator', 'identity=kyc-china mobile=kyc-china', /must separate rules by semicolons/],
    ['no provider', 'identity=', /must name providers separated by commas, or none/],
    ['none beside a provider', 'identity=none,kyc-china', /must name providers separated by commas, or none/],
    ['nothing at all', ';', /must have a rule/],
    [
      'a provider that answers nothing of an area',
      'risk=tencent-cloud',
      /names tencent-cloud for risk, which it does not answer/,
    ],
    [
      'the sandbox beside a real provider',
      'identity=sandbox; mobile=kyc-china',
      /names sandbox beside other providers, but its answers are invented/,
    ],
  ])('refuse %s', (_what, text, message) => {
    expect(mistakesOf({ ...all, KYC_ROUTES: text })).toEqual([expect.stringMatching(message)]);
  });

  test('a provider that they name must be completely configured', () => {
    expect(mistakesOf({ KYC_ROUTES: 'identity=tencent-cloud' })).toEqual([
      expect.stringMatching(
        /^KYC_TENCENT_SECRET_ID is not set, and the provider tencent-cloud needs it\. Set it to the SecretId/,
      ),
      expect.stringMatching(/^KYC_TENCENT_SECRET_KEY is not set/),
    ]);
  });
});

const variables = providerDefinitions.flatMap((source) => Object.values(source.variables)).map(({ name }) => name);
const urls = variables.filter((name) => name.endsWith('_URL'));
const credentials = variables.filter((name) => !/_(URL|MS|SECOND|MODE)$/.test(name));

describe('a provider of the list', () => {
  test.each([
    ['kyc-china', china],
    ['tencent-cloud', tencent],
    ['alibaba-cloud', alibaba],
  ])('%s is refused where it is half configured, without a word of its secrets', (_name, variables) => {
    const [first = '', ...others] = Object.keys(variables);
    const mistakes = mistakesOf({ [others[0] ?? '']: 'canary' });
    expect(mistakes).toContainEqual(expect.stringMatching(new RegExp(`^${first} is not set`)));
    expect(mistakes.join()).not.toContain('canary');
  });

  test.each(urls)('%s is refused with a password, without a word of it', (name) => {
    const mistakes = mistakesOf({ ...all, KYC_ROUTES: 'kyc-china', [name]: 'https://us:canary@kyc.example.com' });
    expect(mistakes).toEqual([
      expect.stringMatching(new RegExp(`^${name} must be an http\\(s\\) URL without credentials`)),
    ]);
    expect(mistakes.join()).not.toContain('canary');
  });

  test.each(['Detailed', '1', 'detail'])(
    'the mode of three-factor is refused where it is neither simple nor detailed: %j',
    (value) => {
      const mistakes = mistakesOf({ ...all, KYC_ROUTES: 'kyc-china', KYC_TENCENT_VERIFY_MODE: value });
      expect(mistakes).toEqual([expect.stringMatching(/^KYC_TENCENT_VERIFY_MODE .*must be one of simple, detailed/)]);
    },
  );

  test.each(
    credentials.flatMap(
      (name) =>
        [
          [name, '密钥-canary'],
          [name, 'canary\n'],
          [name, ' canary'],
          [name, 'ca nary'],
        ] as const,
    ),
  )('%s is refused where no header can carry it: %j', (name, value) => {
    const mistakes = mistakesOf({ ...all, KYC_ROUTES: 'kyc-china', [name]: value });
    expect(mistakes).toEqual([
      expect.stringMatching(new RegExp(`^${name} .*must be visible ASCII characters, without spaces`, 's')),
    ]);
    if (/SECRET|KEY$|TOKEN|CODE/.test(name) && !name.endsWith('_ID')) expect(mistakes.join()).not.toContain('nary');
  });
});

describe('docs/providers.md', () => {
  const readme = readFileSync(new URL('../../docs/providers.md', import.meta.url), 'utf8');
  const examples = [
    ...readme
      .slice(readme.indexOf('| `KYC_ROUTES` | |'))
      .split('\n\n')[0]!
      .matchAll(/^\| `([a-z][^`]+)` \|/gm),
  ].map(([, text]) => text!);

  test.each(examples)('may say KYC_ROUTES=%s', (text) => {
    expect(examples.length).toBeGreaterThan(3);
    expect(mistakesOf({ ...all, KYC_ALIBABA_SCENE_ID: '1000', KYC_ROUTES: text })).toEqual([]);
  });

  test('shows a file of providers that can be read', () => {
    const [, text = ''] = /```sh\n(# sources\.env\n[^`]+)```/.exec(readme) ?? [];
    const path = join(newFolder(), 'sources.env');
    writeFileSync(path, text);
    expect(
      routed({ ...china, KYC_SOURCES_FILE: path }, 'IDENTITY_TWO_FACTOR', 'MOBILE_ATTRIBUTION', 'RISK_POLICE'),
    ).toEqual([['tencent-cloud', 'kyc-china'], ['kyc-china'], ['kyc-china']]);
  });
});

describe('the file of providers', () => {
  const write = (text: string) => {
    const path = join(newFolder(), 'sources.env');
    writeFileSync(path, text);
    return path;
  };

  test('comes before the environment, and may hold routes and credentials', () => {
    const path = write(
      '# ours\nKYC_ROUTES="\nidentity=tencent-cloud\nmobile=kyc-china\n"\nKYC_TENCENT_SECRET_ID=id\nKYC_TENCENT_SECRET_KEY=of-the-file\n',
    );
    const { used, routes } = readProvidersConfig({
      ...china,
      KYC_TENCENT_SECRET_KEY: 'of-the-environment',
      KYC_ROUTES: 'kyc-china',
      KYC_SOURCES_FILE: path,
    });
    expect(routes).toMatchObject({
      IDENTITY_TWO_FACTOR: ['tencent-cloud'],
      MOBILE_ATTRIBUTION: ['kyc-china'],
      RISK_POLICE: [],
    });
    expect(used.map(({ name }) => name)).toEqual(['kyc-china', 'tencent-cloud']);
    expect(used[1]?.settings).toMatchObject({ secretKey: 'of-the-file' });
  });

  test('is refused where it holds other variables, or cannot be read', () => {
    expect(mistakesOf({ KYC_SOURCES_FILE: write('PORT=1\n') })).toEqual([
      'KYC_SOURCES_FILE names PORT, but may hold only KYC_ROUTES and the variables of the providers.',
    ]);
    expect(mistakesOf({ KYC_SOURCES_FILE: '/nowhere/sources.env' })).toEqual([
      expect.stringMatching(/must name a file that can be read/),
    ]);
  });

  test('does not have the end of a secret repeated that was broken into two lines and looks like a variable', () => {
    const path = write('KYC_ROUTES=kyc-china\nKYC_CHINA_CLIENT_SECRET=canary1\nCANARY2=\n');
    expect(mistakesOf({ ...china, KYC_SOURCES_FILE: path })).toEqual([
      'KYC_SOURCES_FILE names something that is no variable, but may hold only KYC_ROUTES and the variables of the providers.',
    ]);
  });

  test.each([
    [
      'comments, empty lines and line ends of other systems',
      '\uFEFF# ours\r\n\r\nKYC_ROUTES=kyc-china\r\nKYC_CHINA_CLIENT_SECRET=of-the-file\r\n',
      'of-the-file',
    ],
    ['quotes', 'KYC_CHINA_CLIENT_SECRET="of#the=file" # ours', 'of#the=file'],
    ['other quotes', "KYC_CHINA_CLIENT_SECRET='of\"the\\file'", 'of"the\\file'],
    ['spaces around names and values', ' export KYC_CHINA_CLIENT_SECRET = of=the=file= ', 'of=the=file='],
  ])('may have %s', (_what, text, secret) => {
    expect(readProvidersConfig({ ...china, KYC_SOURCES_FILE: write(text) }).used[0]?.settings).toMatchObject({
      clientSecret: secret,
    });
  });

  test('an empty value takes that of the environment away', () => {
    const path = write('KYC_TENCENT_TOKEN=\n');
    expect(
      readProvidersConfig({ ...tencent, KYC_TENCENT_TOKEN: 'temporary', KYC_SOURCES_FILE: path }).used[0]?.settings,
    ).not.toHaveProperty('token');
  });

  test.each([
    [
      'a value that a comment may have cut',
      'KYC_CHINA_CLIENT_SECRET=ca#nary\n',
      /line 1 holds a # and is not in quotes/,
    ],
    [
      'a variable that stands twice',
      'KYC_CHINA_CLIENT_SECRET=canary\nKYC_CHINA_CLIENT_ID=us\nKYC_CHINA_CLIENT_SECRET=canary2\n',
      /line 3 sets KYC_CHINA_CLIENT_SECRET again/,
    ],
    [
      'a line that sets nothing',
      'KYC_CHINA_CLIENT_ID=us\ncanary\nKYC_CHINA_CLIENT_SECRET=canary\n',
      /line 2 is not of the form NAME=value/,
    ],
    ['a secret on two lines', 'KYC_CHINA_CLIENT_SECRET=canary\ncanary==\n', /line 2 is not of the form NAME=value/],
    [
      'a quotation mark that is not closed',
      'KYC_CHINA_CLIENT_ID=us\nKYC_ROUTES="\nidentity=kyc-china\n',
      /the quotation mark on line 2 is not closed/,
    ],
    [
      'a quotation mark that is closed by that of another variable',
      'KYC_ROUTES="identity=kyc-china\nKYC_CHINA_CLIENT_SECRET=canary\nKYC_CHINA_CLIENT_ID="us"\n',
      /the quotation mark on line 1 is not closed/,
    ],
    [
      'something after a quotation mark',
      'KYC_CHINA_CLIENT_SECRET="canary"canary\n',
      /line 1 goes on after its quotation mark/,
    ],
    ['several mistakes', 'canary\nKYC_CHINA_CLIENT_SECRET=ca#nary\n', /line 1 is not .*; line 2 holds a #/],
    ['nothing', '', /must hold KYC_ROUTES or variables of providers/],
    ['nothing but comments', '# KYC_ROUTES=kyc-china\n', /must hold KYC_ROUTES or variables of providers/],
  ])('is refused where it has %s, without a word of its secrets', (_what, text, message) => {
    const mistakes = mistakesOf({ KYC_SOURCES_FILE: write(text) });
    expect(mistakes).toEqual([expect.stringMatching(message)]);
    expect(mistakes.join()).not.toMatch(/ca#?nary/);
  });

  test('what it would have held is not missed where it cannot be read', () => {
    const half = { KYC_CHINA_BASE_URL: 'https://kyc.example.com' };
    expect(mistakesOf({ ...half, KYC_SOURCES_FILE: '/nowhere/sources.env' })).toEqual([
      expect.stringMatching(/^KYC_SOURCES_FILE /),
    ]);
  });

  test('all its mistakes come at once, without a word of its secrets', () => {
    const mistakes = mistakesOf({
      KYC_SOURCES_FILE: write('KYC_ROUTES=identity=oracle\nKYC_CHINA_BASE_URL=canary\nKYC_CHINA_TIMEOUT_MS=soon\n'),
    });
    expect(mistakes).toHaveLength(5);
    expect(mistakes.join('\n')).not.toContain('canary');
  });
});

test('no value is repeated that holds the assignment of another variable', () => {
  const mistakes = mistakesOf({ KYC_ROUTES: 'risk=nobody KYC_CHINA_CLIENT_SECRET=canary-secret', ...china });
  expect(mistakes.join()).toContain('KYC_ROUTES');
  expect(mistakes.join()).not.toContain('canary');
});
