import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import { idNoOf, sample, samplePhoto } from '../../../src/checks/samples.js';
import { type SubjectFields, warningsOf } from '../../../src/checks/subject/warnings.js';
import { recordTyped } from '../../../src/checks/subject/typedWarnings.js';
import { exifSegment, jpeg, png } from './images.js';

/** 2026-06-01 in China, still 31 May in UTC. */
const now = new Date('2026-05-31T16:00:00Z');
/** Knows every division but one. */
const regionOf = (code: string) => ({ name: undefined, isKnown: code !== '799999' });
const warned = (subject: SubjectFields) =>
  warningsOf(subject, now, regionOf).map(({ field, code }) => `${field} ${code}`);
const bornOn = (day: string) => idNoOf(`110101${day}001`);

test('nothing is odd about an empty input, and nothing about right numbers', () => {
  expect(warned({})).toEqual([]);
  expect(
    warned({
      idNo: bornOn('19900307'),
      mobile: sample.mobile,
      frDate: sample.frDate,
      toDate: sample.toDate,
      img: samplePhoto,
    }),
  ).toEqual([]);
});

describe('the check digit', () => {
  test("of the contract's own sample is wrong, which is a warning", () => {
    expect(warned({ idNo: sample.idNo })).toEqual(['idNo ID_CHECK_DIGIT']);
  });

  test('that is right is none, X included', () => {
    expect(warned({ idNo: '11010119900307651X' })).toEqual([]);
  });

  test.each(['81000019940823002', '82000019940823002', '83000019940823002', '91112419810803002'])(
    'is the same for permits and permanent resident cards: %s',
    (first17) => {
      const right = idNoOf(first17);
      const wrong = first17 + (right.endsWith('5') ? '6' : '5');
      expect(warned({ idNo: right })).toEqual([]);
      expect(warned({ idNo: wrong })).toEqual(['idNo ID_CHECK_DIGIT']);
    },
  );
});

