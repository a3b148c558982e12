import { type Command, InvalidArgumentError } from 'commander';
import type { ClientLimits } from '../checks/caller.js';
import { scopeNames } from '../checks/middleware/scopeNames.js';
import { type DocumentMode, documentModes } from '../checks/ports/trustedDocuments.js';
import { readAddressRange } from '../clients/addresses.js';
import { limitNames } from '../clients/credential.js';
import { holdsPersonalData } from '../privacy/personalData.js';
import type { ClientSettings } from '../persistence/clients/settings.js';

/** What `create` and `update` take beside the id. */
export function addClientOptions(command: Command): Command {
  return command
    .option(
      '--scope <scope...>',
      `what it may ask for: ${scopeNames.join(', ')}; "*" is everything, history and erasure included`,
      readScope,
    )
    .option('--ip <range...>', 'IP addresses or CIDR ranges that it may come from; "any" for any', readRange)
    .option(
      '--rate <number>',
      'checks per second; "off" for no limit, "default" for the default of the service',
      readRate,
    )
    .option('--burst <number>', 'checks at once after a rest; likewise', readCount)
    .option('--per-day <number>', 'billed checks in a day; likewise', readCount)
    .option('--per-month <number>', 'billed checks in a month; likewise', readCount)
    .option(
      '--documents <mode>',
      `which GraphQL operations it may run, as KYC_DOCUMENTS: ${documentModes.join(', ')}; "default" for that of the service`,
      readDocumentMode,
    );
}

/** These options as commander gives them. A limit that is null goes back to the default of the service. */
export interface GivenOptions {
  readonly scope?: readonly string[];
  readonly ip?: readonly string[];
  readonly rate?: number | null;
  readonly burst?: number | null;
  readonly perDay?: number | null;
  readonly perMonth?: number | null;
  readonly documents?: DocumentMode | null;
}

/** Settings with what the options say in place of what was there. */
export function withOptions(
  settings: ClientSettings,
  { scope, ip, rate, burst, perDay, perMonth, documents }: GivenOptions,
): ClientSettings {
  const given = { ratePerSecond: rate, rateBurst: burst, quotaPerDay: perDay, quotaPerMonth: perMonth };
  const limits: { -readonly [L in keyof ClientLimits]: number } = {};
  for (const name of limitNames) {
    const own = given[name] === undefined ? settings.limits[name] : given[name];
    if (own !== undefined && own !== null) limits[name] = own;
  }
  return {
    scopes: scope ?? settings.scopes,
    ips: ip ?? settings.ips,
    limits,
    documents: documents === undefined ? settings.documents : (documents ?? undefined),
  };
}

/** Ids stand in headers, logs and the audit trail. */
export function readClientId(text: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text) || holdsPersonalData(text)) {
    throw new InvalidArgumentError(
      'It has 1 to 64 letters, digits, dots, hyphens or underscores, begins with a letter or digit, and holds nothing like a telephone or ID number.',
    );
  }
  return text;
}

export function readSecretNumber(text: string): number {
  if (!/^[1-9][0-9]{0,8}$/.test(text)) throw new InvalidArgumentError('It is a number, as list shows it.');
  return Number(text);
}

function readScope(text: string, before: readonly string[] = []): readonly string[] {
  if (!scopeNames.includes(text)) throw new InvalidArgumentError(`Scopes are ${scopeNames.join(', ')}.`);
  return [...new Set([...before, text])];
}

function readRange(text: string, before: readonly string[] = []): readonly string[] {
  if (text === 'any') return [];
  if (!readAddressRange(text))
    throw new InvalidArgumentError(
      'It is an IP address or CIDR range, such as 203.0.113.7 or 10.0.0.0/8 or 2001:db8::/32.',
    );
  return [...new Set([...before, text])];
}

function readDocumentMode(text: string): DocumentMode | null {
  if (text === 'default') return null;
  const mode = documentModes.find((each) => each === text);
  if (!mode) throw new InvalidArgumentError(`It is ${documentModes.join(', ')} or "default".`);
  return mode;
}

function readRate(text: string): number | null {
  return readLimit(text, /^[0-9]{1,6}(\.[0-9]{1,3})?$/);
}

function readCount(text: string): number | null {
  return readLimit(text, /^[0-9]{1,9}$/);
}

function readLimit(text: string, form: RegExp): number | null {
  if (text === 'default') return null;
  if (text === 'off') return 0;
  if (!form.test(text) || Number(text) === 0)
    throw new InvalidArgumentError('It is a number above 0, "off" or "default".');
  return Number(text);
}
