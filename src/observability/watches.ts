import { addDetail } from '../checks/ports/audit.js';
import type { LoggedCheck } from '../checks/caller.js';
import type { EnumerationEvent } from '../checks/ports/enumeration.js';
import type { CheckEvent } from '../checks/runCheck.js';
import { tenths } from '../checks/tenths.js';
import { isOurFault } from '../errors.js';
import type { ProviderObserver } from '../providers/resilience/resilientProvider.js';
import type { PersistenceObserver } from '../persistence/index.js';
import { type Logger, loggableError } from './logger.js';
import type { Metrics } from './metrics.js';

/** What happens to the records, in the log. */
export function persistenceObserver(logger: Logger): PersistenceObserver {
  return {
    failing: (error) => logger.error({ error: loggableError(error) }, 'records cannot be written'),
    working: () => logger.warn('records are written again'),
    closedAbandoned: (count) => logger.warn({ count }, 'checks without an outcome were closed as unknown'),
    clocksDisagree: (readings) =>
      logger.warn(
        { ...readings },
        'clocks are more than a day apart: nothing is erased by age before it is due by each of them. If the clock of this machine is right, say so with "node bin/kyc.js confirm-clock"',
      ),
    clocksAgree: () => logger.warn('clocks agree again'),
    redis: {
      gone: (why, error) => logger.error({ error: loggableError(error) }, why),
      back: () => logger.warn('Redis can be used again'),
      unsafe: (ways) => logger.warn({ ways }, 'Redis may lose idempotency keys, whose checks can be billed again then'),
    },
    erasedExpired: (count) => logger.info({ count }, 'answers that were kept long enough were erased'),
  };
}

/** If a client tries so many values beside one, somebody should look. */
const manyTried = 100;
const warnEveryMs = 3_600_000;

/** A further value that a client tried, in metrics; in the log, once an hour for each client, if it is one of many or was refused. */
export function enumerationObserver(
  logger: Logger,
  metrics: Metrics | undefined,
  now: () => number = () => performance.now(),
): (event: EnumerationEvent) => void {
  const warnedAt = new Map<string, number>();
  return ({ client, of, tried, count, isRefused }) => {
    metrics?.recordEnumeration({ of, tried });
    const last = warnedAt.get(client);
    if ((count < manyTried && !isRefused) || (last !== undefined && now() - last < warnEveryMs)) return;
    warnedAt.set(client, now());
    logger.warn({ client, of, tried, count, isRefused }, 'a client tries many values for one person in this hour');
  };
}

/** What happens to providers, in log and metrics. */
export function providerObserver(logger: Logger, metrics: Metrics | undefined): ProviderObserver {
  return {
    circuit(provider, state, endpoint) {
      const place = { provider, ...(endpoint !== undefined && { endpoint }) };
      metrics?.recordCircuit({ ...place, state });
      logger[state === 'open' ? 'error' : 'warn']({ ...place, circuit: state }, 'circuit of a provider');
    },
    retry: (provider, endpoint) => metrics?.recordRetry({ provider, ...(endpoint !== undefined && { endpoint }) }),
  };
}

/** What became of a check, in metrics and in the line of its request. */
export function observe(
  { check, caller, durationMs, outcome, attempts }: CheckEvent,
  logger: Logger,
  metrics: Metrics | undefined,
): void {
  const failed = 'error' in outcome;
  const provider = failed ? (outcome.error.provider ?? 'none') : outcome.source.provider;
  const label = failed ? outcome.error.code : outcome.finding;
  metrics?.recordCheck({ check: check.name, provider, outcome: label, seconds: durationMs / 1_000 });
  for (const { provider, outcome: came, latencyMs, passedOver } of attempts) {
    metrics?.recordAttempt({
      provider,
      check: check.name,
      outcome: came,
      seconds: passedOver ? undefined : latencyMs / 1_000,
    });
  }

  const error = failed ? outcome.error : undefined;
  const isOurs =
    error !== undefined && (isOurFault(error) || error.code.startsWith('UPSTREAM') || error.code === 'OUTCOME_UNKNOWN');
  const level = isOurs ? 'warn' : 'info';
  const facts: LoggedCheck = {
    check: check.name,
    provider,
    outcome: label,
    billed: failed ? outcome.error.billed : outcome.source.billed,
    ms: tenths(durationMs),
    attempts: addDetail(attempts) ? attempts : undefined,
    error: isOurs ? loggableError(error) : undefined,
  };
  // Under an idempotency key a check may go on after its request.
  if (caller.logCheck?.(facts, level)) return;
  logger[level]({ requestId: caller.requestId, client: caller.client.id, channel: caller.channel, ...facts }, 'check');
}
