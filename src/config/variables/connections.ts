import { bearerToken, integer, plainText, variable } from '../../environment/variable.js';

/** The operator's port, and how long connections may be held. */
export const connectionVariables = {
  adminPort: variable({
    name: 'KYC_ADMIN_PORT',
    description:
      'Port of /metrics and /readyz?verbose, beside /healthz and /readyz, for the operator alone; 0 picks a free one. The port of the clients has the two no more then. Without it, and without KYC_METRICS_TOKEN, they are open in development and closed in production.',
    read: integer(0, 65_535),
  }),
  adminHost: variable({
    name: 'KYC_ADMIN_HOST',
    default: '127.0.0.1',
    description: 'Address that KYC_ADMIN_PORT listens on.',
    read: plainText,
  }),
  metricsToken: variable({
    name: 'KYC_METRICS_TOKEN',
    secret: true,
    description:
      'Token of at least 16 characters that /metrics and /readyz?verbose then take, as authorization: Bearer <token>.',
    read: bearerToken,
  }),
  headersTimeoutMs: variable({
    name: 'KYC_HEADERS_TIMEOUT_MS',
    default: '10000',
    description:
      'How long the headers of a request, with the credentials of its client, may take to arrive, in milliseconds; then 408.',
    read: integer(50, 600_000),
  }),
  requestTimeoutMs: variable({
    name: 'KYC_REQUEST_TIMEOUT_MS',
    default: '30000',
    description:
      'How long a whole request may take to arrive, in milliseconds; then 408, unless it is a large one that comes with KYC_MIN_BODY_BYTES_PER_SECOND.',
    read: integer(100, 3_600_000),
  }),
  leastBytesPerSecond: variable({
    name: 'KYC_MIN_BODY_BYTES_PER_SECOND',
    default: '32768',
    description:
      'Bytes per second that a body must have come with, on average, to take longer than KYC_REQUEST_TIMEOUT_MS, as photos over slow lines do.',
    read: integer(1, 1_000_000_000),
  }),
  maxConnections: variable({
    name: 'KYC_MAX_CONNECTIONS',
    default: '2000',
    description:
      'Most connections at once; more are closed as they come. The process must be allowed more open files than that.',
    read: integer(1, 1_000_000),
  }),
  maxStrangers: variable({
    name: 'KYC_MAX_UNAUTHENTICATED_CONNECTIONS',
    default: '500',
    description:
      'Most connections at once on which no client has shown its credentials; the oldest of them is closed for a new one.',
    read: integer(1, 1_000_000),
  }),
  shutdownMs: variable({
    name: 'KYC_SHUTDOWN_MS',
    default: '15000',
    description: 'How long requests in flight may take after SIGTERM, in milliseconds.',
    read: integer(0, 600_000),
  }),
} as const;
