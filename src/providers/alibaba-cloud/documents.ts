import { documentKind } from '../../checks/subject/residentId.js';
import { KycError } from '../../errors.js';

/**
 * SEEN for Id2Meta* and Mobile3Meta*: they answer for second-generation resident cards and residence permits alone.
 *
 * @throws KycError NOT_SUPPORTED for the number of a permanent resident card, before anything is sent
 */
export function requireAnsweredDocument(idNo: string): void {
  if (documentKind(idNo) !== 'FOREIGN_PERMANENT_RESIDENT') return;
  throw new KycError('NOT_SUPPORTED', 'The provider does not answer for permanent resident cards; it was not asked.', {
    billed: 'no',
  });
}
