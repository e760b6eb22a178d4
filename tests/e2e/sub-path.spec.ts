// The same site below a path of a host.
import { expect, test } from './fixtures';

const HOST = 'http://127.0.0.1:4181';
test.use({ baseURL: HOST });

test('a deep link, the menu, paging, pictures, search and unknown addresses work below a path', async ({ page, reader, request, watch }) => {
  watch.allow(/status of 404/);
  const outside: string[] = [];
  page.on('request', asked => {
    const { pathname } = new URL(asked.url());
    if (!pathname.startsWith('/journal/')) outside.push(pathname);
  });
  await reader.open('/journal/article/tennis-compter-les-points/');
  await expect(reader.heading).toHaveText(/^Quinze, trente/);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', 'https://example.org/journal/article/tennis-compter-les-points/');
  const lead = page.getByRole('article').first().getByRole('img').first();
  await expect.poll(() => lead.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  const stays = await reader.staysOnThePage();

  await reader.choose('Actualité africaine', 'Tout : Actualité africaine');
  await reader.arrivesAt('Actualité africaine');
  await expect(page).toHaveURL('/journal/rubrique/actualite-africaine/');
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', 'https://example.org/journal/rubrique/actualite-africaine/');
  await page.getByRole('link', { name: 'Articles plus anciens' }).click();
  await reader.arrivesAt('Actualité africaine, page 2');
  await page.getByRole('navigation', { name: 'Fil d’Ariane' }).getByRole('link', { name: 'Accueil' }).click();
  await reader.arrivesAt('Regard sur l’Afrique');
  await expect(page).toHaveURL('/journal/');
  const field = page.getByRole('banner').locator('[name=q]');
  await field.fill('Tombouctou');
  await field.press('Enter');
  await reader.arrivesAt('Résultats pour « Tombouctou »');
  await page.goBack();
  await reader.arrivesAt('Regard sur l’Afrique');
  await reader.go('/journal/nulle-part/');
  await reader.arrivesAt('Page introuvable');
  await stays();
  expect(outside).toEqual([]);

  await page.goto('/journal/cours-du-niger/');
  await expect(page).toHaveURL('/journal/article/cours-du-niger/');
  await expect(reader.heading).toHaveText(/^Le Niger/);
  expect((await request.get('/rubrique/sport/')).status()).toBe(404);
});
