// The two routes of a bare Fastify: one check, and a profile of six.
import Fastify from 'fastify';
import { assertValid, checkTypes } from './answers.mjs';

/**
 * Serves /readyz, /kyc/cn/identity and /profile on PORT.
 *
 * @param {(type: import('./answers.mjs').CheckType, input: import('./answers.mjs').Person) => Promise<Record<string, unknown>>} check
 */
export async function serveRest(check) {
  const app = Fastify();
  app.get('/readyz', async () => 'ready');
  app.post('/kyc/cn/identity', ({ body }) => {
    const input = /** @type {import('./answers.mjs').Person} */ (body);
    assertValid(input);
    return check('two-factor', input);
  });
  app.post('/profile', async ({ body }) => {
    const input = /** @type {import('./answers.mjs').Person} */ (body);
    assertValid(input);
    const all = await Promise.all(checkTypes.map((type) => check(type, input)));
    return Object.fromEntries(checkTypes.map((type, index) => [type, all[index]]));
  });
  await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
}
