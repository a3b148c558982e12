import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { atMostEvery } from './atMostEvery.js';

export interface CheckSample {
  readonly check: string;
  /** Name of the source; "none" where no source was asked. */
  readonly provider: string;
  /** What was found, or the error code. */
  readonly outcome: string;
  readonly seconds: number;
}

/** A source that was tried for a check. */
export interface AttemptSample {
  readonly source: string;
  readonly check: string;
  readonly outcome: string;
  /** What the call took; undefined: none was made, since the source was passed over. */
  readonly seconds: number | undefined;
}

/** A source, or one of its endpoints where it has several: Prometheus takes a label that is missing for an empty one. */
export interface SourcePlace {
  readonly source: string;
  readonly endpoint?: string;
}

/** What is looked at whenever somebody asks for the metrics. */
export interface SourceGauges {
  readonly name: string;
  readonly endpoint?: string;
  readonly circuit: CircuitPosition;
  readonly pausedMs: number;
  readonly underWay: number;
  readonly waiting: number;
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
  /** Counts that the circuit of a source came to be closed, half open or open. */
  recordCircuit(change: SourcePlace & { readonly position: CircuitPosition }): void;
  recordRetry(place: SourcePlace): void;
  /** Counts that a client tried one more value of a kind for the same value of another, beyond the first few. */
  recordEnumeration(kinds: { readonly of: string; readonly tried: string }): void;
  recordReload(outcome: 'done' | 'refused'): void;
  /** Counts a request that was not let in: without credentials, with wrong ones, after too many wrong ones, or with right ones from a forbidden address. */
  recordAuthenticationFailure(reason: 'missing' | 'wrong' | 'slowed' | 'address'): void;
  /** Shows how these sources are doing. */
  watchSources(states: () => readonly SourceGauges[]): void;
  recordHttp(sample: HttpSample): void;
  /** Counts a connection that was closed because there are too many: in all, or of those without credentials. */
  recordConnectionRefused(limit: 'most' | 'without_credentials'): void;
  /** Prometheus text exposition format; not older than `renderEveryMs`. */
  render(): Promise<string>;
  readonly contentType: string;
}

const secondsBuckets = [0.001, 0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30];

/**
 * Labels come from the list of checks, of sources, of codes and of routes: never from a request.
 *
 * @param renderEveryMs rendering takes milliseconds of CPU, so it is done at most once in so many milliseconds
 */
export function createMetrics(renderEveryMs = 1_000): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const checkLabels = ['check', 'provider', 'outcome'] as const;
  const checks = new Counter({ name: 'kyc_checks_total', help: 'Checks asked for, by what was found or went wrong.', labelNames: checkLabels, registers });
  const checkSeconds = new Histogram({
    name: 'kyc_check_duration_seconds',
    help: 'Time from asking for a check to its outcome.',
    labelNames: checkLabels,
    buckets: secondsBuckets,
    registers,
  });
  const attempts = new Counter({ name: 'kyc_source_attempts_total', help: 'Sources tried for checks, by what came of it, and by whether a call was made or the source passed over.', labelNames: ['source', 'check', 'outcome', 'called'] as const, registers });
  const attemptSeconds = new Histogram({ name: 'kyc_source_attempt_duration_seconds', help: 'Time that a call to a source took.', labelNames: ['source', 'check'] as const, buckets: secondsBuckets, registers });
  const retries = new Counter({ name: 'kyc_source_retries_total', help: 'Calls that were made again after a failure that was not billed.', labelNames: ['source', 'endpoint'] as const, registers });
  const circuitChanges = new Counter({ name: 'kyc_source_circuit_changes_total', help: 'How often the circuit of a source came to be closed, half open or open.', labelNames: ['source', 'endpoint', 'position'] as const, registers });
  const reloads = new Counter({ name: 'kyc_source_reloads_total', help: 'How often sources and routes were read again.', labelNames: ['outcome'] as const, registers });
  const enumerations = new Counter({ name: 'kyc_enumerations_total', help: 'Further values that a client tried for the same value within an hour, beyond the first five, refused ones included.', labelNames: ['of', 'tried'] as const, registers });
  const authenticationFailures = new Counter({ name: 'kyc_authentication_failures_total', help: 'Requests that were not let in: without credentials, with wrong ones, slowed after too many wrong ones, or from a forbidden address.', labelNames: ['reason'] as const, registers });
  const httpLabels = ['route', 'method', 'status'] as const;
  const httpSeconds = new Histogram({
    name: 'kyc_http_request_duration_seconds',
    help: 'Time from the arrival of a request to the end of its answer.',
    labelNames: httpLabels,
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  });

  const inFlight = new Gauge({ name: 'kyc_http_requests_in_flight', help: 'Requests that are being answered.', registers });
  const refusedConnections = new Counter({ name: 'kyc_http_connections_refused_total', help: 'Connections that were closed because there were too many.', labelNames: ['limit'] as const, registers });

  return {
    beginHttp: () => inFlight.inc(),
    recordCheck({ check, provider, outcome, seconds }) {
      checks.inc({ check, provider, outcome });
      checkSeconds.observe({ check, provider, outcome }, seconds);
    },
    recordAttempt({ source, check, outcome, seconds }) {
      attempts.inc({ source, check, outcome, called: seconds === undefined ? 'no' : 'yes' });
      if (seconds !== undefined) attemptSeconds.observe({ source, check }, seconds);
    },
    recordCircuit: (change) => circuitChanges.inc({ ...change }),
    recordRetry: (place) => retries.inc({ ...place }),
    recordEnumeration: ({ of, tried }) => enumerations.inc({ of, tried }),
    recordReload: (outcome) => reloads.inc({ outcome }),
    recordAuthenticationFailure: (reason) => authenticationFailures.inc({ reason }),
    watchSources(states) {
      gaugeOf(registry, 'kyc_source_circuit', 'Circuit of a source: 0 closed, 1 half open, 2 open.', states, ({ circuit }) => circuitValue[circuit]);
      gaugeOf(registry, 'kyc_source_paused_seconds', 'How long a source still wants no calls, as it asked for.', states, ({ pausedMs }) => pausedMs / 1_000);
      gaugeOf(registry, 'kyc_source_calls_under_way', 'Calls that a source is answering.', states, ({ underWay }) => underWay);
      gaugeOf(registry, 'kyc_source_calls_waiting', 'Calls that wait for their turn at a source.', states, ({ waiting }) => waiting);
    },
    recordHttp({ route, method, status, seconds }) {
      inFlight.dec();
      httpSeconds.observe({ route, method, status: String(status) }, seconds);
    },
    recordConnectionRefused: (limit) => refusedConnections.inc({ limit }),
    render: atMostEvery(renderEveryMs, () => registry.metrics()),
    contentType: registry.contentType,
  };
}

/** A gauge over all sources that are in use when somebody asks, and their endpoints. */
function gaugeOf(registry: Registry, name: string, help: string, states: () => readonly SourceGauges[], valueOf: (state: SourceGauges) => number): void {
  const gauge = new Gauge({
    name,
    help,
    labelNames: ['source', 'endpoint'] as const,
    registers: [registry],
    collect() {
      gauge.reset();
      for (const state of states()) gauge.set({ source: state.name, ...(state.endpoint !== undefined && { endpoint: state.endpoint }) }, valueOf(state));
    },
  });
}
