/** Stands in values of requests and configurations: wherever it is found in an answer, a log or a metric, a value has leaked. */
export const mark = 'Zq7MarkedValue';

/** @throws Error naming the place where a marked value was found, with what stands around it */
export function assertUnmarked(place: string, contents: string): void {
  const index = contents.indexOf(mark);
  if (index >= 0)
    throw new Error(`A marked value leaked into ${place}: … ${contents.slice(Math.max(0, index - 200), index + 200)}`);
}
