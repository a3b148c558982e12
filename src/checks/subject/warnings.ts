import { type Day, dayInChina } from './calendar.js';
import { cardWarnings } from './cardWarnings.js';
import { nameWarnings } from './nameWarnings.js';
import { measurePhoto, recommendedPhoto } from './photo.js';
import type { RegionOf } from './region.js';
import { ageOn, birthDay, divisionCode, documentKind, hasRightCheckCharacter } from './residentId.js';
import { type Segment, segmentOf } from './segments.js';
import type { SubjectWarning, WarningCode } from './subjectWarning.js';
import { typedWarnings } from './typedWarnings.js';

type CodedWarnings = Generator<SubjectWarning & { code: WarningCode }>;

/** The fields that warnings are read from; every check's input has some of them. */
export interface SubjectFields {
  readonly name?: string | undefined;
  readonly idNo?: string | undefined;
  readonly mobile?: string | undefined;
  readonly frDate?: string | undefined;
  readonly toDate?: string | undefined;
  readonly img?: string | undefined;
}

/** Facts about valid input that its caller should know of, each once. No provider is asked. */
export function warningsOf(subject: SubjectFields, now: Date, regionOf: RegionOf): SubjectWarning[] {
  const today = dayInChina(now);
  const { name, idNo, mobile, img } = subject;
  const warnings = [
    ...typedWarnings(subject),
    ...nameWarnings(name),
    ...idNoWarnings(idNo, today),
    ...cardWarnings(
      subject,
      { kind: idNo ? documentKind(idNo) : 'RESIDENT_ID', birth: possibleBirth(idNo, today) },
      today,
    ),
    ...divisionWarnings(idNo, regionOf),
    ...mobileWarnings(mobile),
    ...photoWarnings(img),
  ];
  return [...new Map(warnings.map((warning) => [`${warning.field} ${warning.code}`, warning])).values()];
}

function possibleBirth(idNo: string | undefined, today: Day): Day | undefined {
  const birth = idNo ? birthDay(idNo) : undefined;
  return birth && ageOn(today, birth) !== undefined ? birth : undefined;
}

function* idNoWarnings(idNo: string | undefined, today: Day): CodedWarnings {
  if (!idNo) return;
  if (!hasRightCheckCharacter(idNo)) {
    yield {
      field: 'idNo',
      code: 'ID_CHECK_DIGIT',
      message: 'The last character is not the check character that GB 11643-1999 gives for the others.',
    };
  }
  const birth = birthDay(idNo);
  const age = birth && ageOn(today, birth);
  if (age === undefined) {
    yield {
      field: 'idNo',
      code: 'ID_BIRTH_DATE',
      message: 'The birth date inside the number does not exist, lies in the future or lies more than 125 years ago.',
    };
  } else if (age < 18) {
    yield { field: 'idNo', code: 'UNDER_AGE', message: 'The holder is under 18 years old.' };
  }
}

function* divisionWarnings(idNo: string | undefined, regionOf: RegionOf): CodedWarnings {
  if (idNo && !regionOf(divisionCode(idNo)).isKnown) {
    yield {
      field: 'idNo',
      code: 'ID_UNKNOWN_DIVISION',
      message: 'The first six digits are no administrative division of any list that is known here.',
    };
  }
}

function* mobileWarnings(mobile: string | undefined): CodedWarnings {
  const kind = mobile && segmentOf(mobile)?.kind;
  if (kind && kind !== 'CARRIER') yield { field: 'mobile', ...segmentWarnings[kind] };
}

const segmentWarnings = {
  VIRTUAL_OPERATOR: {
    code: 'VIRTUAL_OPERATOR',
    message: 'A number of a virtual operator: several providers cannot answer for it.',
  },
  SATELLITE: {
    code: 'SATELLITE_NUMBER',
    message: 'A number of a satellite phone: several providers cannot answer for it.',
  },
  UNASSIGNED: { code: 'UNASSIGNED_NUMBER', message: 'No number of eleven digits was ever given out with this prefix.' },
} as const satisfies Record<Exclude<Segment['kind'], 'CARRIER'>, { code: WarningCode; message: string }>;

function* photoWarnings(img: string | undefined): CodedWarnings {
  const photo = img && measurePhoto(img);
  if (photo && (photo.width < recommendedPhoto.width || photo.height < recommendedPhoto.height)) {
    yield {
      field: 'img',
      code: 'SMALL_PHOTO',
      message: 'Smaller than the recommended 300×400 pixels: the comparison may be less certain.',
    };
  }
}
