import { type IdentityAnswer, identityAnswers } from '../../../../src/checks/identity/identity.js';
import type { AttributionAnswer } from '../../../../src/checks/mobile/attribution.js';
import { nothingKnown } from '../../../../src/checks/mobile/lookup.js';
import { requireText } from '../../../../src/providers/response/foreignText.js';
import { isJsonObject, type JsonObject } from '../../../../src/rest-contract/json.js';
import { unreadable } from '../../../../src/providers/response/unreadable.js';
import { KycError } from '../../../../src/errors.js';
import { createHttpClient, type HttpClientConfig } from '../../../../src/providers/http/httpClient.js';
import { statusError } from '../../../../src/providers/http/statusErrors.js';
import { readJson } from '../../../../src/providers/response/json.js';
import type { Provider, ProviderAnswer, CallContext } from '../../../../src/providers/provider.js';

export interface ExampleRegistryConfig extends HttpClientConfig {
  readonly apiKey: string;
}

/** The Example Registry: compares a name with an ID number, and knows where a mobile number is from. */
export function createExampleRegistry({ apiKey, ...http }: ExampleRegistryConfig): Provider {
  const source = createHttpClient(http, [apiKey]);
  const fixedHeaders = {
    authorization: `Bearer ${apiKey}`,
    'content-type': 'application/json',
    accept: 'application/json',
  };

  async function ask(path: string, body: object, { requestId, signal }: CallContext): Promise<JsonObject> {
    const answer = await source.post({
      path,
      headers: { ...fixedHeaders, 'x-request-id': requestId },
      body: JSON.stringify(body),
      signal,
    });
    if (answer.status !== 200) throw statusError(answer);
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
const verdicts = new Map<unknown, ProviderAnswer<IdentityAnswer>>([
  ['same', { answer: identityAnswers.match, billed: true }],
  ['different', { answer: identityAnswers.mismatch, billed: true }],
  ['unknown', { answer: identityAnswers.noRecord, billed: false }],
]);

function readVerdict({ verdict }: JsonObject): ProviderAnswer<IdentityAnswer> {
  // Documented as free: the next provider may be asked.
  if (verdict === 'closed')
    throw new KycError('UPSTREAM_UNAVAILABLE', 'The registry behind the provider is closed for now.', { billed: 'no' });
  const known = verdicts.get(verdict);
  if (!known) throw unreadable('its verdict is unknown');
  return known;
}

function readAttribution(body: JsonObject): ProviderAnswer<AttributionAnswer> {
  const [carrier, province, city] = [
    requireText(body, ['operator']),
    requireText(body, ['province']),
    requireText(body, ['city']),
  ];
  const isFound = (carrier ?? province ?? city) !== null;
  return {
    answer: { carrier, province, city, message: isFound ? 'Attribution found' : nothingKnown },
    billed: isFound,
  };
}
