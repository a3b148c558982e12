import type { CheckOptions } from '../../checks/caller.js';
import type { Check } from '../../checks/index.js';

/** A call of a check that a root field is going to make. */
export interface PlannedCall {
  readonly check: Check;
  /** Normalized and valid. */
  readonly input: object;
  readonly options: CheckOptions;
}
