import type { CheckName } from '../../checks/index.js';
import type { ConfiguredProvider } from '../definition.js';

/** The providers in use, and which of them answer which check. */
export interface ProvidersInUse {
  /** Answers are invented: the sandbox stands alone. */
  readonly isSandbox: boolean;
  /** Nothing names the sandbox: it stands in because no other provider is configured. */
  readonly isAssumed?: boolean;
  readonly used: readonly UsedProvider[];
  /** By check: names of providers, in the order in which they are asked. Empty: nobody answers it. */
  readonly routes: { readonly [N in CheckName]?: readonly string[] };
}

export interface UsedProvider extends ConfiguredProvider {
  readonly name: string;
}
