// Without JavaScript the reader keeps the text, the menu, the links and the paging.
import { expect, test } from './fixtures';
import { NOT_FOUND, PAGES } from './pages';

test.use({ javaScriptEnabled: false });

test('from the front page by the menu to a category to an article', async ({ page, reader }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Menu', exact: true })).toBeHidden();
  await reader.menu.getByRole('link', { name: 'Sport', exact: true }).click();
  await expect(reader.heading).toHaveText('Sport');
  await page.getByRole('navigation', { name: 'Sous-rubriques' }).getByRole('link', { name: 'Tennis' }).click();
  await expect(reader.heading).toHaveText('Tennis');
  await page.getByRole('main').getByRole('article').getByRole('link', { name: /^Quinze, trente/ }).click();
  await expect(reader.heading).toHaveText(/^Quinze, trente/);
  await expect(page.locator('[data-body]')).toContainText('Il faut quatre points pour gagner un jeu');
  await page.getByRole('navigation', { name: 'Fil d’Ariane' }).getByRole('link', { name: 'Accueil' }).click();
  await expect(reader.heading).toHaveText('Regard sur l’Afrique');
});

test('through the pages of a list', async ({ page, reader }) => {
  await page.goto('/rubrique/actualite-africaine/');
  const paging = page.getByRole('navigation', { name: 'Pagination' });
  await paging.getByRole('link', { name: 'Articles plus anciens' }).click();
  await expect(reader.heading).toHaveText('Actualité africaine, page 2');
  await paging.getByRole('link', { name: 'Articles plus anciens' }).click();
  await expect(reader.heading).toHaveText('Actualité africaine, page 1');
  await paging.getByRole('link', { name: 'Les plus récents', exact: true }).click();
  await expect(reader.heading).toHaveText('Actualité africaine');
});

test('every page can be read', async ({ page, reader, watch }) => {
  watch.allow(NOT_FOUND);
  for (const { path, heading } of PAGES) {
    await page.goto(path);
    await expect(reader.heading, path).toHaveText(heading);
    await expect(page.getByRole('main')).not.toHaveAttribute('aria-busy');
  }
  await page.goto('/reglages/');
  await expect(page.getByText('Ces réglages demandent JavaScript.')).toBeVisible();
});
