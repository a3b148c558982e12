import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, OperationTypeNode, type ValidationRule } from 'graphql';
import type { Limits } from '../config.js';
import { isOurFault, type KycError } from '../errors.js';
import type { GraphQLContext } from './context.js';
import { type FailedRequest, formatError, kycErrorOf } from './errors.js';
import { limitsRule, validationLimits } from './limits.js';
import { oneOfVariables } from './oneOf.js';
import { planningPlugin } from './planning/planningPlugin.js';
import { plainJsonStatus } from './plainJsonStatus.js';

export interface ApolloParts {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly introspection: boolean;
  /** Headers that the landing page fills in; undefined: there is no landing page. */
  readonly landingPage: { readonly headers: Record<string, string> } | undefined;
  /** Told of errors whose cause must be found in the log. */
  readonly onError: (error: KycError, requestId: string) => void;
}

/** Stands where the request id belongs in errors that come before there is a context; the door fills it in. */
export const unknownRequestId = '';

/** Apollo, with nothing on that reports to anyone else, and one mapping for every error. Not yet started. */
export function createApollo({ schema, limits, introspection, landingPage, onError }: ApolloParts): ApolloServer<GraphQLContext> {
  const validationOptions = validationLimits(introspection);
  const requestsOfErrors = new WeakMap<object, FailedRequest & { requestId: string }>();
  const told = (formatted: GraphQLFormattedError, error: KycError, requestId: string) => {
    if (isOurFault(error)) onError(error, requestId);
    return formatError(formatted, error, requestId);
  };

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
      return told(formatted, kycErrorOf(thrown, request), request?.requestId ?? unknownRequestId);
    },
    plugins: [
      rememberRequests(requestsOfErrors, introspection),
      plainJsonStatus,
      planningPlugin({ namesSchema: introspection, format: (error, requestId) => told(error.toJSON(), kycErrorOf(error), requestId) }),
      landingPage ? ApolloServerPluginLandingPageLocalDefault(sandboxPage(landingPage.headers)) : ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/** Lets the error mapping know which request an error belongs to. */
function rememberRequests(requests: WeakMap<object, FailedRequest & { requestId: string }>, namesSchema: boolean): ApolloServerPlugin<GraphQLContext> {
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

/** Apollo answers once; subscriptions are streamed, to those who accept a stream. */
const noSubscriptions: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return;
    context.reportError(new GraphQLError('Subscriptions come as a stream: send accept: text/event-stream, here or to /graphql/stream.', { nodes: operation }));
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

