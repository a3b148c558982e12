import type { CheckRun, Idempotency } from '../../checks/policies/idempotency.js';
import type { CheckResult } from '../../checks/result.js';
import { KycError, toKycError } from '../../errors.js';
import type { Sealer } from '../seal.js';
import { readResult, replayOf, writeResult } from '../storedResult.js';
import type { ClaimPlace, PlaceOf } from './claimPlace.js';
import type { ClaimStore, TakenClaim } from './claims.js';
import { leave, type LeaseTimes, underHeldClaim } from './heldClaim.js';
import { createMarkAsKeyOfSeveral } from './keyOfSeveral.js';
import { watchHeld } from './watchHeld.js';
import { createTurns } from './turns.js';

export interface IdempotencyParts extends LeaseTimes {
  readonly claims: ClaimStore;
  readonly sealer: Sealer;
  readonly placeOf: PlaceOf;
  /** How long a key is kept, in milliseconds. */
  readonly keepMs: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Runs with a key of a client once: the key is taken in the store before a source is asked, and holds the answer
 * afterwards. Who comes meanwhile waits, in this process or another. Where the run surely was not billed the key is
 * free again; where nobody can say, and where its owner ended without a word, it says so until it expires.
 */
export function createIdempotency({ claims, sealer, placeOf, keepMs, now, ...lease }: IdempotencyParts): Idempotency {
  const turns = createTurns();
  const markAsKeyOfSeveral = createMarkAsKeyOfSeveral({ claims, claim });

  return async (run, carryOut) => {
    const { idempotencyKey } = run.options;
    if (idempotencyKey === undefined) return carryOut();
    const place = placeOf(run, idempotencyKey);
    if (place.mark && !(await markAsKeyOfSeveral(place.mark))) throw keyReused();
    return turns.inTurn(`${place.key} ${place.fingerprint}`, run.caller.signal, () => lead(place, run, carryOut));
  };

  /** Asks the store until the key is taken or its first run has ended. */
  async function lead(place: ClaimPlace, { caller }: CheckRun, carryOut: () => Promise<CheckResult>): Promise<CheckResult> {
    const held = watchHeld(lease.leaseMs, caller.signal);
    for (;;) {
      const owner = crypto.randomUUID();
      const taken = await claim(place, owner);
      if (!taken) return underHeldClaim({ ...lease, claims, now, key: place.key, owner, seal: (result) => sealer.seal(writeResult(result), place.key) }, carryOut);
      if (taken.fingerprint !== place.fingerprint) throw keyReused();
      if (taken.state !== 'held') return endOf(taken, place);
      if (taken.leaseUntil <= now() || held.isSilent(taken)) await claims.giveUp(place.key, taken.owner, taken.leaseUntil).catch(notLookedUp);
      else await held.wait();
    }
  }

  /** Where it is not known whether the store took the key, it is given back as soon as the store can be told. */
  async function claim(place: ClaimPlace, owner: string, keptTimes = 1): Promise<TakenClaim | undefined> {
    const at = now();
    return claims.claim({ place, owner, now: at, leaseUntil: at + lease.leaseMs, expiresAt: at + keptTimes * keepMs }).catch((cause: unknown) => {
      void leave(() => claims.free(place.key, owner));
      return notLookedUp(cause);
    });
  }

  function endOf(taken: Exclude<TakenClaim, { readonly state: 'held' }>, { key }: ClaimPlace): CheckResult {
    const text = taken.state === 'answered' ? sealer.open(taken.answer, key) : undefined;
    const result = text === undefined ? undefined : readResult(text);
    if (result) return replayOf(result);
    if (taken.state === 'erased') throw new KycError('OUTCOME_UNKNOWN', 'The answer under this idempotency key was erased.', { billed: 'no' });
    throw new KycError('OUTCOME_UNKNOWN', 'What became of the first request with this idempotency key is not known: it may have been carried out and billed.', { billed: 'no' });
  }
}

function keyReused(): KycError {
  return new KycError('IDEMPOTENCY_KEY_REUSED', 'The idempotency key was used before with another input, or for a single check and now for several, or the other way round.');
}

function notLookedUp(cause: unknown): never {
  const { message } = toKycError(cause);
  throw new KycError('SERVICE_UNAVAILABLE', 'The idempotency key cannot be looked up now, so no source was asked.', { retryAfterMs: 1_000, cause: cause instanceof Error ? cause : message });
}
