import type { CheckResult } from '../checks/result.js';

/** A result as text that is kept. */
export function writeResult(result: CheckResult): string {
  return JSON.stringify(result);
}

/** @returns the result that was written; undefined where the text is none */
export function readResult(text: string): CheckResult | undefined {
  const value: unknown = JSON.parse(text, (name, inner: unknown) =>
    name === 'checkedAt' && typeof inner === 'string' ? new Date(inner) : inner,
  );
  return isResult(value) ? value : undefined;
}

function isResult(value: unknown): value is CheckResult {
  if (typeof value !== 'object' || value === null) return false;
  const source: unknown = Reflect.get(value, 'source');
  const isText = (name: string) => typeof Reflect.get(value, name) === 'string';
  return (
    ['__typename', 'finding', 'id', 'check', 'message'].every(isText) &&
    typeof source === 'object' &&
    source !== null &&
    Reflect.get(source, 'checkedAt') instanceof Date
  );
}

/** The same answer, given again without asking the provider: nothing is billed for this run. */
export function asReused<R extends Pick<CheckResult, 'source'>>(result: R): R {
  return { ...result, source: Object.assign({}, result.source, { reused: true, billed: false }) };
}

/** The first answer under an idempotency key, given again. */
export function replayOf(result: CheckResult): CheckResult {
  return Object.assign({}, asReused(result), { replayed: true });
}
