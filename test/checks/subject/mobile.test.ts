import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldMobile, isVirtualOperator, mobilePattern, originalCarrier } from '../../../src/checks/subject/mobile.js';
import { segmentOf, segments } from '../../../src/checks/subject/segments.js';
import { anyText, fullWidth, mobileNumber, spaces, typed } from './typed.js';

const hyphens = ['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '\uFF0D'] as const;

describe('folding', () => {
  test.each([
    '13912345678',
    '+8613912345678',
    '008613912345678',
    '+86 139 1234 5678',
    '0086-139-1234-5678',
    '139\u20131234\u20135678',
    '１３９１２３４５６７８',
    '＋８６　１３９－１２３４－５６７８',
    '\uFEFF139\u00A01234\u200B5678\n',
    '8613912345678',
    '86 139 1234 5678',
    '(+86)13912345678',
    '（＋８６）139-1234-5678',
    '+(86) 139 1234 5678',
    '139.1234.5678',
    '139/1234/5678',
    '139·1234·5678',
  ])('"%s" becomes 13912345678', (written) => {
    expect(foldMobile(written)).toBe('13912345678');
  });

  test('however a number is spaced, hyphened, widened and prefixed, it folds back', () => {
    const between = [...spaces, ...hyphens, '.', '．', '·'];
    const asTyped = fc
      .tuple(mobileNumber, fc.constantFrom('', '+86', '0086', '86', '(+86)', '(0086)'))
      .chain(([mobile, prefix]) =>
        fc.tuple(
          fc.constant(mobile),
          typed(prefix + mobile, (char) => [char, fullWidth(char)], between),
        ),
      );
    fc.assert(fc.property(asTyped, ([mobile, written]) => expect(foldMobile(written)).toBe(mobile)));
  });

  test('never changes a right number', () => {
    fc.assert(fc.property(mobileNumber, (mobile) => expect(foldMobile(mobile)).toBe(mobile)));
  });

  test('a second time changes nothing, where the first gave a number', () => {
    const text = fc.oneof(
      anyText,
      typed('13912345678', (char) => [char, fullWidth(char)], [...spaces, ...hyphens, '+86', '0086']),
    );
    fc.assert(
      fc.property(text, (written) => {
        const once = foldMobile(written);
        if (mobilePattern.test(once)) expect(foldMobile(once)).toBe(once);
      }),
    );
  });

  test.each([
    '868613912345678',
    '86139123456',
    '+85213912345678',
    '85213912345678',
    '139,1234,5678',
    '13912345678#1',
    '013912345678',
    '+86+8613912345678',
    '139123456780',
    '1391234567',
  ])('makes no number of "%s"', (written) => {
    expect(foldMobile(written)).not.toMatch(mobilePattern);
  });
});

describe('the pattern', () => {
  test.each(['13', '14', '15', '16', '17', '18', '19'])('takes numbers that begin with %s', (prefix) => {
    expect(`${prefix}912345678`).toMatch(mobilePattern);
  });

  test.each([
    '10912345678',
    '11912345678',
    '12912345678',
    '23912345678',
    '03912345678',
    '1391234567',
    '139123456789',
    '1391234567a',
    '13912345678\n',
  ])('refuses %j', (mobile) => {
    expect(mobile).not.toMatch(mobilePattern);
  });
});

describe('virtual operators', () => {
  test.each(['162', '165', '167', '170', '171'])('hold the segment %s', (segment) => {
    expect(isVirtualOperator(`${segment}12345678`)).toBe(true);
  });

  test('hold no other segment, that of China Broadnet (192) included', () => {
    const held = ['162', '165', '167', '170', '171'];
    const all = Array.from({ length: 70 }, (_, index) => String(130 + index));
    expect(all.filter((segment) => isVirtualOperator(`${segment}12345678`))).toEqual(held);
    expect(isVirtualOperator('13917012345')).toBe(false);
  });
});

describe('the carrier of a segment', () => {
  /** The segment table of March 2023. */
  const table: Record<string, string> = {
    '1620': '中国电信',
    '1700': '中国电信',
    '1701': '中国电信',
    '1702': '中国电信',
    '1650': '中国移动',
    '1703': '中国移动',
    '1705': '中国移动',
    '1706': '中国移动',
    '1670': '中国联通',
    '1710': '中国联通',
    '1704': '中国联通',
    '1707': '中国联通',
    '1708': '中国联通',
    '1709': '中国联通',
  };

  test.each(Object.entries(table))('%s: virtual operators use the network of %s', (prefix, host) => {
    expect([originalCarrier(`${prefix}1234567`), isVirtualOperator(`${prefix}1234567`)]).toEqual([host, true]);
  });

  test.each([
    ['17400', '中国电信'],
    ['17405', '中国电信'],
    ['13492', '中国电信'],
    ['13493', '中国电信'],
    ['13499', '中国电信'],
    ['17406', '中国星网'],
    ['17409', '中国星网'],
    ['17410', '中国星网'],
    ['17412', '中国星网'],
    ['17490', '中国星网'],
  ])('%s is a satellite number of %s', (prefix, carrier) => {
    expect(segmentOf(`${prefix}123456`)).toMatchObject({ kind: 'SATELLITE', carrier });
  });

  test.each(['140', '141', '142', '143', '144', '154', '160', '163', '164', '168', '169', '179', '194'])(
    '%s was given to nobody',
    (prefix) => {
      expect([segmentOf(`${prefix}12345678`)?.kind, originalCarrier(`${prefix}12345678`)]).toEqual([
        'UNASSIGNED',
        undefined,
      ]);
    },
  );

  test.each(['13490', '13491', '13498', '17413', '17420', '17480', '16112'])('%s stands in no table', (prefix) => {
    expect(segmentOf(`${prefix}123456`)).toBeUndefined();
  });

  test('no number is in two segments', () => {
    fc.assert(
      fc.property(mobileNumber, (mobile) =>
        expect(segments.filter(({ numbers }) => numbers.test(mobile)).length).toBeLessThanOrEqual(1),
      ),
    );
    for (let prefix = 1300; prefix < 2000; prefix++) {
      for (let next = 0; next < 10; next++) {
        const held = segments.filter(({ numbers }) => numbers.test(`${prefix}${next}123456`));
        expect(held.length).toBeLessThanOrEqual(1);
      }
    }
  });
});
