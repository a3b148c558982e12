import type { FastifyInstance } from 'fastify';
import type { Client } from '../checks/caller.js';
import { checks } from '../checks/index.js';
import type { Sessions } from '../checks/ports/session.js';
import { mountBuiltPage } from './builtPage.js';
import { refusal } from './errors.js';
import { onboardingOperations } from './onboardingDocuments.js';

export interface OnboardingParts {
  readonly sessions: Sessions;
  /** Who opens sessions for the page by itself: the client of the sandbox, in development alone. */
  readonly sandboxClient: Client | undefined;
  /** Invented people to pick, each with what will happen. */
  readonly people: readonly { readonly label: string; readonly input: Readonly<Record<string, string>> }[];
}

/** Serves the onboarding page, which does only what any frontend could: a session, and the progress subscription. */
export function mountOnboarding(server: FastifyInstance, { sessions, sandboxClient, people }: OnboardingParts): void {
  mountBuiltPage(server, 'onboarding');
  server.post('/onboarding/session', async () => {
    if (!sandboxClient) throw refusal(404);
    const { session, token } = await sessions.create(sandboxClient, {
      checks: checks.map(({ name }) => name),
      maxBilled: 100,
      expiresInSeconds: 3_600,
      origins: [],
      operations: onboardingOperations,
      policies: [],
      purpose: 'onboarding',
      isSingleUse: false,
    });
    return { token, session: session.id, people };
  });
}
