import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { abuseDocument } from './table.js';

test('attacks stay within their budgets, as docs/abuse.md says (npm run abuse writes it anew)', async () => {
  expect(await abuseDocument()).toBe(readFileSync(new URL('../../../docs/abuse.md', import.meta.url), 'utf8'));
}, 900_000);
