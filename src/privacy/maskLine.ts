/**
 * Takes ID numbers, mobile numbers, Chinese text and long base64 out of a line of a log. A net below the choice of what is
 * logged, no detector: it changes nothing of times, UUIDs and counts, so that it sees only what is written plainly.
 */
export function maskLine(line: string): string {
  if (!mayNeedMask(line)) return line;
  return line
    .replace(/(?<![0-9A-Za-z])[0-9]{17}[0-9Xx](?![0-9A-Za-z])/g, '[id]')
    .replace(/(?<![0-9A-Za-z])(?:\+?86)?1[3-9][0-9]{9}(?![0-9A-Za-z])/g, '[mobile]')
    .replace(/\p{Script=Han}+/gu, '[zh]')
    .replace(/[A-Za-z0-9+/]{200,}={0,2}/g, '[base64]');
}

/** Digits of a mobile number, the shortest number that is masked. */
const fewestDigits = 11;
/** Characters of the shortest base64 that is masked. */
const fewestBase64 = 200;

/** Whether any of the patterns could match. Nearly no line needs a mask, and the patterns cost microseconds a line. */
function mayNeedMask(line: string): boolean {
  return (
    Buffer.byteLength(line) !== line.length ||
    holdsRun(line, isDigit, fewestDigits) ||
    holdsRun(line, isBase64, fewestBase64)
  );
}

/** Looks at every `length`th character alone, and around those that belong: no run of that length lies between two of them. */
function holdsRun(line: string, belongs: Uint8Array, length: number): boolean {
  for (let at = length - 1; at < line.length; at += length) {
    if (belongs[line.charCodeAt(at)] !== 1) continue;
    let [start, end] = [at, at + 1];
    while (start > 0 && belongs[line.charCodeAt(start - 1)] === 1) start -= 1;
    while (end < line.length && belongs[line.charCodeAt(end)] === 1) end += 1;
    if (end - start >= length) return true;
  }
  return false;
}

const isDigit = belonging(/[0-9]/);
const isBase64 = belonging(/[A-Za-z0-9+/]/);

/** Which ASCII characters match, by their codes. */
function belonging(pattern: RegExp): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, code) => Number(pattern.test(String.fromCharCode(code))));
}
