import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLContext } from './context.js';
import { prefersPlainJson } from './mediaTypes.js';

/**
 * Answers with 200 if the client asked for application/json by name: the GraphQL-over-HTTP specification keeps status
 * codes of the errors of a document to application/graphql-response+json. A request without a document, and a mutation
 * by GET, stay what HTTP calls them.
 */
export const plainJsonStatus: ApolloServerPlugin<GraphQLContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request: { query, extensions, http }, response }) {
        const hasDocument = query !== undefined || extensions?.persistedQuery !== undefined;
        if (hasDocument && response.http.status !== undefined)
          response.http.status = plainJsonStatusOf(response.http.status, http?.headers.get('accept'));
      },
    };
  },
};

/** @param accept the header of that name */
export function plainJsonStatusOf(status: number, accept: string | undefined): number {
  return status === 400 && prefersPlainJson(accept) ? 200 : status;
}
