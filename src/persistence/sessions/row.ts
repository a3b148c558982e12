import { type CheckName, checks } from '../../checks/index.js';
import type { SessionState } from '../../checks/ports/session.js';
import type { SessionTerms } from '../../checks/ports/sessionTerms.js';
import type { SessionRow } from '../database/tables.js';

/** What stands in `session.terms`, as JSON text. Of the person there are keyed hashes alone. */
export interface StoredTerms extends Pick<SessionTerms, 'origins' | 'operations' | 'policies' | 'purpose' | 'consent'> {
  readonly checks: readonly CheckName[];
  /** By field of the subject. */
  readonly subject: Readonly<Record<string, string>>;
}

/** What `JSON.stringify` made of terms. */
export function readTerms({ terms }: Pick<SessionRow, 'terms'>): StoredTerms {
  const stored = new Map(entriesOf(JSON.parse(terms)));
  const named = listOf(stored.get('checks'));
  return {
    checks: checks.map(({ name }) => name).filter((name) => named.includes(name)),
    origins: listOf(stored.get('origins')),
    operations: listOf(stored.get('operations')),
    policies: listOf(stored.get('policies')),
    purpose: textOf(stored.get('purpose')),
    consent: textOf(stored.get('consent')),
    subject: textsOf(stored.get('subject')),
  };
}

/** The members of a JSON object that are texts. */
export function textsOf(value: unknown): Record<string, string> {
  return Object.fromEntries(
    entriesOf(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** @param now milliseconds since 1970 */
export function stateOf(row: SessionRow, now: number): SessionState {
  if (row.revoked_at !== null) return 'REVOKED';
  if (now >= row.expires_at) return 'EXPIRED';
  return row.billed >= row.max_billed || (row.single_use === 1 && row.used_by !== null) ? 'SPENT' : 'ACTIVE';
}
