import { expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { demoHeaders, startService } from '../support/inProcess.js';

test('the audit of graphql-http, with the header that CSRF prevention asks for, passes 61 of 61', async () => {
  await using service = await startService();
  const fetchFn = (url: string, init?: RequestInit) =>
    fetch(url, {
      ...init,
      headers: { ...demoHeaders, 'apollo-require-preflight': '1', ...Object.fromEntries(new Headers(init?.headers)) },
    });
  const audits = serverAudits({ url: `${service.url}/graphql`, fetchFn });
  const results = await Promise.all(audits.map((audit) => audit.fn()));
  const passed = results.filter(({ status }) => status === 'ok').length;
  process.stdout.write(`graphql-http audit: ${passed} of ${results.length}\n`);
  expect(results.flatMap((result) => (result.status === 'ok' ? [] : [`${result.name}: ${result.reason}`]))).toEqual([]);
  expect(passed).toBe(61);
});
