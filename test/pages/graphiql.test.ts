import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { chromiumPath, launchBrowser, picture } from '../support/browser.js';
import { startService } from '../support/inProcess.js';
import { until } from '../support/until.js';

const inBrowser = chromiumPath ? test : test.skip;
if (!chromiumPath) console.warn('Skipped: the GraphiQL tests need a Chromium (set CHROMIUM_PATH).');

interface Opened {
  readonly page: Page;
  readonly url: string;
  /** Everything that the page talked to, and what went wrong in it. */
  readonly hosts: ReadonlySet<string>;
  readonly mistakes: readonly string[];
}

/** Does something with the page of a service. */
async function withGraphiQL(work: (opened: Opened) => Promise<void>, env: Record<string, string> = {}): Promise<void> {
  await using service = await startService(env);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const hosts = new Set<string>();
    const mistakes: string[] = [];
    page.on('request', (request) =>
      hosts.add(new URL(request.url()).protocol === 'data:' ? 'data:' : new URL(request.url()).origin),
    );
    page.on('pageerror', (error) => mistakes.push(error.message));
    await page.goto(`${service.url}/graphiql`);
    await work({ page, url: service.url, hosts, mistakes });
  } finally {
    await browser.close();
  }
}

/** Runs the operation of a tab, once GraphiQL knows it: a moment after the tab was changed it would still run the one before. */
const runTab = async (page: Page, name: string) => {
  await page.getByRole('tab', { name }).click();
  await until(
    async () =>
      (await page.evaluate("document.querySelector('.graphiql-query-editor .CodeMirror').CodeMirror.operationName")) ===
      name,
  );
  await page.getByRole('button', { name: /execute query/i }).click();
};

describe('GraphiQL at /graphiql', () => {
  inBrowser('is usable at 400 px: nothing overflows, and an operation runs and shows its answer', async () => {
    await withGraphiQL(async ({ page }) => {
      await page.setViewportSize({ width: 400, height: 800 });
      await page.locator('.graphiql-query-editor').waitFor();
      await picture(page, 'graphiql');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400);
      await page.getByRole('button', { name: /execute query/i }).click();
      await page.getByRole('menuitem', { name: 'VerifyIdentity' }).click();
      await page.locator('.graphiql-response').getByText('"MATCH"', { exact: true }).waitFor();
      for (const part of ['.graphiql-query-editor', '.graphiql-response']) {
        const box = await page.locator(part).boundingBox();
        expect([part, (box?.width ?? 0) >= 240, (box?.height ?? 0) >= 120]).toEqual([part, true, true]);
      }
      await picture(page, 'graphiql');
    });
  });

  inBrowser('loads without any other host, and its run button verifies the sample identity', async () => {
    await withGraphiQL(async ({ page, url, hosts, mistakes }) => {
      await page.getByRole('button', { name: /execute query/i }).click();
      await page.getByRole('menuitem', { name: 'VerifyIdentity' }).click();
      const response = page.locator('.graphiql-response');
      await response.getByText('"MATCH"', { exact: true }).waitFor();
      expect(await response.textContent()).toContain('sandbox');
      expect([...hosts].filter((host) => host !== 'data:')).toEqual([url]);
      expect(mistakes).toEqual([]);
    });
  });

  inBrowser('offers a profile and a stream as tabs, and runs both', async () => {
    await withGraphiQL(async ({ page, mistakes }) => {
      expect(await page.getByRole('tab').allTextContents()).toEqual(
        ['VerifyIdentity', 'Profile', 'Progress'].map((name) => expect.stringContaining(name)),
      );
      const response = page.locator('.graphiql-response');
      await runTab(page, 'Profile');
      await response.getByText('"APPROVE"', { exact: true }).waitFor();
      expect(await response.textContent()).toContain('maskedName');

      const streamed = page.waitForResponse(/\/graphql\/stream$/);
      await runTab(page, 'Progress');
      expect((await streamed).headers()['content-type']).toContain('text/event-stream');
      await response.getByText('"APPROVE"', { exact: true }).waitFor();
      expect((await response.textContent())?.replaceAll(/\s/g, '')).toContain('"done":true');
      expect(mistakes).toEqual([]);
    });
  });

  inBrowser('shows why a stream is refused, and keeps nothing in the browser', async () => {
    await withGraphiQL(async ({ page }) => {
      await page.route('**/graphql/stream', (route) =>
        route.continue({ headers: { ...route.request().headers(), 'x-client-secret': 'wrong' } }),
      );
      await runTab(page, 'Progress');
      await page.locator('.graphiql-response').getByText('"UNAUTHENTICATED"', { exact: true }).waitFor();
      expect(await page.evaluate('JSON.stringify({ ...localStorage })')).not.toContain('110101199003076515');
    });
  });
});
