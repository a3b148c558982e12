import { afterAll } from '@jest/globals';
import type { CheckName, InputOf } from '../../../src/checks/index.js';
import type { Stamps } from '../../../src/providers/alibaba-cloud/gateway.js';
import { type AlibabaCloudConfig, createAlibabaCloud } from '../../../src/providers/alibaba-cloud/index.js';
import { capabilityOf, type Provider, type ProviderAnswer } from '../../../src/providers/provider.js';
import { pngOf } from './photos.js';
import { keys, startAlibabaStandIn } from './standIn.js';

export { failure } from '../kyc-china/asking.js';

const open = new Set<Provider>();

/** Closes what `providerAt` opened, whatever became of the test. */
export async function closeProviders(): Promise<void> {
  for (const provider of open) await provider.close?.();
  open.clear();
}

export function providerAt(url: string, config: Partial<AlibabaCloudConfig> = {}, stamps?: Stamps): Provider {
  const account = {
    accessKeyId: 'LTAIstandIn',
    accessKeySecret: keys.LTAIstandIn.secret,
    sceneId: '1000000006',
    authCode: 'Dd1r *~(4)!id',
  };
  const provider = createAlibabaCloud(
    { identityUrl: url, numberUrl: url, ...account, timeoutMs: 5_000, ...config },
    stamps,
  );
  open.add(provider);
  return provider;
}

/** A stand-in and a provider that asks it, for all tests of a file; both are closed after them. */
export async function openForFile(config: Partial<AlibabaCloudConfig> = {}) {
  const standIn = await startAlibabaStandIn();
  afterAll(async () => {
    await closeProviders();
    await standIn.close();
  });
  return { standIn, provider: providerAt(standIn.url, config) };
}

const name = '李明';
const idNo = '110101199003076515';
const mobile = '13912345678';

/** One input for each check that the vendor answers. */
export const inputs = {
  IDENTITY_TWO_FACTOR: { name, idNo },
  IDENTITY_FOUR_FACTOR: { name, idNo, frDate: '20200315', toDate: '20400315' },
  IDENTITY_IMAGE: { name, idNo, img: pngOf(640, 480) },
  IDENTITY_NAME_MOBILE: { name, mobile },
  IDENTITY_THREE_FACTOR: { name, idNo, mobile },
  MOBILE_ATTRIBUTION: { mobile },
} satisfies { [N in CheckName]?: InputOf<N> };

export type Answered = keyof typeof inputs;
export const answered = Object.keys(inputs) as Answered[];

export function ask(
  provider: Provider,
  check: Answered,
  { input = inputs[check], signal = new AbortController().signal }: { input?: object; signal?: AbortSignal } = {},
): Promise<ProviderAnswer> {
  const capability = capabilityOf(provider, check);
  if (!capability) throw new Error(`${provider.name} does not answer ${check}.`);
  return capability(input, { requestId: 'request-1', signal });
}
