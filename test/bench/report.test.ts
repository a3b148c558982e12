import { describe, expect, test } from '@jest/globals';
import { withSection } from '../../bench/comparison/report.js';
import { alignedLines, figure } from '../../bench/comparison/table.js';

describe('withSection', () => {
  const text =
    '# Benchmark\n\n<!-- comparison: generated -->\nold\n<!-- comparison: end -->\n\n<!-- growth: generated -->\nkept\n<!-- growth: end -->\n';

  test('replaces one section and leaves the other', () => {
    expect(withSection(text, 'comparison', '\nnew\n')).toBe(text.replace('old', 'new'));
  });

  test('refuses a document without its markers', () => {
    expect(() => withSection('# Benchmark', 'growth', 'new')).toThrow('growth');
  });
});

test('figures have three significant digits, and all that stand before the point', () => {
  expect([0, 0.01234, 1.005, 12.34, 123.4, 12_345].map(figure)).toEqual([
    '0',
    '0.0123',
    '1.00',
    '12.3',
    '123',
    '12345',
  ]);
});

test('columns are as wide as what they hold', () => {
  expect(
    alignedLines(
      ['', 'µs'],
      [
        ['floor', '7'],
        ['x', '1234'],
      ],
    ),
  ).toEqual(['         µs', 'floor     7', 'x      1234']);
});
