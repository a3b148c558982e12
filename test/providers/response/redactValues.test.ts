import { expect, test } from '@jest/globals';
import { redactValues } from '../../../src/providers/response/redactValues.js';

test.each([
  [
    'every value, wherever it stands',
    '李明: 李明 has 13912345678',
    { name: '李明', mobile: '13912345678' },
    '…: … has …',
  ],
  ['long numbers, whosever they are', 'see 13900000000 and 11010119900307651X', {}, 'see … and …'],
  ['neither single characters nor short numbers', 'type 2 of 2026', { locationType: '2' }, 'type 2 of 2026'],
])('a text of a provider loses %s', (_what, text, asked, clean) => {
  expect(redactValues(text, asked)).toBe(clean);
});
