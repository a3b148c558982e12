/**
 * Digits of a text that may belong to one number: at most three characters stand between two of them, neither letters nor
 * digits. Letters that are typed for digits (O and o for 0, l and I for 1) count as digits, and so does X, the last character of
 * some ID numbers.
 */
export interface DigitRun {
  /** 0 to 9 and X. */
  readonly digits: string;
  /** Whether a number can begin with the digit at this place: it does not follow another digit, written as one, directly. */
  canBegin(at: number): boolean;
  /** Whether a number can end before this place. */
  canEndBefore(at: number): boolean;
  /** Whether the digit at this place follows the one before it directly. */
  isAdjacent(at: number): boolean;
}

const mostBetween = 3;
const lookAlikes = new Map([
  ['O', '0'],
  ['o', '0'],
  ['l', '1'],
  ['I', '1'],
  ['x', 'X'],
  ['X', 'X'],
]);
const isDigit = (char: string | undefined) => char !== undefined && char >= '0' && char <= '9';
const otherLetter = /^[A-Za-z]$/;
const letterOrNumber = /[\p{L}\p{N}]/u;

/**
 * Finds every run in a text, in time linear in its length. One regular expression that allows separators between all digits
 * of an ID number takes V8 seconds to compile.
 */
export function digitRunsOf(text: string): readonly DigitRun[] {
  const runs: DigitRun[] = [];
  let found: Found[] = [];
  let between = 0;
  const end = () => {
    if (found.length > 0) runs.push(runOf(found));
    found = [];
  };
  for (const char of text) {
    const digit = isDigit(char) ? char : lookAlikes.get(char);
    if (digit !== undefined) {
      if (between > mostBetween) end();
      found.push({ digit, written: char, between });
      between = 0;
    } else if ((char < '\u0080' ? otherLetter : letterOrNumber).test(char)) {
      end();
      between = 0;
    } else {
      between += 1;
    }
  }
  end();
  return runs;
}

interface Found {
  readonly digit: string;
  readonly written: string;
  /** Characters between it and the one before. */
  readonly between: number;
}

function runOf(found: readonly Found[]): DigitRun {
  const isAdjacent = (at: number) => at > 0 && found[at]?.between === 0;
  return {
    digits: found.map(({ digit }) => digit).join(''),
    canBegin: (at) => !(isAdjacent(at) && isDigit(found[at - 1]?.written)),
    canEndBefore: (at) => !(isAdjacent(at) && isDigit(found[at]?.written)),
    isAdjacent,
  };
}
