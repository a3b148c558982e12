import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import { idNoOf, sample, samplePhoto } from '../../../src/checks/samples.js';
import { type SubjectFields, warningsOf } from '../../../src/checks/subject/warnings.js';
import { jpeg, png } from './images.js';

/** 2026-06-01 in China, still 31 May in UTC. */
const now = new Date('2026-05-31T16:00:00Z');
/** Knows every division but one. */
const regionOf = (code: string) => ({ name: undefined, isKnown: code !== '799999' });
const warned = (subject: SubjectFields) => warningsOf(subject, now, regionOf).map(({ field, code }) => `${field} ${code}`);
const bornOn = (day: string) => idNoOf(`110101${day}001`);

test('nothing is odd about an empty input, and nothing about right numbers', () => {
  expect(warned({})).toEqual([]);
  expect(warned({ idNo: bornOn('19900307'), mobile: sample.mobile, frDate: sample.frDate, toDate: sample.toDate, img: samplePhoto })).toEqual([]);
});

describe('the check digit', () => {
  test("of the contract's own sample is wrong, which is a warning", () => {
    expect(warned({ idNo: sample.idNo })).toEqual(['idNo ID_CHECK_DIGIT']);
  });

  test('that is right is none, X included', () => {
    expect(warned({ idNo: '11010119900307651X' })).toEqual([]);
  });

  test.each(['81000019940823002', '82000019940823002', '83000019940823002', '91112419810803002'])('is the same for permits and permanent resident cards: %s', (first17) => {
    const right = idNoOf(first17);
    const wrong = first17 + (right.endsWith('5') ? '6' : '5');
    expect(warned({ idNo: right })).toEqual([]);
    expect(warned({ idNo: wrong })).toEqual(['idNo ID_CHECK_DIGIT']);
  });
});

describe('the birth date', () => {
  test.each(['19900230', '20250229', '19901301', '00000000', '19900432'])('%s does not exist', (day) => {
    expect(warned({ idNo: bornOn(day) })).toEqual(['idNo ID_BIRTH_DATE']);
  });

  test('lies in the future from tomorrow on, by the calendar of China', () => {
    expect(warned({ idNo: bornOn('20260601') })).toEqual(['idNo UNDER_AGE']);
    expect(warned({ idNo: bornOn('20260602') })).toEqual(['idNo ID_BIRTH_DATE']);
  });

  test('that does not exist tells no age: neither minority nor card period are judged by it', () => {
    expect(warned({ idNo: bornOn('20150230'), frDate: '20200315', toDate: '20210315' })).toEqual(['idNo ID_BIRTH_DATE']);
  });

  test('of someone under 18 is a warning until the birthday, by the calendar of China', () => {
    expect(warned({ idNo: bornOn('20080602') })).toEqual(['idNo UNDER_AGE']);
    expect(warned({ idNo: bornOn('20080601') })).toEqual([]);
  });
});

describe('the division', () => {
  test('that is in no list is a warning, beside whatever else is odd', () => {
    expect(warned({ idNo: idNoOf('79999919900307001') })).toEqual(['idNo ID_UNKNOWN_DIVISION']);
    expect(warned({ idNo: idNoOf('79999919900230001') })).toEqual(['idNo ID_BIRTH_DATE', 'idNo ID_UNKNOWN_DIVISION']);
  });

  test('is looked up by the first six digits, once', () => {
    const asked: string[] = [];
    warningsOf({ idNo: sample.idNo }, now, (code) => (asked.push(code), regionOf(code)));
    expect(asked).toEqual(['110101']);
  });

  test('is asked for only where there is an ID number', () => {
    const never = () => { throw new Error('asked'); };
    expect(warningsOf({ mobile: sample.mobile }, now, never)).toEqual([]);
  });
});

describe('the period of a card', () => {
  const idNo = bornOn('19900307');

  test('that was issued to nobody of this age is a warning', () => {
    expect(warned({ idNo, frDate: '20200315', toDate: '20300315' })).toEqual(['toDate CARD_PERIOD']);
    expect(warned({ idNo, frDate: '20200315', toDate: '长期' })).toEqual(['toDate CARD_PERIOD']);
  });

  test('that fits the age on the issue day is none', () => {
    expect(warned({ idNo, frDate: '20200315', toDate: '20400315' })).toEqual([]);
    expect(warned({ idNo: bornOn('19700307'), frDate: '20200315', toDate: '长期' })).toEqual([]);
  });

  test.each(['81000019900307002', '82000019900307002', '83000019900307002', '91112419900307002'])('of a permit or a permanent resident card follows other laws, and is never odd: %s', (first17) => {
    expect(warned({ idNo: idNoOf(first17), frDate: '20200315', toDate: '20250315' })).toEqual([]);
  });
});

describe('the mobile number', () => {
  test.each(['16212345678', '16512345678', '16712345678', '17012345678', '17112345678'])('%s belongs to a virtual operator', (mobile) => {
    expect(warned({ mobile })).toEqual(['mobile VIRTUAL_OPERATOR']);
  });

  test.each(['13912345678', '16612345678', '17212345678', '19212345678'])('%s does not', (mobile) => {
    expect(warned({ mobile })).toEqual([]);
  });
});

describe('the photo', () => {
  const photo = (bytes: Buffer) => ({ img: bytes.toString('base64') });

  test.each([png(299, 400), png(300, 399), jpeg(299, 4000), jpeg(1, 1)])('below 300×400 pixels is a warning', (bytes) => {
    expect(warned(photo(bytes))).toEqual(['img SMALL_PHOTO']);
  });

  test('of 300×400 pixels and more is none', () => {
    expect(warned(photo(png(300, 400)))).toEqual([]);
    expect(warned(photo(jpeg(3000, 4000)))).toEqual([]);
  });
});

test('everything odd is said at once, and none of the values with it', () => {
  const subject = { idNo: '799999201503076510', mobile: '17012345678', frDate: '20200316', toDate: '20400317', img: png(3, 4).toString('base64') };
  expect(warned(subject)).toEqual(['idNo ID_CHECK_DIGIT', 'idNo UNDER_AGE', 'toDate CARD_PERIOD', 'idNo ID_UNKNOWN_DIVISION', 'mobile VIRTUAL_OPERATOR', 'img SMALL_PHOTO']);
  const said = JSON.stringify(warningsOf(subject, now, regionOf));
  for (const value of Object.values(subject)) expect(said).not.toContain(value);
});
