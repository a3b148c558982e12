import type { CheckRun, Idempotency, SettlementOf } from '../../checks/ports/idempotency.js';
import type { CheckResult } from '../../checks/result.js';
import { KycError, toKycError } from '../../errors.js';
import type { RetentionClock } from '../retention/clock.js';
import type { Sealer } from '../crypto/seal.js';
import { readResult, replayOf, writeResult } from '../storedResult.js';
import type { ClaimKey, ClaimKeyOf } from './claimKey.js';
import type { ClaimStore, TakenClaim } from './claims.js';
import { createMarkAsKeyOfSeveral } from './keyOfSeveral.js';
import { settleClaim, type LeaseTimes, underLease } from './lease.js';
import { watchLease } from './leaseWatcher.js';
import { createSingleFlight } from './singleFlight.js';

export interface IdempotencyParts extends LeaseTimes {
  readonly claims: ClaimStore;
  readonly sealer: Sealer;
  readonly placeOf: ClaimKeyOf;
  /** The answer that is recorded of a run; undefined: there is none, or it is not kept. */
  readonly findRecorded: FindRecorded;
  /** How long a key is kept whose run says nothing else, in milliseconds. */
  readonly keepMs: number;
  /** By which keys expire. */
  readonly retention: Pick<RetentionClock, 'earliest' | 'latest'>;
  /** By which leases end. Milliseconds since 1970. */
  readonly now: () => number;
}

export type FindRecorded = (client: string, run: string) => Promise<CheckResult | undefined>;

type CarryOut = (settlementOf: SettlementOf) => Promise<CheckResult>;

/**
 * Runs with a key of a client once: the key is taken in the store before a provider is asked, and holds the answer
 * afterwards. Who comes meanwhile waits, in this process or another. Where the run surely was not billed the key is
 * free again; where nobody can say, it says so until it expires. Where its owner ended without a word, the audit trail may
 * know more than the key: the answer that is recorded of that run is the answer under the key.
 */
export function createIdempotency({
  claims,
  sealer,
  placeOf,
  findRecorded,
  keepMs,
  retention,
  now,
  ...lease
}: IdempotencyParts): Idempotency {
  const turns = createSingleFlight();
  const markAsKeyOfSeveral = createMarkAsKeyOfSeveral({ claims, claim });

  return async (run, carryOut) => {
    const { idempotencyKey } = run.options;
    if (idempotencyKey === undefined) return carryOut();
    const place = placeOf(run, idempotencyKey);
    if (place.mark && !(await markAsKeyOfSeveral(place.mark, run.options.keepKeyMs ?? keepMs))) throw keyReused();
    return turns.runOnce(`${place.key} ${place.fingerprint}`, run.caller.signal, () => lead(place, run, carryOut));
  };

  /** Asks the store until the key is taken or its first run has ended. */
  async function lead(
    place: ClaimKey,
    { id: owner, caller, options }: CheckRun,
    carryOut: CarryOut,
  ): Promise<CheckResult> {
    const held = watchLease(lease.leaseMs, caller.signal);
    for (;;) {
      const taken = await claim(place, owner, options.keepKeyMs ?? keepMs);
      if (!taken)
        return underLease({ ...lease, claims, now, key: place.key, owner }, () =>
          carryOut(settlementUnder(place, owner)),
        );
      if (taken.fingerprint !== place.fingerprint) throw keyReused();
      if (taken.state === 'answered' || taken.state === 'erased') return endOf(taken, place);
      if (taken.state === 'held' && taken.leaseUntil > now() && !held.isExpired(taken)) {
        await held.wait();
        continue;
      }
      const recovered = await recover(place, caller.client.id, taken.owner);
      if (recovered) return replayOf(recovered);
      if (taken.state === 'unknown') throw notKnown();
      await claims.markUnknown(place.key, taken.owner, taken.leaseUntil).catch(notLookedUp);
    }
  }

  /** The process may have ended after it recorded the outcome and before the store of the keys was told. */
  async function recover(place: ClaimKey, client: string, owner: string): Promise<CheckResult | undefined> {
    const recorded = await findRecorded(client, owner).catch(notLookedUp);
    if (recorded) await settleClaim(() => claims.answer(place.key, owner, sealed(recorded, place)));
    return recorded;
  }

  function settlementUnder(place: ClaimKey, owner: string): SettlementOf {
    const held = { key: place.key, owner };
    return (outcome) => {
      if ('error' in outcome) return { ...held, end: outcome.error.billed === 'no' ? 'released' : 'unknown' };
      return { ...held, end: 'answered', answer: sealed(outcome, place) };
    };
  }

  function sealed(result: CheckResult, { key }: ClaimKey): string {
    return sealer.seal(writeResult(result), key);
  }

  /** Where it is not known whether the store took the key, it is given back as soon as the store can be told. */
  async function claim(place: ClaimKey, owner: string, ms: number): Promise<TakenClaim | undefined> {
    return claims
      .claim({
        claimKey: place,
        owner,
        now: retention.earliest(),
        leaseUntil: now() + lease.leaseMs,
        expiresAt: retention.latest() + ms,
      })
      .catch((cause: unknown) => {
        void settleClaim(() => claims.release(place.key, owner));
        return notLookedUp(cause);
      });
  }

  function endOf(
    taken: Extract<TakenClaim, { readonly state: 'answered' | 'erased' }>,
    { key }: ClaimKey,
  ): CheckResult {
    const text = taken.state === 'answered' ? sealer.open(taken.answer, key) : undefined;
    const result = text === undefined ? undefined : readResult(text);
    if (result) return replayOf(result);
    if (taken.state === 'erased')
      throw new KycError('OUTCOME_UNKNOWN', 'The answer under this idempotency key was erased.', { billed: 'no' });
    throw notKnown();
  }
}

function notKnown(): KycError {
  return new KycError(
    'OUTCOME_UNKNOWN',
    'What became of this request when it first came is not known: it may have been carried out and billed.',
    { billed: 'no' },
  );
}

function keyReused(): KycError {
  return new KycError(
    'IDEMPOTENCY_KEY_REUSED',
    'The idempotency key was used before with another input, or for a single check and now for several, or the other way round.',
  );
}

function notLookedUp(cause: unknown): never {
  const { message } = toKycError(cause);
  throw new KycError('SERVICE_UNAVAILABLE', 'The idempotency key cannot be looked up now, so no provider was asked.', {
    retryAfterMs: 1_000,
    cause: cause instanceof Error ? cause : message,
  });
}
