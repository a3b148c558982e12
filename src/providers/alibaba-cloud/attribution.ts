import type { AttributionAnswer, AttributionInput } from '../../checks/mobile/attribution.js';
import { nothingKnown } from '../../checks/mobile/lookup.js';
import { capText } from '../response/foreignText.js';
import { isJsonObject, type JsonObject } from '../../rest-contract/json.js';
import { unreadable } from '../response/unreadable.js';
import type { ProviderAnswer } from '../provider.js';
import { carrierName } from './carriers.js';
import { codeOf } from './code.js';
import { numberAttributeRefusals } from './dytnsapiRefusals.js';
import type { RpcOperation } from './gateway.js';
import { errorOf, unknownRefusal } from './refusals.js';

/** SEEN for this operation: OK; for the vendor's others: 200. */
const success = new Set(['OK', '200']);
/** SEEN: "No attribute information can be found for the specified phone number." */
const notFound = 'PhoneNumberNotfound';
const fields = ['Carrier', 'BasicCarrier', 'Province', 'City'] as const;

/**
 * DescribePhoneNumberOperatorAttribute. SEEN: Mask may be MD5, SHA256 or SM3 as well, with the number hashed; but all numbers
 * can be hashed in seconds, so that this hides nothing.
 */
export function describePhoneNumberOperatorAttribute(
  authCode: string,
): RpcOperation<AttributionInput, AttributionAnswer> {
  return {
    action: 'DescribePhoneNumberOperatorAttribute',
    parameters: ({ mobile }) => ({ AuthCode: authCode, InputNumber: mobile, Mask: 'NORMAL' }),
    read,
    readRefusal,
  };
}

/**
 * { Code, Message, RequestId, Data: { BasicCarrier, Carrier, IsNumberPortability, NumberSegment, Province, City } }. Carrier
 * is the one after porting, or the virtual operator; that a number was ported, and its segment, have no place in the answer.
 */
function read({ Code, Data }: JsonObject, now: Date): ProviderAnswer<AttributionAnswer> {
  const code = codeOf(Code);
  if (code === undefined) throw unreadable('Code is no code');
  if (!success.has(code)) return readRefusal(code, now) ?? unknownCode();
  if (!isJsonObject(Data)) throw unreadable('Data is missing');
  if (fields.every((field) => Data[field] === undefined)) throw unreadable('Data holds neither carrier nor region');

  const [current, basic, province, city] = fields.map((field) => textOf(Data, field));
  const carrier = current ?? basic;
  if (!carrier && !province && !city) return nothing;
  const answer = {
    carrier: carrier ? carrierName(carrier) : null,
    province: province ?? null,
    city: city ?? null,
    message: 'Attribution found',
  };
  return { answer, billed: true };
}

/** @returns undefined where the code is unknown */
function readRefusal(code: string, now: Date): ProviderAnswer<AttributionAnswer> | undefined {
  if (code === notFound) return nothing;
  const refusal = numberAttributeRefusals.get(code);
  if (refusal) throw errorOf(refusal, now);
  return undefined;
}

function unknownCode(): never {
  throw unknownRefusal();
}

/** SEEN in the vendor's "Billing overview" of this product: queries that find nothing are not billed. */
const nothing: ProviderAnswer<AttributionAnswer> = {
  answer: { carrier: null, province: null, city: null, message: nothingKnown },
  billed: false,
};

/** @returns undefined where the provider knows nothing: no field, null or an empty text */
function textOf(data: JsonObject, field: string): string | undefined {
  const value = data[field] ?? '';
  if (typeof value !== 'string') throw unreadable(`${field} is no text`);
  return capText(value.trim()) || undefined;
}
