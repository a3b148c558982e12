import type { CheckOptions } from '../../checks/caller.js';
import { KycError } from '../../errors.js';
import { keyOfCall } from '../requestScope.js';
import type { Runs } from './rootPlan.js';
import type { PlannedCall } from './plannedCall.js';

/** What one root field is going to call. */
export interface PlannedField {
  readonly key: string;
  readonly runs: Runs;
  readonly calls: readonly PlannedCall[];
}

/**
 * @returns how many checks all fields together ask for
 * @throws KycError BAD_USER_INPUT with the count where all fields together ask for more calls than one request may make
 */
export function requireAffordable(fields: readonly PlannedField[], maxChecks: number): number {
  const inProfiles = new Set(
    fields.filter(({ runs }) => runs === 'profile').flatMap(({ calls }) => calls.map(keyOfCall)),
  );
  const count = inProfiles.size + fields.filter(({ runs }) => runs === 'check').length;
  if (count > maxChecks)
    throw new KycError(
      'BAD_USER_INPUT',
      `The request asks for ${count} billed checks; at most ${maxChecks} are allowed in one request.`,
    );
  return count;
}

/** The field whose idempotency key stands for something else in an earlier field of the operation, with its error. */
export function keyConflict(
  fields: readonly PlannedField[],
): { readonly key: string; readonly error: KycError } | undefined {
  const meanings = new Map<string, string>();
  for (const { key, calls } of fields) {
    for (const call of calls) {
      const { idempotencyKey } = call.options;
      if (idempotencyKey === undefined) continue;
      const meaning = meaningOf(call);
      if ((meanings.get(idempotencyKey) ?? meaning) !== meaning) return { key, error: usedTwice(call.options) };
      meanings.set(idempotencyKey, meaning);
    }
  }
  return undefined;
}

/** What a key stands for: one check with its input, or several. */
function meaningOf({ check, input, options }: PlannedCall): string {
  return options.isKeyOfProfile ? 'several checks' : keyOfCall({ check, input, options: {} });
}

function usedTwice({ isKeyOfProfile }: CheckOptions): KycError {
  const path = isKeyOfProfile ? 'Idempotency-Key' : 'options.idempotencyKey';
  return new KycError('IDEMPOTENCY_KEY_REUSED', 'One idempotency key stands for different checks of this request.', {
    fields: [
      { path, rule: 'idempotencyKey', message: `${path} must not be the key of another check of this request.` },
    ],
  });
}
