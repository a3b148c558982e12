import type { Caller } from '../checks/caller.js';
import type { CheckName } from '../checks/index.js';
import type { RunCheck } from '../checks/runCheck.js';

/** What resolvers know of the request that they answer. One per request. */
export interface GraphQLContext {
  readonly caller: Caller;
  readonly runCheck: RunCheck;
  /** Names of the sources that answer a check here. */
  readonly sourcesOf: (check: CheckName) => readonly string[];
}
