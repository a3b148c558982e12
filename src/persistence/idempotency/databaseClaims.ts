import { traceColumns } from '../database/eraseKept.js';
import { inPortions } from '../database/inPortions.js';
import type { IdempotencyClaimRow } from '../database/keptTables.js';
import type { Database } from '../database/tables.js';
import type { ClaimStore, TakenClaim } from './claims.js';

/** Idempotency keys in the database. */
export function databaseClaims(database: Database): ClaimStore {
  const claimOf = (key: string, owner: string) =>
    database.updateTable('idempotency_claim').where('key', '=', key).where('owner', '=', owner);

  return {
    async claim({ claimKey, owner, now, leaseUntil, expiresAt }) {
      const row = {
        key: claimKey.key,
        fingerprint: claimKey.fingerprint,
        state: 'held',
        owner,
        lease_until: leaseUntil,
        expires_at: expiresAt,
        answer: null,
        ...claimKey.owner,
      } as const;
      for (;;) {
        const taken = await database
          .insertInto('idempotency_claim')
          .values(row)
          .onConflict((conflict) =>
            conflict.column('key').doUpdateSet(row).where('idempotency_claim.expires_at', '<=', now),
          )
          .returning('key')
          .executeTakeFirst();
        if (taken) return undefined;
        const standing = await database
          .selectFrom('idempotency_claim')
          .selectAll()
          .where('key', '=', claimKey.key)
          .executeTakeFirst();
        if (standing) return takenClaim(standing);
      }
    },
    async renew(key, owner, leaseUntil) {
      await claimOf(key, owner).where('state', '=', 'held').set({ lease_until: leaseUntil }).execute();
    },
    async answer(key, owner, answer) {
      await claimOf(key, owner).where('state', 'in', ['held', 'unknown']).set({ state: 'answered', answer }).execute();
    },
    async markUnknown(key, owner, leaseSeen) {
      const held = claimOf(key, owner).where('state', '=', 'held');
      await (leaseSeen === undefined ? held : held.where('lease_until', '=', leaseSeen))
        .set({ state: 'unknown' })
        .execute();
    },
    async release(key, owner) {
      await database
        .deleteFrom('idempotency_claim')
        .where('key', '=', key)
        .where('owner', '=', owner)
        .where('state', 'in', ['held', 'unknown'])
        .execute();
    },
    async sweep(now, signal) {
      await inPortions(
        async (most) => {
          const due = database.selectFrom('idempotency_claim').select('key').where('expires_at', '<=', now).limit(most);
          const { numDeletedRows } = await database
            .deleteFrom('idempotency_claim')
            .where('key', 'in', due)
            .executeTakeFirstOrThrow();
          return Number(numDeletedRows);
        },
        { signal },
      );
    },
    async eraseSubject({ client, traces }) {
      if (traces.length === 0) return 0;
      let erased = 0;
      for (const column of traceColumns) {
        erased += await inPortions(async (most) => {
          const some = database
            .selectFrom('idempotency_claim')
            .select('key')
            .where('state', '=', 'answered')
            .where(column, 'in', traces)
            .$if(client !== null, (query) => query.where('client', '=', client ?? ''))
            .limit(most);
          const { numUpdatedRows } = await database
            .updateTable('idempotency_claim')
            .where('key', 'in', some)
            .set({ state: 'erased', answer: null, subject_name: null, subject_id_no: null, subject_mobile: null })
            .executeTakeFirstOrThrow();
          return Number(numUpdatedRows);
        });
      }
      return erased;
    },
  };
}

function takenClaim({ state, fingerprint, owner, lease_until: leaseUntil, answer }: IdempotencyClaimRow): TakenClaim {
  if (state === 'held') return { state, fingerprint, owner, leaseUntil };
  if (state === 'answered') return answer === null ? { state: 'erased', fingerprint } : { state, fingerprint, answer };
  return state === 'unknown' ? { state, fingerprint, owner } : { state, fingerprint };
}
