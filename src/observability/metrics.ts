import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { atMostEvery } from './atMostEvery.js';
import { createCounter, createHistogram } from './series.js';

export interface CheckSample {
  readonly check: string;
  /** Name of the provider; "none" where no provider was asked. */
  readonly provider: string;
  /** What was found, or the error code. */
  readonly outcome: string;
  readonly seconds: number;
}

/** A provider that was tried for a check. */
export interface AttemptSample {
  readonly provider: string;
  readonly check: string;
  readonly outcome: string;
  /** What the call took; undefined: none was made, since the provider was passed over. */
  readonly seconds: number | undefined;
}

/** A provider, or one of its endpoints where it has several: Prometheus takes a label that is missing for an empty one. */
export interface ProviderEndpoint {
  readonly provider: string;
  readonly endpoint?: string;
}

/** What is looked at whenever somebody asks for the metrics. */
export interface ProviderGauges {
  readonly name: string;
  readonly endpoint?: string;
  readonly circuit: CircuitPosition;
  readonly pausedMs: number;
  readonly inFlight: number;
  readonly queued: number;
}

type CircuitPosition = 'closed' | 'half-open' | 'open';
const circuitValue: Record<CircuitPosition, number> = { closed: 0, 'half-open': 1, open: 2 };

export interface HttpSample {
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
}

export interface Metrics {
  /** Counts a request as begun; `recordHttp` ends it. */
  beginHttp(): void;
  recordCheck(sample: CheckSample): void;
  recordAttempt(sample: AttemptSample): void;
  /** Counts that the circuit of a provider came to be closed, half open or open. */
  recordCircuit(change: ProviderEndpoint & { readonly state: CircuitPosition }): void;
  recordRetry(place: ProviderEndpoint): void;
  recordReload(outcome: 'done' | 'refused'): void;
  /** Counts a further value that a client tried beside one that stayed the same. */
  recordEnumeration(fields: { readonly of: string; readonly tried: string }): void;
  /** Counts a request that was not let in: without credentials, with wrong ones, after too many wrong ones, or with right ones from a forbidden address. */
  recordAuthenticationFailure(reason: 'missing' | 'wrong' | 'slowed' | 'address'): void;
  /** Shows how these providers are doing. */
  watchSources(states: () => readonly ProviderGauges[]): void;
  recordHttp(sample: HttpSample): void;
  /** Counts a connection that was closed because there are too many: in all, or of those without credentials. */
  recordConnectionRefused(limit: 'most' | 'without_credentials'): void;
  /** Prometheus text exposition format; not older than `renderEveryMs`. */
  render(): Promise<string>;
  readonly contentType: string;
}

const secondsBuckets = [0.001, 0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30];

/**
 * Labels come from the list of checks, of providers, of codes and of routes: never from a request.
 *
 * @param renderEveryMs rendering takes milliseconds of CPU, so it is done at most once in so many milliseconds
 */
