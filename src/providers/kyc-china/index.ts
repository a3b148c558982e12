import { type Check, checks } from '../../checks/index.js';
import { decodeResponse, encodeRequest } from '../../rest-contract/index.js';
import { createHttpClient, type HttpClientConfig } from '../http/httpClient.js';
import { readJson } from '../response/json.js';
import type { Capability, Provider } from '../provider.js';
import { statusError } from '../http/statusErrors.js';
import { redactValues } from '../response/redactValues.js';

export interface KycChinaConfig extends HttpClientConfig {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The KYC China REST service: every check of the list, each by one POST. */
export function createKycChina({ clientId, clientSecret, ...config }: KycChinaConfig): Provider {
  const client = createHttpClient(config, [clientId, clientSecret]);
  const fixedHeaders = {
    'x-client-id': clientId,
    'x-client-secret': clientSecret,
    'content-type': 'application/json',
    accept: 'application/json',
  };

  function capabilityFor(check: Check): Capability {
    return async (input, { requestId, signal }) => {
      const { path, body } = encodeRequest(check, input);
      const answer = await client.post({
        path,
        headers: { ...fixedHeaders, 'x-request-id': requestId },
        body: JSON.stringify(body),
        signal,
      });
      if (answer.status !== 200) throw statusError(answer);
      const decoded = decodeResponse(check, readJson(answer));
      // INFERRED: the contract says nothing of billing; a definite answer is taken to be billed.
      return { answer: { ...decoded, message: redactValues(decoded.message, body) }, billed: true };
    };
  }

  return {
    name: 'kyc-china',
    capabilities: Object.fromEntries(checks.map((check) => [check.name, capabilityFor(check)])),
    close: () => client.close(),
  };
}
