// A quick second click never shows the first click's page.
import type { Page, Request } from '@playwright/test';
import { expect, test } from './fixtures';

/** Holds what is asked of a part of the data until it is let go. */
async function hold(page: Page, address: string) {
  let release = () => {};
  const held = new Promise<void>(resolve => (release = resolve));
  await page.route(address, async route => {
    await held;
    await route.continue().catch(() => {});
  });
  return release;
}

test('of two quick clicks the second wins, whatever comes first', async ({ page, reader, watch }) => {
  watch.allow(/ERR_ABORTED/);
  await reader.open('/');
  const aborted: Request[] = [];
  page.on('requestfailed', request => aborted.push(request));
  const release = await hold(page, '**/data/at/rubrique/politique.json');
  const headings: string[] = [];
  await page.exposeFunction('seen', (heading: string) => headings.push(heading));
  await page.evaluate(() => {
    const report = () => (window as unknown as { seen(heading: string): void }).seen(document.querySelector('h1')?.textContent ?? '');
    new MutationObserver(report).observe(document.body, { childList: true, subtree: true });
  });

  await reader.go('/rubrique/politique/');
  await reader.go('/rubrique/sport/');
  await reader.arrivesAt('Sport');
  expect(aborted.map(request => new URL(request.url()).pathname)).toContain('/data/at/rubrique/politique.json');
  release();
  await page.unrouteAll({ behavior: 'wait' });
  await expect(reader.heading).toHaveText('Sport');
  await expect(page).toHaveURL('/rubrique/sport/');
  expect(headings).not.toContain('Politique');

  await page.goBack();
  await expect(reader.heading).toHaveText('Regard sur l’Afrique');
});

test('Back while a page is still loading leads back', async ({ page, reader, watch }) => {
  watch.allow(/ERR_ABORTED/);
  await reader.open('/rubrique/sport/');
  const release = await hold(page, '**/data/at/rubrique/politique.json');
  await reader.go('/rubrique/politique/');
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'true');
  await page.goBack();
  await reader.arrivesAt('Sport');
  release();
  await page.unrouteAll({ behavior: 'wait' });
  await expect(reader.heading).toHaveText('Sport');
  await expect(page).toHaveURL('/rubrique/sport/');
});
