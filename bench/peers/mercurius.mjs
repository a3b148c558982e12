// Mercurius on Fastify, with its just-in-time compiler from the first call of a document on.
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { resolvers, typeDefs } from './resolvers.mjs';

const app = Fastify();
app.register(mercurius, { schema: typeDefs, resolvers, jit: 1 });
app.get('/readyz', async () => 'ready');
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
