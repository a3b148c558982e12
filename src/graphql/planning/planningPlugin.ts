import { type ApolloServerPlugin, type GraphQLResponse, HeaderMap } from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { GraphQLContext } from '../context.js';
import { planOperation } from './planOperation.js';
import { headOfRefused } from './refused.js';

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
        async responseForOperation({
          schema,
          document,
          request: { operationName, variables = {}, http },
          contextValue: context,
        }) {
          const errors = await planOperation({
            schema,
            document,
            operationName,
            variables,
            isByGet: http?.method === 'GET',
            namesSchema,
            context,
          });
          if (errors.length === 0) return null;
          return refused(
            errors,
            errors.map((error) => format(error, context.caller.requestId)),
          );
        },
      };
    },
  };
}

function refused(errors: readonly GraphQLError[], formatted: readonly GraphQLFormattedError[]): GraphQLResponse {
  const { status, headers } = headOfRefused(errors);
  return {
    http: { status, headers: new HeaderMap(headers) },
    body: { kind: 'single', singleResult: { errors: formatted } },
  };
}
