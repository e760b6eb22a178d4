// The main journey: from the menu to a category to an article, and back.
import { expect, test } from './fixtures';
import { NAME } from './pages';

test('from the menu to a category to an article and back, without leaving the page', async ({ page, reader }) => {
  await reader.open('/');
  const stays = await reader.staysOnThePage();

  await reader.choose('Sport', 'Tout : Sport');
  await reader.arrivesAt('Sport');
  await expect(page).toHaveURL('/rubrique/sport/');
  await expect(page).toHaveTitle(`Sport – ${NAME}`);
  expect(await reader.scrollPlace()).toBe(0);

  const title = 'Lions Indomptables : l’été italien de 1990';
  const link = page.getByRole('main').getByRole('article').getByRole('link', { name: title });
  await link.scrollIntoViewIfNeeded();
  const place = await reader.scrollPlace();
  expect(place).toBeGreaterThan(0);
  await link.click();
  await reader.arrivesAt(title);
  await expect(page).toHaveURL('/article/lions-indomptables-italie-1990/');
  expect(await reader.scrollPlace()).toBe(0);

  await page.goBack();
  await reader.arrivesAt('Sport');
  await expect(page).toHaveURL('/rubrique/sport/');
  await expect.poll(() => reader.scrollPlace()).toBeGreaterThan(place - 2);
  expect(await reader.scrollPlace()).toBeLessThan(place + 2);

  await page.goForward();
  await reader.arrivesAt(title);
  await page.goBack();
  await reader.arrivesAt('Sport');
  await page.goBack();
  await reader.arrivesAt(NAME);
  await expect(page).toHaveURL('/');
  await stays();
});

test('the head of the page follows the reader', async ({ page, reader }) => {
  const canonical = page.locator('link[rel=canonical]');
  const robots = page.locator('meta[name=robots]');
  const description = page.locator('meta[name=description]');
  await reader.open('/rubrique/sport/');
  await expect(canonical).toHaveAttribute('href', 'https://example.org/rubrique/sport/');
  await expect(robots).toHaveAttribute('content', 'max-image-preview:large');

  await reader.go('/article/cours-du-niger/');
  await reader.arrivesAt(/^Le Niger/);
  await expect(page).toHaveTitle(`Le Niger, un fleuve qui tourne le dos à l’océan – ${NAME}`);
  await expect(canonical).toHaveAttribute('href', 'https://example.org/article/cours-du-niger/');
  const ofTheArticle = await description.getAttribute('content');

  await page.getByRole('contentinfo').getByRole('link', { name: 'Réglages de lecture' }).click();
  await reader.arrivesAt('Réglages de lecture');
  await expect(canonical).toHaveCount(0);
  await expect(robots).toHaveAttribute('content', 'noindex');

  await page.goBack();
  await reader.arrivesAt(/^Le Niger/);
  await expect(canonical).toHaveAttribute('href', 'https://example.org/article/cours-du-niger/');
  await expect(canonical).toHaveCount(1);
  await expect(robots).toHaveAttribute('content', 'max-image-preview:large');
  await expect(description).toHaveAttribute('content', ofTheArticle ?? '');
  expect(ofTheArticle).toBeTruthy();
});

test('an article leads on: categories, tags, author, neighbours, related articles, breadcrumb', async ({ page, reader }) => {
  const path = '/article/cours-du-niger/';
  const article = page.getByRole('main').getByRole('article').first();
  const ways = [
    [article.getByRole('link', { name: 'Afrique subsaharienne' }), 'Afrique subsaharienne'],
    [article.getByRole('link', { name: 'Géographie' }), 'Étiquette : Géographie'],
    [article.getByRole('link', { name: 'La cartographie' }), 'Articles de La cartographie'],
    [page.getByRole('navigation', { name: 'Fil d’Ariane' }).getByRole('link', { name: 'Actualité africaine' }), 'Actualité africaine'],
  ] as const;
  await reader.open(path);
  const stays = await reader.staysOnThePage();
  for (const [link, heading] of ways) {
    await link.first().click();
    await reader.arrivesAt(heading);
    await page.goBack();
    await reader.arrivesAt(/^Le Niger/);
  }

  const neighbours = page.getByRole('navigation', { name: 'Articles voisins' });
  const older = neighbours.locator('a[rel=prev]');
  await expect(older).toContainText('Article précédent');
  await expect(neighbours.locator('a[rel=next]')).toContainText('Article suivant');
  await older.click();
  await expect(page).not.toHaveURL(path);
  await expect(reader.heading).toBeFocused();
  await neighbours.locator('a[rel=next]').click();
  await reader.arrivesAt(/^Le Niger/);

  const related = page.getByRole('region', { name: 'À lire aussi' }).getByRole('article');
  expect(await related.count()).toBeGreaterThan(0);
  const first = related.first().getByRole('heading').getByRole('link');
  const title = await first.innerText();
  await first.click();
  await reader.arrivesAt(title);
  await stays();
});

test('a link opened in the middle of the journey keeps the way back', async ({ page, reader }) => {
  await reader.open('/');
  await reader.go('/rubrique/politique/');
  await reader.arrivesAt('Politique');
  await page.reload();
  await expect(reader.heading).toHaveText('Politique');
  await reader.meetsTheApp();
  await page.goBack();
  await expect(reader.heading).toHaveText(NAME);
  await page.goForward();
  await expect(reader.heading).toHaveText('Politique');
});

test('a reload keeps the place in the page', async ({ page, reader }) => {
  await reader.open('/rubrique/sport/');
  await reader.go('/article/cours-du-niger/');
  await reader.arrivesAt(/^Le Niger/);
  await page.getByRole('heading', { name: 'À lire aussi' }).scrollIntoViewIfNeeded();
  const place = await reader.scrollPlace();
  expect(place).toBeGreaterThan(300);
  await page.reload();
  await reader.meetsTheApp();
  expect(Math.abs((await reader.scrollPlace()) - place)).toBeLessThan(100);
});
