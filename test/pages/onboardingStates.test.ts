import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { demoClient } from '../../src/config/clients.js';
import { chromiumPath, launchBrowser, picture } from '../support/browser.js';
import { startService } from '../support/inProcess.js';
import { newSqlitePlace } from '../support/place.js';
import { billedCalls } from '../support/records.js';

const inBrowser = chromiumPath ? describe : describe.skip;
if (!chromiumPath) console.warn('Skipped: the tests of the onboarding page need a Chromium (set CHROMIUM_PATH).');

interface Opened {
  readonly page: Page;
  readonly url: string;
  readonly session: { readonly id: string; readonly token: string };
  /** Calls to providers that were billed. */
  readonly billed: () => Promise<number>;
}

const credentials = {
  'content-type': 'application/json',
  'x-client-id': demoClient.id,
  'x-client-secret': demoClient.secret,
};
const allChecks = ['IDENTITY_TWO_FACTOR', 'IDENTITY_THREE_FACTOR', 'RISK_ANTI_FRAUD', 'RISK_POLICE'];

/** Opens the page as a backend would have it opened: with the token of a session in the fragment. */
async function withSession(terms: object, viewport: Viewport, work: (opened: Opened) => Promise<void>) {
  await using place = newSqlitePlace();
  await using service = await startService(place.env);
  const created = await fetch(`${service.url}/kyc/sessions`, {
    method: 'POST',
    headers: credentials,
    body: JSON.stringify({ checks: allChecks, maxBilled: 20, ...terms }),
  });
  const { session, token }: any = await created.json();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport, locale: 'en-GB', colorScheme: viewport.colorScheme });
    await page.goto(`${service.url}/onboarding#token=${token}`);
    await page.getByLabel('Name', { exact: true }).waitFor();
    const billed = () => billedCalls(place.config);
    await work({ page, url: service.url, session: { id: session.id, token }, billed });
  } finally {
    await browser.close();
  }
}

async function fill(page: Page, person: { name: string; idNo: string }) {
  await page.getByLabel('Name', { exact: true }).fill(person.name);
  await page.getByLabel('ID number').fill(person.idNo);
  await page.getByRole('checkbox').check();
}
const start = (page: Page) => page.getByRole('button', { name: 'Start the checks' }).click();
const liMing = { name: '李明', idNo: '11010119900307651X' };

interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
}

inBrowser.each([
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 360, height: 800, colorScheme: 'dark' },
] as const)('the onboarding page at $width px', (viewport) => {
  test('says what is missing before the first call', async () => {
    await withSession({}, viewport, async ({ page, billed }) => {
      await picture(page, 'onboarding-empty');
      await page.getByRole('checkbox').check();
      await start(page);
      await page.getByText('A name and an ID number, or a mobile number, are needed.').waitFor();
      await fill(page, liMing);
      await page.getByRole('checkbox').uncheck();
      await start(page);
      await page.getByText('Please agree first.').waitFor();
      await picture(page, 'onboarding-consent');
      expect(await billed()).toBe(0);
    });
  });

  test.each([
    ['mismatch', { name: '王芳', idNo: '11010119900307651X' }, 'mismatch'],
    ['no-record', { name: '李明', idNo: '110101199003070011' }, 'norecord'],
  ])('tells a %s apart by its shape and its words', async (name, person, state) => {
    await withSession({}, viewport, async ({ page }) => {
      await fill(page, person);
      await start(page);
      await page.getByText('Decision:').waitFor();
      expect(await page.locator('.check').first().getAttribute('data-state')).toBe(state);
      await picture(page, `onboarding-${name}`);
    });
  });

  test('says that a session was revoked, and bills nothing', async () => {
    await withSession({}, viewport, async ({ page, url, session, billed }) => {
      await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: credentials,
        body: JSON.stringify({ query: `mutation { revokeSession(id: "${session.id}") { state } }` }),
      });
      await fill(page, liMing);
      await start(page);
      await page.getByText('The session has ended.').waitFor();
      await picture(page, 'onboarding-expired');
      expect(await billed()).toBe(0);
    });
  });

  test('says that a session is used up, and bills nothing more', async () => {
    await withSession({ checks: ['IDENTITY_TWO_FACTOR'], maxBilled: 1 }, viewport, async ({ page, billed }) => {
      await fill(page, liMing);
      await start(page);
      await page.getByText('Decision:').waitFor();
      await page.getByLabel('Name', { exact: true }).fill('王芳');
      await start(page);
      await page.getByText('The session is used up. Nothing more is billed.').waitFor();
      await picture(page, 'onboarding-spent');
      expect(await billed()).toBe(1);
    });
  });

  test('goes on where it was once the network is back, and bills each check once', async () => {
    await withSession({}, viewport, async ({ page, billed }) => {
      await fill(page, liMing);
      await page.context().setOffline(true);
      await start(page);
      await page.getByText('The service cannot be reached.').waitFor({ timeout: 120_000 });
      await picture(page, 'onboarding-offline');
      expect(await billed()).toBe(0);
      await page.context().setOffline(false);
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByText('Decision:').waitFor();
      const once = await billed();
      await start(page);
      await page.getByText('Decision:').waitFor();
      expect(await billed()).toBe(once);
    });
  });

  test('shows on a slow network that it waits, and takes no second start', async () => {
    await withSession({}, viewport, async ({ page, billed }) => {
      await fill(page, liMing);
      let open = () => undefined as void;
      const opened = new Promise<void>((resolve) => (open = resolve));
      await page.route('**/graphql/stream', async (route) => {
        await opened;
        await route.continue();
      });
      await start(page);
      const running = page.getByRole('button', { name: 'Checks are running …' });
      await running.waitFor();
      expect(await running.isDisabled()).toBe(true);
      await picture(page, 'onboarding-waiting');
      expect(await billed()).toBe(0);
      open();
      await page.getByText('Decision:').waitFor();
    });
  });

  test('is left by the back button and bills nothing when it comes again', async () => {
    await withSession({}, viewport, async ({ page, url, billed }) => {
      await fill(page, liMing);
      await start(page);
      await page.getByText('Decision:').waitFor();
      const once = await billed();
      await page.goto(url);
      await page.goBack();
      // The token left the address at once, so that nobody finds it there.
      expect(page.url()).toBe(`${url}/onboarding`);
      await page.getByRole('heading', { name: 'Verify a customer' }).waitFor();
      expect(await billed()).toBe(once);
    });
  });
});
