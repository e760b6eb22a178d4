// When the app is fetched: when it is of use, and never against the reader's line or wallet.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** Counts how often the app is asked for. */
function countAppRequests(page: Page): () => number {
  let count = 0;
  page.on('request', request => {
    if (request.url().endsWith('.wasm')) count++;
  });
  return () => count;
}

/** Waits until the page had every occasion to fetch more. */
async function settled(page: Page) {
  await page.waitForLoadState('load');
  await page.evaluate(() => new Promise(resolve => requestIdleCallback(() => requestIdleCallback(resolve))));
  await page.waitForLoadState('networkidle');
}

/** A line as the browser describes it to pages. */
async function describeLine(page: Page, line: { saveData?: boolean; effectiveType?: string }) {
  await page.addInitScript(described => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: false, effectiveType: '4g', ...described } });
  }, line);
}

test('on the first page of a visit a phone does without it, a desktop gets it', async ({ page, reader, isMobile }) => {
  const asked = countAppRequests(page);
  await page.goto('/');
  await settled(page);
  expect(asked()).toBe(isMobile ? 0 : 1);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Mentions légales' }).click();
  await expect(reader.heading).toHaveText('Mentions légales');
  await reader.meetsTheApp();
  expect(asked()).toBe(1);
});

for (const [what, line] of [
  ['a data-saver hint', { saveData: true }],
  ['a 2g line', { effectiveType: '2g' }],
  ['a slow 2g line', { effectiveType: 'slow-2g' }],
  ['a 3g line', { effectiveType: '3g' }],
] as const) {
  test(`on ${what} it is not fetched by itself`, async ({ page, reader }) => {
    await describeLine(page, line);
    const asked = countAppRequests(page);
    await page.goto('/');
    await page.goto('/rubrique/sport/');
    await settled(page);
    await reader.choose('Sport', 'Tennis');
    await expect(reader.heading).toHaveText('Tennis');
    await settled(page);
    expect(asked()).toBe(0);
  });
}

test('a search fetches it even on a slow line: nothing else can answer', async ({ page, reader }) => {
  await describeLine(page, { effectiveType: '2g', saveData: true });
  await page.goto('/');
  const field = page.getByRole('banner').getByRole('searchbox', { name: 'Rechercher' });
  await field.fill('Niger');
  await field.press('Enter');
  await expect(reader.heading).toHaveText('Résultats pour « Niger »');
  await expect(page.getByRole('main').getByRole('article')).not.toHaveCount(0);
});

test('a setting that saves data keeps it away', async ({ page }) => {
  await page.goto('/reglages/');
  await page.getByRole('group', { name: 'Économiser les données' }).getByRole('radio', { name: 'Oui' }).check();
  const asked = countAppRequests(page);
  await page.goto('/rubrique/sport/');
  await settled(page);
  expect(asked()).toBe(0);
});
