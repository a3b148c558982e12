import { endOfPhoto, endOfString } from './jsonString.js';

/** Why a JSON text is refused before it is parsed. */
export type JsonFlaw = 'tooDeep' | 'tooManyValues' | 'tooMuchBesidePhotos' | 'duplicateKey';

/** Levels of objects and lists. */
export const greatestDepth = 64;
/** Values in all objects and lists together. The largest batch has some 500. */
export const mostValues = 20_000;
/** Bytes of everything but photos, which are the only large values that a request has a use for. */
export const mostBytesBesidePhotos = 1_000_000;

/**
 * Looks for what makes a JSON text costly to parse and to work on, or ambiguous (RFC 8259, 4). Reads the bytes once and
 * builds nothing of them but the keys of objects that are open. Whether the text is well-formed is for the parser to say.
 */
export function jsonFlawOf(json: Buffer): JsonFlaw | undefined {
  /** Keys of each object that is open; undefined for lists. */
  const open: (Set<string> | undefined)[] = [];
  let values = 0;
  let photoBytes = 0;
  let isBeforeKey = false;

  for (let at = 0; at < json.length; at += 1) {
    switch (json[at]) {
      case code.quote: {
        const keys = isBeforeKey ? open.at(-1) : undefined;
        const photoEnd = keys ? undefined : endOfPhoto(json, at);
        const end = photoEnd ?? endOfString(json, at, at + mostBytesBesidePhotos);
        if (photoEnd !== undefined) photoBytes += photoEnd - at;
        if (keys && !addKey(keys, json.toString('utf8', at, end + 1))) return 'duplicateKey';
        isBeforeKey = false;
        at = end;
        break;
      }
      case code.openBrace:
      case code.openBracket: {
        const isObject = json[at] === code.openBrace;
        if (open.length >= greatestDepth) return 'tooDeep';
        open.push(isObject ? new Set() : undefined);
        values += 1;
        isBeforeKey = isObject;
        break;
      }
      case code.comma:
        values += 1;
        isBeforeKey = open.at(-1) !== undefined;
        break;
      case code.closeBrace:
      case code.closeBracket:
        open.pop();
        isBeforeKey = false;
        break;
      default:
    }
    if (values > mostValues) return 'tooManyValues';
    if (at - photoBytes > mostBytesBesidePhotos) return 'tooMuchBesidePhotos';
  }
  return undefined;
}

const code = {
  quote: 0x22,
  comma: 0x2c,
  openBracket: 0x5b,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  closeBrace: 0x7d,
} as const;

/** @returns whether the key is a new one; the same key may be written with other escapes */
function addKey(keys: Set<string>, quoted: string): boolean {
  const key = quoted.includes('\\') ? parsed(quoted) : quoted.slice(1, -1);
  if (key === undefined) return true;
  if (keys.has(key)) return false;
  keys.add(key);
  return true;
}

function parsed(quoted: string): string | undefined {
  try {
    return String(JSON.parse(quoted));
  } catch {
    // The parser refuses the whole text for it.
    return undefined;
  }
}
