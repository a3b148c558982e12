import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { maskLine } from '../../src/privacy/maskLine.js';

const idNo = '110101199003076515';

/** What stands on both sides, however long, changes nothing. */
const around = Array.from({ length: 24 }, (_, length) => '-'.repeat(length));

describe('a line of the log loses', () => {
  test.each([
    ['an ID number', idNo, '[id]'],
    ['an ID number that ends with x', '11010119900307651x', '[id]'],
    ['a mobile number', '13912345678', '[mobile]'],
    ['a mobile number with the country code', '+8613912345678', '[mobile]'],
    ['Chinese text', '李明', '[zh]'],
    ['Chinese text beyond the BMP', '\u{2B5AF}', '[zh]'],
    ['long base64', 'Ab1+/'.repeat(50), '[base64]'],
  ])('%s, wherever it stands', (_what, value, mask) => {
    for (const before of around)
      for (const after of around)
        expect(maskLine(`{"a":"${before}${value}${after}"}`)).toBe(`{"a":"${before}${mask}${after}"}`);
  });

  test('all of them at once', () => {
    expect(maskLine(`{"a":"${idNo}","b":"13912345678 李明","c":"${'x'.repeat(300)}"}`)).toBe(
      '{"a":"[id]","b":"[mobile] [zh]","c":"[base64]"}',
    );
  });
});

test('lines without any of it stay as they are', () => {
  for (const line of [
    '{"requestId":"0b6e2a2e-9d7b-4b1c-8f0a-2b6a8f3b7a11","ms":12.3}',
    '{"n":1234567890}',
    `{"b":"${'x'.repeat(199)}"}`,
    '{"e":"é €"}',
    '',
  ])
    expect(maskLine(line)).toBe(line);
});

test('no number and no name gets through, whatever is around it', () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.stringMatching(/^[0-9]{0,30}$/),
    fc.stringMatching(/^[A-Za-z0-9+/]{0,260}$/),
    fc.constantFrom(idNo, '13912345678', '李明', '"', ':'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const masked = maskLine(pieces.join(' '));
      expect(masked).not.toMatch(
        /(?<![0-9A-Za-z])(?:[0-9]{17}[0-9Xx]|1[3-9][0-9]{9})(?![0-9A-Za-z])|\p{Script=Han}|[A-Za-z0-9+/]{200}/u,
      );
    }),
  );
});
