// The edition of a real WordPress as readers walk through it, with JavaScript and without; every page is taken over in silence.
import { expect, test } from '../fixtures';

const ARTICLE = '/2023/11/17/kinshasa-1974/';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('from the front page by the menu to a category, an article, its discussion', async ({ page, reader }) => {
    await page.goto('/');
    await expect(reader.heading).toHaveText(/^Regard sur l.Afrique$/);
    await reader.menu.getByRole('link', { name: /Sport$/ }).first().click();
    await expect(reader.heading).toHaveText('Sport');
    await expect(page).toHaveURL('/category/sport/');
    const cards = page.getByRole('main').getByRole('article');
    await expect(cards).toHaveCount(16);
    await page.getByRole('navigation', { name: 'Pagination' }).getByRole('link', { name: 'Articles plus anciens' }).click();
    await expect(reader.heading).toHaveText('Sport, page 1');
    await expect(cards).toHaveCount(12);
    await page.goto(ARTICLE);
    await expect(reader.heading).toHaveText('Kinshasa, 30 octobre 1974');
    await expect(page.locator('[data-body]').first()).toContainText('Mohamed Ali a battu George Foreman');
    await page.goto('/2025/08/06/discussion-de-130-commentaires/');
    await expect(page.getByRole('region', { name: 'Discussion' }).getByRole('article', { includeHidden: true })).toHaveCount(130);
  });
});

test('the app takes an article over and goes on without loading another document', async ({ page, reader }) => {
  await page.goto(ARTICLE);
  await reader.meetsTheApp();
  const stays = await reader.staysOnThePage();
  await page.getByRole('navigation', { name: 'Fil d’Ariane' }).getByRole('link').last().click();
  await expect(reader.heading).not.toHaveText('Kinshasa, 30 octobre 1974');
  await page.getByRole('main').getByRole('article').getByRole('heading').getByRole('link').first().click();
  await expect(page.locator('[data-body]').first()).toContainText(/\S/);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(ARTICLE);
  await expect(reader.heading).toHaveText('Kinshasa, 30 octobre 1974');
  await stays();
});

/** Pages are tried so many to a test, so that two workers share them. */
const SHARE = 8;

for (let share = 0; share < SHARE; share++) {
  test(`every page is taken over with a silent console, ${share + 1} of ${SHARE}`, async ({ page, reader, request, baseURL, watch }) => {
    test.setTimeout(300_000);
    // Hostile markup names pictures that are not there; that of the front page cards is not its business.
    watch.allow(/status of 404/);
    const manifest = (await (await request.get(`${baseURL}/regard.json`)).json()) as { files: Record<string, string> };
    const pages = Object.keys(manifest.files).filter(name => name.endsWith('index.html') && !name.startsWith('embed/'));
    expect(pages.length).toBeGreaterThan(150);
    for (const name of pages.filter((_, place) => place % SHARE === share)) {
      const path = `/${encodeURI(name).replace(/index\.html$/, '')}`;
      const html = await (await request.get(`${baseURL}${path}`)).text();
      // A page that only leads elsewhere, and those that are not made when publishing.
      if (/http-equiv="refresh"/.test(html) || !/data-rendered=/.test(html)) continue;
      await page.goto(path);
      await reader.meetsTheApp();
      await expect(reader.heading, path).toHaveCount(1);
      await expect(page.getByRole('main'), path).not.toHaveAttribute('aria-busy');
    }
  });
}
