import { describe, expect, test } from '@jest/globals';
import { digitRunsOf } from '../../src/privacy/digitRuns.js';

const digitsOf = (text: string) => digitRunsOf(text).map(({ digits }) => digits);

describe('digits that may belong to one number', () => {
  test.each<[string, string, string[]]>([
    ['without separators', 'a 139 b', ['139']],
    ['with up to three characters between two of them', '1-3 . 9···1', ['1391']],
    ['but not with four', '1----3', ['1', '3']],
    ['counted as characters, not as halves of them', '1🙂🙂🙂3🙂🙂🙂🙂9', ['13', '9']],
    ['nor with a letter or a digit of another script', '1a3一9٣1', ['1', '3', '9', '1']],
    ['with letters that are typed for digits', 'OolIxX', ['0011XX']],
    ['in a text that has none', '', []],
  ])('%s', (_what, text, digits) => {
    expect(digitsOf(text)).toEqual(digits);
  });

  test('know where a number can begin and end: not beside a digit, but beside what is typed for one', () => {
    const [run] = digitRunsOf('12-3O4');
    const places = [0, 1, 2, 3, 4];
    expect(places.map((at) => run?.canBegin(at))).toEqual([true, false, true, false, true]);
    expect(places.map((at) => run?.canEndBefore(at))).toEqual([true, false, true, true, false]);
    expect(places.map((at) => run?.isAdjacent(at))).toEqual([false, true, false, true, true]);
  });
});
