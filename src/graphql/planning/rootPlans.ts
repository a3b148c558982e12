import { assessRisk, lookupMobile, verifyIdentity } from '../checkMutations.js';
import { checksInfo } from '../checksQuery.js';
import { eraseSubject, verification, verifications } from '../history/historyResolver.js';
import { node } from '../history/nodeQuery.js';
import { customerProfiles } from '../../profile/graphql/batch.js';
import { customerProfile } from '../../profile/graphql/profileResolver.js';
import { customerProfileProgress } from '../../profile/graphql/progress.js';
import { auditTrail, providers } from '../operation/operationResolver.js';
import { createSession, revokeSession, session, sessions } from '../sessions/sessionResolver.js';
import { usage } from '../usageQuery.js';
import type { RootPlan } from './rootPlan.js';

/** The plan of every root field, declared next to its resolver. A field without one is not run. */
export const rootPlans: Readonly<Record<string, RootPlan>> = {
  verifyIdentity,
  lookupMobile,
  assessRisk,
  eraseSubject,
  customerProfile,
  customerProfiles,
  verification,
  verifications,
  node,
  usage,
  checks: checksInfo,
  customerProfileProgress,
  createSession,
  revokeSession,
  session,
  sessions,
  providers,
  auditTrail,
};
