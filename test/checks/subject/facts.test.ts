import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import { idNoOf, sample, samplePhoto } from '../../../src/checks/samples.js';
import { factsOf } from '../../../src/checks/subject/facts.js';
import { originalCarrier } from '../../../src/checks/subject/mobile.js';

const regionOf = (code: string) => ({
  name: code === '110101' ? '北京市东城区' : undefined,
  isKnown: code !== '799999',
});
/** Noon of 7 March 2026 in Beijing: the sample's birthday. */
const birthday = new Date('2026-03-07T04:00:00Z');
const factsOn = (subject: object, now = birthday) => factsOf(subject, now, regionOf);
const warnings = (subject: object, now?: Date) =>
  factsOn(subject, now).warnings.map(({ field, code }) => `${field} ${code}`);
const right = idNoOf('11010119900307651');

describe('facts about a subject', () => {
  test('are read off its fields', () => {
    expect(factsOn({ ...sample, idNo: right })).toEqual({
      maskedName: '李*',
      maskedIdNo: '1101**************',
      maskedMobile: '139****5678',
      birthDate: '1990-03-07',
      age: 36,
      gender: 'MALE',
      region: '北京市东城区',
      documentKind: 'RESIDENT_ID',
      originalCarrier: '中国移动',
      warnings: [],
    });
  });

  test('are null where their field is absent', () => {
    expect(factsOn({})).toEqual({
      maskedName: null,
      maskedIdNo: null,
      maskedMobile: null,
      birthDate: null,
      age: null,
      gender: null,
      region: null,
      documentKind: null,
      originalCarrier: null,
      warnings: [],
    });
  });

  test.each([
    ['the evening before, in Beijing', '2026-03-06T15:59:59Z', 35],
    ['from midnight on, in Beijing', '2026-03-06T16:00:00Z', 36],
    ['until the next one', '2027-03-06T15:59:59Z', 36],
  ])('the age is that of the day in China: %s', (_when, now, age) => {
    expect(factsOn({ idNo: right }, new Date(now)).age).toBe(age);
  });

  test.each([
    ['28 February', '2026-02-28T04:00:00Z', 17],
    ['1 March', '2026-03-01T04:00:00Z', 18],
  ])('whoever was born on 29 February is a year older on 1 March: %s', (_when, now, age) => {
    const { birthDate, age: told } = factsOn({ idNo: idNoOf('11010120080229001') }, new Date(now));
    expect([birthDate, told]).toEqual(['2008-02-29', age]);
  });

  test.each([
    ['an even sequence number', idNoOf('11010119900307652'), { gender: 'FEMALE', documentKind: 'RESIDENT_ID' }],
    ['81, Hong Kong', idNoOf('81000019900307651'), { gender: 'MALE', documentKind: 'HMT_RESIDENCE_PERMIT' }],
    ['82, Macao', idNoOf('82000019900307652'), { gender: 'FEMALE', documentKind: 'HMT_RESIDENCE_PERMIT' }],
    ['83, Taiwan', idNoOf('83000019900307651'), { documentKind: 'HMT_RESIDENCE_PERMIT', birthDate: '1990-03-07' }],
    [
      '9, a foreigner',
      idNoOf('91115619900307651'),
      { documentKind: 'FOREIGN_PERMANENT_RESIDENT', birthDate: '1990-03-07', age: 36 },
    ],
    ['a day that does not exist', idNoOf('11010119900230651'), { birthDate: null, age: null, gender: 'MALE' }],
    ['a day in the year 1', idNoOf('11010100010101651'), { birthDate: '0001-01-01', age: null }],
    ['a day of 1800', idNoOf('11010118000101651'), { birthDate: '1800-01-01', age: null }],
    ['a day of 1899', idNoOf('11010118991231651'), { birthDate: '1899-12-31', age: null }],
    ['the oldest who may live', idNoOf('11010119000308651'), { birthDate: '1900-03-08', age: 125 }],
    ['a day to come', idNoOf('11010120300307651'), { birthDate: '2030-03-07', age: null }],
  ])('%s', (_what, idNo, facts) => {
    expect(factsOn({ idNo })).toMatchObject(facts);
  });
});

