import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hasDuplicateKeys } from '../../../src/providers/response/duplicateKeys.js';

describe('two fields of one name', () => {
  test.each([
    '{"a":1,"a":2}',
    '{"a":1,"a":1}',
    '{"x":[{"a":1,"b":{},"a":2}]}',
    '{"a":{"a":1},"a":2}',
    '{"a" :1,"b":[],\n"a"\t: 2}',
    '{"a":1,"\\u0061":2}',
    '{"":1,"":2}',
    '{"\\"":1,"\\u0022":2}',
    '{"__proto__":1,"__proto__":2}',
  ])('are found in %s', (json) => {
    expect(hasDuplicateKeys(json)).toBe(true);
  });

  test.each([
    '{}',
    '[]',
    '"a"',
    '1',
    '{"a":"a","b":"a"}',
    '{"a":{"a":1}}',
    '[{"a":1},{"a":2}]',
    '{"a":":\\"a\\":","b":"{\\"a\\":1,\\"a\\":1}"}',
    '{"a":[],"A":[]}',
  ])('are not in %s', (json) => {
    expect(hasDuplicateKeys(json)).toBe(false);
  });

  test('are never in what JSON.stringify writes', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => !hasDuplicateKeys(JSON.stringify(value))));
  });

  test.each([
    ['long texts', JSON.stringify({ a: 'x\\"'.repeat(300_000) })],
    [
      'many names',
      JSON.stringify(Object.fromEntries(Array.from({ length: 60_000 }, (_name, index) => [`name ${index}`, index]))),
    ],
    ['deep nesting', `${'{"a":'.repeat(150_000)}1${'}'.repeat(150_000)}`],
  ])('take no time to look for in a megabyte of %s', (_what, json) => {
    const startedAt = performance.now();
    expect(hasDuplicateKeys(json)).toBe(false);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});
