import type { Attempt } from '../checks/ports/audit.js';
import type { ProviderHealth } from '../checks/ports/operation.js';
import { errorCodes } from '../errors.js';

type Traffic = Pick<ProviderHealth, 'calls' | 'failures' | 'p50Ms' | 'p95Ms'>;

/** What came of the last calls to each provider in this process, for whoever looks at them. */
export interface ProviderTraffic {
  note(attempts: readonly Attempt[]): void;
  of(provider: string): Traffic;
}

const remembered = 200;

export function createProviderTraffic(): ProviderTraffic {
  const calls = new Map<string, Attempt[]>();
  return {
    note(attempts) {
      for (const attempt of attempts) {
        if (attempt.passedOver) continue;
        const last = calls.get(attempt.provider) ?? [];
        last.push(attempt);
        if (last.length > remembered) last.shift();
        calls.set(attempt.provider, last);
      }
    },
    of(provider) {
      const last = calls.get(provider) ?? [];
      const times = last.map(({ latencyMs }) => latencyMs).sort((a, b) => a - b);
      const failures = last.filter(({ outcome }) => isFailure(outcome)).length;
      return { calls: last.length, failures, p50Ms: quantile(times, 0.5), p95Ms: quantile(times, 0.95) };
    },
  };
}

function isFailure(outcome: Attempt['outcome']): boolean {
  return outcome in errorCodes;
}

/** @param sorted in ascending order */
function quantile(sorted: readonly number[], share: number): number | undefined {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
