import type { FastifyInstance, FastifyReply } from 'fastify';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Client } from '../checks/caller.js';
import { checks } from '../checks/index.js';
import type { Sessions } from '../checks/ports/session.js';
import { refusal } from './errors.js';

export interface OnboardingParts {
  readonly sessions: Sessions;
  /** Who opens sessions for the page by itself: the client of the sandbox, in development alone. */
  readonly sandboxClient: Client | undefined;
  /** Invented people to pick, each with what will happen. */
  readonly people: readonly { readonly label: string; readonly input: Readonly<Record<string, string>> }[];
}

const folder = new URL('../../dist/web/onboarding/', import.meta.url);
const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', html: 'text/html' };
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Serves the onboarding page, which does only what any frontend could: a session, and the progress subscription. */
export function mountOnboarding(server: FastifyInstance, { sessions, sandboxClient, people }: OnboardingParts): void {
  const send = (reply: FastifyReply, path: string) => {
    reply.type(`${types[path.replace(/^.*\./, '')] ?? 'application/octet-stream'}; charset=utf-8`);
    reply.header('content-security-policy', policy);
    return readFileSync(fileURLToPath(new URL(path, folder)));
  };
  server.get('/onboarding', async (_request, reply) => send(reply, 'index.html'));
  // The names of a build: nothing else of the folder can be asked for.
  for (const file of readdirSync(fileURLToPath(new URL('assets/', folder)))) {
    server.get(`/onboarding/assets/${file}`, async (_request, reply) => {
      const content = send(reply, `assets/${file}`);
      reply.header('cache-control', 'public, max-age=31536000, immutable');
      return content;
    });
  }
  server.post('/onboarding/session', async () => {
    if (!sandboxClient) throw refusal(404);
    const { session, token } = await sessions.create(sandboxClient, {
      checks: checks.map(({ name }) => name),
      maxBilled: 100,
      expiresInSeconds: 3_600,
      origins: [],
      operations: [],
      policies: [],
      purpose: 'onboarding',
      isSingleUse: false,
    });
    return { token, session: session.id, people };
  });
}
