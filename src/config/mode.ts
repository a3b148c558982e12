import type { ProvidersInUse } from '../providers/router/providersInUse.js';
import type { Environment } from '../environment/reader.js';

export type Mode = 'development' | 'production';

/** What tells that this is production: KYC_MODE=development does not undo NODE_ENV=production. */
export function productionSign(env: Environment, stated: Mode | undefined): string | undefined {
  if (env.NODE_ENV === 'production') return 'NODE_ENV=production';
  return stated === 'production' ? 'KYC_MODE=production' : undefined;
}

/** The mode that is stated; else production where a sign of it, or a real provider, is there. */
export function modeOf(env: Environment, stated: Mode | undefined, { isSandbox }: ProvidersInUse): Mode {
  return stated ?? (env.NODE_ENV === 'production' || !isSandbox ? 'production' : 'development');
}

/** A deployment that forgot its provider would serve invented people to whoever knows the documented demo client. */
export function assumedInProduction(env: Environment, stated: Mode | undefined): string[] {
  const sign = productionSign(env, stated);
  if (sign === undefined) return [];
  return [
    `KYC_ROUTES is not set, no provider is configured, and with ${sign} the sandbox is not used unless it is named: set the variables of a provider, or KYC_ROUTES=sandbox to serve invented people.`,
  ];
}
