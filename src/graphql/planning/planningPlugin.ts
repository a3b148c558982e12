import { type ApolloServerPlugin, type GraphQLResponse, HeaderMap } from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { GraphQLContext } from '../context.js';
import { kycErrorOf } from '../errors.js';
import { planOperation } from './planOperation.js';

export interface PlanningPluginParts {
  /** Whether errors may name what the schema has in place of what was given. */
  readonly namesSchema: boolean;
  /** One error as it goes out. */
  readonly format: (error: GraphQLError, requestId: string) => GraphQLFormattedError;
}

/**
 * Plans every operation before it is executed. One that is refused is answered without `data`, since nothing of it ran,
 * with the HTTP status of its errors.
 */
export function planningPlugin({ namesSchema, format }: PlanningPluginParts): ApolloServerPlugin<GraphQLContext> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, request: { operationName, variables = {}, http }, contextValue: context }) {
          const errors = await planOperation({ schema, document, operationName, variables, isByGet: http?.method === 'GET', namesSchema, context });
          if (errors.length === 0) return null;
          return refused(errors, errors.map((error) => format(error, context.caller.requestId)));
        },
      };
    },
  };
}

function refused(errors: readonly GraphQLError[], formatted: readonly GraphQLFormattedError[]): GraphQLResponse {
  const status = statusOf(errors.map((error) => kycErrorOf(error).status));
  const headers = new HeaderMap(status === 405 ? [['allow', 'POST']] : []);
  const waits = errors.flatMap((error) => kycErrorOf(error).retryAfterMs ?? []);
  if (waits.length > 0) headers.set('retry-after', String(Math.ceil(Math.max(...waits) / 1_000)));
  return { http: { status, headers }, body: { kind: 'single', singleResult: { errors: formatted } } };
}

/** The one that all errors have, else the one that weighs most: a fault of ours, or 400. */
function statusOf(statuses: readonly number[]): number {
  const [first = 400, ...others] = new Set(statuses);
  return others.length === 0 ? first : (statuses.find((status) => status >= 500) ?? 400);
}
