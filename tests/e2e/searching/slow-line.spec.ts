// Typing into the search field on a slow line, and without one after that.
import type { Page } from '@playwright/test';
import { expect, test as base } from '../fixtures';
import { slowLine } from './slow-line';

const test = base.extend({
  baseURL: async ({ baseURL }, use) => {
    const { address, close } = await slowLine(baseURL ?? '');
    await use(address);
    close();
  },
});

const fieldOf = (page: Page) => page.getByRole('banner').locator('[name=q]');
const optionsOf = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');

test('articles come while the reader types, and what is shown answers the last letters', async ({ page, reader, isMobile }) => {
  await page.goto('/article/cours-du-niger/');
  if (isMobile) await page.getByRole('button', { name: 'Menu', exact: true }).tap();
  const field = fieldOf(page);
  await field.click();
  await field.pressSequentially('tenn', { delay: 90 });
  await expect(optionsOf(page).filter({ hasText: 'Quinze, trente, quarante' })).toBeVisible();
  // Faster than the line: only the last words may be answered.
  await field.fill('electrifi');
  await field.fill('electrifiee');
  await expect(optionsOf(page).filter({ hasText: 'Djibouti – Addis-Abeba' })).toBeVisible();
  await expect(optionsOf(page).filter({ hasText: 'Quinze, trente' })).toHaveCount(0);
  await field.press('Enter');
  await expect(page).toHaveURL('/recherche/?q=electrifiee');
  await expect(reader.heading).toHaveText('Résultats pour « electrifiee »');
  await expect(page.getByRole('main').getByRole('article').first()).toContainText('Djibouti – Addis-Abeba');
});

test('Enter before anything came leads to the results all the same', async ({ page, reader }) => {
  await page.goto('/article/cours-du-niger/');
  const field = fieldOf(page);
  await field.focus();
  await field.fill('tennis');
  await field.press('Enter');
  await expect(page).toHaveURL('/recherche/?q=tennis');
  await expect(reader.heading).toHaveText('Résultats pour « tennis »');
  await expect(page.getByRole('main').getByRole('article').first()).toContainText(/tennis/i);
});

test('once used, the field answers offline too', async ({ page, context, watch }) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED/, /Failed to load resource/);
  await page.goto('/article/cours-du-niger/');
  const field = fieldOf(page);
  await field.focus();
  await field.pressSequentially('tennis', { delay: 90 });
  await expect(optionsOf(page).filter({ hasText: 'Quinze, trente, quarante' })).toBeVisible();
  await context.setOffline(true);
  await field.fill('');
  for (const [typed, title] of [['tenni', 'Quinze, trente'], ['tennsi', 'Quinze, trente']] as const) {
    await field.fill('');
    await expect(optionsOf(page)).toHaveCount(0);
    await field.pressSequentially(typed, { delay: 90 });
    await expect(optionsOf(page).filter({ hasText: title })).toBeVisible();
  }
});
