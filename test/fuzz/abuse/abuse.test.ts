import { expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { abuseDocument } from './table.js';

test('docs/abuse.md says which attacks stay within their budgets', async () => {
  const file = new URL('../../../docs/abuse.md', import.meta.url);
  const written = readFileSync(file, { encoding: 'utf8', flag: 'a+' });
  const results = await abuseDocument();
  if (written !== results) writeFileSync(file, results);
  // It is written anew by now: see what has changed, and commit it.
  expect(written).toBe(results);
}, 900_000);
