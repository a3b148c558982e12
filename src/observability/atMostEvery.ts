/**
 * Makes something at most once in so many milliseconds: who asks meanwhile gets what was made last.
 *
 * @param now milliseconds of a clock that never goes back
 */
export function atMostEvery<T>(
  ms: number,
  make: () => Promise<T>,
  now: () => number = () => performance.now(),
): () => Promise<T> {
  let made: { readonly at: number; readonly value: Promise<T> } | undefined;
  return () => {
    if (!made || now() - made.at >= ms) made = { at: now(), value: make() };
    return made.value;
  };
}
