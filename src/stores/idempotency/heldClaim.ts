import { setTimeout as delay } from 'node:timers/promises';
import type { CheckResult } from '../../checks/result.js';
import { type KycError, toKycError } from '../../errors.js';
import type { ClaimStore } from './claims.js';

/** How long an owner counts as alive without another word, and how often it says one, in milliseconds. */
export interface LeaseTimes {
  readonly leaseMs: number;
  readonly beatMs: number;
}

export interface HeldClaimParts extends LeaseTimes {
  readonly claims: ClaimStore;
  readonly now: () => number;
  readonly key: string;
  readonly owner: string;
  /** What is kept of an answer. */
  readonly seal: (result: CheckResult) => string;
}

/** Carries out a run whose key is taken, keeps the lease meanwhile, and leaves under the key how it ended. */
export async function underHeldClaim({ claims, now, leaseMs, beatMs, key, owner, seal }: HeldClaimParts, carryOut: () => Promise<CheckResult>): Promise<CheckResult> {
  const beating = setInterval(() => void claims.renew(key, owner, now() + leaseMs).catch(() => undefined), beatMs).unref();
  try {
    const result = await carryOut();
    const sealed = seal(result);
    await leave(() => claims.answer(key, owner, sealed));
    return result;
  } catch (thrown) {
    const error: KycError = toKycError(thrown);
    await leave(() => (error.billed === 'no' ? claims.free(key, owner) : claims.giveUp(key, owner)));
    throw error;
  } finally {
    clearInterval(beating);
  }
}

/** For two minutes, and never so seldom that who waits for the key would take its owner for dead before. */
const retriesMs: readonly number[] = [200, 1_000, 2_000, ...Array.from({ length: 24 }, () => 5_000)];

/**
 * Tells the store how a run ended. Where it cannot be told, that is tried again while the answer goes its way: until
 * then the key is held, then unknown, and never free, so that nothing is billed twice.
 */
export async function leave(tell: () => Promise<void>): Promise<void> {
  await tell().catch(() => void tellLater(tell));
}

async function tellLater(tell: () => Promise<void>): Promise<void> {
  for (const pause of retriesMs) {
    await delay(pause, undefined, { ref: false });
    if (await tell().then(() => true, () => false)) return;
  }
}
