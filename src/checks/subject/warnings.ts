// First of all that decorates: whatever is loaded first, this is loaded before it.
import 'reflect-metadata';
import { Field, ObjectType } from 'type-graphql';
import { compareDays, dayInChina, fullYears } from './calendar.js';
import { periodFitsAge } from './cardPeriod.js';
import { isVirtualOperator } from './mobile.js';
import { readPhoto, recommendedPhoto } from './photo.js';
import type { RegionOf } from './region.js';
import { birthDay, divisionCode, documentKind, hasRightCheckCharacter } from './residentId.js';

@ObjectType({ description: 'Something odd about the input that is no reason to refuse it: the check is run all the same.' })
export class SubjectWarning {
  @Field(() => String, { description: 'The input field it is about, such as "idNo".' })
  field!: string;

  @Field(() => String, { description: 'Stable code, such as "ID_CHECK_DIGIT".' })
  code!: string;

  @Field(() => String, { description: 'The same for people. Holds no value of the input.' })
  message!: string;
}

/** Every code that a warning can have. */
export const warningCodes = ['ID_CHECK_DIGIT', 'ID_BIRTH_DATE', 'UNDER_AGE', 'CARD_PERIOD', 'ID_UNKNOWN_DIVISION', 'VIRTUAL_OPERATOR', 'SMALL_PHOTO'] as const;
type WarningCode = (typeof warningCodes)[number];

/** The fields that warnings are read from; every check's input has some of them. */
export interface SubjectFields {
  readonly idNo?: string | undefined;
  readonly mobile?: string | undefined;
  readonly frDate?: string | undefined;
  readonly toDate?: string | undefined;
  readonly img?: string | undefined;
}

/** Facts about valid input that its caller should know of. No source is asked. */
export function warningsOf(subject: SubjectFields, now: Date, regionOf: RegionOf): SubjectWarning[] {
  return [...idNoWarnings(subject, now), ...divisionWarnings(subject, regionOf), ...mobileWarnings(subject), ...photoWarnings(subject)];
}

function* idNoWarnings({ idNo, frDate, toDate }: SubjectFields, now: Date): Generator<SubjectWarning & { code: WarningCode }> {
  if (!idNo) return;
  if (!hasRightCheckCharacter(idNo)) {
    yield { field: 'idNo', code: 'ID_CHECK_DIGIT', message: 'The last character is not the check character that GB 11643-1999 gives for the others.' };
  }
  const today = dayInChina(now);
  const birth = birthDay(idNo);
  if (!birth || compareDays(birth, today) > 0) {
    yield { field: 'idNo', code: 'ID_BIRTH_DATE', message: 'The birth date inside the number does not exist or lies in the future.' };
    return;
  }
  if (fullYears(birth, today) < 18) {
    yield { field: 'idNo', code: 'UNDER_AGE', message: 'The holder is under 18 years old.' };
  }
  if (frDate && toDate && documentKind(idNo) === 'RESIDENT_ID' && !periodFitsAge(birth, frDate, toDate)) {
    yield { field: 'toDate', code: 'CARD_PERIOD', message: 'Cards issued at the age of this holder are valid for another period.' };
  }
}

function* divisionWarnings({ idNo }: SubjectFields, regionOf: RegionOf): Generator<SubjectWarning & { code: WarningCode }> {
  if (idNo && !regionOf(divisionCode(idNo)).isKnown) {
    yield { field: 'idNo', code: 'ID_UNKNOWN_DIVISION', message: 'The first six digits are no administrative division of any list that is known here.' };
  }
}

function* mobileWarnings({ mobile }: SubjectFields): Generator<SubjectWarning & { code: WarningCode }> {
  if (mobile && isVirtualOperator(mobile)) {
    yield { field: 'mobile', code: 'VIRTUAL_OPERATOR', message: 'A number of a virtual operator: several sources cannot answer for it.' };
  }
}

function* photoWarnings({ img }: SubjectFields): Generator<SubjectWarning & { code: WarningCode }> {
  if (!img) return;
  const photo = readPhoto(img);
  if (photo.ok && (photo.width < recommendedPhoto.width || photo.height < recommendedPhoto.height)) {
    yield { field: 'img', code: 'SMALL_PHOTO', message: 'Smaller than the recommended 300×400 pixels: the comparison may be less certain.' };
  }
}
