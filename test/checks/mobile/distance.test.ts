import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { distanceBands, readDistance } from '../../../src/checks/mobile/distance.js';

describe('the segments of the contract', () => {
  test.each(distanceBands)('$distance is read as it is declared', ({ distance, minKm, maxKm }) => {
    expect(readDistance(distance)).toEqual({ minKm, maxKm });
  });

  test('begin at 0, leave no gap and end open', () => {
    expect(distanceBands[0]).toEqual({ distance: '≤3km', minKm: 0, maxKm: 3 });
    expect(distanceBands.at(-1)).toEqual({ distance: '>50km', minKm: 50, maxKm: null });
    expect(distanceBands.slice(1).map(({ minKm }) => minKm)).toEqual(
      distanceBands.slice(0, -1).map(({ maxKm }) => maxKm),
    );
  });
});

describe('spellings', () => {
  test.each([
    ['≤3km', 0, 3],
    ['<=3 km', 0, 3],
    ['<3', 0, 3],
    ['小于3公里', 0, 3],
    ['不超过3千米', 0, 3],
    [' 3 - 5 KM ', 3, 5],
    ['3~5公里', 3, 5],
    ['3km-5km', 3, 5],
    ['3–5km', 3, 5],
    ['3至5公里', 3, 5],
    ['(3,5]', 3, 5],
    ['（3，5)', 3, 5],
    ['0.5-1.5km', 0.5, 1.5],
    ['0-3km', 0, 3],
    ['>50km', 50, null],
    ['≥50km', 50, null],
    ['>=50', 50, null],
    ['大于50公里', 50, null],
    ['超过50公里', 50, null],
  ])('"%s" is %d to %p km', (text, minKm, maxKm) => {
    expect(readDistance(text)).toEqual({ minKm, maxKm });
  });

  test('any two kilometre numbers in order are read back, in any of the between spellings', () => {
    const ends = fc
      .tuple(fc.nat(1000), fc.integer({ min: 1, max: 1000 }))
      .map(([from, by]) => [from, from + by] as const);
    fc.assert(
      fc.property(
        ends,
        fc.constantFrom('-', '~', '–', '—', '～', '至', '到'),
        fc.constantFrom('', 'km', ' KM', '公里', '千米'),
        ([minKm, maxKm], between, unit) =>
          expect(readDistance(`${minKm}${between}${maxKm}${unit}`)).toEqual({ minKm, maxKm }),
      ),
    );
  });
});

describe('a distance is never guessed', () => {
  test.each([
    '',
    'km',
    '3',
    '3km',
    '-3',
    '3-',
    '-',
    '≤',
    '>',
    '5-3km',
    '3-3km',
    '近',
    '3-5-8',
    '3..1-5',
    '1e3-1e4',
    '≤3m',
    '3-5 miles',
    '≤-3',
    '>50km!',
    'null',
  ])('"%s" is none', (text) => {
    expect(readDistance(text)).toBeUndefined();
  });

  test('whatever the text, it is either unread or a lower end below the upper', () => {
    const pieces = fc
      .array(fc.constantFrom('≤', '<', '>', '=', '3', '50', '.', '-', '~', 'km', '公里', '(', ']', ' ', '至'), {
        maxLength: 8,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string(), pieces), (text) => {
        const read = readDistance(text);
        if (!read) return;
        expect(read.minKm).toBeGreaterThanOrEqual(0);
        if (read.maxKm !== null) expect(read.maxKm).toBeGreaterThan(read.minKm);
      }),
      { numRuns: 2000 },
    );
  });
});
