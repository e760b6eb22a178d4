// The search field of an edition: suggestions while a reader types, by key and by finger, with and without the app.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';

const ARTICLE = '/article/cours-du-niger/';

/** The field in the head of the page. */
const fieldOf = (page: Page) => page.getByRole('banner').locator('[name=q]');
const optionsOf = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');

/** Writes down what is fetched for the search. */
function searchRequests(page: Page): string[] {
  const seen: string[] = [];
  page.on('request', request => {
    const { pathname } = new URL(request.url());
    if (/search/.test(pathname) || /worker-/.test(pathname)) seen.push(pathname);
  });
  return seen;
}

test('nothing is fetched before the reader comes to the field, and then each file once', async ({ page, reader }) => {
  const seen = searchRequests(page);
  await reader.open(ARTICLE);
  expect(seen).toEqual([]);
  const field = fieldOf(page);
  await field.focus();
  await field.pressSequentially('electr');
  await expect(optionsOf(page).first()).toBeVisible();
  expect(seen.filter(path => path.endsWith('/data/search.bin')).length).toBeGreaterThan(0);
  const files = seen.filter(path => path.includes('/assets/search/'));
  expect(files.length).toBeGreaterThan(0);
  expect(new Set(files).size).toBe(files.length);
});

test('by keys: down, up, Enter to an article; Escape closes the list and keeps the words', async ({ page, reader, isMobile }) => {
  await page.goto(ARTICLE);
  if (!isMobile) await reader.meetsTheApp();
  const field = fieldOf(page);
  await field.focus();
  await field.pressSequentially('tennis');
  const options = optionsOf(page);
  await expect(options.filter({ hasText: 'Quinze, trente, quarante' })).toHaveCount(1);
  const combobox = page.getByRole('banner').getByRole('search').getByRole('combobox', { name: 'Rechercher' });
  await expect(combobox).toHaveAttribute('aria-expanded', 'true');
  await field.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  expect(await combobox.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
  await field.press('ArrowUp');
  await field.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await expect(options.last()).toHaveText('Voir tous les résultats');
  await field.press('Escape');
  await expect(options.first()).toBeHidden();
  await expect(combobox).toHaveAttribute('aria-expanded', 'false');
  await expect(field).toHaveValue('tennis');
  await field.press('ArrowDown');
  await expect(options.first()).toBeVisible();
  const wanted = await options.evaluateAll(all => all.findIndex(option => option.textContent?.includes('Quinze, trente')));
  for (let press = 0; press <= wanted; press++) await field.press('ArrowDown');
  await field.press('Enter');
  await expect(reader.heading).toHaveText(/^Quinze, trente/);
  await expect(optionsOf(page).first()).toBeHidden();
});

test('by finger or pointer, from the drawer too', async ({ page, reader, isMobile }) => {
  await page.goto('/rubrique/sport/');
  if (isMobile) await page.getByRole('button', { name: 'Menu', exact: true }).tap();
  const field = fieldOf(page);
  await field.click();
  await field.pressSequentially('niger');
  await optionsOf(page).filter({ hasText: 'Voir tous les résultats' }).click();
  await expect(page).toHaveURL('/recherche/?q=niger');
  await expect(reader.heading).toHaveText('Résultats pour « niger »');
  if (isMobile) await expect(reader.menu).toBeHidden();
});

test('a wrong letter, a missing accent, the beginning of a word; matches are marked', async ({ page }) => {
  await page.goto('/');
  const field = fieldOf(page);
  for (const [typed, title, mark] of [
    ['electrifiee', 'Djibouti – Addis-Abeba', null],
    ['meridein', 'Le méridien de Greenwich', 'méridien'],
    ['l’elect', null, null],
  ] as const) {
    await field.fill(typed);
    await expect(optionsOf(page).last()).toHaveText('Voir tous les résultats');
    if (title) await expect(optionsOf(page).filter({ hasText: title })).not.toHaveCount(0);
    if (mark) await expect(optionsOf(page).locator('mark').filter({ hasText: mark })).not.toHaveCount(0);
  }
  await field.fill('zzzzzz');
  await expect(page.getByRole('banner').getByRole('status').filter({ hasText: 'Pas de résultat pour « zzzzzz »' })).toBeVisible();
  await field.fill('kamerunn');
  await expect(page.getByRole('banner').getByRole('status').filter({ hasText: 'Pas de résultat pour « kamerunn »' })).toBeVisible();
  await optionsOf(page).filter({ hasText: 'cameroun' }).click();
  await expect(page).toHaveURL('/recherche/?q=cameroun');
});

test('the keys / and Ctrl+K lead to the field, and not where they are switched off', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone has no such keys');
  await page.goto(ARTICLE);
  await page.keyboard.press('/');
  await expect(fieldOf(page)).toBeFocused();
  await expect(fieldOf(page)).toHaveValue('');
  await page.keyboard.type('a/b');
  await expect(fieldOf(page)).toHaveValue('a/b');
  await fieldOf(page).blur();
  await page.keyboard.press('Control+k');
  await expect(fieldOf(page)).toBeFocused();
  await page.goto('/reglages/');
  await page.getByRole('group', { name: /touches/ }).getByRole('radio', { name: 'Non' }).check();
  await page.goto(ARTICLE);
  await page.keyboard.press('/');
  await expect(fieldOf(page)).not.toBeFocused();
});

test('earlier searches are kept only where the reader switched that on, and can be erased', async ({ page, reader }) => {
  await page.goto('/recherche/?q=tennis');
  await expect(reader.heading).toHaveText('Résultats pour « tennis »');
  expect(await page.evaluate(() => localStorage.getItem('regard-searches'))).toBeNull();
  await page.goto('/reglages/');
  await page.getByRole('group', { name: 'Proposer mes recherches récentes' }).getByRole('radio', { name: 'Oui' }).check();
  for (const words of ['tennis', 'niger']) {
    await page.goto(`/recherche/?q=${words}`);
    await expect(reader.heading).toHaveText(`Résultats pour « ${words} »`);
  }
  await page.goto('/');
  await fieldOf(page).focus();
  await expect(optionsOf(page)).toHaveText(['niger', 'tennis', 'Effacer les recherches récentes']);
  await optionsOf(page).last().click();
  await expect(optionsOf(page)).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('regard-searches'))).toBeNull();
});

test('a slow line is said, and the field goes on when the answer is late', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>(resolve => (release = resolve));
  await page.route('**/assets/search/**', async route => {
    await held;
    await route.continue().catch(() => {});
  });
  await page.goto('/');
  await fieldOf(page).focus();
  await fieldOf(page).pressSequentially('tennis');
  const said = page.getByRole('banner').getByRole('status').filter({ hasText: 'Recherche en cours…' });
  await expect(said).toBeVisible();
  release();
  await expect(optionsOf(page).first()).toBeVisible();
  await expect(said).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the open list, ${colorScheme}; it fits 320 pixels`, async ({ page, isMobile }) => {
    await page.emulateMedia({ colorScheme });
    if (isMobile) await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(ARTICLE);
    await fieldOf(page).focus();
    await fieldOf(page).pressSequentially('niger');
    await expect(optionsOf(page).first()).toBeVisible();
    await fieldOf(page).press('ArrowDown');
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(node => node.html) }))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    for (const box of await optionsOf(page).evaluateAll(all => all.map(option => option.getBoundingClientRect().height))) {
      expect(box).toBeGreaterThanOrEqual(44);
    }
  });
}
