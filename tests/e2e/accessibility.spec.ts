// Every kind of page, light and dark: axe finds nothing, one h1, and the landmarks by their names.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';
import { NOT_FOUND, PAGES } from './pages';

for (const { kind, path, heading, status } of PAGES) {
  test(`${kind}: nothing for axe, one h1, the landmarks`, async ({ page, reader, watch }) => {
    if (status === 404) watch.allow(NOT_FOUND);
    await reader.open(path);
    await expect(reader.heading).toHaveText(heading);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const axe = new AxeBuilder({ page }).setLegacyMode();
      const { violations } = await axe.analyze();
      const found = violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(node => node.html) }));
      expect(found, colorScheme).toEqual([]);
    }

    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(page.locator('h1')).toHaveCount(1);
    for (const role of ['banner', 'main', 'complementary', 'contentinfo'] as const) {
      await expect(page.getByRole(role), role).toHaveCount(1);
    }
    await expect(page.getByRole('banner').getByRole('search')).toHaveCount(1);
    await expect(page.getByRole('banner').getByRole('searchbox', { name: 'Rechercher' })).toHaveCount(1);
    await expect(page.getByRole('link', { name: 'Aller au contenu' })).toHaveAttribute('href', '#contenu');
    await reader.openMenu();
    await expect(page.getByRole('navigation', { name: 'Rubriques', exact: true })).toHaveCount(1);
  });
}

test('the landmarks of an article and of a list', async ({ page }) => {
  await page.goto('/article/cours-du-niger/');
  await expect(page.getByRole('navigation', { name: 'Fil d’Ariane' })).toHaveCount(1);
  const article = page.getByRole('article').first();
  await expect(article.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(article.locator('[data-body]')).toHaveCount(1);
  await page.goto('/rubrique/actualite-africaine/page/1/');
  await expect(page.getByRole('navigation', { name: 'Fil d’Ariane' })).toHaveCount(1);
  await expect(page.getByRole('navigation', { name: 'Pagination' })).toHaveCount(1);
  for (const card of await page.getByRole('main').getByRole('article').all()) {
    await expect(card.getByRole('heading').getByRole('link')).toHaveCount(1);
  }
});

test('the menu and a failure page have nothing for axe either', async ({ page, reader, watch }) => {
  watch.allow(/status of 403/);
  await reader.open('/');
  await reader.openMenu();
  await reader.menu.getByRole('button', { name: 'Politique' }).click();
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([]);
  // The panel, and on a phone the drawer.
  for (let press = 0; press < 2; press++) await page.keyboard.press('Escape');
  await page.route('**/data/**', route => route.fulfill({ status: 403, body: '' }));
  await reader.go('/rubrique/sport/');
  await reader.arrivesAt('Accès refusé');
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([]);
});
