// When the app is fetched: when it is of use, and never against the reader's line or wallet.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { alterPages, holdTheApp } from './takeover';

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
  const field = page.getByRole('banner').locator('[name=q]');
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

test('a device that can hardly run it goes without', async ({ page, reader }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'deviceMemory', { value: 0.25 }));
  const asked = countAppRequests(page);
  await page.goto('/');
  await page.goto('/rubrique/sport/');
  await settled(page);
  await reader.choose('Sport', 'Tennis');
  await expect(reader.heading).toHaveText('Tennis');
  await settled(page);
  expect(asked()).toBe(0);
});

test('a page that only the app can answer says so where it cannot run', async ({ page, watch }) => {
  watch.allow(/warning: regard:/);
  await page.addInitScript(() => Object.defineProperty(navigator, 'deviceMemory', { value: 0.25 }));
  await page.goto('/?p=42');
  await expect(page.getByText('L’application n’a pas pu démarrer. Le texte et les liens restent utilisables.')).toBeVisible();
  await expect(page.getByRole('contentinfo').getByRole('link', { name: 'À propos' })).toBeVisible();
});

test('on the second page of a visit a phone gets it when nothing else is left to do', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'a desktop gets it on the first');
  const order: string[] = [];
  await page.goto('/');
  await page.exposeFunction('loaded', () => order.push('loaded'));
  await page.addInitScript(() => addEventListener('load', () => void (window as unknown as { loaded(): void }).loaded()));
  page.on('request', request => {
    if (/\.(svg|webp|png|wasm)$/.test(request.url())) order.push(request.url().replace(/.*\./, ''));
  });
  await page.getByRole('main').getByRole('article').getByRole('link').first().click();
  await page.waitForRequest(/\.wasm$/);
  expect(order.indexOf('loaded')).toBeGreaterThanOrEqual(0);
  expect(order.indexOf('wasm')).toBeGreaterThan(order.indexOf('loaded'));
  expect(order.filter(what => what === 'wasm')).toHaveLength(1);
});

/** Controls of the app, as they stand on pages that ask for it. */
const CONTROLS = `<button type="button" data-retry="">Réessayer</button>
  <form data-unlock="/article/tennis-compter-les-points/"><input id="mot-de-passe"><button type="submit">Ouvrir l’article</button></form>`;

for (const [tab, mounted] of [['as it was served', false], ['put in place anew', true]] as const) {
  test(`what is asked before the app is there fetches it and is answered then, the page ${tab}`, async ({ page, reader, isMobile }) => {
    if (!isMobile) await describeLine(page, { effectiveType: '3g' });
    if (mounted) await page.addInitScript(() => sessionStorage.setItem('regard-mount', '1'));
    const asked = countAppRequests(page);
    // In the app's own place these stand on pages that it makes itself: here beside it.
    await alterPages(page, html => html.replace('</body>', `${CONTROLS}</body>`));
    const data: string[] = [];
    page.on('request', request => data.push(new URL(request.url()).pathname));
    await page.goto('/article/cours-du-niger/');
    await settled(page);
    expect(asked()).toBe(0);
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await reader.arrivesAt(/^Le Niger/);
    expect(asked()).toBe(1);
    expect(data.filter(path => path === '/data/at/article/cours-du-niger.json')).toHaveLength(1);
  });
}

test('a password sent before the app is there is not lost', async ({ page, reader, isMobile }) => {
  if (!isMobile) await describeLine(page, { effectiveType: '3g' });
  await alterPages(page, html => html.replace('</body>', `${CONTROLS}</body>`));
  await page.goto('/article/cours-du-niger/');
  await settled(page);
  const stays = await reader.staysOnThePage();
  await page.locator('#mot-de-passe').fill('sésame');
  await page.getByRole('button', { name: 'Ouvrir l’article' }).click();
  // No edition has a locked text: what counts is that the app has asked for it.
  await reader.arrivesAt('Page introuvable');
  await expect(page).toHaveURL('/article/cours-du-niger/');
  await stays();
});

test('a search and a link taken while the app is on its way lead on', async ({ page, reader }) => {
  await holdTheApp(page);
  await page.goto('/');
  await page.reload();
  await page.waitForRequest(/\.wasm$/);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Mentions légales' }).click();
  await expect(reader.heading).toHaveText('Mentions légales');
  const field = page.getByRole('banner').locator('[name=q]');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await field.fill('Niger');
  await field.press('Enter');
  await expect(reader.heading).toHaveText('Résultats pour « Niger »');
});
