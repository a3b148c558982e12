import { describe, expect, test } from '@jest/globals';
import { distanceBands } from '../../src/checks/mobile/distance.js';
import { read, refused } from './reading.js';

describe('an answer to attribution', () => {
  test.each([
    [{ carrier: '中国移动', province: '广东', city: '广州' }, ['中国移动', '广东', '广州']],
    [{ operator: '中国移动', province: '广东', city: '广州' }, ['中国移动', '广东', '广州']],
    [{ carrier: '中国移动', operator: ' 中国移动 ', province: '广东', city: '广州' }, ['中国移动', '广东', '广州']],
    [{ carrier: null, operator: '中国移动', province: null, city: null }, ['中国移动', null, null]],
    [
      { operator: { name: '中国移动' }, province: { value: '广东' }, city: { city: '广州' } },
      ['中国移动', '广东', '广州'],
    ],
    [{ operator: { name: '中国移动', value: 'CMCC' } }, ['中国移动', null, null]],
    [{ operator: 1, province: 44, city: 4401 }, ['1', '44', '4401']],
    [{ carrier: '', province: ' ', city: null }, [null, null, null]],
    [{ operator: { name: null }, province: { value: '' }, city: null }, [null, null, null]],
    [{ carrier: null }, [null, null, null]],
  ])('%j', (fields, [carrier, province, city]) => {
    expect(read('attribution', fields)).toEqual({ carrier, province, city, message: 'ok' });
  });

  test.each([
    [{}],
    [{ isp: '中国移动' }],
    [{ carrier: '中国移动', operator: '中国联通' }],
    [{ carrier: ['中国移动'] }],
    [{ carrier: true }],
    [{ carrier: {} }],
    [{ carrier: { code: 'CMCC' } }],
    [{ carrier: { name: { zh: '中国移动' } } }],
    [{ carrier: '中国移动', city: [] }],
  ])('%j cannot be read', (fields) => {
    expect(refused('attribution', fields)).toContain('cannot be read');
  });
});

describe('an answer to location-verify', () => {
  test.each(distanceBands)('$distance', (band) => {
    expect(read('location-verify', { distance: band.distance })).toEqual({ ...band, message: 'ok' });
  });

  test.each([
    [{ distance: '<=3 km' }, { distance: '<=3 km', minKm: 0, maxKm: 3 }],
    [{ distance: { value: '3~5公里' } }, { distance: '3~5公里', minKm: 3, maxKm: 5 }],
    [{ distance: { distance: '>50km' } }, { distance: '>50km', minKm: 50, maxKm: null }],
    [{ distance: null }, { distance: null, minKm: null, maxKm: null }],
    [{ distance: '' }, { distance: null, minKm: null, maxKm: null }],
    [{ distance: { value: null } }, { distance: null, minKm: null, maxKm: null }],
  ])('%j', (fields, answer) => {
    expect(read('location-verify', fields)).toEqual({ ...answer, message: 'ok' });
  });

  test.each([
    [{}],
    [{ distance: 'near' }],
    [{ distance: '5-3km' }],
    [{ distance: 3 }],
    [{ distance: '3' }],
    [{ distance: { value: 3, unit: 'km' } }],
    [{ distance: ['≤3km'] }],
    [{ locations: '≤3km' }],
  ])('%j cannot be read', (fields) => {
    expect(refused('location-verify', fields)).toContain('cannot be read');
  });
});

describe('an answer to location-query', () => {
  test.each([
    [{ city: '北京' }, '北京'],
    [{ locations: '北京' }, '北京'],
    [{ locations: { name: '北京' } }, '北京'],
    [{ locations: { city: '北京' } }, '北京'],
    [{ city: '北京', locations: '北京' }, '北京'],
    [{ city: null, locations: '北京' }, '北京'],
    [{ locations: 1101 }, '1101'],
    [{ city: null }, null],
    [{ locations: '' }, null],
  ])('%j', (fields, city) => {
    expect(read('location-query', fields)).toEqual({ city, message: 'ok' });
  });

  test.each([
    [{}],
    [{ city: '北京', locations: '廊坊' }],
    [{ locations: ['北京'] }],
    [{ locations: [] }],
    [{ city: false }],
    [{ province: '北京' }],
  ])('%j cannot be read', (fields) => {
    expect(refused('location-query', fields)).toContain('cannot be read');
  });
});
