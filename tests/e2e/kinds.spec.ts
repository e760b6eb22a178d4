// What readers find on the kinds of pages besides articles and categories.
import { expect, test } from './fixtures';

test('the front page: the newest articles, then a block per category', async ({ page, reader }) => {
  await reader.open('/');
  const main = page.getByRole('main');
  const front = main.getByRole('region', { name: 'À la une' });
  await expect(front.getByRole('article').first().getByRole('heading').getByRole('link')).toBeVisible();
  const sport = main.getByRole('heading', { level: 2 }).getByRole('link', { name: 'Sport', exact: true });
  await expect(sport).toBeVisible();
  await main.getByRole('link', { name: 'Tous les articles : Sport' }).click();
  await reader.arrivesAt('Sport');
});

test('the side column tells what is new', async ({ page, reader }) => {
  await reader.open('/a-propos/');
  const column = page.getByRole('complementary', { name: 'Articles récents' });
  const first = column.getByRole('listitem').first().getByRole('link');
  const title = await first.innerText();
  await first.click();
  await reader.arrivesAt(title);
});

test('an author, a tag: articles with their dates, and how many there are', async ({ page, reader }) => {
  for (const [path, heading] of [
    ['/auteur/la-cartographie/', 'Articles de La cartographie'],
    ['/etiquette/geographie/', 'Étiquette : Géographie'],
  ]) {
    await reader.open(path);
    await expect(reader.heading).toHaveText(heading);
    const cards = page.getByRole('main').getByRole('article');
    await expect(page.getByRole('main').getByText(`${await cards.count()} articles`, { exact: true })).toBeVisible();
    const card = cards.filter({ hasText: 'Le Niger, un fleuve' });
    await expect(card.locator('time')).toHaveText('8 juin 2021');
    await expect(card.locator('time')).toHaveAttribute('datetime', '2021-06-08T07:45:00+01:00');
    await expect(card.getByRole('heading', { level: 2 }).getByRole('link')).toHaveAttribute('href', '/article/cours-du-niger/');
  }
});

test('a category leads to those below it', async ({ page, reader }) => {
  await reader.open('/rubrique/sport/');
  await page.getByRole('navigation', { name: 'Sous-rubriques' }).getByRole('link', { name: 'Tennis' }).click();
  await reader.arrivesAt('Tennis');
  const trail = page.getByRole('navigation', { name: 'Fil d’Ariane' }).getByRole('listitem');
  await expect(trail).toHaveText(['Accueil', 'Sport']);
});

test('a static page leads to those below it and back', async ({ page, reader }) => {
  await reader.open('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'À propos' }).click();
  await reader.arrivesAt('À propos');
  await page.getByRole('navigation', { name: 'Sous-pages' }).getByRole('link', { name: 'La charte éditoriale' }).click();
  await reader.arrivesAt('La charte éditoriale');
  await expect(page).toHaveURL('/a-propos/charte/');
  await page.getByRole('navigation', { name: 'Fil d’Ariane' }).getByRole('link', { name: 'À propos' }).click();
  await reader.arrivesAt('À propos');
});

test('Le Kiosque: covers to look at and open', async ({ page, reader }) => {
  await reader.open('/');
  await reader.openMenu();
  await reader.menu.getByRole('link', { name: 'Le Kiosque' }).click();
  await reader.arrivesAt('Le Kiosque');
  const covers = page.getByRole('main').getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) });
  expect(await covers.count()).toBeGreaterThanOrEqual(6);
  const cover = covers.filter({ hasText: 'Le grand fleuve' });
  const picture = cover.getByRole('img');
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await expect(cover.locator('time')).toHaveText('1er octobre 2026');
  await cover.getByRole('heading').getByRole('link').click();
  await reader.arrivesAt('Afrique de l’Ouest');
});

test('pictures are there, with what they show in words', async ({ page, reader }) => {
  for (const path of ['/', '/rubrique/sport/', '/article/tennis-compter-les-points/']) {
    await reader.open(path);
    for (const picture of await page.getByRole('main').locator('img').all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    }
    await expect(page.getByRole('main').locator('img:not([alt])')).toHaveCount(0);
  }
});
