// The search of a live WordPress: an index made in the browser where posts are few, the WordPress itself where they are many, and a
// published index with what is newer.
import type { Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { expect, test, WORDPRESS } from '../fixtures';

function wordpress(...words: string[]) {
  execFileSync('tests/wordpress/wordpress.sh', words, { stdio: 'pipe' });
}

const field = (page: Page) => page.getByRole('banner').locator('[name=q]');
const options = (page: Page) => page.getByRole('option');
const results = (page: Page) => page.getByRole('main').getByRole('article');
const status = (page: Page) => page.getByRole('main').getByRole('status');

/** The paths of what a page asks for, decoded. */
function requests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', request => asked.push(decodeURIComponent(request.url())));
  return asked;
}

test.afterAll(() => wordpress('reset'));

test.describe('with a few hundred posts', () => {
  test.beforeAll(() => {
    wordpress('reset');
    wordpress('run', 'tests/wordpress/php/many.php', '350');
  });

  test('nothing is asked before the reader comes to the field; then all posts are indexed, and found without the WordPress', async ({ page, context }) => {
    const asked = requests(page);
    await page.goto('/');
    await expect(page.getByRole('main').getByRole('article')).not.toHaveCount(0);
    expect(asked.filter(address => /searching|gather/.test(address))).toEqual([]);
    await field(page).click();
    const last = page.waitForResponse(answer => /content\.rendered/.test(answer.url()) && /[?&]page=9(&|$)/.test(answer.url()));
    await field(page).pressSequentially('relev');
    await last;
    // Letters wrong, accents missing: only the index finds it.
    await field(page).fill('marroc demi finale');
    await expect(options(page).first()).toContainText('2022 : le Maroc en demi-finale');
    await context.route(`${WORDPRESS}/**`, route => route.abort());
    await field(page).fill('pechers aval 217');
    await expect(options(page).first()).toContainText('Relevé 217 : le marais');
    await expect(options(page).first().locator('mark').first()).toBeVisible();
  });

  test('the page of results counts, narrows, orders and pages them', async ({ page, reader }) => {
    await page.goto('/recherche/?q=rel%C3%A8ve+estuaire');
    await expect(reader.heading).toHaveText('Résultats pour « relève estuaire »');
    await expect(status(page)).toHaveText('70 résultats');
    await page.getByText('Affiner et trier').click();
    await page.getByRole('combobox', { name: 'Année' }).selectOption('2012');
    await page.getByRole('combobox', { name: 'Trier par' }).selectOption('date');
    await page.getByRole('button', { name: 'Appliquer' }).click();
    await expect(page).toHaveURL(/&annee=2012&tri=date$/);
    await expect(status(page)).toHaveText('70 résultats');
    await expect(results(page).first()).toContainText('Relevé 349 : le estuaire');
    await page.getByRole('link', { name: 'Résultats suivants' }).click();
    await expect(results(page).first()).toContainText('Relevé 299 : le estuaire');
    await page.goBack();
    await expect(results(page).first()).toContainText('Relevé 349 : le estuaire');
  });

  test('a reader who saves data has the WordPress search', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('regard-saver', 'on'));
    const asked = requests(page);
    await page.goto('/');
    await field(page).click();
    await field(page).fill('kinshasa');
    await expect(options(page).first()).toContainText('Kinshasa, 30 octobre 1974');
    expect(asked.filter(address => /gather-|content\.rendered/.test(address))).toEqual([]);
  });
});

