import type { TrailState } from '../../checks/ports/operation.js';
import { orUnavailable } from '../database/orUnavailable.js';
import type { Database } from '../database/tables.js';
import type { Chain } from './chain.js';
import { headId } from './head.js';

/** Reads the end of the trail. `kyc audit verify` looks at all of it. @throws KycError SERVICE_UNAVAILABLE */
export function createReadTrailState(database: Database, chain: Chain): () => Promise<TrailState> {
  return () => orUnavailable('The audit trail cannot be looked at now.', read());

  async function read(): Promise<TrailState> {
    const end = await database
      .selectFrom('audit_head')
      .select(['seq', 'hash', 'seal'])
      .where('id', '=', headId)
      .executeTakeFirstOrThrow();
    const last = await database.selectFrom('audit_entry').select('hash').where('seq', '=', end.seq).executeTakeFirst();
    const isThere = end.seq === 0 || last?.hash === end.hash;
    return {
      entries: end.seq,
      hash: end.hash,
      keyId: chain.keyId,
      isIntact: isThere && end.seal === chain.sealOf(end),
    };
  }
}
