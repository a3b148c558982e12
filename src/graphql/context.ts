import type { Caller, CheckOptions } from '../checks/caller.js';
import type { CheckName } from '../checks/index.js';
import type { ReadUsage } from '../checks/ports/usage.js';
import type { Operation } from '../checks/ports/operation.js';
import type { Sessions } from '../checks/ports/session.js';
import type { History } from '../checks/ports/history.js';
import type { OnboardingPolicy } from '../profile/policies/policy.js';
import type { RecordRefusal } from '../checks/recordRefusal.js';
import type { RunCheck } from '../checks/runCheck.js';
import type { RegionOf } from '../checks/subject/region.js';
import type { IdChecksumPolicy } from '../checks/input/validate.js';
import { createRequestScope, type RequestScope } from './requestScope.js';

/** What resolvers know of the service: the same for every request. */
export interface ServiceContext {
  readonly runCheck: RunCheck;
  readonly recordRefusal: RecordRefusal;
  /** Names of the providers that answer a check here. */
  readonly providersOf: (check: CheckName) => readonly string[];
  readonly idChecksum: IdChecksumPolicy;
  readonly requirePurpose: boolean;
  readonly regionOf: RegionOf;
  /** The onboarding policies that a decision may name. */
  readonly policies: readonly OnboardingPolicy[];
  readonly profileDeadlineMs: number;
  readonly maxChecks: number;
  /** Characters that all inputs of one request may have together. */
  readonly maxInputLength: number;
  readonly history: History;
  readonly readUsage: ReadUsage;
  readonly sessions: Sessions;
  readonly operation: Operation;
}

/** What resolvers know of the request that they answer. One per request. */
export interface GraphQLContext extends ServiceContext {
  readonly caller: Caller;
  /** What the headers of the request ask of all its checks; the options of a field come before it. */
  readonly headerOptions: HeaderOptions;
  readonly requestScope: RequestScope;
  /** The idempotency key of what is asked for without one. Only subscriptions have it, whose clients repeat them. */
  readonly impliedKey: ImpliedKey;
}

export type HeaderOptions = Pick<CheckOptions, 'idempotencyKey' | 'maxAge'>;
export type ImpliedKey = Pick<CheckOptions, 'idempotencyKey' | 'keepKeyMs'>;

export function contextOf(
  caller: Caller,
  service: ServiceContext,
  headerOptions: HeaderOptions,
  impliedKey: ImpliedKey = {},
): GraphQLContext {
  const { runCheck, profileDeadlineMs: deadlineMs, maxInputLength } = service;
  return {
    ...service,
    caller,
    headerOptions,
    impliedKey,
    requestScope: createRequestScope({ runCheck, caller, deadlineMs, maxInputLength }),
  };
}
