import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeViolations, chromiumPath, fitsWidth, launchBrowser, picture } from '../support/browser.js';
import { startService } from '../support/inProcess.js';
import { newSqlitePlace } from '../support/place.js';
import { billedCalls } from '../support/records.js';

const inBrowser = chromiumPath ? test : test.skip;
if (!chromiumPath) console.warn('Skipped: the onboarding tests need a Chromium (set CHROMIUM_PATH).');

interface Opened {
  readonly page: Page;
  readonly url: string;
  readonly mistakes: readonly string[];
  readonly hosts: ReadonlySet<string>;
  readonly billed: () => Promise<number>;
}

async function withOnboarding(
  work: (opened: Opened) => Promise<void>,
  viewport = { width: 1440, height: 900 },
  env: Record<string, string> = {},
) {
  await using place = newSqlitePlace();
  await using service = await startService({ ...place.env, ...env });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport, locale: 'en-GB' });
    const mistakes: string[] = [];
    const hosts = new Set<string>();
    page.on('pageerror', (error) => mistakes.push(error.message));
    page.on('console', (message) => message.type() === 'error' && mistakes.push(message.text()));
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    const billed = () => billedCalls(place.config);
    await page.goto(`${service.url}/onboarding`);
    await page.getByLabel('Person of the sandbox').waitFor();
    await work({ page, url: service.url, mistakes, hosts, billed });
  } finally {
    await browser.close();
  }
}

const states = (page: Page) =>
  page.locator('.check').evaluateAll((checks) => checks.map((each: any) => each.dataset.state));

