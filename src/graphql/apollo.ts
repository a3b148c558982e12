import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import {
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  OperationTypeNode,
  type ValidationRule,
} from 'graphql';
import type { GraphQLContext } from './context.js';
import type { ErrorFormat } from './errorFormat.js';
import { type FailedRequest, kycErrorOf } from './errors.js';
import { landingPage } from './landingPage.js';
import { type DocumentLimits, limitsRule, validationLimits } from './limits.js';
import { oneOfVariables } from './oneOf.js';
import type { PreparedOperations } from './preparedOperations.js';
import { planningPlugin } from './planning/planningPlugin.js';
import { plainJsonStatus } from './plainJsonStatus.js';

export interface ApolloParts {
  readonly schema: GraphQLSchema;
  readonly limits: DocumentLimits;
  readonly introspection: boolean;
  /** Headers that the landing page fills in; undefined: there is no landing page. */
  readonly landingPage: { readonly headers: Record<string, string> } | undefined;
  readonly format: ErrorFormat;
  /** Told of each document that is valid. */
  readonly prepared: Pick<PreparedOperations, 'remember'>;
}

/** Stands where the request id belongs in errors that come before there is a context; the channel fills it in. */
export const unknownRequestId = '';

/** Apollo, with nothing on that reports to anyone else, and one mapping for every error. Not yet started. */
export function createApollo({
  schema,
  limits,
  introspection,
  landingPage: sandbox,
  format,
  prepared,
}: ApolloParts): ApolloServer<GraphQLContext> {
  const validationOptions = validationLimits(introspection);
  const requestsOfErrors = new WeakMap<object, FailedRequest & { requestId: string }>();

  return new ApolloServer<GraphQLContext>({
    schema,
    introspection,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: limits.tokens },
    validationOptions,
    validationRules: [limitsRule(limits), oneOfVariables, noSubscriptions],
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    logger: quiet,
    formatError(formatted: GraphQLFormattedError, thrown: unknown) {
      const request = typeof thrown === 'object' && thrown !== null ? requestsOfErrors.get(thrown) : undefined;
      return format(formatted, kycErrorOf(thrown, request), request?.requestId ?? unknownRequestId);
    },
    plugins: [
      rememberRequests(requestsOfErrors, introspection),
      rememberDocuments(prepared),
      plainJsonStatus,
      planningPlugin({
        namesSchema: introspection,
        format: (error, requestId) => format(error.toJSON(), kycErrorOf(error), requestId),
      }),
      sandbox ? landingPage(sandboxPage(sandbox.headers)) : ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/** Lets the error mapping know which request an error belongs to. */
function rememberRequests(
  requests: WeakMap<object, FailedRequest & { requestId: string }>,
  namesSchema: boolean,
): ApolloServerPlugin<GraphQLContext> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue, schema, document }) {
          const { requestId } = contextValue.caller;
          for (const error of errors) requests.set(error, { requestId, schema, document, namesSchema });
        },
      };
    },
  };
}

/** Learns documents that are valid; from then on they are run without Apollo (see executePrepared). */
function rememberDocuments({ remember }: Pick<PreparedOperations, 'remember'>): ApolloServerPlugin<GraphQLContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ source, request: { operationName }, document }) {
          remember(source, operationName ?? undefined, document);
        },
      };
    },
  };
}

/** Apollo answers once; subscriptions are streamed, to those who accept a stream. */
const noSubscriptions: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return;
    context.reportError(
      new GraphQLError('Subscriptions come as a stream: send accept: text/event-stream, here or to /graphql/stream.', {
        nodes: operation,
      }),
    );
  },
});

/** Apollo's own messages may quote requests, so they are not logged; `onError` logs what matters. */
const quiet = { debug() {}, info() {}, warn() {}, error() {} };

const firstDocument = `mutation VerifyIdentity($input: VerifyIdentityInput!) {
  verifyIdentity(input: $input) {
    consistent
    match
    message
    source { provider billed latencyMs }
    warnings { field code message }
  }
}`;

function sandboxPage(headers: Record<string, string>) {
  return {
    footer: false,
    document: firstDocument,
    variables: { input: { twoFactor: { name: '李明', idNo: '110101199003076515' } } },
    headers,
    embed: { runTelemetry: false, initialState: { sharedHeaders: headers } },
  };
}
