import type { ClientLimits } from '../../checks/caller.js';
import { type DocumentMode, documentModes } from '../../checks/ports/trustedDocuments.js';
import { limitNames } from '../../clients/credential.js';

/** What a client may do, and from where. */
export interface ClientSettings {
  readonly scopes: readonly string[];
  /** Addresses or CIDR ranges that it may come from; empty: any. */
  readonly ips: readonly string[];
  readonly limits: ClientLimits;
  /** Which operations it may run; undefined: as KYC_DOCUMENTS says. */
  readonly documents?: DocumentMode;
}

/** What `JSON.stringify` made of settings. */
export function readSettings(text: string): ClientSettings {
  const settings: unknown = JSON.parse(text);
  const own: unknown = member(settings, 'limits');
  const limits: { -readonly [L in keyof ClientLimits]: number } = {};
  for (const name of limitNames) {
    const limit = member(own, name);
    if (typeof limit === 'number') limits[name] = limit;
  }
  const documents = documentModes.find((mode) => mode === member(settings, 'documents'));
  return { scopes: texts(member(settings, 'scopes')), ips: texts(member(settings, 'ips')), limits, documents };
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
