/** Waits until something is so; fails where it has not come to be in a minute, which a loaded machine may need. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('it did not come to be in a minute');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
