import { describe, expect, test } from '@jest/globals';
import { createRegionOf } from '../../src/reference/divisions.js';

const regionOf = createRegionOf();

describe('the region of an ID number', () => {
  test.each([
    ['a district of a municipality, whose prefecture says nothing', '110101', '北京市东城区'],
    ['a district', '440306', '广东省深圳市宝安区'],
    ['a county-level city', '652801', '新疆维吾尔自治区巴音郭楞蒙古自治州库尔勒市'],
    ['a county of an autonomous prefecture', '532901', '云南省大理白族自治州大理市'],
    ['a district abolished in 2010', '110103', '北京市崇文区'],
    ['a district of Shanghai abolished in 2011', '310103', '上海市卢湾区'],
    ['a county that became a district', '110221', '北京市昌平县'],
    ['a district of Chongqing when it belonged to Sichuan', '510202', '四川省重庆市渝中区'],
    ['Hong Kong', '810000', '香港特别行政区'],
    ['Macao', '820000', '澳门特别行政区'],
  ])('%s', (_what, code, name) => {
    expect(regionOf(code)).toEqual({ name, isKnown: true });
  });

  test('Taiwan, under the code of its residence permits', () => {
    expect(regionOf('830000')).toEqual({ name: '台湾省', isKnown: true });
  });

  test('a code that lists know without a name of its own is known all the same', () => {
    expect(regionOf('422101')).toEqual({ name: '湖北省黄冈地区', isKnown: true });
    expect(regionOf('110100')).toEqual({ name: '北京市', isKnown: true });
    expect(regionOf('500300')).toEqual({ name: '重庆市', isKnown: true });
  });

  test.each([
    ['a county that never was', '110199', '北京市'],
    ['a prefecture that never was', '449901', '广东省'],
    ['a province that never was', '790101', undefined],
  ])('%s is unknown, with as much of a name as there is', (_what, code, name) => {
    expect(regionOf(code)).toEqual({ name, isKnown: false });
  });

  test('foreigners\' cards carry the province after the 9', () => {
    expect(regionOf('911100')).toEqual({ name: '北京市', isKnown: true });
    expect(regionOf('931004')).toEqual({ name: '上海市', isKnown: true });
    expect(regionOf('979000')).toEqual({ name: undefined, isKnown: false });
  });

  test.each([
    ['500101', '重庆市万州区'],
    ['500381', '重庆市江津市'],
    ['110221', '北京市昌平县'],
    ['429004', '湖北省仙桃市'],
    ['659001', '新疆维吾尔自治区石河子市'],
    ['441900', '广东省东莞市'],
    ['710000', '台湾省'],
  ])('%s: what lists say in place of a name is left out', (code, name) => {
    expect(regionOf(code)).toEqual({ name, isKnown: true });
  });
});
