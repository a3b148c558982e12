import { type DigitRun, digitRunsOf } from './digitRuns.js';

/**
 * Whether a text holds what could be an ID number (18, 17 or 15 digits) or a mobile number, with or without separators.
 *
 * Random references (UUIDs and hexadecimal digests) hold eleven digits in a row now and then, so that in those only complete
 * ID numbers count.
 *
 * @param text with plain digits, as `plainDigits` makes it
 */
export function holdsPersonalNumber(text: string): boolean {
  // Most texts have fewer digits than any number, and have to cost next to nothing.
  if (!enoughDigits.test(text)) return false;
  const foreign = text.replace(reference, (found) => (isRandom(found) ? '#x#' : found));
  const runs = digitRunsOf(foreign);
  if (anyRun.test(foreign) || runs.some(holdsResidentId)) return true;
  const withoutDates = foreign.replace(calendarDate, 'date');
  const runsOf = (other: string) => (other === foreign ? runs : digitRunsOf(other));
  return runsOf(withoutDates).some(holdsMobile) || runsOf(text).some(holdsCompleteId);
}

/** As many as the shortest number has, a mobile number. */
const enoughDigits = /(?:[0-9OolIXx][^0-9OolIXx]*){11}/;

/** UUIDs, and hexadecimal digits from the length of an object id on. */
const reference = /(?<![0-9a-z])(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{24,})(?![0-9a-z])/gi;

/** A number that was padded to the length of a reference has no letters. Hardly any random one has fewer than two. */
function isRandom(found: string): boolean {
  return (found.match(/[a-f]/gi) ?? []).length >= 2;
}

/** The day in a reference such as 2026-01-15/000012345 is no beginning of a mobile number. */
const calendarDate = /(?<![0-9])(?:19|20)[0-9]{2}([-/.])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12][0-9]|3[01])(?![0-9])/g;

/** Unbroken: whatever has the length of an ID number. */
const anyRun = /(?<![0-9])(?:[0-9]{15}|[0-9]{17}[0-9Xx])(?![0-9])/;

/** By GB/T 2260; 91 to 98 are of permanent residents of other nationality. */
const province = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|[78][1-3]|9[1-8])';
const birthYear = '(?:1[89]|20)[0-9]{2}';
const monthAndDay = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])';

interface NumberForm {
  readonly length: number;
  readonly pattern: RegExp;
}

const completeId: NumberForm = {
  length: 18,
  pattern: new RegExp(`^${province}[0-9]{4}${birthYear}${monthAndDay}[0-9]{3}[0-9X]$`),
};
/** With a birth date at its place, so that references of many parts are not taken for one. */
const residentId: NumberForm = {
  length: 18,
  pattern: new RegExp(`^[0-9]{6}${birthYear}${monthAndDay}[0-9]{3}[0-9X]$`),
};
/** Without its last character, or as of before 1999. With a province at its place too, which a date of today is not. */
const residentIdInPart: readonly NumberForm[] = [
  { length: 17, pattern: new RegExp(`^${province}[0-9]{4}${birthYear}${monthAndDay}[0-9]{3}$`) },
  { length: 15, pattern: new RegExp(`^${province}[0-9]{6}${monthAndDay}[0-9]{3}$`) },
];
const mobile: NumberForm = { length: 11, pattern: /^1[3-9][0-9]{9}$/ };

/** Where in a run numbers of this form begin, whatever stands around them. */
function placesOf({ digits }: DigitRun, { length, pattern }: NumberForm): number[] {
  const places: number[] = [];
  for (let at = 0; at + length <= digits.length; at += 1)
    if (pattern.test(digits.slice(at, at + length))) places.push(at);
  return places;
}

function holdsResidentId(run: DigitRun): boolean {
  return [residentId, ...residentIdInPart].some((form) =>
    placesOf(run, form).some((at) => run.canBegin(at) && run.canEndBefore(at + form.length)),
  );
}

/** Zeros and the country code may stand before it. */
function holdsMobile(run: DigitRun): boolean {
  return placesOf(run, mobile).some((at) => {
    if (!run.canEndBefore(at + mobile.length)) return false;
    return (
      beginsAfterZeros(run, at) || (run.digits.slice(Math.max(0, at - 2), at) === '86' && beginsAfterZeros(run, at - 2))
    );
  });
}

function beginsAfterZeros(run: DigitRun, at: number): boolean {
  let start = at;
  while (!run.canBegin(start) && run.isAdjacent(start) && run.digits[start - 1] === '0') start -= 1;
  return run.canBegin(start);
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An ID number with the right check character (GB 11643-1999) counts wherever it is: in longer runs and references too. */
function holdsCompleteId(run: DigitRun): boolean {
  return placesOf(run, completeId).some((at) => hasCheckCharacter(run.digits.slice(at, at + completeId.length)));
}

function hasCheckCharacter(id: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(id[index]), 0);
  return '10X98765432'.charAt(sum % 11) === id.charAt(17);
}
