import type { Area } from '../checks/check.js';

/** Where each area of the contract is served ("Endpoints" of its published page); always by POST. */
export const areaPaths = {
  identity: '/kyc/cn/identity',
  mobile: '/kyc/cn/mobile',
  risk: '/kyc/cn/risk',
} as const satisfies Record<Area, string>;
