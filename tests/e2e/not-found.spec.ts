// The page for an address where nothing stands helps on.
import { expect, test } from './fixtures';
import { NOT_FOUND } from './pages';

test('an unknown address answers 404 with a page that helps on', async ({ page, reader, watch }) => {
  watch.allow(NOT_FOUND);
  const answer = await page.goto('/nulle-part/du-tout/');
  expect(answer?.status()).toBe(404);
  await expect(reader.heading).toHaveText('Page introuvable');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await expect(page.getByRole('main').getByText(/^L’adresse est peut-être mal écrite/)).toBeVisible();

  const search = page.getByRole('main').getByRole('search');
  await search.locator('[name=q]').fill('Niger');
  await search.locator('[name=q]').press('Enter');
  await expect(reader.heading).toHaveText('Résultats pour « Niger »');
});

test('a page that is not there, reached inside the app, is not found either', async ({ page, reader, watch }) => {
  watch.allow(NOT_FOUND);
  await reader.open('/');
  const stays = await reader.staysOnThePage();
  for (const path of ['/article/n-existe-pas/', '/rubrique/sport/page/9/', '/rubrique/sport/curling/', '/auteur/personne/']) {
    await reader.go(path);
    await reader.arrivesAt('Page introuvable');
    await expect(page).toHaveURL(path);
    await page.goBack();
    await reader.arrivesAt('Regard sur l’Afrique');
  }
  await reader.go('/article/n-existe-pas/');
  await reader.arrivesAt('Page introuvable');
  await page.getByRole('main').getByRole('link', { name: 'Accueil' }).click();
  await reader.arrivesAt('Regard sur l’Afrique');
  await stays();
});

test('a file that is not there is not answered with a page of the app', async ({ request }) => {
  for (const path of ['/assets/absent.js', '/data/at/absent.json', '/media/absent.svg', '/favicon-absent.png']) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});
