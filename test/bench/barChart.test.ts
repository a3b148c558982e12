import { describe, expect, test } from '@jest/globals';
import { barChart } from '../../bench/comparison/barChart.js';

const spread = (median: number, min = median, max = median) => ({ median, min, max });

function widthsOf(svg: string): number[] {
  return [...svg.matchAll(/<rect class="\w+" x="\d+" y="\d+" width="([\d.]+)"/g)].map(([, width]) => Number(width));
}

describe('barChart', () => {
  test('draws bars in proportion to the medians of their panel', () => {
    const [small = 0, great = 0] = widthsOf(
      barChart(
        [
          {
            title: 'CPU',
            bars: [
              { label: 'floor', value: spread(100), group: 'floor' },
              { label: 'service', value: spread(400), group: 'service' },
            ],
          },
        ],
        'µs',
      ),
    );
    expect(great / small).toBeCloseTo(4);
  });

  test('keeps everything within its width, also the greatest measurement', () => {
    const svg = barChart(
      [{ title: 'CPU', bars: [{ label: 'service', value: spread(100, 90, 5_000), group: 'service' }] }],
      'µs',
    );
    const right = Math.max(...[...svg.matchAll(/x2="([\d.]+)"/g)].map(([, x]) => Number(x)));
    expect(right).toBeLessThanOrEqual(800);
    expect(svg).toContain('>100 µs<');
  });

  test('puts panels below each other', () => {
    const panel = { title: 'one', bars: [{ label: 'a', value: spread(1), group: 'peer' as const }] };
    const heightOf = (svg: string) => Number(/height="(\d+)"/.exec(svg)?.[1]);
    expect(heightOf(barChart([panel, panel], ''))).toBeGreaterThan(1.5 * heightOf(barChart([panel], '')));
  });

  test('escapes labels', () => {
    expect(
      barChart([{ title: 'a < b & "c"', bars: [{ label: '<x>', value: spread(1), group: 'peer' }] }], ''),
    ).not.toMatch(/<x>|a < b/);
  });
});
