import { documentModes } from '../../checks/ports/trustedDocuments.js';
import { integer, onOff, oneOf, origins, variable } from '../../environment/variable.js';

/** What GraphQL, pages and bodies may be. */
export const channelVariables = {
  documents: variable({
    name: 'KYC_DOCUMENTS',
    default: 'off',
    description:
      'Trusted documents (kyc documents add): off runs any GraphQL operation, log runs and logs one that is not trusted, only refuses it before it is parsed. In each mode a trusted document can be run by its id. Clients can have a mode of their own (kyc clients update --documents).',
    read: oneOf(...documentModes),
  }),
  introspection: variable({
    name: 'KYC_INTROSPECTION',
    description: 'on or off: GraphQL introspection. Default: by KYC_MODE.',
    read: onOff,
  }),
  webUi: variable({
    name: 'KYC_WEB_UI',
    description: 'on or off: the landing page at /graphql and GraphiQL at /graphiql. Default: by KYC_MODE.',
    read: onOff,
  }),
  corsOrigins: variable({
    name: 'KYC_CORS_ORIGINS',
    default: '',
    description: 'Comma-separated origins whose pages may call the service, beside Apollo Studio where pages are on.',
    read: origins,
  }),
  bodyLimitBytes: variable({
    name: 'KYC_BODY_LIMIT_BYTES',
    default: '8388608',
    description: 'Largest request body in bytes. A 5 MB photo needs 7 MB as base64.',
    read: integer(1_024, 64 * 1024 * 1024),
  }),
  maxTokens: variable({
    name: 'KYC_MAX_TOKENS',
    default: '2000',
    description: 'Most tokens in a GraphQL document.',
    read: integer(10, 100_000),
  }),
  maxDepth: variable({
    name: 'KYC_MAX_DEPTH',
    default: '15',
    description: 'Deepest nesting of fields in a GraphQL operation.',
    read: integer(2, 100),
  }),
  maxAliases: variable({
    name: 'KYC_MAX_ALIASES',
    default: '50',
    description: 'Most aliases in a GraphQL operation.',
    read: integer(0, 1_000),
  }),
  maxChecks: variable({
    name: 'KYC_MAX_CHECKS_PER_REQUEST',
    default: '500',
    description: 'Most billed checks that one request may ask for.',
    read: integer(1, 10_000),
  }),
} as const;
