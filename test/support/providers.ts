import type { CheckName } from '../../src/checks/index.js';
import type { Capability, Endpoint, Provider, SubjectLimit } from '../../src/providers/provider.js';
import {
  createResilientProvider,
  type ResilienceConfig,
  type ResilientProvider,
  type ProviderObserver,
} from '../../src/providers/resilience/resilientProvider.js';

/** Looks at nothing that happens around providers. */
export const unwatchedSources: ProviderObserver = { circuit: () => undefined, retry: () => undefined };

/** So much that nothing waits, and a circuit that stays open for the length of a test. */
export const ample = { concurrency: 1_000, queue: 10_000, waitMs: 60_000, circuitOpenMs: 60_000, deadlineMs: 60_000 };

export interface SourceTraits extends Partial<ResilienceConfig> {
  readonly name?: string;
  readonly checks?: readonly CheckName[];
  readonly ratePerSecond?: number;
  readonly isSandbox?: true;
  readonly subjectLimits?: readonly SubjectLimit[];
  readonly endpoints?: readonly Endpoint[];
  readonly watch?: Partial<ProviderObserver>;
  readonly close?: () => Promise<void>;
}

/** A provider with its whole wrapping, that answers these checks by one function. */
export function sourceOf(
  capability: Capability,
  {
    name = 'fake',
    checks = ['RISK_POLICE'],
    ratePerSecond,
    isSandbox,
    subjectLimits,
    endpoints,
    watch,
    close,
    ...config
  }: SourceTraits = {},
): ResilientProvider {
  const provider: Provider = {
    name,
    capabilities: Object.fromEntries(checks.map((check) => [check, capability])),
    ...(isSandbox && { isSandbox }),
    ...(subjectLimits && { subjectLimits }),
    ...(endpoints && { endpoints }),
    ...(close && { close }),
  };
  return createResilientProvider(provider, { ...ample, ...config }, { ...unwatchedSources, ...watch }, ratePerSecond);
}
