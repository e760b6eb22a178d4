// The reading settings: applied at once, before the first paint of every later page, and kept on the device.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** Writes down what stands on the root when the body begins: before anything can be painted. */
async function recordFirstSettings(page: Page) {
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (!document.body) return;
      Object.assign(window, { first: { ...document.documentElement.dataset } });
      watch.disconnect();
    });
    watch.observe(document, { childList: true, subtree: true });
  });
}

const first = (page: Page) =>
  page.evaluate(() => (window as unknown as { first: Record<string, string | undefined> }).first);
const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const textSize = (page: Page) => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));

test('theme, size and data saver are applied at once and before the next page is painted', async ({ page, reader }) => {
  await recordFirstSettings(page);
  await page.goto('/reglages/');
  const light = await background(page);
  const group = (name: string) => page.getByRole('group', { name });
  await expect(group('Apparence').getByRole('radio', { name: 'Automatique' })).toBeChecked();
  await expect(group('Taille du texte').getByRole('radio', { name: 'Normale' })).toBeChecked();

  await group('Apparence').getByRole('radio', { name: 'Sombre' }).check();
  const dark = await background(page);
  expect(dark).not.toBe(light);
  await group('Taille du texte').getByRole('radio', { name: 'Maximale' }).check();
  expect(await textSize(page)).toBe(24);
  await group('Économiser les données').getByRole('radio', { name: 'Oui' }).check();

  await page.goto('/');
  expect(await first(page)).toMatchObject({ theme: 'dark', size: '150', saver: 'on' });
  expect(await background(page)).toBe(dark);
  expect(await textSize(page)).toBe(24);
  await expect(page.getByRole('main').locator('.card__picture img').first()).toBeHidden();

  await page.goto('/reglages/');
  await page.reload();
  await expect(group('Apparence').getByRole('radio', { name: 'Sombre' })).toBeChecked();
  await expect(group('Taille du texte').getByRole('radio', { name: 'Maximale' })).toBeChecked();
  await expect(group('Économiser les données').getByRole('radio', { name: 'Oui' })).toBeChecked();

  await group('Apparence').getByRole('radio', { name: 'Automatique' }).check();
  expect(await background(page)).toBe(light);
  await group('Économiser les données').getByRole('radio', { name: 'Non' }).check();
  await reader.open('/');
  await expect(page.getByRole('main').locator('.card__picture img').first()).toBeVisible();
});

test('settings reached inside the app show what is chosen', async ({ page, reader }) => {
  await reader.open('/reglages/');
  await page.getByRole('radio', { name: 'Grande', exact: true }).check();
  await reader.go('/rubrique/sport/');
  await reader.arrivesAt('Sport');
  expect(await textSize(page)).toBeCloseTo(18.4);
  await reader.go('/reglages/');
  await reader.arrivesAt('Réglages de lecture');
  await expect(page.getByRole('radio', { name: 'Grande', exact: true })).toBeChecked();
});

test('without a choice the device decides between light and dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const light = await background(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await background(page)).not.toBe(light);
});

test.describe('with storage blocked', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      for (const area of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, area, {
          get() {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
      }
    }),
  );

  test('settings hold as long as the page, and all else works', async ({ page, reader, isMobile }) => {
    await page.goto('/reglages/');
    const light = await background(page);
    await page.getByRole('radio', { name: 'Sombre' }).check();
    expect(await background(page)).not.toBe(light);
    await expect(page.getByRole('radio', { name: 'Sombre' })).toBeChecked();
    await page.getByRole('radio', { name: 'Maximale' }).check();
    expect(await textSize(page)).toBe(24);
    expect(await background(page)).not.toBe(light);

    // Without storage a phone cannot know the second page of a visit from the first.
    if (!isMobile) await reader.meetsTheApp();
    await reader.choose('Sport', 'Tennis');
    await expect(reader.heading).toHaveText('Tennis');
    await page.getByRole('main').getByRole('article').getByRole('link', { name: /^Quinze, trente/ }).click();
    await expect(reader.heading).toHaveText(/^Quinze, trente/);
  });
});

test('the settings are at hand on an article, over the text that they change', async ({ page }) => {
  await page.goto('/article/conference-berlin-acte-general/');
  const open = page.getByRole('main').getByRole('link', { name: 'Affichage' });
  await open.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Affichage' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('radio', { name: 'Très grande' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-size', '130');
  await dialog.getByRole('button', { name: 'Fermer' }).click();
  await expect(dialog).toBeHidden();
  await expect(open).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('data-size', '130');
});
