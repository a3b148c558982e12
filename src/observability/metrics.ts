import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface CheckSample {
  readonly check: string;
  /** Name of the source; "none" where no source was asked. */
  readonly provider: string;
  /** What was found, or the error code. */
  readonly outcome: string;
  readonly seconds: number;
}

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
  recordHttp(sample: HttpSample): void;
  /** Prometheus text exposition format. */
  render(): Promise<string>;
  readonly contentType: string;
}

/** Labels come from the list of checks, of sources, of codes and of routes: never from a request. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const checkLabels = ['check', 'provider', 'outcome'] as const;
  const checks = new Counter({ name: 'kyc_checks_total', help: 'Checks asked for, by what was found or went wrong.', labelNames: checkLabels, registers });
  const checkSeconds = new Histogram({
    name: 'kyc_check_duration_seconds',
    help: 'Time from asking for a check to its outcome.',
    labelNames: checkLabels,
    buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30],
    registers,
  });
  const httpLabels = ['route', 'method', 'status'] as const;
  const httpSeconds = new Histogram({
    name: 'kyc_http_request_duration_seconds',
    help: 'Time from the arrival of a request to the end of its answer.',
    labelNames: httpLabels,
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  });

  const inFlight = new Gauge({ name: 'kyc_http_requests_in_flight', help: 'Requests that are being answered.', registers });

  return {
    beginHttp: () => inFlight.inc(),
    recordCheck({ check, provider, outcome, seconds }) {
      checks.inc({ check, provider, outcome });
      checkSeconds.observe({ check, provider, outcome }, seconds);
    },
    recordHttp({ route, method, status, seconds }) {
      inFlight.dec();
      httpSeconds.observe({ route, method, status: String(status) }, seconds);
    },
    render: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
