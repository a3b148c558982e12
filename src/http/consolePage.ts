import type { FastifyInstance } from 'fastify';
import { mountBuiltPage } from './builtPage.js';

/** Serves the console, which reads what GraphQL offers to whoever types a client's id and secret. */
export function mountConsole(server: FastifyInstance): void {
  mountBuiltPage(server, 'console');
}
