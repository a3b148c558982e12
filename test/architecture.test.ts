import { describe, expect, test } from '@jest/globals';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Which folder may import which others; everything may import errors, privacy, configuration types and, but for checks, observability. */
const mayImport: Record<string, string[]> = {
  checks: [],
  contract: ['checks'],
  graphql: ['checks'],
  http: ['graphql', 'checks', 'contract'],
  privacy: [],
  providers: ['checks', 'contract'],
  stores: ['checks'],
  workers: [],
};
const everyone = ['^src/errors\\.ts$', '^src/privacy/', '^src/config(/|\\.ts$)'];
const npm = '^node_modules/';

const rules = Object.entries(mayImport).map(([folder, others]) => ({
  name: `${folder}-imports-only-${['itself', ...others].join('-')}`,
  severity: 'error' as const,
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: [`^src/${folder}/`, ...others.map((other) => `^src/${other}/`), ...everyone, ...(folder === 'checks' ? [] : ['^src/observability/'])] },
}));

async function violations(forbidden: object[]): Promise<string[]> {
  const options = { ruleSet: { forbidden }, validate: true, tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' }, baseDir: root, exclude: { path: '^dist' } };
  const { output } = await cruise(['src'], options as object, { extensions: ['.ts', '.js'], conditionNames: ['import', 'node', 'default'] } as object, {
    tsConfig: ts.parseJsonConfigFileContent(ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile.bind(ts.sys)).config, ts.sys, root) as object,
  });
  const { summary } = output as ICruiseResult;
  expect(summary.totalCruised).toBeGreaterThan(80);
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
}

describe('the architecture', () => {
  test('folders import only what they may', async () => {
    expect(await violations(rules)).toEqual([]);
  });

  test('the rules can fail', async () => {
    const nonsense = { name: 'nonsense', severity: 'error', from: { path: '^src/http/' }, to: { path: '^src/contract/' } };
    expect(await violations([nonsense])).not.toEqual([]);
  });

  test('checks know of packages only class-validator and the decorators of type-graphql', async () => {
    const packages = { name: 'packages', severity: 'error', from: { path: '^src/checks/' }, to: { path: npm, pathNot: [`${npm}(class-validator|type-graphql|reflect-metadata)/`] } };
    expect(await violations([packages])).toEqual([]);
  });

  test('nothing goes in circles', async () => {
    expect(await violations([{ name: 'circle', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } }])).toEqual([]);
  });

  test('no folder or file has a name that says nothing', () => {
    const names = readdirSync(join(root, 'src'), { recursive: true }).map(String);
    expect(names.filter((name) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.)/.test(name))).toEqual([]);
  });

  test('a vendor is named in its adapter alone, and where it is configured', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true }).map(String).filter((name) => name.endsWith('.ts'));
    const naming = files.filter((name) => /tencent|alibaba|aliyun/i.test(readFileSync(join(root, 'src', name), 'utf8')));
    expect(naming.filter((name) => !/^(providers|config)\b/.test(name))).toEqual([]);
  });
});
