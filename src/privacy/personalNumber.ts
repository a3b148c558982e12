import { digits, one, separator, zero } from './disguises.js';

/**
 * Whether a text holds what could be an ID number (18, 17 or 15 digits) or a mobile number, with or without separators.
 *
 * Random references (UUIDs and hexadecimal digests) hold eleven digits in a row now and then, so that in those only complete
 * ID numbers count.
 *
 * @param text with plain digits, as `plainDigits` makes it
 */
export function holdsPersonalNumber(text: string): boolean {
  const foreign = text.replace(reference, (found) => (isRandom(found) ? '#x#' : found));
  return anyRun.test(foreign) || residentId.test(foreign) || residentIdInPart.test(foreign) || mobile.test(foreign.replace(calendarDate, 'date')) || holdsCompleteId(text);
}

/** UUIDs, and hexadecimal digits from the length of an object id on. */
const reference = /(?<![0-9a-z])(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{24,})(?![0-9a-z])/gi;

/** A number that was padded to the length of a reference has no letters. Hardly any random one has fewer than two. */
function isRandom(found: string): boolean {
  return (found.match(/[a-f]/gi) ?? []).length >= 2;
}

/** The day in a reference such as 2026-01-15/000012345 is no beginning of a mobile number. */
const calendarDate = /(?<![0-9])(?:19|20)[0-9]{2}([-/.])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12][0-9]|3[01])(?![0-9])/g;

/** Each digit may be followed by separators. */
const spaced = (...places: readonly string[]) => places.join(separator);
const times = (count: number) => spaced(...new Array<string>(count).fill(digits));

/** By GB/T 2260; 91 to 98 are of permanent residents of other nationality. */
const province = `(?:${[spaced(one, '[1-5lI]'), spaced('2', '[1-3lI]'), spaced('3', '[1-7lI]'), spaced('4', '[1-6lI]'), spaced('5', '[0-4OolI]'), spaced('6', '[1-5lI]'), spaced('[78]', '[1-3lI]'), spaced('9', '[1-8lI]')].join('|')})`;
const century = `(?:${spaced(one, '[89]')}|${spaced('2', zero)})`;
const month = `(?:${spaced(zero, '[1-9lI]')}|${spaced(one, '[0-2OolI]')})`;
const day = `(?:${spaced(zero, '[1-9lI]')}|${spaced('[12lI]', digits)}|${spaced('3', '[01OolI]')})`;
const monthAndDay = spaced(month, day);

const between = (pattern: string) => new RegExp(`(?<![0-9])(?:${pattern})(?![0-9])`, 'u');

/** Unbroken: whatever has the length of an ID number. */
const anyRun = between(`[0-9]{15}|[0-9]{17}[0-9Xx]`);
/** With a birth date at its place, so that references of many parts are not taken for one. */
const residentId = between(spaced(times(6), century, times(2), monthAndDay, times(3), '[0-9OolIXx]'));
/** Without its last character, or as of before 1999. With a province at its place too, which a date of today is not. */
const residentIdInPart = between(`${spaced(province, times(4), century, times(2), monthAndDay, times(3))}|${spaced(province, times(4), times(2), monthAndDay, times(3))}`);
const mobile = between(`${zero}*(?:8${separator}6${separator})?${spaced(one, '[3-9]', times(9))}`);

const complete = new RegExp(`(?=(${spaced(province, times(4), century, times(2), monthAndDay, times(3), '[0-9OolIXx]')}))`, 'gu');
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An ID number with the right check character (GB 11643-1999) counts wherever it is: in longer runs and references too. */
function holdsCompleteId(text: string): boolean {
  return [...text.matchAll(complete)].some(([, found = '']) => hasCheckCharacter(found));
}

function hasCheckCharacter(found: string): boolean {
  const id = found.replace(/[Oo]/g, '0').replace(/[lI]/g, '1').toUpperCase().replace(/[^0-9X]/g, '');
  const sum = weights.reduce((total, weight, index) => total + weight * Number(id[index]), 0);
  return '10X98765432'.charAt(sum % 11) === id.charAt(17);
}