describe('the birth date', () => {
  test.each([
    '19900230',
    '20250229',
    '19901301',
    '00000000',
    '19900432',
    '00010101',
    '18000101',
    '18991231',
    '19000531',
  ])('%s does not exist, or lies longer ago than anybody lives', (day) => {
    expect(warned({ idNo: bornOn(day) })).toEqual(['idNo ID_BIRTH_DATE']);
  });

  test('lies in the future from tomorrow on, by the calendar of China', () => {
    expect(warned({ idNo: bornOn('20260601') })).toEqual(['idNo UNDER_AGE']);
    expect(warned({ idNo: bornOn('20260602') })).toEqual(['idNo ID_BIRTH_DATE']);
  });

  test('lies too long ago from the 126th birthday on, by the calendar of China', () => {
    expect(warned({ idNo: bornOn('19000601') })).toEqual(['idNo ID_BIRTH_DATE']);
    expect(warned({ idNo: bornOn('19000602') })).toEqual([]);
  });

  test('that does not exist tells no age: neither minority nor card period are judged by it', () => {
    expect(warned({ idNo: bornOn('20150230'), frDate: '20250315', toDate: '20270315' })).toEqual([
      'idNo ID_BIRTH_DATE',
    ]);
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
    const never = () => {
      throw new Error('asked');
    };
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

  test.each(['81000019900307002', '82000019900307002', '83000019900307002', '81000019500307002', '83000020150307002'])(
    'of a residence permit is 5 years at any age: %s',
    (first17) => {
      const withoutAge = (subject: SubjectFields) =>
        warned(subject).filter((warning) => !warning.endsWith('UNDER_AGE'));
      expect(withoutAge({ idNo: idNoOf(first17), frDate: '20220315', toDate: '20270315' })).toEqual([]);
      for (const toDate of ['20270316', '20320315', '20420315', '长期'])
        expect(withoutAge({ idNo: idNoOf(first17), frDate: '20220315', toDate })).toEqual(['toDate CARD_PERIOD']);
    },
  );

  test('of a permanent resident card is 5 or 10 years', () => {
    const idNo = idNoOf('91112419900307002');
    for (const toDate of ['20290315', '20340315']) expect(warned({ idNo, frDate: '20240315', toDate })).toEqual([]);
    for (const toDate of ['20440315', '长期'])
      expect(warned({ idNo, frDate: '20240315', toDate })).toEqual(['toDate CARD_PERIOD']);
  });

  test.each([
    ['20200315', '20400314'],
    ['20200315', '20400316'],
    ['20200315', '20400401'],
  ])('is compared to the day: %s to %s is odd', (frDate, toDate) => {
    expect(warned({ idNo, frDate, toDate })).toEqual(['toDate CARD_PERIOD']);
  });
});

describe('the dates of a card, with an ID number or without', () => {
  const idNo = bornOn('19700307');
  const both = (dates: object) => [warned(dates), warned({ idNo, ...dates })];

  test('that has expired are a warning from the day after its last one, by the calendar of China', () => {
    expect(warned({ frDate: '20060531', toDate: '20260531' })).toEqual(['toDate CARD_EXPIRED']);
    expect(warned({ frDate: '20060601', toDate: '20260601' })).toEqual([]);
    expect(warned({ frDate: '20060531', toDate: '长期' })).toEqual([]);
  });

  test('that is not yet issued are a warning from tomorrow on', () => {
    expect(both({ frDate: '20260602', toDate: '长期' })).toEqual([
      ['frDate CARD_NOT_YET_ISSUED'],
      ['frDate CARD_NOT_YET_ISSUED'],
    ]);
    expect(both({ frDate: '20260601', toDate: '长期' })).toEqual([[], []]);
  });

  test('that was issued before such cards existed are a warning', () => {
    expect(warned({ frDate: '20031231', toDate: '长期' })).toEqual(['frDate CARD_TOO_EARLY']);
    expect(warned({ frDate: '20040101', toDate: '长期' })).toEqual([]);
    expect(warned({ idNo: idNoOf('81000019900307002'), frDate: '20180831', toDate: '20230831' })).toEqual([
      'frDate CARD_TOO_EARLY',
      'toDate CARD_EXPIRED',
    ]);
    expect(warned({ idNo: idNoOf('91112419900307002'), frDate: '20231130', toDate: '20331130' })).toEqual([
      'frDate CARD_TOO_EARLY',
    ]);
  });
});

describe('the name', () => {
  test.each(['李\u{215D7}', '李\u9FB4', '李䶮', '李\uFA0C', '\u{20BB7}野'])(
    '%s holds a character that records may spell otherwise',
    (name) => {
      expect(warned({ name })).toEqual(['name RARE_CHARACTER']);
    },
  );

  test.each(['李明', '欧阳思涵', '阿依古丽·买买提', '龙〇'])('%s does not', (name) => {
    expect(warned({ name })).toEqual([]);
  });

  test('is warned of once, however often a warning comes', () => {
    const subject = { name: '李䶮' };
    recordTyped(subject, [{ field: 'name', code: 'RARE_CHARACTER', message: 'x' }]);
    recordTyped(subject, [{ field: 'name', code: 'MISSING_DOT', message: 'x' }]);
    expect(warned(subject)).toEqual(['name RARE_CHARACTER', 'name MISSING_DOT']);
  });
});

describe('the mobile number', () => {
  test.each(['16212345678', '16512345678', '16712345678', '17012345678', '17112345678'])(
    '%s belongs to a virtual operator',
    (mobile) => {
      expect(warned({ mobile })).toEqual(['mobile VIRTUAL_OPERATOR']);
    },
  );

  test.each(['17400123456', '17409123456', '17411123456', '17490123456', '13492123456'])(
    '%s belongs to a satellite phone',
    (mobile) => {
      expect(warned({ mobile })).toEqual(['mobile SATELLITE_NUMBER']);
    },
  );

  test.each(['14012345678', '14412345678', '15412345678', '16012345678', '16912345678', '17912345678', '19412345678'])(
    '%s has a prefix that nobody was given',
    (mobile) => {
      expect(warned({ mobile })).toEqual(['mobile UNASSIGNED_NUMBER']);
    },
  );

  test.each(['13912345678', '16612345678', '17212345678', '19212345678'])('%s does not', (mobile) => {
    expect(warned({ mobile })).toEqual([]);
  });
});

describe('the photo', () => {
  const photo = (bytes: Buffer) => ({ img: bytes.toString('base64') });

  test.each([
    png(299, 400),
    png(300, 399),
    jpeg(299, 4000),
    jpeg(1, 1),
    jpeg(400, 300),
    jpeg(300, 400, [exifSegment(6)]),
  ])('below 300×400 pixels is a warning', (bytes) => {
    expect(warned(photo(bytes))).toEqual(['img SMALL_PHOTO']);
  });

  test('of 300×400 pixels and more is none', () => {
    expect(warned(photo(png(300, 400)))).toEqual([]);
    expect(warned(photo(jpeg(3000, 4000)))).toEqual([]);
    expect(warned(photo(jpeg(400, 300, [exifSegment(6)])))).toEqual([]);
  });
});

test('everything odd is said at once, and none of the values with it', () => {
  const subject = {
    idNo: '799999201503076510',
    mobile: '17012345678',
    frDate: '20200316',
    toDate: '20400317',
    name: '李䶮',
    img: png(3, 4).toString('base64'),
  };
  expect(warned(subject)).toEqual([
    'name RARE_CHARACTER',
    'idNo ID_CHECK_DIGIT',
    'idNo UNDER_AGE',
    'toDate CARD_PERIOD',
    'idNo ID_UNKNOWN_DIVISION',
    'mobile VIRTUAL_OPERATOR',
    'img SMALL_PHOTO',
  ]);
  const said = JSON.stringify(warningsOf(subject, now, regionOf));
  for (const value of Object.values(subject)) expect(said).not.toContain(value);
});
