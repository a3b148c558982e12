import type { SubjectWarning } from './subjectWarning.js';

/** Warnings about what was typed and cannot be seen any more in the normalized input, by that input. */
const recorded = new WeakMap<object, readonly SubjectWarning[]>();

/** Keeps warnings beside a normalized input, for as long as it lives. */
export function recordTyped(input: object, warnings: readonly SubjectWarning[]): void {
  if (warnings.length > 0) recorded.set(input, [...typedWarnings(input), ...warnings]);
}

/** What was recorded about an input; of one made from another, what is about the fields that it has. */
export function typedWarnings(input: object): readonly SubjectWarning[] {
  return recorded.get(input) ?? [];
}

/** Hands on what is known of an input to another one that was made of some of its fields. */
export function inheritTyped<T extends object>(from: object, to: T): T {
  recordTyped(
    to,
    typedWarnings(from).filter(({ field }) => field in to),
  );
  return to;
}
