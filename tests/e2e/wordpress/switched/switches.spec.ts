// What WordPress sites do differently: users refused, plain permalinks, and a site that is down for a while.
import { execFileSync } from 'node:child_process';
import { expect, test, WORDPRESS } from '../fixtures';

/** Turns a switch of the test WordPress. */
function wordpress(...words: string[]) {
  execFileSync('tests/wordpress/wordpress.sh', words, { stdio: 'pipe' });
}

test.describe('users refused, as security plugins do', () => {
  test.beforeEach(() => wordpress('users', 'refused'));
  test.afterEach(() => wordpress('users', 'open'));

  test('articles and lists can be read without the names that the site keeps to itself', async ({ page, reader, watch }) => {
    watch.allow(/status of 401/);
    await page.goto('/rubrique/sport/boxe/');
    await expect(reader.heading).toHaveText('Boxe');
    await page.getByRole('main').getByRole('link', { name: 'Kinshasa, 30 octobre 1974' }).click();
    await reader.arrivesAt('Kinshasa, 30 octobre 1974');
    await expect(page.locator('[data-body]').first()).toContainText('Mohamed Ali a battu George Foreman');
    await expect(page.locator('a[rel=author]')).toHaveCount(0);
    await page.goto('/auteur/mariam-kouassi/');
    await expect(reader.heading).toHaveText('Page introuvable');
  });
});

test.describe('plain permalinks', () => {
  test.beforeEach(() => wordpress('permalinks', 'plain'));
  test.afterEach(() => wordpress('permalinks', 'pretty'));
  // The app that was published for the site while it had no other.
  test.use({ baseURL: process.env.LIVE_PLAIN_URL });

  test('a site that answers only ?rest_route= is read all the same', async ({ page, reader, request }) => {
    const asked: string[] = [];
    page.on('request', one => asked.push(one.url()));
    await page.goto('/');
    await reader.choose('Sport', 'Football');
    await reader.arrivesAt('Football');
    await page.getByRole('main').getByRole('link', { name: '2022 : le Maroc en demi-finale' }).click();
    await reader.arrivesAt('2022 : le Maroc en demi-finale');
    await expect(page).toHaveURL('/article/2022-le-maroc-en-demi-finale/');
    expect(asked.filter(address => address.startsWith(WORDPRESS) && address.includes('/wp-json/'))).toEqual([]);

    const found = await request.get(`${WORDPRESS}/?rest_route=/wp/v2/posts&slug=kinshasa-1974&_fields=id`);
    const [{ id }] = (await found.json()) as { id: number }[];
    await page.goto(`/?p=${id}`);
    await expect(reader.heading).toHaveText('Kinshasa, 30 octobre 1974');
    await expect(page).toHaveURL('/article/kinshasa-1974/');
  });
});

test('a WordPress that is down: said so, and Réessayer works once it is back', async ({ page, reader, watch }) => {
  watch.allow(/ERR_CONNECTION_(REFUSED|RESET)/);
  await page.goto('/rubrique/sport/');
  await expect(reader.heading).toHaveText('Sport');
  // Nothing is under way any more.
  await reader.meetsTheApp();
  const stays = await reader.staysOnThePage();
  wordpress('stop');
  try {
    await reader.go('/rubrique/politique/');
    await reader.arrivesAt('Connexion impossible');
    await expect(page).toHaveURL('/rubrique/politique/');
    await page.goBack();
    await reader.arrivesAt('Sport');
    await page.goForward();
    await reader.arrivesAt('Connexion impossible');
  } finally {
    wordpress('start');
  }
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await reader.arrivesAt('Politique');
  await stays();

  wordpress('stop');
  try {
    await page.goto('/rubrique/sport/');
    await expect(reader.heading).toHaveText('Connexion impossible');
  } finally {
    wordpress('start');
  }
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(reader.heading).toHaveText('Sport');
});
