// GraphQL Yoga on Node's HTTP server, as its documentation shows.
import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';
import { resolvers, typeDefs } from './resolvers.mjs';

const yoga = createYoga({
  schema: createSchema({ typeDefs, resolvers }),
  healthCheckEndpoint: '/readyz',
  logging: 'error',
});
createServer(yoga).listen(Number(process.env.PORT), '127.0.0.1');
