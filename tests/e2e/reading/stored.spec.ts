// What is stored on the device: shown on request, and erased.
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { alterPages } from '../takeover';

const MARKUP = `<details id="stored"><summary data-act="stored">Ce qui est enregistré ici</summary>
  <ul data-stored=""><li data-key="theme size saver" hidden="">Vos réglages</li><li data-key="author_name author_email" hidden="">Votre nom</li>
  <li data-usage="Ko Mo" hidden="">Pages gardées : <span></span></li></ul>
  <p data-state="nothing" hidden="">Rien.</p><button type="button" data-act="erase">Tout effacer</button>
  <p data-state="erased" hidden="">C’est effacé.</p></details>`;

async function open(page: Page) {
  await alterPages(page, served => served.replace('</body>', `${MARKUP}</body>`));
  await page.goto('/reglages/');
}

const list = (page: Page) => page.locator('#stored').getByRole('listitem');
const show = (page: Page) => page.getByText('Ce qui est enregistré ici').click();

test('what is there is listed', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    localStorage.setItem('regard-author_name', 'Awa');
    localStorage.setItem('other', 'not ours');
  });
  await show(page);
  await expect(list(page)).toHaveText(['Votre nom']);
  await show(page);
  await expect(list(page)).toHaveCount(0);
  await page.evaluate(() => localStorage.setItem('regard-theme', 'dark'));
  await show(page);
  await expect(list(page)).toHaveText(['Vos réglages', 'Votre nom']);
});

test('pages that are kept are listed with their size', async ({ page }) => {
  await open(page);
  await page.evaluate(async () => {
    Object.defineProperty(navigator.storage, 'estimate', { value: async () => ({ usage: 3_456_789 }) });
    await (await caches.open('regard-pages')).put('/x', new Response('x'));
  });
  await show(page);
  await expect(list(page)).toHaveText(['Pages gardées : 3,5\u00a0Mo']);
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
  await expect(page.getByText('C’est effacé.')).toBeVisible();
  await expect(page.getByText('Rien.')).toBeVisible();
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
