import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quantile, spreadOf } from '../../bench/comparison/statistics.js';

describe('spreadOf', () => {
  test('takes the middle of an odd number of values, and the mean of the two in the middle of an even one', () => {
    expect(spreadOf([9, 1, 5])).toEqual({ median: 5, min: 1, max: 9 });
    expect(spreadOf([10, 2, 4, 100])).toEqual({ median: 7, min: 2, max: 100 });
  });

  test('has the median between the least and the greatest, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const { median, min, max } = spreadOf(values);
        expect(min).toBeLessThanOrEqual(median);
        expect(median).toBeLessThanOrEqual(max);
        expect(spreadOf([...values].reverse())).toEqual({ median, min, max });
      }),
    );
  });

  test('refuses no values', () => {
    expect(() => spreadOf([])).toThrow(RangeError);
  });
});

test('quantile lies linearly between two neighbours', () => {
  expect([0, 0.25, 0.5, 1].map((share) => quantile([0, 10, 30], share))).toEqual([0, 5, 10, 30]);
});
