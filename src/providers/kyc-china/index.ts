import { type Check, checks } from '../../checks/index.js';
import { decodeResponse, encodeRequest } from '../../contract/index.js';
import { createHttpSource, type HttpSourceConfig } from '../http/exchange.js';
import { readJson } from '../http/json.js';
import type { Capability, Provider } from '../provider.js';
import { failureOf } from '../http/failure.js';
import { withoutValues } from '../http/withoutValues.js';

export interface KycChinaConfig extends HttpSourceConfig {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The KYC China REST service: every check of the list, each by one POST. */
export function createKycChina({ clientId, clientSecret, ...config }: KycChinaConfig): Provider {
  const source = createHttpSource(config, [clientId, clientSecret]);
  const fixedHeaders = {
    'x-client-id': clientId,
    'x-client-secret': clientSecret,
    'content-type': 'application/json',
    accept: 'application/json',
  };

  function capabilityFor(check: Check): Capability {
    return async (input, { requestId, signal }) => {
      const { path, body } = encodeRequest(check, input);
      const answer = await source.post({ path, headers: { ...fixedHeaders, 'x-request-id': requestId }, body: JSON.stringify(body), signal });
      if (answer.status !== 200) throw failureOf(answer);
      const decoded = decodeResponse(check, readJson(answer));
      // INFERRED: the contract says nothing of billing; a definite answer is taken to be billed.
      return { answer: { ...decoded, message: withoutValues(decoded.message, body) }, billed: true };
    };
  }

  return {
    name: 'kyc-china',
    capabilities: Object.fromEntries(checks.map((check) => [check.name, capabilityFor(check)])),
    close: () => source.close(),
  };
}
