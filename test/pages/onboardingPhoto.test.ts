import { describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { samplePhoto } from '../../src/checks/samples.js';
import { axeViolations, chromiumPath, fitsWidth, launchBrowser, picture } from '../support/browser.js';
import { newFolder } from '../support/folder.js';
import { startService } from '../support/inProcess.js';
import { newSqlitePlace } from '../support/place.js';
import { until } from '../support/until.js';

const inBrowser = chromiumPath ? test : test.skip;
if (!chromiumPath) console.warn('Skipped: the tests of photos need a Chromium (set CHROMIUM_PATH).');

interface Opened {
  readonly page: Page;
  /** The photos that the page sent, in base64. */
  readonly sent: readonly string[];
}

async function withOnboarding(work: (opened: Opened) => Promise<void>, width = 1440) {
  await using place = newSqlitePlace();
  await using service = await startService(place.env);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width, height: 900 }, locale: 'en-GB' });
    const sent: string[] = [];
    page.on('request', (request) => {
      const img = request.url().endsWith('/graphql/stream') ? request.postDataJSON()?.variables?.input?.img : undefined;
      if (typeof img === 'string') sent.push(img);
    });
    await page.goto(`${service.url}/onboarding`);
    await page.getByLabel('Person of the sandbox').selectOption({ label: '李明: everything matches' });
    await page.getByRole('checkbox').check();
    await work({ page, sent });
  } finally {
    await browser.close();
  }
}

async function verify(page: Page): Promise<void> {
  await page.getByText('Photo chosen').waitFor();
  await page.getByRole('button', { name: 'Start the checks' }).click();
  await page.getByText('Decision:').waitFor();
}

const openCamera = (page: Page) => page.getByRole('button', { name: 'Use the camera', exact: true }).click();

describe('a photo of the customer', () => {
  inBrowser('is taken from a file', async () => {
    const file = join(newFolder(), 'face.jpg');
    writeFileSync(file, Buffer.from(samplePhoto, 'base64'));
    await withOnboarding(async ({ page, sent }) => {
      await page.locator('input[type=file]').setInputFiles(file);
      await verify(page);
      expect(sent).toEqual([samplePhoto]);
    });
  });

  inBrowser('is taken from a file that is dropped', async () => {
    await withOnboarding(async ({ page, sent }) => {
      await page.evaluate(`(() => {
        const bytes = Uint8Array.from(atob('${samplePhoto}'), (character) => character.charCodeAt(0));
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([bytes], 'face.jpg', { type: 'image/jpeg' }));
        document.querySelector('.photo').dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer }));
      })()`);
      await verify(page);
      expect(sent).toEqual([samplePhoto]);
    });
  });

  inBrowser.each([1440, 360])('is taken with the camera, which is off afterwards, at %i px', async (width) => {
    await withOnboarding(async ({ page, sent }) => {
      await openCamera(page);
      const video = page.locator('video');
      await until(() => video.evaluate((seen: any) => seen.videoWidth > 0));
      expect([await axeViolations(page), await fitsWidth(page)]).toEqual([[], true]);
      await picture(page, 'onboarding-camera');
      const stream = await video.evaluateHandle((seen: any) => seen.srcObject);
      await page.getByRole('button', { name: 'Take the photo' }).click();
      await verify(page);
      expect(await stream.evaluate((seen: any) => seen.active)).toBe(false);
      expect(sent).toHaveLength(1);
      expect(Buffer.from(sent[0] ?? '', 'base64').subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    }, width);
  });

  inBrowser('can be given up: the camera is off, and nothing is sent', async () => {
    await withOnboarding(async ({ page, sent }) => {
      await openCamera(page);
      const stream = await page.locator('video').evaluateHandle((seen: any) => seen.srcObject);
      await page.getByRole('button', { name: 'Close the camera' }).click();
      await page.getByRole('button', { name: 'Start the checks' }).click();
      await page.getByText('Decision:').waitFor();
      expect([await stream.evaluate((seen: any) => seen.active), sent]).toEqual([false, []]);
    });
  });

  inBrowser('is asked for as a file where the camera is refused', async () => {
    await withOnboarding(async ({ page }) => {
      await page.evaluate(
        'navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("no", "NotAllowedError"))',
      );
      await openCamera(page);
      await page.getByText('The camera cannot be used here. Choose a file.').waitFor();
    });
  });
});

inBrowser('the onboarding page tells how far a number is from an address', async () => {
  await withOnboarding(async ({ page }) => {
    await page.getByLabel('Person of the sandbox').selectOption({ label: '李明: how far from an address' });
    await page.getByRole('button', { name: 'Start the checks' }).click();
    await page.getByText('Decision:').waitFor();
    const distance = page.locator('.check', { hasText: 'Distance to the address' });
    expect(await distance.getAttribute('data-state')).toBe('found');
    expect(await distance.textContent()).toMatch(/km/);
  });
});
