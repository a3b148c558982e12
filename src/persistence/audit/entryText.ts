import type { IntentEntry, OutcomeEntry } from './entry.js';

/** What the intent and the outcome of a check both say. */
export type SharedFacts = Omit<IntentEntry, 'kind' | 'at'>;
type OutcomeFacts = Omit<OutcomeEntry, 'kind' | 'at' | keyof SharedFacts>;

/** The entries of a check as JSON texts. What both say is serialised once: it is most of them. */
export interface EntryTexts {
  intent(at: string): string;
  outcome(at: string, facts: OutcomeFacts): string;
}

export function entryTexts(shared: SharedFacts): EntryTexts {
  const text = withoutBraces(shared);
  return {
    intent: (at) => `{"kind":"intent","at":"${at}",${text}}`,
    outcome: (at, facts) => `{"kind":"outcome","at":"${at}",${text},${withoutBraces(facts)}}`,
  };
}

function withoutBraces(facts: SharedFacts | OutcomeFacts): string {
  return JSON.stringify(facts).slice(1, -1);
}
