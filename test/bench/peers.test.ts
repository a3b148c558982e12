import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
}

const manifest = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as Manifest;

describe('the packages of the benchmark', () => {
  const [service, bench] = [manifest('package.json').dependencies, manifest('bench/package.json').dependencies];

  test('are those of the service where both use one: the frameworks are compared, not their versions', () => {
    const shared = Object.keys(bench).filter((name) => name in service);
    expect(shared).toContain('fastify');
    expect(Object.fromEntries(shared.map((name) => [name, bench[name]]))).toEqual(
      Object.fromEntries(shared.map((name) => [name, service[name]])),
    );
  });

  test('have exact versions, and a lockfile without addresses', () => {
    expect(Object.values(bench).filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
    expect(readFileSync(new URL('../../bench/package-lock.json', import.meta.url), 'utf8')).not.toMatch(/"resolved"/);
  });
});
