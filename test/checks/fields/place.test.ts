import { describe, expect, test } from '@jest/globals';
import { accepted, refused } from '../validating.js';

describe('locationType', () => {
  test.each(['COMMON', 'WORK', 'RESIDENTIAL'])('%s is a place to measure from', (locationType) => {
    expect(accepted('MOBILE_LOCATION_VERIFY', { locationType })).toMatchObject({ locationType });
  });

  test('COMMON is refused for location-query, and only there', () => {
    expect(refused('MOBILE_LOCATION_QUERY', { locationType: 'COMMON' })).toEqual(['locationType notCommon']);
    for (const locationType of ['WORK', 'RESIDENTIAL'])
      expect(accepted('MOBILE_LOCATION_QUERY', { locationType })).toMatchObject({ locationType });
  });

  test.each(['', '4', 'work', 'HOME', 'toString'])('"%s" is no place', (locationType) => {
    expect(refused('MOBILE_LOCATION_QUERY', { locationType })).toEqual(['locationType locationType']);
    expect(refused('MOBILE_LOCATION_VERIFY', { locationType })).toEqual(['locationType locationType']);
  });
});

describe('city and address', () => {
  test('are folded: a city has no spaces, an address single ones', () => {
    expect(accepted('MOBILE_LOCATION_VERIFY', { city: ' 北 京　', address: '　朝阳区  建国路８８号 ' })).toMatchObject({
      city: '北京',
      address: '朝阳区 建国路88号',
    });
  });

  test('read the same as the same: compatibility ideographs, radicals and private-use codes become unified ideographs', () => {
    expect(
      accepted('MOBILE_LOCATION_VERIFY', { city: '\uF963\u4EAC', address: '\uF963京\u2F42龙\uE863路８８号' }),
    ).toMatchObject({ city: '北京', address: '北京文龙䶮路88号' });
    expect(accepted('MOBILE_LOCATION_VERIFY', { city: '\u2EC4安市' })).toMatchObject({ city: '西安市' });
  });

  test.each(['\u0000', '\u0007', '\u001B', '\u007F', '\u0085', '\uFFFD', '\uFFFE', '\uD840', '\uDC00'])(
    'hold no control character and no damaged text: %j is refused',
    (unit) => {
      expect(refused('MOBILE_LOCATION_VERIFY', { city: `北${unit}京`, address: `建国路${unit}88号` })).toEqual([
        'city chinese',
        'address readable',
      ]);
    },
  );

  test('are Chinese: an address may hold other characters, a city may not', () => {
    expect(refused('MOBILE_LOCATION_VERIFY', { city: 'Beijing', address: '88 Jianguo Road' })).toEqual([
      'city chinese',
      'address chinese',
    ]);
    expect(refused('MOBILE_LOCATION_VERIFY', { city: '北京1' })).toEqual(['city chinese']);
  });

  test.each([
    ['city', '京', '京'.repeat(31), '京'.repeat(30)],
    ['address', '路', '路'.repeat(201), '\u{20BB7}'.repeat(200)],
  ])('%s has a shortest and a longest form', (field, tooShort, tooLong, longest) => {
    expect(refused('MOBILE_LOCATION_VERIFY', { [field]: tooShort })).toEqual([`${field} length`]);
    expect(refused('MOBILE_LOCATION_VERIFY', { [field]: tooLong })).toEqual([`${field} length`]);
    expect(accepted('MOBILE_LOCATION_VERIFY', { [field]: longest })).toMatchObject({ [field]: longest });
  });
});
