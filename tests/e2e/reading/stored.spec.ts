// What is stored on the device: shown on request, and erased.
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';

const open = (page: Page) => page.goto('/reglages/');
const list = (page: Page) => page.locator('[data-stored]').getByRole('listitem');
const show = (page: Page) => page.getByText('Afficher', { exact: true }).click();

/** What every visit keeps: how many pages it had. */
const VISIT = 'Le nombre de pages lues pendant cette visite';

test('what is there is listed', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    localStorage.setItem('regard-author_name', 'Awa');
    localStorage.setItem('other', 'not ours');
  });
  await show(page);
  await expect(list(page)).toHaveText(['Votre nom et votre adresse pour les commentaires', VISIT]);
  await show(page);
  await expect(list(page)).toHaveCount(0);
  await page.evaluate(() => localStorage.setItem('regard-theme', 'dark'));
  await show(page);
  await expect(list(page)).toHaveText(['Vos réglages de lecture', 'Votre nom et votre adresse pour les commentaires', VISIT]);
});

test('pages that are kept are listed with their size', async ({ page }) => {
  await open(page);
  await page.evaluate(async () => {
    Object.defineProperty(navigator.storage, 'estimate', { value: async () => ({ usage: 3_456_789 }) });
    await (await caches.open('regard-pages')).put('/x', new Response('x'));
  });
  await show(page);
  await expect(list(page)).toHaveText([VISIT, 'Pages et images\u00a0: 3,5\u00a0Mo']);
});

test('everything of ours is erased, at once and for good; what others keep stays', async ({ page }) => {
  await open(page);
  const dark = page.getByRole('radio', { name: 'Sombre' });
  const automatic = page.getByRole('group', { name: 'Apparence' }).getByRole('radio', { name: 'Automatique' });
  await dark.check();
  await page.evaluate(async () => {
    localStorage.setItem('regard-author_name', 'Awa');
    localStorage.setItem('other', 'not ours');
    await caches.open('regard-pages');
    await caches.open('other');
    await new Promise(resolve => (indexedDB.open('regard-saved').onsuccess = ({ target }) => {
      (target as IDBOpenDBRequest).result.close();
      resolve(null);
    }));
  });
  await show(page);
  await page.getByRole('button', { name: 'Tout effacer' }).click();
  await expect(page.getByText('Tout a été effacé de cet appareil.')).toBeVisible();
  await expect(page.getByText('Rien n’est conservé sur cet appareil.')).toBeVisible();
  await expect(list(page)).toHaveCount(0);
  await expect(automatic).toBeChecked();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  const left = () =>
    page.evaluate(async () => ({
      kept: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
      caches: await caches.keys(),
      databases: (await indexedDB.databases()).map(({ name }) => name),
    }));
  await expect.poll(left).toEqual({ kept: ['other'], caches: ['other'], databases: [] });
  await page.reload();
  await expect(automatic).toBeChecked();
});
