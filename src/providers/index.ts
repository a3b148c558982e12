import { alibabaCloud } from './alibaba-cloud/definition.js';
import type { ProviderDefinition } from './definition.js';
import { kycChina } from './kyc-china/definition.js';
import { sandbox } from './sandbox/definition.js';
import { tencentCloud } from './tencent-cloud/definition.js';

/** THE list of providers. Routes, configuration, documentation and tests follow it. */
export const providerDefinitions: readonly ProviderDefinition[] = [sandbox, kycChina, tencentCloud, alibabaCloud];
