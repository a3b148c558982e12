import { integer, oneOf, plainText, variable } from '../../environment/variable.js';

/** How the process runs. */
export const processVariables = {
  port: variable({
    name: 'PORT',
    default: '4000',
    description: 'Port to listen on; 0 picks a free one and prints it.',
    read: integer(0, 65_535),
  }),
  host: variable({
    name: 'HOST',
    default: '127.0.0.1',
    description: 'Address to listen on; 0.0.0.0 for every interface.',
    read: plainText,
  }),
  workers: variable({
    name: 'KYC_WORKERS',
    default: '1',
    description:
      'Processes that answer on the one port. They share the records, idempotency keys, quotas and rate limits. What is "of this process" in this table counts for each of them. More than 1 pays off with PostgreSQL.',
    read: integer(1, 64),
  }),
  mode: variable({
    name: 'KYC_MODE',
    description:
      'development: introspection, GraphiQL and the landing page are open. production: they are closed unless switched on. Default: production where NODE_ENV=production or a real provider is configured, else development. With NODE_ENV=production or KYC_MODE=production the service does not start on the sandbox unless KYC_ROUTES=sandbox names it.',
    read: oneOf('development', 'production'),
  }),
  logLevel: variable({
    name: 'LOG_LEVEL',
    default: 'info',
    description: 'Least level that is logged: trace, debug, info, warn, error, fatal or silent.',
    read: oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'),
  }),
} as const;