export function createMetrics(renderEveryMs = 1_000): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const checkLabels = ['check', 'provider', 'outcome'] as const;
  const checks = createCounter({
    name: 'kyc_checks_total',
    help: 'Checks asked for, by what was found or went wrong.',
    labels: checkLabels,
  });
  const checkSeconds = createHistogram({
    name: 'kyc_check_duration_seconds',
    help: 'Time from asking for a check to its outcome.',
    labels: checkLabels,
    buckets: secondsBuckets,
  });
  const attempts = createCounter({
    name: 'kyc_provider_attempts_total',
    help: 'Providers tried for checks, by what came of it, and by whether a call was made or the provider passed over.',
    labels: ['provider', 'check', 'outcome', 'called'],
  });
  const attemptSeconds = createHistogram({
    name: 'kyc_provider_attempt_duration_seconds',
    help: 'Time that a call to a provider took.',
    labels: ['provider', 'check'],
    buckets: secondsBuckets,
  });
  const retries = new Counter({
    name: 'kyc_provider_retries_total',
    help: 'Calls that were made again after a failure that was not billed.',
    labelNames: ['provider', 'endpoint'] as const,
    registers,
  });
  const circuitChanges = new Counter({
    name: 'kyc_provider_circuit_changes_total',
    help: 'How often the circuit of a provider came to be closed, half open or open.',
    labelNames: ['provider', 'endpoint', 'state'] as const,
    registers,
  });
  const reloads = new Counter({
    name: 'kyc_provider_reloads_total',
    help: 'How often providers and routes were read again.',
    labelNames: ['outcome'] as const,
    registers,
  });
  const enumerations = createCounter({
    name: 'kyc_enumerations_total',
    help: 'Further values that a client tried in an hour beside one that stayed the same, by the fields.',
    labels: ['of', 'tried'],
  });
  const authenticationFailures = new Counter({
    name: 'kyc_authentication_failures_total',
    help: 'Requests that were not let in: without credentials, with wrong ones, slowed after too many wrong ones, or from a forbidden address.',
    labelNames: ['reason'] as const,
    registers,
  });
  const httpSeconds = createHistogram({
    name: 'kyc_http_request_duration_seconds',
    help: 'Time from the arrival of a request to the end of its answer.',
    labels: ['route', 'method', 'status'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
  });
  const perRequest = [checks, checkSeconds, attempts, attemptSeconds, httpSeconds, enumerations];
  let inFlight = 0;
  new Gauge({
    name: 'kyc_http_requests_in_flight',
    help: 'Requests that are being answered.',
    registers,
    collect() {
      this.set(inFlight);
    },
  });
  const refusedConnections = new Counter({
    name: 'kyc_http_connections_refused_total',
    help: 'Connections that were closed because there were too many.',
    labelNames: ['limit'] as const,
    registers,
  });

  return {
    beginHttp() {
      inFlight += 1;
    },
    recordCheck({ check, provider, outcome, seconds }) {
      const labels = [check, provider, outcome];
      checks.inc(labels);
      checkSeconds.observe(labels, seconds);
    },
    recordAttempt({ provider, check, outcome, seconds }) {
      attempts.inc([provider, check, outcome, seconds === undefined ? 'no' : 'yes']);
      if (seconds !== undefined) attemptSeconds.observe([provider, check], seconds);
    },
    recordCircuit: (change) => circuitChanges.inc({ ...change }),
    recordRetry: (place) => retries.inc({ ...place }),
    recordEnumeration: ({ of, tried }) => enumerations.inc([of, tried]),
    recordReload: (outcome) => reloads.inc({ outcome }),
    recordAuthenticationFailure: (reason) => authenticationFailures.inc({ reason }),
    watchSources(states) {
      gaugeOf(
        registry,
        'kyc_provider_circuit',
        'Circuit of a provider: 0 closed, 1 half open, 2 open.',
        states,
        ({ circuit }) => circuitValue[circuit],
      );
      gaugeOf(
        registry,
        'kyc_provider_paused_seconds',
        'How long a provider still wants no calls, as it asked for.',
        states,
        ({ pausedMs }) => pausedMs / 1_000,
      );
      gaugeOf(
        registry,
        'kyc_provider_calls_in_flight',
        'Calls that a provider is answering.',
        states,
        ({ inFlight }) => inFlight,
      );
      gaugeOf(
        registry,
        'kyc_provider_calls_queued',
        'Calls that wait for their turn at a provider.',
        states,
        ({ queued }) => queued,
      );
    },
    recordHttp({ route, method, status, seconds }) {
      inFlight -= 1;
      httpSeconds.observe([route, method, String(status)], seconds);
    },
    recordConnectionRefused: (limit) => refusedConnections.inc({ limit }),
    render: atMostEvery(renderEveryMs, async () =>
      [await registry.metrics(), ...perRequest.map((series) => series.render())].join(''),
    ),
    contentType: registry.contentType,
  };
}

/** A gauge over all providers that are in use when somebody asks, and their endpoints. */
function gaugeOf(
  registry: Registry,
  name: string,
  help: string,
  states: () => readonly ProviderGauges[],
  valueOf: (state: ProviderGauges) => number,
): void {
  const gauge = new Gauge({
    name,
    help,
    labelNames: ['provider', 'endpoint'] as const,
    registers: [registry],
    collect() {
      gauge.reset();
      for (const state of states())
        gauge.set(
          { provider: state.name, ...(state.endpoint !== undefined && { endpoint: state.endpoint }) },
          valueOf(state),
        );
    },
  });
}
