/**
 * Repeats a deletion that takes some rows at a time until none is left. Others who write come between the portions, so
 * that none waits for more than one of them.
 *
 * @param deleteSome deletes at most so many rows, and says how many it was
 * @param signal ends it after the portion that is under way
 * @returns how many rows were deleted
 */
export async function inPortions(deleteSome: (most: number) => Promise<number>, signal?: AbortSignal): Promise<number> {
  let deleted = 0;
  for (let some = rowsAtOnce; some === rowsAtOnce && !signal?.aborted; deleted += some)
    some = await deleteSome(rowsAtOnce);
  return deleted;
}

/** Some 10 ms of a writer: a row of an answer stands in seven indexes. */
export const rowsAtOnce = 200;
