import { describe, expect, test } from '@jest/globals';
import { chromiumPath, launchBrowser } from '../running/browser.js';
import { startService } from '../running/inProcess.js';

const inBrowser = chromiumPath ? test : test.skip;
if (!chromiumPath) console.warn('Skipped: the GraphiQL tests need a Chromium (set CHROMIUM_PATH).');

describe('GraphiQL at /graphiql', () => {
  inBrowser('loads without any other host, and its run button verifies the sample identity', async () => {
    await using service = await startService();
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      const hosts = new Set<string>();
      const mistakes: string[] = [];
      page.on('request', (request) => hosts.add(new URL(request.url()).protocol === 'data:' ? 'data:' : new URL(request.url()).origin));
      page.on('pageerror', (error) => mistakes.push(error.message));

      await page.goto(`${service.url}/graphiql`);
      await page.getByRole('button', { name: /execute query/i }).click();
      await page.getByRole('menuitem', { name: 'VerifyIdentity' }).click();
      const response = page.locator('.graphiql-response');
      await response.getByText('"MATCH"', { exact: true }).waitFor();
      expect(await response.textContent()).toContain('sandbox');
      expect([...hosts].filter((host) => host !== 'data:')).toEqual([service.url]);
      expect(mistakes).toEqual([]);
      if (process.env.KYC_TEST_SCREENSHOT) await page.screenshot({ path: process.env.KYC_TEST_SCREENSHOT });
    } finally {
      await browser.close();
    }
  }, 60_000);
});
