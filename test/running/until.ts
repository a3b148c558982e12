/** Waits until something is so; fails where it has not come to be in ten seconds. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('it did not come to be in ten seconds');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
