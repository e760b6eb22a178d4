// Hostile content, in bodies, titles, names and comments: executes nothing and is shown cleaned.
import { expect, test, WORDPRESS } from './fixtures';
import { POSTS, pwned, SWALLOWED, touchEverything, wrongs } from '../hostility';
import type { Watch } from '../watch';

/** Pictures that are named in hostile markup but do not exist on the WordPress, or are not the site's to load. */
function allowMissingPictures(watch: Watch) {
  watch.allow(new RegExp(`status of 404.*${WORDPRESS}`), /(foreign request|img-src).*mechant\.example\/pixel\.gif/, /mechant\.example\/pixel\.gif/);
}

for (const [slug, title] of Object.entries(POSTS)) {
  test(`${slug}: nothing runs, the honest text stands`, async ({ page, reader, watch }) => {
    allowMissingPictures(watch);
    await page.goto(`/article/${slug}/`);
    await expect(reader.heading).toHaveText(title);
    await expect(page).toHaveTitle(title.source.startsWith('^Titre') ? /^Titre honnête/ : new RegExp(title.source.replace(/\$$/, '')));
    await expect(page.locator('[data-body]').first()).toContainText(`Avant : cette phrase honnête de « ${slug} » doit rester lisible.`);
    if (!SWALLOWED.includes(slug)) await expect(page.locator('[data-body]').first()).toContainText('Après : cette phrase aussi.');
    expect(await wrongs(page)).toEqual([]);
    await touchEverything(page);
    expect(await pwned(page)).toBeUndefined();
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('banner')).toHaveCount(1);
    await expect(page.getByRole('navigation', { name: 'Rubriques' })).toHaveCount(1);
    await expect(reader.heading).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(`/article/${slug}/`);
  });
}

test('hostile titles, names and excerpts in lists: category, author, tag, search, front page, side column', async ({ page, reader, watch }) => {
  allowMissingPictures(watch);
  for (const [path, heading] of [
    ['/rubrique/faits-divers/', /^Faits divers/],
    ['/rubrique/faits-divers/rubrique-hostile/', /^Rubrique\s+hostile$/],
    ['/recherche/?q=Hostile', /^Résultats pour «\sHostile\s»$/],
    ['/recherche/?q=%3Cimg%20src%3Dx%20onerror%3D%22window.__pwned%3D1%22%3E', /^(Pas de résultat|Résultats) pour «\s<img src=x onerror="window.__pwned=1">\s»$/],
    ['/', /\S/],
  ] as const) {
    await page.goto(path);
    await expect(reader.heading, path).toHaveText(heading);
    await touchEverything(page);
    expect(await pwned(page), path).toBeUndefined();
    await expect(page.locator('main [onerror], main [onload], main [onclick], main [onmouseover], main script, main style, main svg, main iframe'), path).toHaveCount(0);
  }
  await page.goto('/article/hostile-auteur/');
  await expect(reader.heading).toHaveText(/^Hostile : auteur/);
  const author = page.locator('a[rel=author]');
  await expect(author).toHaveText(/^Auteur/);
  await author.click();
  await expect(reader.heading).toHaveText(/^Articles de Auteur/);
  await expect(page.getByText(/^Biographie honnête/)).toBeVisible();
  await touchEverything(page);
  expect(await pwned(page)).toBeUndefined();
  await page.goBack();
  // Not by the pointer: pictures that come meanwhile move the link from under it. A key between two pages goes to neither.
  await expect(async () => {
    await page.getByRole('main').getByRole('link', { name: 'mot-clef' }).press('Enter');
    await expect(reader.heading).toHaveText(/^Étiquette\s: .*mot-clef$/, { timeout: 2000 });
  }).toPass();
  expect(await pwned(page)).toBeUndefined();
});

test('hostile comments and names of commentators', async ({ page, watch }) => {
  allowMissingPictures(watch);
  await page.goto('/article/hostile-commentaires/');
  const discussion = page.getByRole('region', { name: 'Discussion' });
  await expect(discussion.getByRole('article', { includeHidden: true })).toHaveCount(5);
  await expect(discussion).toContainText('Texte honnête');
  await expect(discussion).toContainText('Texte après');
  await expect(discussion).toContainText('<img src=x onerror=window.__pwned=`comment-entity`> doit se lire tel quel');
  await expect(discussion.getByRole('link', { name: 'lien', exact: true, includeHidden: true }).first()).toHaveAttribute('href', 'https://example.org/');
  expect(await wrongs(page)).toEqual([]);
  await touchEverything(page);
  expect(await pwned(page)).toBeUndefined();
});
