import { alibabaCloud } from './alibaba-cloud/declaration.js';
import type { SourceDeclaration } from './declaration.js';
import { kycChina } from './kyc-china/declaration.js';
import { sandbox } from './sandbox/declaration.js';
import { tencentCloud } from './tencent-cloud/declaration.js';

/** THE list of sources. Routes, configuration, README and tests follow it. */
export const sources: readonly SourceDeclaration[] = [sandbox, kycChina, tencentCloud, alibabaCloud];
