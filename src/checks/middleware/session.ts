import { KycError } from '../../errors.js';
import type { Caller } from '../caller.js';
import { inputFieldsOf } from '../input/field.js';
import type { Check } from '../index.js';
import type { Sessions } from '../ports/session.js';
import type { Middleware } from './compose.js';

/** @throws KycError FORBIDDEN if the caller's session is bound to another person */
export function requireSessionSubject({ session }: Caller, input: object): void {
  if (!session || session.isAbout(input)) return;
  throw new KycError('FORBIDDEN', 'This session is bound to another person.');
}

/** Refuses a check about anybody but the person of the session. */
export const assertSessionSubject: Middleware = ({ caller, input }, next) => {
  requireSessionSubject(caller, input);
  return next();
};

/** Keeps a run within the budget of its session. */
export function spendSession(spend: Sessions['spend']): Middleware {
  return (run, next) => (run.caller.session ? spend(run, run.caller.session, next) : next());
}

/** The input of a check with the prefilled fields of the session in place of what the browser sent. */
export function withPrefill(check: Check, raw: unknown, { session }: Caller): unknown {
  if (!session?.prefill || typeof raw !== 'object' || raw === null) return raw;
  const { prefill } = session;
  const own = inputFieldsOf(check.input).flatMap(({ name }) => {
    const value = prefill[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return own.length === 0 ? raw : { ...raw, ...Object.fromEntries(own) };
}
