import { readVariablesFile } from '../variablesFile.js';
import { readRoutes } from '../../providers/router/routes.js';
import { integer, variable } from '../../environment/variable.js';

/** Which providers are asked, and with how much patience. Each has more of its own. */
export const providerVariables = {
  routes: variable({
    name: 'KYC_ROUTES',
    description:
      'Which providers are asked, in which order: "kyc-china" for every check, or by area and check, such as "identity=tencent-cloud,kyc-china; identity.image=alibaba-cloud; mobile=kyc-china; risk=none". The next provider is asked only after a failure that surely was not billed. Default: the one real provider that is configured; without one the sandbox, but not in production, where it has to be named.',
    read: readRoutes,
  }),
  sourcesFile: variable({
    name: 'KYC_SOURCES_FILE',
    namesSecretFile: true,
    description:
      'File with KYC_ROUTES and the variables of the providers as lines of NAME=value; they come before those of the environment. Read again on SIGHUP.',
    read: readVariablesFile,
  }),
  checkDeadlineMs: variable({
    name: 'KYC_CHECK_DEADLINE_MS',
    default: '20000',
    description: 'How long one check may take with all the providers that are asked for it, in milliseconds.',
    read: integer(1, 600_000),
  }),
  providerConcurrency: variable({
    name: 'KYC_PROVIDER_CONCURRENCY',
    default: '64',
    description: 'Calls to one endpoint of a provider that may be under way at once; more wait for their turn.',
    read: integer(1, 10_000),
  }),
  providerQueueSize: variable({
    name: 'KYC_PROVIDER_QUEUE_SIZE',
    default: '2000',
    description: 'Calls to one endpoint of a provider that may wait; more fail at once with UPSTREAM_UNAVAILABLE.',
    read: integer(0, 100_000),
  }),
  providerQueueTimeoutMs: variable({
    name: 'KYC_PROVIDER_QUEUE_TIMEOUT_MS',
    default: '10000',
    description:
      'How long a call may wait for its turn at an endpoint of a provider, in milliseconds; then it fails with UPSTREAM_TIMEOUT, and nothing was sent.',
    read: integer(1, 300_000),
  }),
  clientShare: variable({
    name: 'KYC_PROVIDER_CLIENT_SHARE',
    default: '75',
    description:
      'Percent of the places at an endpoint, and of its queue, that one client may take of what the other clients leave. The rest stays free, so that one client with hanging calls never blocks another. 100 reserves nothing: for a service with one client.',
    read: integer(1, 100),
  }),
  circuitOpenMs: variable({
    name: 'KYC_CIRCUIT_OPEN_MS',
    default: '5000',
    description:
      'How long the circuit of an endpoint stays open before one call probes it, in milliseconds; doubles with every failed probe, up to a minute.',
    read: integer(1, 600_000),
  }),
} as const;
