import 'reflect-metadata';
import { checks } from '../../src/checks/index.js';
import { noEnumeration, noSpend, noIdempotency, noQuota, noReuse } from '../../src/checks/ports/none.js';
import { createRunCheck, type RunCheck } from '../../src/checks/runCheck.js';
import { idNoOf } from '../../src/checks/samples.js';
import { readConfig } from '../../src/config.js';
import { openPersistence } from '../../src/persistence/index.js';
import { client } from '../comparison/load.js';

/** Whose checks are written. */
export interface Filling {
  readonly count: number;
  /** The person of the check with this number. */
  readonly personOf: (index: number) => { readonly name: string; readonly idNo: string };
}

const dayMs = 86_400_000;
/** Some fifty years of birth dates. */
const birthDates = 18_000;

/** A person whom no other check is about: a birth date from 1960 on, and a running number beyond those. */
export function anybody(index: number) {
  const born = new Date(Date.UTC(1960, 0, 1) + (index % birthDates) * dayMs)
    .toISOString()
    .slice(0, 10)
    .replaceAll('-', '');
  return { name: '李明', idNo: idNoOf(`110101${born}${100 + (Math.floor(index / birthDates) % 900)}`) };
}

/** The person with many answers. Nobody else is born in 2020. */
export const wellKnown = { name: '王芳', idNo: idNoOf('11010120200101001') };

/** One answer in so many is a mismatch, the others match. */
const rarity = 10_000;
/** Checks under way at once: as many as fill a group commit. */
const atOnce = 2_000;

/**
 * Writes checks as the service does, each with its intent, its outcome and its sealed answer, without a provider or a server.
 *
 * @param env that the service on these records is started with
 */
export async function fill(env: Readonly<Record<string, string>>, { count, personOf }: Filling): Promise<void> {
  const persistence = await openPersistence(readConfig({ ...env }).persistence, unwatched);
  const [check] = checks.filter(({ name }) => name === 'IDENTITY_TWO_FACTOR');
  if (!check) throw new Error('There is no two-factor check.');
  const [match, mismatch] = check.examples;
  if (!match || !mismatch) throw new Error('The two-factor check has no examples.');
  let next = 0;
  const runCheck: RunCheck = createRunCheck({
    route: async () => ({
      answer: next % rarity === 0 ? mismatch.answer : match.answer,
      source: { provider: 'sandbox', checkedAt: new Date(), latencyMs: 1, billed: true, reused: false },
    }),
    idChecksum: 'warn',
    requirePurpose: false,
    regionOf: () => ({ name: undefined, isKnown: true }),
    audit: persistence.audit,
    idempotency: noIdempotency,
    quota: noQuota,
    reuse: noReuse,
    meterEnumeration: noEnumeration,
    spend: noSpend,
    observe: () => undefined,
  });
  const caller = {
    client: { id: client.id, scopes: ['*'] },
    channel: 'rest',
    requestId: 'growth',
    signal: new AbortController().signal,
  } as const;
  const worker = async () => {
    while (next < count) {
      next += 1;
      await runCheck(check, personOf(next), caller);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, worker));
  await persistence.close();
}

const unwatched = {
  failing: (error: unknown) => {
    throw error;
  },
  working: () => undefined,
  closedAbandoned: () => undefined,
  erasedExpired: () => undefined,
  clocksDisagree: () => undefined,
  clocksAgree: () => undefined,
  redis: { gone: () => undefined, back: () => undefined, unsafe: () => undefined },
};
