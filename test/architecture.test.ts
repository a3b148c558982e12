import { describe, expect, test } from '@jest/globals';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Which folder may import which others. Everything may import errors, async and privacy, and, but for checks, observability. */
const mayImport: Record<string, string[]> = {
  async: [],
  checks: [],
  cli: ['checks', 'clients', 'config', 'environment', 'graphql', 'persistence', 'providers', 'text'],
  client: [],
  clients: ['checks', 'environment'],
  cluster: ['checks', 'cli', 'persistence'],
  config: ['checks', 'clients', 'environment', 'graphql', 'http', 'persistence', 'profile', 'providers', 'text'],
  environment: [],
  graphql: ['checks', 'profile'],
  // The documents of the typed client are those of the onboarding page, which is built with it.
  http: ['checks', 'client', 'clients', 'graphql', 'profile', 'rest-contract'],
  observability: ['checks', 'persistence', 'providers'],
  persistence: ['checks', 'clients'],
  privacy: [],
  profile: ['checks', 'graphql'],
  providers: ['checks', 'environment', 'rest-contract', 'text'],
  reference: ['checks'],
  'rest-contract': ['checks', 'providers/response'],
  text: [],
};
const everyone = ['^src/errors\\.ts$', '^src/async/', '^src/privacy/'];
/** The channels that answer with a status of HTTP; a profile tells a refusal of the whole request from one of its own. */
const overHttp = ['graphql', 'http', 'profile', 'rest-contract'];
/** What wires the service together stands beside the folders: only the command line starts it. */
const composition = '^src/(config|core|serve)\\.ts$';
const npm = '^node_modules/';

const rules = Object.entries(mayImport).map(([folder, others]) => ({
  name: `${folder}-imports-only-${['itself', ...others].join('-')}`,
  severity: 'error' as const,
  from: { path: `^src/${folder}/` },
  to: {
    path: '^src/',
    pathNot: [
      `^src/${folder}/`,
      ...others.map((other) => `^src/${other}/`),
      ...everyone,
      ...(overHttp.includes(folder) ? ['^src/httpStatus\\.ts$'] : []),
      ...(folder === 'cli' ? [composition] : []),
      ...(folder === 'checks' ? [] : ['^src/observability/']),
    ],
  },
}));

async function violations(forbidden: object[]): Promise<string[]> {
  const options = {
    ruleSet: { forbidden },
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    baseDir: root,
    exclude: { path: '^dist' },
  };
  const { output } = await cruise(
    ['src'],
    options as object,
    { extensions: ['.ts', '.js'], conditionNames: ['import', 'node', 'default'] } as object,
    {
      tsConfig: ts.parseJsonConfigFileContent(
        ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile.bind(ts.sys)).config,
        ts.sys,
        root,
      ) as object,
    },
  );
  const { summary } = output as ICruiseResult;
  expect(summary.totalCruised).toBeGreaterThan(80);
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
}

describe('the architecture', () => {
  test('folders import only what they may', async () => {
    expect(await violations(rules)).toEqual([]);
  });

  test('every folder has a rule', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => name !== 'pages')).toEqual(Object.keys(mayImport).sort());
  });

  test('the rules can fail', async () => {
    const nonsense = {
      name: 'nonsense',
      severity: 'error',
      from: { path: '^src/http/' },
      to: { path: '^src/rest-contract/' },
    };
    expect(await violations([nonsense])).not.toEqual([]);
  });

  test('checks know of packages only class-validator and the decorators of type-graphql', async () => {
    const packages = {
      name: 'packages',
      severity: 'error',
      from: { path: '^src/checks/' },
      to: { path: npm, pathNot: [`${npm}(class-validator|type-graphql|reflect-metadata)/`] },
    };
    expect(await violations([packages])).toEqual([]);
  });

  test('nothing goes in circles, types included', async () => {
    expect(
      await violations([
        {
          name: 'circle',
          severity: 'error',
          from: {},
          to: { circular: true },
        },
      ]),
    ).toEqual([]);
  });

  test('no folder or file has a name that says nothing', () => {
    const names = readdirSync(join(root, 'src'), { recursive: true }).map(String);
    expect(names.filter((name) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.)/.test(name))).toEqual([]);
  });

  test('a vendor is named in its adapter alone, and where it is configured', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.ts'));
    const naming = files.filter((name) =>
      /tencent|alibaba|aliyun/i.test(readFileSync(join(root, 'src', name), 'utf8')),
    );
    expect(naming.filter((name) => !/^(providers|config)\b/.test(name))).toEqual([]);
  });
});

test('benchmarks import nothing of the tests', () => {
  const files = readdirSync(join(root, 'bench'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs)$/.test(name) && !name.includes('node_modules'))
    .map((name) => [name, readFileSync(join(root, 'bench', name), 'utf8')] as const);
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter(([, text]) => /from '[^']*\/test\//.test(text)).map(([name]) => name)).toEqual([]);
});
