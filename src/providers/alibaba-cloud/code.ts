/**
 * A code as text. SEEN: the vendor's samples write numbers where its SDK types say strings, so both are taken.
 *
 * @returns undefined where it is neither text nor a whole number
 */
export function codeOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return Number.isSafeInteger(value) ? String(value) : undefined;
}
