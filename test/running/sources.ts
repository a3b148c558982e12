import type { CheckName } from '../../src/checks/index.js';
import type { Capability, Endpoint, Provider, SubjectLimit } from '../../src/providers/provider.js';
import { createSource, type ResilienceConfig, type Source, type SourceWatch } from '../../src/providers/resilience/source.js';

/** Looks at nothing that happens around sources. */
export const unwatchedSources: SourceWatch = { circuit: () => undefined, retry: () => undefined };

/** So much that nothing waits, and a circuit that stays open for the length of a test. */
export const ample = { concurrency: 1_000, queue: 10_000, waitMs: 60_000, circuitOpenMs: 60_000, deadlineMs: 60_000 };

export interface SourceTraits extends Partial<ResilienceConfig> {
  readonly name?: string;
  readonly checks?: readonly CheckName[];
  readonly ratePerSecond?: number;
  readonly isRehearsal?: true;
  readonly subjectLimits?: readonly SubjectLimit[];
  readonly endpoints?: readonly Endpoint[];
  readonly watch?: Partial<SourceWatch>;
  readonly close?: () => Promise<void>;
}

/** A source with its whole wrapping, that answers these checks by one function. */
export function sourceOf(capability: Capability, { name = 'fake', checks = ['RISK_POLICE'], ratePerSecond, isRehearsal, subjectLimits, endpoints, watch, close, ...config }: SourceTraits = {}): Source {
  const provider: Provider = {
    name,
    capabilities: Object.fromEntries(checks.map((check) => [check, capability])),
    ...(isRehearsal && { isRehearsal }),
    ...(subjectLimits && { subjectLimits }),
    ...(endpoints && { endpoints }),
    ...(close && { close }),
  };
  return createSource(provider, { ...ample, ...config }, { ...unwatchedSources, ...watch }, ratePerSecond);
}
