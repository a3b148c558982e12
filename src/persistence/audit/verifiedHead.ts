import type { Chain, SealedHead } from './chain.js';

/** Somebody changed the end of the trail from outside. `kyc audit verify` says what is missing. */
export class BrokenSeal extends Error {
  override readonly name = 'BrokenSeal';
  readonly code = 'AUDIT_TRAIL_BROKEN_SEAL';
}

/**
 * The end as it was read.
 *
 * @param known as this process left it: what is the same needs no look at its seal
 * @throws BrokenSeal where it is not as a holder of the key left it: adding to it would seal what was done
 */
export function verifiedHead(chain: Chain, end: SealedHead | undefined, known?: SealedHead): SealedHead {
  if (!end) throw new BrokenSeal();
  const isKnown = known !== undefined && end.seq === known.seq && end.hash === known.hash && end.seal === known.seal;
  if (!isKnown && end.seal !== chain.sealOf(end)) throw new BrokenSeal();
  return end;
}
