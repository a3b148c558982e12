import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';

const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a Chromium is on this machine; undefined: the tests that need one are skipped, and say so. */
export const chromiumPath = places.find((path) => path !== undefined && existsSync(path));
if (!chromiumPath && process.env.KYC_TEST_REQUIRE_ALL)
  throw new Error('There is no Chromium on this machine, and KYC_TEST_REQUIRE_ALL is set.');

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(chromiumPath && { executablePath: chromiumPath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // A camera that shows a moving picture, and nobody who has to allow it.
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ],
  });
}

/** Keeps a picture of a state of a page where `npm run screens` asks for one. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.KYC_TEST_SCREENS;
  if (folder === undefined) return;
  await page.screenshot({ path: `${folder}/${name}-${page.viewportSize()?.width}.png`, fullPage: true });
}

/** What axe finds wrong with a page as it is, each rule with the elements that break it. */
export async function axeViolations(
  page: Page,
): Promise<readonly (readonly [rule: string, html: readonly string[]])[]> {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations }: any = await page.evaluate('axe.run()');
  return violations.map(({ id, nodes }: any) => [id, nodes.map(({ html }: any) => html)]);
}

/** Whether nothing of a page is wider than its window. */
export function fitsWidth(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth');
}
