const [quote, backslash] = [0x22, 0x5c];

/** Where the closing quote stands; `limit` or the end of the text, if there is none before. */
export function endOfString(json: Buffer, start: number, limit: number): number {
  const last = Math.min(json.length, limit);
  for (let at = start + 1; at < last; at += 1) {
    const found = json[at];
    if (found === quote) return at;
    if (found === backslash) at += 1;
  }
  return last;
}

/** Shorter strings are not worth a second look. */
const shortestPhoto = 1_000;
/** Where "data:image/jpeg;base64," and blanks before it may stand. */
const longestPrefix = 200;

/**
 * Where the closing quote of a string stands that can be a photo: one of base64, perhaps with a data: prefix, line breaks
 * and what encoders of JSON escape.
 *
 * @returns undefined if the string is short or cannot be a photo
 */
export function endOfPhoto(json: Buffer, start: number): number | undefined {
  const endOfPrefix = endOfString(json, start, start + longestPrefix);
  if (json[endOfPrefix] === quote) return undefined;
  let at = endOfPrefix;
  // A prefix that ends in a backslash was read up to what the backslash escapes.
  while (at < json.length && isOfPhoto[json[at] ?? 0] === 1) at += 1;
  return json[at] === quote && json[at - 1] !== backslash && at - start >= shortestPhoto ? at : undefined;
}

/** Base64 in both alphabets, a backslash of an escape such as \/, \n or \u002B, and blanks at the end. */
const isOfPhoto = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[A-Za-z0-9+/=_\\ -]/.test(String.fromCharCode(byte)) ? 1 : 0,
);
