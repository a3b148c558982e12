import type { GraphQLError } from 'graphql';
import { httpStatusOf } from '../../httpStatus.js';
import { kycErrorOf } from '../errors.js';

/** Status and headers of an operation that is refused before it runs. */
export interface RefusedHead {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

export function headOfRefused(errors: readonly GraphQLError[]): RefusedHead {
  const refusals = errors.map((error) => kycErrorOf(error));
  const status = statusOf(refusals.map(httpStatusOf));
  const waits = refusals.flatMap(({ retryAfterMs }) => retryAfterMs ?? []);
  return {
    status,
    headers: [
      ...(status === 405 ? [['allow', 'POST'] as const] : []),
      ...(waits.length > 0 ? [['retry-after', String(Math.ceil(Math.max(...waits) / 1_000))] as const] : []),
    ],
  };
}

/** The one that all errors have, else the one that weighs most: a fault of ours, or 400. */
function statusOf(statuses: readonly number[]): number {
  const [first = 400, ...others] = new Set(statuses);
  return others.length === 0 ? first : (statuses.find((status) => status >= 500) ?? 400);
}
