import {
  type DocumentNode,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  parse,
  specifiedRules,
  subscribe,
  validate,
} from 'graphql';
import { isOurFault, KycError, reportOf } from '../errors.js';
import type { GraphQLContext } from './context.js';
import { asGraphQLError, type FailedRequest, kycErrorOf } from './errors.js';
import { type DocumentLimits, limitsRule, validationLimits } from './limits.js';
import { oneOfVariables } from './oneOf.js';
import { planOperation } from './planning/planOperation.js';

/** One GraphQL request, its parameters of the right types. */
export interface OperationRequest {
  /** The document; undefined: the client sent its hash alone. */
  readonly query: string | undefined;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface SubscriptionParts {
  readonly schema: GraphQLSchema;
  readonly limits: DocumentLimits;
  readonly introspection: boolean;
  /** Told of errors whose cause must be found in the log. */
  readonly onError: (error: KycError, requestId: string) => void;
}

/**
 * Runs a subscription.
 *
 * @returns its results as they come. A request that is refused before it runs has one result, with every error. Does
 *   not throw.
 */
export type Subscribe = (request: OperationRequest, context: GraphQLContext) => AsyncGenerator<ExecutionResult>;

export function createSubscribe({ schema, limits, introspection, onError }: SubscriptionParts): Subscribe {
  const rules = [...specifiedRules, limitsRule(limits), oneOfVariables];

  return async function* results(request, contextValue) {
    const { operationName, variables: variableValues } = request;
    const { document, errors } = read(request);
    const failed = { schema, document, namesSchema: introspection };
    const { requestId } = contextValue.caller;
    if (errors) {
      yield withOurErrors({ errors }, failed, requestId);
      return;
    }
    try {
      const refused = await planOperation({
        schema,
        document,
        operationName,
        variables: variableValues,
        isByGet: false,
        namesSchema: introspection,
        context: contextValue,
      });
      if (refused.length > 0) {
        yield withOurErrors({ errors: refused }, failed, requestId);
        return;
      }
      const outcome = await subscribe({ schema, document, operationName, variableValues, contextValue });
      const given = Symbol.asyncIterator in outcome ? outcome : [outcome];
      for await (const result of given) yield withOurErrors(result, failed, requestId);
    } catch (thrown) {
      // graphql-js throws some errors instead of returning them, as when directives take away the one field.
      yield withOurErrors({ errors: [asGraphQLError(thrown)] }, failed, requestId);
    }
  };

  function read({ query, operationName }: OperationRequest): {
    readonly document: DocumentNode;
    readonly errors?: readonly GraphQLError[];
  } {
    if (query === undefined)
      return {
        document: nothing,
        errors: [asGraphQLError(new KycError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound'))],
      };
    let document: DocumentNode;
    try {
      document = parse(query, { maxTokens: limits.tokens });
    } catch (thrown) {
      return { document: nothing, errors: [asGraphQLError(thrown)] };
    }
    const invalid = validate(schema, document, rules, validationLimits(introspection));
    const errors = invalid.length > 0 ? invalid : notStreamed(document, operationName);
    return errors.length > 0 ? { document, errors } : { document };
  }

  function withOurErrors(result: ExecutionResult, failed: FailedRequest, requestId: string): ExecutionResult {
    if (!result.errors) return result;
    const errors = result.errors.map((error) => {
      const ours = kycErrorOf(error, failed);
      if (isOurFault(ours)) onError(ours, requestId);
      const { nodes, source, positions, path } = error;
      return new GraphQLError(ours.message, {
        nodes,
        source,
        positions,
        path,
        extensions: { ...reportOf(ours, requestId) },
      });
    });
    return { ...result, errors };
  }
}

const nothing: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

/** A mutation that is streamed would be sent again by clients that reconnect, so nothing but subscriptions is. */
function notStreamed(document: DocumentNode, operationName: string | undefined): GraphQLError[] {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation === OperationTypeNode.SUBSCRIPTION) return [];
  const message = operation
    ? 'Only subscriptions are streamed: send queries and mutations to /graphql, with accept: application/json.'
    : 'The document has no such operation; with several operations, operationName says which one to run.';
  return [new GraphQLError(message, { nodes: operation, originalError: new KycError('BAD_USER_INPUT', message) })];
}
