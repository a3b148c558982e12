const chineseDigits = new Map(
  ['〇零○◯', '一壹弌幺', '二贰貳弍两', '三叁參弎', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap(
    (chars, digit) => [...chars].map((char) => [char, String(digit)] as const),
  ),
);

/** Compatibility forms (full-width, circled, mathematical) as what they stand for, without invisible characters. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/\p{Cf}+/gu, '');
}

/** Chinese numerals, one for each digit, as digits. Numbers in words (一百三十九) stay. */
export function plainDigits(text: string): string {
  return plainText(text).replace(/[\p{Script=Han}○◯]/gu, (char) => chineseDigits.get(char) ?? char);
}

/**
 * What parts of a text may be an encoding of: percent-encoding, base64 in both alphabets, hexadecimal digits. An encoding may
 * begin anywhere in a longer run, so that every alignment is tried. Most of what comes is noise.
 */
export function decodedForms(given: string): string[] {
  // The commonest reference holds no encoding, and has to cost next to nothing.
  const text = given.replace(uuid, ' ');
  const percent = /%[0-9a-f]{2}/i.test(text)
    ? [text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'))]
    : [];
  const base64 = [...new Set([...runsOf(text, /[A-Za-z0-9+/]{8,}/g), ...runsOf(text, /[A-Za-z0-9_-]{8,}/g)])].flatMap(
    (run) => [0, 1, 2, 3].map((start) => Buffer.from(run.slice(start), 'base64').toString('utf8')),
  );
  const hexadecimal = runsOf(text, /[0-9a-f]{12,}/gi).flatMap((run) =>
    [0, 1].map((start) => Buffer.from(run.slice(start), 'hex').toString('utf8')),
  );
  return [...new Set([...percent, ...base64, ...hexadecimal])];
}

const uuid = /(?<![0-9a-z])[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![0-9a-z])/gi;

function runsOf(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? [];
}
