import { expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { readConfig } from '../../src/config.js';

const key = randomBytes(32);

test.each([
  ['hexadecimal', key.toString('hex')],
  ['base64', key.toString('base64')],
  ['base64url', key.toString('base64url')],
])('a key of the history is read from %s', (_form, text) => {
  const { history } = readConfig({
    KYC_HISTORY_KEYS: `2027:${text},2026:${randomBytes(32).toString('hex')}`,
  }).persistence;
  expect(history.days).toBe(30);
  expect(history.keys.map(({ id }) => id)).toEqual(['2027', '2026']);
  expect(history.keys[0]!.key.equals(key)).toBe(true);
});

test.each([
  ['without a name', key.toString('hex')],
  ['too short', `a:${key.toString('hex').slice(2)}`],
  ['not a key', `a:${'z'.repeat(64)}`],
  ['with the name of the record key', `record:${key.toString('hex')}`],
  ['twice under one name', `a:${key.toString('hex')},a:${key.toString('hex')}`],
])('a key that is %s is refused, and not printed', (_what, text) => {
  const read = () => readConfig({ KYC_HISTORY_KEYS: text });
  expect(read).toThrow(/KYC_HISTORY_KEYS must be/);
  expect(read).not.toThrow(new RegExp(text.slice(-20)));
});

test('a purpose is required by on and by true', () => {
  for (const [text, isRequired] of [
    ['on', true],
    ['true', true],
    ['off', false],
    ['false', false],
    ['', false],
  ] as const) {
    expect(readConfig({ KYC_REQUIRE_PURPOSE: text }).requirePurpose).toBe(isRequired);
  }
  expect(() => readConfig({ KYC_REQUIRE_PURPOSE: 'yes' })).toThrow('KYC_REQUIRE_PURPOSE');
});
