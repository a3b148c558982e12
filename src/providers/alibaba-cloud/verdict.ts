import { type IdentityAnswer, identityAnswer } from '../../checks/identity/identity.js';
import { isJsonObject, type JsonObject } from '../../contract/json.js';
import { unreadable } from '../../contract/unreadable.js';
import type { SourceAnswer } from '../provider.js';
import { codeOf } from './code.js';
import { productRefusal, type Refusals } from './refusals.js';
import type { Verdict } from './resultCodes.js';

/**
 * Reads a 200 answer of cloudauth: { Code, Message, RequestId, ResultObject: { BizCode, … } }.
 *
 * @param fields of ResultObject that make up the code, in the order of the table
 * @param codes by the values of these fields, divided by spaces
 * @param refusals values of Code that mean something to the operation alone
 */
export function verdictReader(fields: readonly string[], codes: ReadonlyMap<string, Verdict>, refusals?: Refusals): (body: JsonObject) => SourceAnswer<IdentityAnswer> {
  return ({ Code, ResultObject }) => {
    const code = codeOf(Code);
    if (code === undefined) throw unreadable('Code is no code');
    if (code !== '200') throw productRefusal(code, refusals);
    if (!isJsonObject(ResultObject)) throw unreadable('ResultObject is missing');

    const verdict = codes.get(fields.map((field) => codeOf(ResultObject[field])).join(' '));
    if (!verdict) throw unreadable(`${fields.join(' and ')} of ResultObject say nothing that is known here`);
    const { match, message, billed } = verdict;
    return { answer: identityAnswer(match, message), billed };
  };
}