describe('the region', () => {
  test.each([
    ['19960615', 1996],
    ['19840101', 1984],
    ['19831231', 1984],
    ['19500615', 1984],
    ['20190307', 2019],
    ['19900230', undefined],
  ])('of somebody born on %s is named as of %s', (day, year) => {
    const asked: unknown[] = [];
    factsOf(
      { idNo: idNoOf(`511402${day}001`) },
      birthday,
      (code, asOf) => (asked.push([code, asOf]), { name: undefined, isKnown: true }),
    );
    expect(asked).toContainEqual(['511402', year]);
  });
});

describe('warnings about a subject', () => {
  test.each([
    ['a wrong check digit', { idNo: sample.idNo }, ['idNo ID_CHECK_DIGIT']],
    ['an impossible date', { idNo: idNoOf('11010119900230651') }, ['idNo ID_BIRTH_DATE']],
    ['a date to come', { idNo: idNoOf('11010120300307651') }, ['idNo ID_BIRTH_DATE']],
    ['an unknown division', { idNo: idNoOf('79999919900307651') }, ['idNo ID_UNKNOWN_DIVISION']],
    ['under age', { idNo: idNoOf('11010120080308651') }, ['idNo UNDER_AGE']],
    ['of age today', { idNo: idNoOf('11010120080307651') }, []],
    [
      'a period that does not fit the age',
      { idNo: right, frDate: '20250315', toDate: '20300315' },
      ['toDate CARD_PERIOD'],
    ],
    ['a card that has expired', { frDate: '20050315', toDate: '20250315' }, ['toDate CARD_EXPIRED']],
    ['a period that fits', { idNo: right, frDate: '20200315', toDate: '20400315' }, []],
    ['a virtual operator', { mobile: '17012345678' }, ['mobile VIRTUAL_OPERATOR']],
    ['a photo of the recommended size', { img: samplePhoto }, []],
    [
      'a photo of one pixel',
      { img: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==' },
      ['img SMALL_PHOTO'],
    ],
    [
      'several at once',
      { idNo: '799999200803086510', mobile: '16512345678' },
      ['idNo ID_CHECK_DIGIT', 'idNo UNDER_AGE', 'idNo ID_UNKNOWN_DIVISION', 'mobile VIRTUAL_OPERATOR'],
    ],
  ])('%s', (_what, subject, told) => {
    expect(warnings(subject)).toEqual(told);
  });

  test('hold no value of the input', () => {
    const subject = { ...sample, idNo: '799999200803086510', mobile: '16512345678', toDate: '20250315' };
    const text = JSON.stringify(factsOn(subject).warnings);
    for (const value of Object.values(subject)) expect(text).not.toContain(value);
  });
});

describe('the carrier that a segment was first given to', () => {
  test.each([
    ['13912345678', '中国移动'],
    ['13401234567', '中国移动'],
    ['14712345678', '中国移动'],
    ['18412345678', '中国移动'],
    ['19512345678', '中国移动'],
    ['19712345678', '中国移动'],
    ['13012345678', '中国联通'],
    ['15512345678', '中国联通'],
    ['16612345678', '中国联通'],
    ['17612345678', '中国联通'],
    ['19612345678', '中国联通'],
    ['13312345678', '中国电信'],
    ['15312345678', '中国电信'],
    ['17712345678', '中国电信'],
    ['18912345678', '中国电信'],
    ['19012345678', '中国电信'],
    ['19912345678', '中国电信'],
    ['19212345678', '中国广电'],
    ['17012345678', '中国电信'],
    ['16212345678', '中国电信'],
    ['16512345678', '中国移动'],
    ['16712345678', '中国联通'],
    ['17112345678', '中国联通'],
    ['17400123456', '中国电信'],
    ['17490123456', '中国星网'],
    ['14012345678', undefined],
    ['15412345678', undefined],
    ['16112345678', undefined],
  ])('%s', (mobile, carrier) => {
    expect(originalCarrier(mobile)).toBe(carrier);
  });

  test('is told of no segment twice', () => {
    const prefixes = Array.from({ length: 700 }, (_, index) => String(1300 + index));
    const known = prefixes.filter((prefix) => originalCarrier(`${prefix}0000000`));
    expect(known.length).toBeGreaterThan(400);
    expect(
      prefixes.filter((prefix) => /^1(?:54|61|4[0-4]|79|94)/.test(prefix) && originalCarrier(`${prefix}0000000`)),
    ).toEqual([]);
  });
});