test.describe('with more than five hundred posts', () => {
  test.beforeAll(() => {
    wordpress('reset');
    wordpress('run', 'tests/wordpress/php/many.php', '450');
  });

  test('the WordPress answers below the field, in the same list', async ({ page, reader }) => {
    const asked = requests(page);
    await page.goto('/');
    await field(page).click();
    await field(page).fill('kinsh');
    await expect(options(page).first()).toContainText('Kinshasa, 30 octobre 1974');
    await expect(options(page).first().locator('mark')).toHaveText('Kinshasa');
    await field(page).fill('footb');
    await expect(options(page).first()).toContainText('Rubrique');
    await field(page).press('ArrowDown');
    await field(page).press('Enter');
    await expect(reader.heading).toHaveText('Football');
    expect(asked.filter(address => /gather-|content\.rendered/.test(address))).toEqual([]);
  });

  test('the page of results: how many, marks, filters, order, pages, both apostrophes, nothing', async ({ page, reader }) => {
    await page.goto('/recherche/?q=estuaire');
    await expect(status(page)).toHaveText('90 résultats');
    await expect(results(page)).toHaveCount(10);
    await expect(results(page).first().locator('mark').first()).toHaveText(/estuaire/i);
    await page.getByText('Affiner et trier').click();
    await page.getByRole('combobox', { name: 'Rubrique' }).selectOption({ label: 'Sport' });
    await page.getByLabel('Du', { exact: true }).fill('2012-01-05');
    await page.getByLabel('Au', { exact: true }).fill('2012-01-09');
    await page.getByRole('button', { name: 'Appliquer' }).click();
    await expect(page).toHaveURL('/recherche/?q=estuaire&rubrique=sport&du=2012-01-05&au=2012-01-09');
    await expect(status(page)).toHaveText('1 résultat');
    await expect(results(page)).toContainText('Relevé 4 : le estuaire');
    await page.goto('/recherche/?q=estuaire&tri=date&page=9');
    await expect(page.getByRole('navigation', { name: 'Pagination' }).locator('[aria-current]')).toHaveText('Page 9 sur 9');
    await expect(results(page).last()).toContainText('Relevé 4 : le estuaire');
    for (const typed of ['l\'eau du delta', 'l’eau du delta', '"l\'eau du delta monte"', '"l’eau du delta monte"']) {
      await page.goto(`/recherche/?q=${encodeURIComponent(typed)}`);
      await expect(status(page), typed).toHaveText('90 résultats');
    }
    await page.goto(`/recherche/?q=${encodeURIComponent('estuaire rubrique:sport année:2012')}`);
    await expect(status(page)).toHaveText('73 résultats');
    await page.goto('/recherche/?q=introuvablissime');
    await expect(reader.heading).toHaveText('Pas de résultat pour « introuvablissime »');
    await page.goto('/recherche/?q=histoire');
    await expect(page.getByRole('navigation', { name: 'Rubriques, auteurs et mots-clés' }).getByRole('link', { name: 'histoire Mot-clé' })).toBeVisible();
  });

  test('a WordPress that cannot be reached is said, and asked again', async ({ page, context, watch }) => {
    watch.allow(/ERR_FAILED/);
    await page.goto('/recherche/?q=kinshasa');
    await expect(results(page)).not.toHaveCount(0);
    await context.route(`${WORDPRESS}/**`, route => route.abort());
    await page.locator('#recherche-page').fill('marathon');
    await page.locator('#recherche-page').press('Enter');
    await expect(status(page)).toHaveText('Le site ne peut pas être atteint. Vérifiez votre connexion.');
    await context.unroute(`${WORDPRESS}/**`);
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expect(results(page).first()).toContainText('Abebe Bikila, pieds nus dans Rome');
  });
});

test.describe('with a published index', () => {
  test.use({ baseURL: process.env.LIVE_INDEXED_URL });
  test.beforeAll(() => wordpress('reset'));

  test('posts that are newer than the index are found, and deleted ones vanish', async ({ page, reader }) => {
    wordpress('run', 'tests/wordpress/php/post.php', 'write', 'Le barrage de Gouina inauguré', 'Les turbines tournent sur le fleuve Sénégal.');
    await page.goto('/recherche/?q=turbine');
    await expect(results(page)).toHaveCount(1);
    await results(page).getByRole('link', { name: 'Le barrage de Gouina inauguré' }).click();
    await reader.arrivesAt('Le barrage de Gouina inauguré');
    await page.goto('/recherche/?q=kinsasha');
    await expect(reader.heading).toHaveText('Résultats pour « kinshasa »');
    await expect(results(page)).not.toHaveCount(0);
    wordpress('run', 'tests/wordpress/php/post.php', 'trash', 'kinshasa-1974');
    await page.reload();
    await expect(status(page)).toHaveText(/^(\d+ résultats?|Vérifiez)/);
    await expect(page.getByRole('main').getByRole('link', { name: 'Kinshasa, 30 octobre 1974' })).toHaveCount(0);
  });

  test('the index is searched where the WordPress does not answer', async ({ page, context, watch }) => {
    watch.allow(/ERR_FAILED/);
    await page.goto('/recherche/');
    await expect(page.locator('#recherche-page')).toBeVisible();
    await context.route(`${WORDPRESS}/**`, route => route.abort());
    await field(page).fill('bikila pied nu');
    await expect(options(page).first()).toContainText('Abebe Bikila, pieds nus dans Rome');
  });
});