describe('the onboarding page', () => {
  inBrowser(
    'verifies a person of the sandbox with the mouse, talks to its own host alone, and shows what it cost',
    async () => {
      await withOnboarding(async ({ page, url, mistakes, hosts, billed }) => {
        await page.getByLabel('Person of the sandbox').selectOption({ index: 1 });
        await page.getByRole('checkbox').check();
        await page.getByRole('button', { name: 'Start the checks' }).click();
        await page.getByText('Decision: Approve').waitFor();
        expect(await states(page)).toEqual(['match', 'match', 'skipped', 'clear', 'clear']);
        await page.getByText(/Billed in this session: [1-9]/).waitFor();
        expect(await billed()).toBeGreaterThan(0);
        expect([...hosts].filter((host) => host !== 'null')).toEqual([url]);
        expect(mistakes).toEqual([]);
      });
    },
  );

  inBrowser('runs trusted documents alone, also where the service runs nothing else', async () => {
    const bodies: any[] = [];
    await withOnboarding(
      async ({ page, url, mistakes }) => {
        page.on(
          'request',
          (request) => request.url().startsWith(`${url}/graphql`) && bodies.push(request.postDataJSON()),
        );
        await page.getByLabel('Person of the sandbox').selectOption({ index: 1 });
        await page.getByRole('checkbox').check();
        await page.getByRole('button', { name: 'Start the checks' }).click();
        await page.getByText('Decision: Approve').waitFor();
        await page.getByText(/Billed in this session: [1-9]/).waitFor();
        expect(mistakes).toEqual([]);
      },
      undefined,
      { KYC_DOCUMENTS: 'only' },
    );
    expect(bodies.map(({ operationName, query }) => [operationName, typeof query])).toEqual([
      [undefined, 'string'],
      ['OnboardingCost', 'undefined'],
    ]);
  });

  test('is given a session that runs its documents, and no other', async () => {
    await using service = await startService({});
    const opened: any = await (await fetch(`${service.url}/onboarding/session`, { method: 'POST' })).json();
    const ask = async (body: object) => {
      const answer = await fetch(`${service.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${opened.token}` },
        body: JSON.stringify(body),
      });
      return answer.status;
    };
    expect(await ask({ documentId: 'OnboardingRules' })).toBe(200);
    expect(await ask({ query: '{ checks { name } }' })).toBe(403);
    expect(
      await ask({ query: 'mutation { assessRisk(input: { antiFraud: { mobile: "13912345678" } }) { id } }' }),
    ).toBe(403);
  });

  inBrowser('works with the keyboard alone', async () => {
    await withOnboarding(async ({ page }) => {
      await page.getByLabel('Name', { exact: true }).focus();
      await page.keyboard.type('李明');
      await page.keyboard.press('Tab');
      await page.keyboard.type('11010119900307651X');
      await page.getByRole('checkbox').focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await page.getByText('Decision:').waitFor();
      expect(await states(page)).toContain('match');
      expect(await states(page)).toContain('skipped');
    });
  });

  inBrowser('asks for consent before the first call, and says what is wrong as one types', async () => {
    await withOnboarding(async ({ page, billed }) => {
      await page.getByLabel('Person of the sandbox').selectOption({ index: 1 });
      await page.getByRole('button', { name: 'Start the checks' }).click();
      await page.getByText('Please agree first.').waitFor();
      await page.getByLabel('ID number').fill('123');
      await page.getByText('Does not have the right form.').waitFor();
      expect(await billed()).toBe(0);
    });
  });

  inBrowser('bills a double click and a retry once', async () => {
    await withOnboarding(async ({ page, billed }) => {
      await page.getByLabel('Person of the sandbox').selectOption({ index: 1 });
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Start the checks' }).dblclick();
      await page.getByText('Decision:').waitFor();
      const once = await billed();
      await page.getByRole('button', { name: 'Start the checks' }).click();
      await page.getByText('Decision:').waitFor();
      expect(await billed()).toBe(once);
    });
  });

  inBrowser('shows a failing provider as failed, and offers to try again', async () => {
    await withOnboarding(async ({ page }) => {
      await page.getByLabel('Person of the sandbox').selectOption({ label: '李明: unreachable' });
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Start the checks' }).click();
      await page.getByText('UPSTREAM_UNAVAILABLE').first().waitFor();
      await page.getByRole('button', { name: 'Try again' }).waitFor();
      expect(await states(page)).toContain('failed');
    });
  });

  inBrowser.each([
    ['1440 px, light', { width: 1440, height: 900 }, 'light'],
    ['360 px, dark', { width: 360, height: 800 }, 'dark'],
  ] as const)('has no fault of accessibility and does not overflow at %s', async (_name, viewport, colorScheme) => {
    await withOnboarding(async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.getByLabel('Person of the sandbox').selectOption({ index: 1 });
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Start the checks' }).click();
      await page.getByText('Decision: Approve').waitFor();
      const violations = await axeViolations(page);
      expect(violations).toEqual([]);
      expect(await fitsWidth(page)).toBe(true);
      await picture(page, 'onboarding-approve');
    }, viewport);
  });

  inBrowser('speaks Chinese', async () => {
    await withOnboarding(async ({ page }) => {
      await page.getByRole('button', { name: '中文' }).click();
      await page.getByRole('heading', { name: '客户身份核验' }).waitFor();
      await picture(page, 'onboarding-chinese');
    });
  });
});

inBrowser('a browser without internet is shown the way from /graphql to GraphiQL', async () => {
  await using service = await startService({});
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.route(/^https:/, (route) => route.abort());
    await page.goto(`${service.url}/graphql`);
    await page.getByRole('link', { name: 'GraphiQL' }).click();
    await page.waitForURL(`${service.url}/graphiql`);
  } finally {
    await browser.close();
  }
});

test('the landing page names every page, and there is none where pages are off', async () => {
  await using service = await startService({});
  const text = await (await fetch(service.url, { headers: { accept: 'text/html' } })).text();
  for (const path of ['/onboarding', '/console', '/reference', '/graphiql', '/graphql', '/openapi.json'])
    expect(text).toContain(`href="${path}"`);
  await using closed = await startService({ KYC_WEB_UI: 'off' });
  expect((await fetch(closed.url)).status).toBe(404);
  for (const path of ['/onboarding', '/console', '/reference'])
    expect((await fetch(`${closed.url}${path}`)).status).toBe(404);
});
