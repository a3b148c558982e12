import { expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readVariablesFile } from '../../src/config/variablesFile.js';
import { newFolder } from '../support/folder.js';

function read(text: string) {
  const path = join(newFolder(), 'variables.env');
  writeFileSync(path, text);
  return readVariablesFile(path);
}

test('a value in quotes goes over lines of any system, with what looks like a comment or other quotes', () => {
  expect(read('A="\r\n# one\r\n it\'s = two"\r\nB=3')).toEqual({ A: "\n# one\n it's = two", B: '3' });
});

test('a comment may follow it, with quotes of its own', () => {
  expect(read('A="one" # it\'s "two"\n')).toEqual({ A: 'one' });
});

test.each(['A="one"two', 'A="one" "two"', "A='one' # 'two'\nB='one'three"])(
  'nothing else may follow it: %j',
  (text) => {
    expect(() => read(text)).toThrow(/goes on after its quotation mark/);
  },
);
