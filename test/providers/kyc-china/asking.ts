import { type Check, checks } from '../../../src/checks/index.js';
import { KycError } from '../../../src/errors.js';
import { createKycChina, type KycChinaConfig } from '../../../src/providers/kyc-china/index.js';
import { capabilityOf, type Provider, type ProviderAnswer } from '../../../src/providers/provider.js';

export const credentials = { clientId: 'test-client', clientSecret: 'test-secret' };

export function providerAt(baseUrl: string, config: Partial<KycChinaConfig> = {}): Provider {
  return createKycChina({ baseUrl, ...credentials, timeoutMs: 5_000, ...config });
}

/** Asks a provider for a check by its sample. */
export function ask(
  provider: Provider,
  {
    check = firstCheck(),
    input = sampleInput(check),
    signal = new AbortController().signal,
    requestId = 'request-1',
  } = {},
): Promise<ProviderAnswer> {
  const capability = capabilityOf(provider, check.name);
  if (!capability) throw new Error(`${provider.name} does not answer ${check.name}.`);
  return capability(input, { requestId, signal });
}

/** The error that a promise is rejected with; it must be a KycError. */
export async function failure(promise: Promise<unknown>): Promise<KycError> {
  try {
    await promise;
  } catch (thrown) {
    if (thrown instanceof KycError) return thrown;
    throw thrown;
  }
  throw new Error('It did not fail.');
}

function firstCheck(): Check {
  const [check] = checks;
  if (!check) throw new Error('There are no checks.');
  return check;
}

function sampleInput(check: Check): object {
  const [example] = check.examples;
  if (!example) throw new Error(`${check.name} has no example.`);
  return example.input;
}
