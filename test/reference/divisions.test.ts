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

  test("foreigners' cards carry the province after the 9", () => {
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

  test.each([
    ['440311', 2019, '广东省深圳市光明区'],
    ['410307', 2022, '河南省洛阳市偃师区'],
    ['510604', 2017, '四川省德阳市罗江区'],
    ['341882', 2019, '安徽省宣城市广德市'],
    ['659010', 2020, '新疆维吾尔自治区胡杨河市'],
    ['653228', 2024, '新疆维吾尔自治区和田地区和康县'],
    ['540581', 2023, '西藏自治区山南市错那市'],
    ['371681', 2020, '山东省滨州市邹平市'],
    ['370116', 2019, '山东省济南市莱芜区'],
    ['330113', 2022, '浙江省杭州市临平区'],
  ])('began after 2016: %s in %i is %s', (code, year, name) => {
    expect(regionOf(code, year).name).toBe(name);
  });

  test.each([
    ['511402', 1996, '四川省涪陵市枳城区', 2005, '四川省眉山市东坡区'],
    ['511421', 1995, '四川省涪陵市垫江县', 2001, '四川省眉山市仁寿县'],
    ['130502', 2019, '河北省邢台市桥东区', 2020, '河北省邢台市襄都区'],
    ['130602', 2014, '河北省保定市新市区', 2015, '河北省保定市竞秀区'],
    ['210112', 2013, '辽宁省沈阳市东陵区', 2015, '辽宁省沈阳市浑南区'],
    ['220602', 1990, '吉林省浑江市八道江区', 2012, '吉林省白山市浑江区'],
    ['211421', 1990, '辽宁省锦西市绥中县', 1995, '辽宁省葫芦岛市绥中县'],
    ['320821', 1998, '江苏省淮阴市淮阴县', 2000, '江苏省淮安市淮阴县'],
    ['421083', 1995, '湖北省荆沙市洪湖市', 1997, '湖北省荆州市洪湖市'],
    ['420625', 2009, '湖北省襄樊市谷城县', 2010, '湖北省襄阳市谷城县'],
    ['422822', 1982, '湖北省恩施地区建始县', 1990, '湖北省鄂西土家族苗族自治州建始县'],
    ['430811', 1990, '湖南省大庸市武陵源区', 1994, '湖南省张家界市武陵源区'],
    ['510411', 1985, '四川省渡口市仁和区', 1990, '四川省攀枝花市仁和区'],
    ['372323', 1990, '山东省惠民地区阳信县', 1995, '山东省滨州地区阳信县'],
    ['469025', 2004, '海南省定安县', 2008, '海南省白沙黎族自治县'],
  ])('was renamed or given again: %s in %i was %s, in %i %s', (code, year, name, later, laterName) => {
    expect(regionOf(code, year).name).toBe(name);
    expect(regionOf(code, later).name).toBe(laterName);
  });

  test.each([
    ['362201', 1990, '江西省宜春地区宜春市'],
    ['152301', 1990, '内蒙古自治区哲里木盟通辽市'],
    ['352201', 1995, '福建省宁德地区宁德市'],
  ])('the seat of a prefecture, which most lists leave out: %s in %i is %s', (code, year, name) => {
    expect(regionOf(code, year)).toEqual({ name, isKnown: true });
  });

  test.each([
    ['410304', '河南省洛阳市瀍河回族区'],
    ['420104', '湖北省武汉市硚口区'],
    ['371702', '山东省菏泽市牡丹区'],
    ['420505', '湖北省宜昌市猇亭区'],
  ])('is spelled right, whatever a package writes: %s is %s', (code, name) => {
    for (const year of [2003, 2010, 2020, undefined]) expect(regionOf(code, year).name).toBe(name);
  });

  test('without a year, or long after the newest list, is the newest', () => {
    expect(regionOf('511402').name).toBe('四川省眉山市东坡区');
    expect(regionOf('130502', 2040).name).toBe('河北省邢台市襄都区');
  });

  test('long before the oldest list is the oldest', () => {
    expect(regionOf('510411', 1950).name).toBe('四川省渡口市仁和区');
  });
});
