import { type IdentityAnswer, identityAnswers } from '../../../../src/checks/identity/identity.js';
import type { AttributionAnswer } from '../../../../src/checks/mobile/attribution.js';
import { nothingKnown } from '../../../../src/checks/mobile/lookup.js';
import { requireText } from '../../../../src/contract/foreignText.js';
import { isJsonObject, type JsonObject } from '../../../../src/contract/json.js';
import { unreadable } from '../../../../src/contract/unreadable.js';
import { KycError } from '../../../../src/errors.js';
import { createHttpSource, type HttpSourceConfig } from '../../../../src/providers/http/exchange.js';
import { failureOf } from '../../../../src/providers/http/failure.js';
import { readJson } from '../../../../src/providers/http/json.js';
import type { Provider, SourceAnswer, SourceCall } from '../../../../src/providers/provider.js';

export interface ExampleRegistryConfig extends HttpSourceConfig {
  readonly apiKey: string;
}

/** The Example Registry: compares a name with an ID number, and knows where a mobile number is from. */
export function createExampleRegistry({ apiKey, ...http }: ExampleRegistryConfig): Provider {
  const source = createHttpSource(http, [apiKey]);
  const fixedHeaders = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json', accept: 'application/json' };

  async function ask(path: string, body: object, { requestId, signal }: SourceCall): Promise<JsonObject> {
    const answer = await source.post({ path, headers: { ...fixedHeaders, 'x-request-id': requestId }, body: JSON.stringify(body), signal });
    if (answer.status !== 200) throw failureOf(answer);
    const json = readJson(answer);
    if (!isJsonObject(json)) throw unreadable('it is no JSON object');
    return json;
  }

  return {
    name: 'example-registry',
    capabilities: {
      async IDENTITY_TWO_FACTOR({ name, idNo }, call) {
        return readVerdict(await ask('/v2/persons', { name, number: idNo }, call));
      },
      async MOBILE_ATTRIBUTION({ mobile }, call) {
        return readAttribution(await ask('/v2/numbers', { mobile }, call));
      },
    },
    close: () => source.close(),
  };
}

/** Its verdicts, and which of them it bills, as its document lists them. */
const verdicts = new Map<unknown, SourceAnswer<IdentityAnswer>>([
  ['same', { answer: identityAnswers.match, billed: true }],
  ['different', { answer: identityAnswers.mismatch, billed: true }],
  ['unknown', { answer: identityAnswers.noRecord, billed: false }],
]);

function readVerdict({ verdict }: JsonObject): SourceAnswer<IdentityAnswer> {
  // Documented as free: the next source may be asked.
  if (verdict === 'closed') throw new KycError('UPSTREAM_UNAVAILABLE', 'The registry behind the source is closed for now.', { billed: 'no' });
  const known = verdicts.get(verdict);
  if (!known) throw unreadable('its verdict is unknown');
  return known;
}

function readAttribution(body: JsonObject): SourceAnswer<AttributionAnswer> {
  const [carrier, province, city] = [requireText(body, ['operator']), requireText(body, ['province']), requireText(body, ['city'])];
  const isFound = (carrier ?? province ?? city) !== null;
  return { answer: { carrier, province, city, message: isFound ? 'Attribution found' : nothingKnown }, billed: isFound };
}
