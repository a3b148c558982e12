import { createHash } from 'node:crypto';
import type { TrustedDocuments } from '../checks/ports/trustedDocuments.js';
import { CustomerProfileProgressDocument } from '../client/operations.js';
import { onboardingQueries } from './onboardingQueries.js';

const progressText = CustomerProfileProgressDocument.toString();
const progressId = createHash('sha256').update(progressText).digest('hex');
const texts = new Map<string, string>([...Object.entries(onboardingQueries), [progressId, progressText]]);

/** All that a session of the page may run. The typed client sends the subscription as text. */
export const onboardingOperations: readonly string[] = [...texts.keys()];

/** Trusted documents with those of the page among them. */
export function withOnboarding(documents: TrustedDocuments): TrustedDocuments {
  return {
    textOf: async (id) => texts.get(id) ?? documents.textOf(id),
    idOfText: async (text) => (text === progressText ? progressId : documents.idOfText(text)),
    close: () => documents.close(),
  };
}
