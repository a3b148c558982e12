/** Milliseconds to a tenth: more digits of a measured time mean nothing. */
export function tenths(ms: number): number {
  return Math.round(ms * 10) / 10;
}
