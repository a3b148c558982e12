import { type DocumentNode, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { badInput } from '../checks/input/validate.js';
import { type BrokenRule, KycError, reportOf, toKycError } from '../errors.js';
import { abortedValidation } from './abortedValidation.js';
import { literalFault } from './literalFaults.js';
import { redactMessage, type SchemaToName } from './redactMessage.js';

/** What is known of the request when one of its errors is mapped. */
export interface FailedRequest extends SchemaToName {
  /** undefined: it could not be parsed. */
  readonly document: DocumentNode | undefined;
}

/** Codes of the automatic persisted queries protocol, with messages that clients look for. */
const persistedQuerySignals = {
  PERSISTED_QUERY_NOT_FOUND: 'PersistedQueryNotFound',
  PERSISTED_QUERY_NOT_SUPPORTED: 'PersistedQueryNotSupported',
} as const;

/** What goes out for any error of the GraphQL channel. The one place where such errors are worded. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: KycError,
  requestId: string,
): GraphQLFormattedError {
  return {
    message: error.message,
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { ...reportOf(error, requestId) },
  };
}

function persistedQuerySignal({ extensions: { code } }: GraphQLError): KycError | undefined {
  return code === 'PERSISTED_QUERY_NOT_FOUND' || code === 'PERSISTED_QUERY_NOT_SUPPORTED'
    ? new KycError(code, persistedQuerySignals[code])
    : undefined;
}

/** Any error of graphql-js, Apollo or a resolver as one of ours, without a value of the request. */
export function kycErrorOf(error: unknown, request?: FailedRequest): KycError {
  if (!(error instanceof GraphQLError)) return toKycError(error);
  if (error.originalError) return fromOriginal(error, error.originalError, request);
  return requestError(error, request);
}

function fromOriginal(error: GraphQLError, original: Error, request?: FailedRequest): KycError {
  if (original instanceof KycError) return original;
  return original instanceof GraphQLError ? requestError(error, request) : toKycError(original);
}

/** Errors that graphql-js and Apollo raise of themselves blame the request, unless they say otherwise. */
function requestError(error: GraphQLError, request?: FailedRequest): KycError {
  if (error.extensions.code === 'INTERNAL_SERVER_ERROR' && !error.nodes) return toKycError(error);
  const signal = persistedQuerySignal(error);
  if (signal) return signal;
  const fault = request?.document && literalFault(error, { ...request, document: request.document });
  if (fault) return badInput([fault]);
  return new KycError(
    'BAD_USER_INPUT',
    tokenLimit(error) ?? abortedValidation(error) ?? redactMessage(error.message, request),
    { cause: error, ...fieldsOf(error) },
  );
}

function tokenLimit({ message }: GraphQLError): string | undefined {
  const limit = /^Syntax Error: Document contains more tha[nt] ([0-9]+) tokens/.exec(message)?.[1];
  return limit && `The document is too long: at most ${limit} tokens are allowed.`;
}

/** The rules that were broken, where the error carries them (see the limits). */
function fieldsOf({ extensions }: GraphQLError): { fields?: readonly BrokenRule[] } {
  const rule = extensions.rule;
  return typeof rule === 'string' ? { fields: [{ path: 'query', rule, message: 'A limit of the service.' }] } : {};
}

/** What is thrown past graphql-js, as the error that it would have made of it. */
export function asGraphQLError(thrown: unknown): GraphQLError {
  if (thrown instanceof GraphQLError) return thrown;
  return new GraphQLError('', {
    originalError: thrown instanceof Error ? thrown : new Error('thrown', { cause: thrown }),
  });
}
