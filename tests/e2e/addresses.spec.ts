// Every address works when it is opened directly and reloaded, and old WordPress addresses lead to the right page.
import { expect, test } from './fixtures';
import { NOT_FOUND, PAGES, titleOf } from './pages';

for (const kind of PAGES) {
  test(`${kind.kind}: opened directly and reloaded`, async ({ page, reader, watch }) => {
    if (kind.status === 404) watch.allow(NOT_FOUND);
    const answer = await page.goto(kind.path);
    expect(answer?.status()).toBe(kind.status ?? 200);
    await expect(reader.heading).toHaveText(kind.heading);
    await expect(page).toHaveTitle(titleOf(kind));

    await page.reload();
    await reader.meetsTheApp();
    await expect(page).toHaveURL(kind.path);
    await expect(reader.heading).toHaveText(kind.heading);
    await expect(page).toHaveTitle(titleOf(kind));
    const robots = kind.indexed ? 'max-image-preview:large' : 'noindex';
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', robots);
    await expect(page.locator('link[rel=canonical]')).toHaveCount(kind.indexed ? 1 : 0);
  });
}

const OLD: [string, string, RegExp | string][] = [
  ['/2021/06/08/cours-du-niger/', '/article/cours-du-niger/', /^Le Niger/],
  ['/2021/06/cours-du-niger/', '/article/cours-du-niger/', /^Le Niger/],
  ['/cours-du-niger/', '/article/cours-du-niger/', /^Le Niger/],
  ['/actualite-africaine/cours-du-niger/', '/article/cours-du-niger/', /^Le Niger/],
  ['/category/sport/football/', '/rubrique/sport/football/', 'Football'],
  ['/category/politique/', '/rubrique/politique/', 'Politique'],
  ['/tag/geographie/', '/etiquette/geographie/', 'Étiquette : Géographie'],
  ['/author/service-sports/', '/auteur/service-sports/', 'Articles de Service sports'],
  ['/?s=Niger', '/?s=Niger', 'Résultats pour « Niger »'],
  ['/page/2/', '/', 'Regard sur l’Afrique'],
];

for (const [old, path, heading] of OLD) {
  test(`the old address ${old} leads to the right page`, async ({ page, reader, watch, isMobile }) => {
    test.skip(!!isMobile, 'addresses are the same on a phone');
    watch.allow(NOT_FOUND);
    await page.goto(old);
    await expect(reader.heading).toHaveText(heading);
    if (!path.includes('?')) await expect(page).toHaveURL(path);
  });
}

test('an address without its last slash, or with a tracking query, opens the page', async ({ page, reader }) => {
  await page.goto('/article/cours-du-niger?utm_source=lettre');
  await expect(reader.heading).toHaveText(/^Le Niger/);
  await reader.open('/rubrique/sport?utm_source=lettre');
  await expect(reader.heading).toHaveText('Sport');
});
