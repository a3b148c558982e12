import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jsonFlawOf as flawOfBytes } from '../../src/http/jsonFlaw.js';

const jsonFlawOf = (text: string) => flawOfBytes(Buffer.from(text));

/** 2 MB of base64 with all signs of its alphabet. */
const photo = Buffer.from(Array.from({ length: 1_500_000 }, (_, index) => (index * 7_919) % 251)).toString('base64');

describe('a JSON text is refused before it is parsed', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

  test.each<[string, string, string]>([
    ['65 levels of lists', nested(65), 'tooDeep'],
    ['65 levels of objects', '{"a":'.repeat(65), 'tooDeep'],
    ['millions of levels that never end', '['.repeat(3_900_000), 'tooDeep'],
    ['20,001 empty objects', `[${'{},'.repeat(20_001)}{}]`, 'tooManyValues'],
    ['20,002 numbers', `[${'1,'.repeat(20_001)}1]`, 'tooManyValues'],
    ['a key that comes twice', '{"a":1,"b":2,"a":3}', 'duplicateKey'],
    ['one that is written differently', '{"idNo":1,"\\u0069dNo":2}', 'duplicateKey'],
    ['one far below', '[{"a":[{"b":{"c":1,"c":1}}]}]', 'duplicateKey'],
    ['1 MB of a text', JSON.stringify({ name: '李'.repeat(340_000) }), 'tooMuchBesidePhotos'],
    ['1 MB of escapes', `{"name":"${'\\\\"'.repeat(500_001)}"}`, 'tooMuchBesidePhotos'],
    ['1 MB of digits', `{"maxAge":${'1'.repeat(1_000_001)}}`, 'tooMuchBesidePhotos'],
    ['1 MB of blanks', `{"maxAge":1${' '.repeat(1_000_001)}}`, 'tooMuchBesidePhotos'],
    ['a key of 1 MB of base64', `{"${'a'.repeat(1_000_001)}":1}`, 'tooMuchBesidePhotos'],
    ['base64 that ends in something else', `{"img":"${'aB/9'.repeat(500_000)}李"}`, 'tooMuchBesidePhotos'],
    ['base64 that never ends', `{"img":"${'aB/9'.repeat(500_000)}`, 'tooMuchBesidePhotos'],
    ['a key twice around a photo', `{"img":"${photo}","img":"${photo}"}`, 'duplicateKey'],
    ['one after an object of its own', '{"a":{"a":{"a":1}},"a":1}', 'duplicateKey'],
  ])('%s', (_what, text, flaw) => {
    expect(jsonFlawOf(text)).toBe(flaw);
  });

  test.each<[string, string]>([
    ['64 levels', nested(64)],
    ['a photo', JSON.stringify({ img: photo })],
    ['two photos of any name', JSON.stringify({ a: photo, b: [photo] })],
    [
      'a photo as a data: URL with line breaks and blanks around',
      JSON.stringify({ img: ` data:image/jpeg;base64,${photo.replace(/.{76}/g, '$&\r\n')} ` }),
    ],
    ['a photo whose slashes are escaped', `{"img":"${photo.replaceAll('/', '\\/')}"}`],
    [
      'a photo whose other signs are escaped',
      `{"img":"${photo.replaceAll('+', '\\u002B').replaceAll('/', '\\u002f')}\\u003D"}`,
    ],
    ['brackets within strings', JSON.stringify({ a: '['.repeat(100_000), '{"': '{'.repeat(100_000) })],
    ['quotes and backslashes within strings', JSON.stringify(['"\\"', '\\', '{"a":1,"a":1}'])],
    ['the same key in other objects, and as a value', '{"a":"a","b":{"a":"a"},"c":["a","a",{"a":1}]}'],
    ['a key that only looks like another', '{"a":1,"\\\\u0061":2}'],
    ['what is no JSON, which the parser refuses', '}}]],"a\\'],
  ])('but not %s', (_what, text) => {
    expect(jsonFlawOf(text)).toBeUndefined();
  });
});

test('any value that JSON.stringify writes has no flaw', () => {
  const sound = fc.jsonValue({ maxDepth: 6 });
  fc.assert(
    fc.property(
      sound,
      fc.constantFrom(0, 1, '\t'),
      (value, indent) => jsonFlawOf(JSON.stringify(value, undefined, indent)) === undefined,
    ),
  );
});

test('any object whose keys are one time more than they differ has a key twice', () => {
  const keys = fc.uniqueArray(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(keys, fc.nat(7), (names, which) => {
      const again = names[which % names.length];
      const members = [...names, again].map((name) => `${JSON.stringify(name)}:{"x":[1]}`);
      expect(jsonFlawOf(`{${members.join(' , ')}}`)).toBe('duplicateKey');
    }),
  );
});

test('where a string ends does not depend on whether it can be a photo', () => {
  const part = fc.constantFrom('a', '\\', '"', '\n', '李', '/', '{', 'a'.repeat(1_200));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = JSON.stringify({ a: `${'a'.repeat(195)}${parts.join('')}`, b: 1 });
      expect(jsonFlawOf(text)).toBeUndefined();
      expect(jsonFlawOf(text.replace(/"b":1}$/, '"a":1}'))).toBe('duplicateKey');
    }),
    { numRuns: 500 },
  );
});
