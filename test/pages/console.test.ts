import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeViolations, chromiumPath, fitsWidth, launchBrowser, picture } from '../support/browser.js';
import { startService } from '../support/inProcess.js';

const inBrowser = chromiumPath ? test : test.skip;
if (!chromiumPath) console.warn('Skipped: the tests of the console need a Chromium (set CHROMIUM_PATH).');

const headers = {
  'content-type': 'application/json',
  'x-client-id': 'demo',
  'x-client-secret': 'demo-secret-for-the-sandbox',
};

async function withConsole(
  work: (opened: { readonly page: Page; readonly url: string; readonly hosts: ReadonlySet<string> }) => Promise<void>,
  viewport = { width: 1440, height: 900 },
) {
  await using service = await startService({});
  const post = (path: string, body: object) =>
    fetch(`${service.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  for (const name of ['李明', '王芳'])
    await post('/kyc/cn/identity', { type: 'two-factor', name, idNo: '11010119900307651X' });
  await post('/kyc/cn/risk', { type: 'anti-fraud', mobile: '13912345678' });
  await post('/kyc/sessions', { checks: ['IDENTITY_TWO_FACTOR'], maxBilled: 3 });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport, locale: 'en-GB' });
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    await page.goto(`${service.url}/console`);
    await work({ page, url: service.url, hosts });
  } finally {
    await browser.close();
  }
}

async function enter(page: Page, secret = headers['x-client-secret']) {
  await page.getByLabel('Client id').fill('demo');
  await page.getByLabel('Client secret').fill(secret);
  await page.getByRole('button', { name: 'Enter' }).click();
}

const view = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

describe('the console', () => {
  inBrowser('asks for id and secret, keeps them nowhere, and refuses a wrong secret', async () => {
    await withConsole(async ({ page, url, hosts }) => {
      await enter(page, 'not-the-secret-of-anybody');
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').textContent()).toContain('x-client-id');
      await enter(page);
      await page.getByRole('region', { name: 'Answers' }).waitFor();
      expect(await page.evaluate('[localStorage.length, sessionStorage.length, document.cookie]')).toEqual([0, 0, '']);
      await page.reload();
      await page.getByLabel('Client secret').waitFor();
      expect([...hosts].filter((host) => host !== 'null')).toEqual([url]);
    });
  });

  inBrowser('shows the history by its filters, and one answer in full', async () => {
    await withConsole(async ({ page }) => {
      await enter(page);
      const rows = page.locator('tbody tr');
      await rows.nth(2).waitFor();
      await page.getByLabel('Outcome').selectOption('MISMATCH');
      await page.waitForFunction("document.querySelectorAll('tbody tr').length === 1");
      expect(await rows.first().textContent()).toContain('IDENTITY_TWO_FACTOR');
      await page.getByRole('button', { name: /^Show/ }).click();
      const full = page.getByRole('dialog');
      await full.getByText('result.match', { exact: true }).waitFor();
      expect(await full.textContent()).toContain('result.source.providersandbox');
      await page.keyboard.press('Escape');
      await full.waitFor({ state: 'hidden' });
      await page.getByLabel('Day in China').fill('2020-01-01');
      await page.getByText('Nothing was answered that meets these filters.').waitFor();
    });
  });

  inBrowser('shows what was billed, how providers do, and the end of the audit trail', async () => {
    await withConsole(async ({ page }) => {
      await enter(page);
      await view(page, 'Usage');
      await page.getByText('Billed by check').waitFor();
      expect(await page.locator('.sums').textContent()).toMatch(/of 3 checks/);
      await view(page, 'Providers');
      await page.getByText('✓ its end is sealed').waitFor();
      expect(await page.locator('tbody tr').first().textContent()).toMatch(/sandbox.*closed.*3/);
    });
  });

  inBrowser('revokes a session once it was confirmed', async () => {
    await withConsole(async ({ page }) => {
      await enter(page);
      await view(page, 'Sessions');
      page.once('dialog', (asked) => void asked.dismiss());
      await page.getByRole('button', { name: 'Revoke' }).click();
      expect(await page.getByText('ACTIVE').count()).toBe(1);
      page.once('dialog', (asked) => void asked.accept());
      await page.getByRole('button', { name: 'Revoke' }).click();
      await page.getByText('REVOKED').waitFor();
    });
  });

  inBrowser.each([
    ['1440 px, light', { width: 1440, height: 900 }, 'light'],
    ['360 px, dark', { width: 360, height: 800 }, 'dark'],
  ] as const)('has no fault of accessibility and does not overflow at %s', async (_name, viewport, colorScheme) => {
    await withConsole(async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await enter(page);
      await page.getByRole('region', { name: 'Answers' }).waitFor();
      for (const name of ['History', 'Usage', 'Providers', 'Sessions']) {
        await view(page, name);
        await page.locator(`section[aria-label="${name}"] table`).first().waitFor();
        const violations = await axeViolations(page);
        expect([name, violations]).toEqual([name, []]);
        expect(await fitsWidth(page)).toBe(true);
        await picture(page, `console-${name.toLowerCase()}`);
      }
    }, viewport);
  });
});

inBrowser('the reference shows every check of the REST contract, and tries one, without another host', async () => {
  await withConsole(async ({ page, url, hosts }) => {
    await page.goto(`${url}/reference`);
    await page.getByRole('button', { name: 'Authorize' }).click();
    const dialog = page.locator('.modal-ux');
    for (const [scheme, value] of [
      ['clientId', headers['x-client-id']],
      ['clientSecret', headers['x-client-secret']],
    ] as const) {
      const form = dialog.locator('form').filter({ hasText: `${scheme} (apiKey)` });
      await form.locator('input').fill(value);
      await form.getByRole('button', { name: 'Apply credentials' }).click();
    }
    await dialog.getByRole('button', { name: 'Close' }).first().click();
    const identity = page.locator('#operations-identity-verifyIdentity, .opblock-post').first();
    await identity.locator('.opblock-summary-control').click();
    await identity.getByRole('button', { name: 'Execute' }).click();
    await identity.locator('.live-responses-table .response-col_status', { hasText: '200' }).waitFor();
    expect([...hosts].filter((host) => host !== 'null')).toEqual([url]);
  });
});
