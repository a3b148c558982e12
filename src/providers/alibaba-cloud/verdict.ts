import { type IdentityAnswer, identityAnswer } from '../../checks/identity/identity.js';
import { isJsonObject, type JsonObject } from '../../rest-contract/json.js';
import { unreadable } from '../response/unreadable.js';
import type { KycError } from '../../errors.js';
import type { ProviderAnswer } from '../provider.js';
import { codeOf } from './code.js';
import { errorOf, type Refusals, unknownRefusal } from './refusals.js';
import type { Verdict } from './resultCodes.js';

/** What the codes of one operation of cloudauth mean. */
export interface VerdictTables {
  /** Fields of ResultObject that make up the code of a result, in the order of the table. */
  readonly fields: readonly string[];
  /** By the values of these fields, divided by spaces. */
  readonly results: ReadonlyMap<string, Verdict>;
  /** By `Code`, where the operation was not carried out. */
  readonly refusals: Refusals;
  /** Values of `Code` that are answers, without a result beside them. */
  readonly answers?: ReadonlyMap<string, Verdict>;
}

/** Reads a 200 answer of cloudauth: { Code, Message, RequestId, ResultObject: { BizCode, … } }. */
export function verdictReader({
  fields,
  results,
  refusals,
  answers,
}: VerdictTables): (body: JsonObject, now: Date) => ProviderAnswer<IdentityAnswer> {
  return ({ Code, ResultObject }, now) => {
    const code = codeOf(Code);
    if (code === undefined) throw unreadable('Code is no code');
    const verdict = code === '200' ? verdictIn(ResultObject) : answers?.get(code);
    if (!verdict) throw refusalBy(code, now);
    const { match, message, billed, details } = verdict;
    return { answer: identityAnswer(match, message, details), billed };
  };

  function verdictIn(result: unknown): Verdict {
    if (!isJsonObject(result)) throw unreadable('ResultObject is missing');
    const verdict = results.get(fields.map((field) => codeOf(result[field])).join(' '));
    if (!verdict) throw unreadable(`${fields.join(' and ')} of ResultObject say nothing that is known here`);
    return verdict;
  }

  function refusalBy(code: string, now: Date): KycError {
    const refusal = refusals.get(code);
    return refusal ? errorOf(refusal, now) : unknownRefusal();
  }
}
