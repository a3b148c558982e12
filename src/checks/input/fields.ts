import type { FieldKind, Rule } from './field.js';
import { LocationType, locationTypes } from '../mobile/locationType.js';
import { foldCardDate, isCardDate, isCardExpiry, isInOrder } from '../subject/cardPeriod.js';
import { foldMobile, mobilePattern } from '../subject/mobile.js';
import { normalizeIdeographs } from '../subject/ideographs.js';
import { foldName, hasNameLength, isHanName } from '../subject/name.js';
import { typedNameWarnings } from '../subject/nameWarnings.js';
import { foldPhoto, type PhotoFlaw, type PhotoReading, readPhoto } from '../subject/photo.js';
import { foldResidentId, residentIdPattern } from '../subject/residentId.js';
import { codePoints, isReadable, toHalfWidth, withoutSpaces, withSingleSpaces } from '../subject/width.js';

export const nameField: FieldKind = {
  description:
    'Full legal name in Chinese characters, 2 to 50 of them, rare ones beyond the BMP included. Every kind of middle dot becomes "·"; a blank is taken off, or becomes the dot where it can hardly be anything else, which is a warning.',
  example: '李明',
  fold: foldName,
  warnings: typedNameWarnings,
  rules: [
    {
      name: 'hanName',
      message: 'name must consist of Chinese characters, its parts divided by single middle dots (·).',
      test: isHanName,
    },
    { name: 'length', message: 'name must have 2 to 50 characters.', test: hasNameLength },
  ],
};

export const idNoField: FieldKind = {
  description:
    '18-digit resident identity number (GB 11643-1999), also of residence permits (81, 82, 83) and permanent resident cards (9). Full-width characters, spaces and a lower-case x are folded. A wrong check digit is a warning unless the deployment refuses it.',
  example: '110101199003076515',
  pattern: '^[0-9]{17}[0-9Xx]$',
  fold: foldResidentId,
  rules: [
    {
      name: 'firstGeneration',
      message:
        'idNo is a 15-digit number of the first generation, which no provider takes any more: ask for the 18-digit one.',
      test: (value) => !/^[0-9]{15}$/.test(value),
    },
    {
      name: 'residentId',
      message: 'idNo must be 17 digits and a digit or X.',
      test: (value) => residentIdPattern.test(value) || /^[0-9]{15}$/.test(value),
    },
  ],
};

export const mobileField: FieldKind = {
  description:
    '11-digit mainland mobile number. A country code (+86, 0086, 86), spaces, hyphens, dots and brackets are folded away.',
  example: '13912345678',
  pattern: '^1[3-9][0-9]{9}$',
  fold: foldMobile,
  rules: [
    {
      name: 'mobile',
      message: 'mobile must be 11 digits that begin with 13 to 19.',
      test: (value) => mobilePattern.test(value),
    },
  ],
};

export const frDateField: FieldKind = {
  description:
    'Issue date of the ID card as YYYYMMDD; 2020.03.15, 2020-03-15, 2020/03/15 and 2020年3月15日 are folded.',
  example: '20200315',
  pattern: '^[0-9]{8}$',
  fold: foldCardDate,
  rules: [{ name: 'date', message: 'frDate must be a date that exists, as YYYYMMDD.', test: isCardDate }],
};

export const toDateField: FieldKind = {
  description:
    'Expiry date of the ID card as YYYYMMDD, in the forms of frDate too, or "长期" for permanent validity. Lies after frDate.',
  example: '20400315',
  pattern: '^([0-9]{8}|长期)$',
  fold: foldCardDate,
  rules: [
    { name: 'date', message: 'toDate must be a date that exists, as YYYYMMDD, or 长期.', test: isCardExpiry },
    {
      name: 'dateOrder',
      message: 'toDate must lie after frDate.',
      test: (toDate, input) => {
        const frDate: unknown = Reflect.get(input, 'frDate');
        return typeof frDate !== 'string' || isInOrder(frDate, toDate);
      },
    },
  ],
};

export const imgField: FieldKind = {
  description:
    'Facial photo, base64 of a JPEG or PNG of at most 5 MB; a data: prefix and line breaks are tolerated. At least 300×400 pixels are recommended: a smaller one is a warning.',
  example: '<base64 of a JPEG or PNG>',
  maxLength: 7_500_000,
  fold: foldPhoto,
  rules: [
    photoRule('base64', 'img must be base64, without blanks inside: a form that loses its plus signs leaves them.'),
    photoRule('tooLarge', 'img must be at most 5 MB once decoded.'),
    photoRule('format', 'img must be a JPEG or a PNG.'),
    photoRule('dimensions', 'img must be a whole JPEG or PNG: its dimensions cannot be read.'),
    photoRule('incomplete', 'img must be a whole JPEG or PNG: its image data is cut off or damaged.'),
  ],
};

export const locationTypeField: FieldKind = {
  description:
    'Which place: COMMON, where the number is most active; WORK, 7:00–19:00 on weekdays; RESIDENTIAL, 21:00–07:00.',
  example: 'WORK',
  values: { type: LocationType, names: locationTypes },
  fold: (text) => text,
  rules: [
    {
      name: 'locationType',
      message: 'locationType must be a known place: common (1), work (2) or residential (3).',
      test: (value) => locationTypes.some((known) => known === value),
    },
  ],
};

export const cityField: FieldKind = {
  description: 'City in Chinese, such as 北京.',
  example: '北京',
  fold: (text) => withoutSpaces(normalizeIdeographs(text)),
  rules: [
    {
      name: 'chinese',
      message: 'city must be written in Chinese characters.',
      test: (value) => /^\p{Script=Han}+$/u.test(value),
    },
    { name: 'length', message: 'city must have 2 to 30 characters.', test: (value) => hasLength(value, 2, 30) },
  ],
};

export const addressField: FieldKind = {
  description: 'Full street address in Chinese, such as 朝阳区建国路88号.',
  example: '朝阳区建国路88号',
  fold: (text) => withSingleSpaces(toHalfWidth(normalizeIdeographs(text))),
  rules: [
    {
      name: 'readable',
      message: 'address must not hold control characters or damaged text (U+FFFD, half of a surrogate pair).',
      test: isReadable,
    },
    {
      name: 'chinese',
      message: 'address must contain Chinese characters.',
      test: (value) => /\p{Script=Han}/u.test(value),
    },
    { name: 'length', message: 'address must have 2 to 200 characters.', test: (value) => hasLength(value, 2, 200) },
  ],
};

function hasLength(value: string, least: number, most: number): boolean {
  const length = codePoints(value);
  return length >= least && length <= most;
}

function photoRule(flaw: PhotoFlaw, message: string): Rule {
  return {
    name: flaw,
    message,
    test: (value, input) => {
      const photo = readings.get(input) ?? readPhoto(value);
      readings.set(input, photo);
      return photo.ok || photo.flaw !== flaw;
    },
  };
}

/** A photo is decoded once for all of its rules. */
const readings = new WeakMap<object, PhotoReading>();
