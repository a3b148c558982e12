import { describe, expect, test } from '@jest/globals';
import { checks } from '../../../src/checks/index.js';
import type { UsedProvider } from '../../../src/providers/router/providersInUse.js';
import type { Variable } from '../../../src/environment/variable.js';
import { variables as serviceVariables } from '../../../src/config/variables.js';
import { createResilientProvider } from '../../../src/providers/resilience/resilientProvider.js';
import { ample, unwatchedSources } from '../../support/providers.js';
import { failure } from '../kyc-china/asking.js';
import { answeredBy, configure, everySource, open, sampleOf, variablesOf } from './opening.js';

const everyName = [...Object.values(serviceVariables), ...everySource.flatMap(variablesOf)].map(({ name }) => name);

/** A value for a variable that is not its default: of addresses, numbers, names and choices the first that it takes. */
function otherwise({ name, read, ...variable }: Variable<unknown>): string {
  const takes = (text: string) => {
    try {
      return read(text) !== undefined;
    } catch {
      return false;
    }
  };
  const value = ['http://127.0.0.1:8', '7', 'detailed'].find((text) => text !== variable.default && takes(text));
  if (value === undefined) throw new Error(`No other value of ${name} is known here.`);
  return value;
}

describe.each(everySource.map((source) => [source.name, source] as const))('the provider %s', (name, source) => {
  test('has a name for routes, records and metrics, and its provider has the same', async () => {
    expect(name).toMatch(/^[a-z][a-z-]+$/);
    expect(everySource.filter((other) => other.name === name)).toHaveLength(1);
    const provider = open(source);
    expect(provider.name).toBe(name);
    await provider.close?.();
  });

  test('says in a few words who answers', () => {
    expect(source.title).toMatch(/^[^.]{10,100}$/);
  });

  test.each(variablesOf(source).map((variable) => [variable.name, variable] as const))(
    '%s is its own, is described, and is secret where it opens something',
    (variableName, { description, secret }) => {
      expect(variableName).toMatch(/^KYC_[A-Z_]+$/);
      expect(everyName.filter((other) => other === variableName)).toHaveLength(1);
      expect(description).toMatch(/^[A-Za-z].{10,}\.$/s);
      if (/(KEY|SECRET|TOKEN|PASSWORD|CODE)$/.test(variableName)) expect(secret).toBe(true);
    },
  );

  test('is the same where nothing was set otherwise, and another where anything was', () => {
    const facts = ({ settings, ratePerSecond }: UsedProvider) => ({ settings, ratePerSecond });
    const before = facts(configure(source));
    expect(facts(configure(source))).toEqual(before);
    for (const variable of variablesOf(source)) {
      expect(facts(configure(source, undefined, { [variable.name]: otherwise(variable) }))).not.toEqual(before);
    }
  });

  test('answers some checks, and none that is not of the list', async () => {
    const provider = open(source);
    const answered = Object.keys(provider.capabilities);
    expect(answered.length).toBeGreaterThan(0);
    expect(answered.filter((check) => !checks.some((known) => known.name === check))).toEqual([]);
    expect(Object.values(provider.capabilities).every((capability) => typeof capability === 'function')).toBe(true);
    await provider.close?.();
  });

  test('limits questions about a person by fields that its checks have', async () => {
    const provider = open(source);
    for (const { checks: limited, of, most, ...window } of provider.subjectLimits ?? []) {
      for (const check of checks.filter((one) => limited.includes(one.name)))
        expect(Object.keys(sampleOf(check))).toContain(of);
      expect(Object.keys(provider.capabilities)).toEqual(expect.arrayContaining([...limited]));
      expect(Math.min(most, 'withinMs' in window ? window.withinMs : Infinity)).toBeGreaterThan(0);
    }
    await provider.close?.();
  });

  test('has each of its checks at one endpoint at most, and endpoints of its own checks alone', async () => {
    const provider = open(source);
    const { endpoints = [] } = provider;
    const named = endpoints.flatMap(({ checks: here }) => here);
    expect(new Set(named).size).toBe(named.length);
    expect(new Set(endpoints.map(({ name: endpoint }) => endpoint)).size).toBe(endpoints.length);
    expect(Object.keys(provider.capabilities)).toEqual(expect.arrayContaining(named));
    for (const { ratePerSecond } of endpoints)
      if (ratePerSecond !== undefined) expect(ratePerSecond).toBeGreaterThan(0);
    await provider.close?.();
  });

  test.each(answeredBy(source).map((check) => [check.name, check] as const))(
    'is not asked for %s where nobody waits any more',
    async (check, { examples }) => {
      const wrapped = createResilientProvider(open(source), ample, unwatchedSources);
      const asked = wrapped.ask({
        check,
        input: examples[0]!.input,
        requestId: 'r',
        signal: AbortSignal.abort(),
        retryBudgetMs: 0,
        onCall: () => expect(true).toBe(false),
      });
      expect(await failure(asked)).toMatchObject({ code: 'UPSTREAM_TIMEOUT', billed: 'no' });
      await wrapped.close();
    },
  );
});
