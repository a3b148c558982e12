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
        if (hasDocument && response.http.status === 400 && prefersPlainJson(http?.headers.get('accept'))) response.http.status = 200;
      },
    };
  },
};
