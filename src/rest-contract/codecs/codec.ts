import type { Answer } from '../../checks/check.js';
import type { JsonObject } from '../json.js';

/**
 * How one kind of answer looks in the contract, beside `success` and `message`, which every answer has.
 *
 * The functions are declared as methods so that codecs of different answers have a common type.
 */
export interface ResponseCodec<A extends Answer = Answer> {
  /** Name of the body's schema in the OpenAPI document. */
  readonly schemaName: string;
  /** JSON Schema (2020-12) of each field that `encode` writes. */
  readonly fields: Readonly<Record<string, object>>;
  /** Those of the fields that may be left out. */
  readonly optional?: readonly string[];
  encode(answer: A): object;
  /** @throws KycError UPSTREAM_ERROR where the body cannot be read with certainty */
  decode(body: JsonObject): Omit<A, 'message'>;
}
