// The magazine of a live WordPress: menu, lists, articles, pages, search, all read across origins.
import { expect, test, WORDPRESS } from './fixtures';

test('the menu is the category tree, to any depth, without what is empty', async ({ page, reader }) => {
  await page.goto('/');
  await expect(reader.heading).toHaveText(/\S/);
  const stays = await reader.staysOnThePage();
  const top = reader.menu.getByRole('button', { name: 'Actualité africaine', exact: true });
  await top.click();
  await reader.menu.getByRole('button', { name: /^Afrique de l.Ouest$/ }).click();
  await reader.menu.getByRole('link', { name: 'Bénin', exact: true }).click();
  await reader.arrivesAt('Bénin');
  await expect(page).toHaveURL('/rubrique/actualite-africaine/afrique-de-louest/benin/');
  await expect(page.getByText('Capitale : Porto-Novo. Siège du gouvernement : Cotonou.')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Fil d’Ariane' }).getByRole('listitem')).toHaveText([
    'Accueil',
    'Actualité africaine',
    /^Afrique de l.Ouest$/,
  ]);
  await expect(reader.menu.getByText('Banque des BRICS')).not.toHaveCount(0);
  await expect(reader.menu.getByText('Le Kiosque')).toHaveCount(0);

  await page.getByRole('main').getByRole('article').getByRole('link', { name: /^Porto-Novo et Cotonou/ }).click();
  await reader.arrivesAt(/^Porto-Novo et Cotonou/);
  await expect(page).toHaveURL('/article/porto-novo-et-cotonou/');
  await page.goBack();
  await reader.arrivesAt('Bénin');
  await stays();
});

test('a category holds what its children hold, page by page', async ({ page, reader }) => {
  await page.goto('/rubrique/sport/');
  await expect(reader.heading).toHaveText('Sport');
  await expect(page.getByText(/^28\sarticles$/)).toBeVisible();
  await expect(page.getByText('Football, athlétisme, boxe : le sport africain et les Africains dans le sport mondial.')).toBeVisible();
  const cards = page.getByRole('main').getByRole('article');
  await expect(cards).toHaveCount(16);
  const titles = await cards.getByRole('heading').allInnerTexts();
  const paging = page.getByRole('navigation', { name: 'Pagination' });
  await paging.getByRole('link', { name: 'Articles plus anciens' }).click();
  await reader.arrivesAt('Sport, page 1');
  await expect(page).toHaveURL('/rubrique/sport/page/1/');
  await expect(cards).toHaveCount(12);
  titles.push(...(await cards.getByRole('heading').allInnerTexts()));
  expect(new Set(titles).size).toBe(28);
  await page.reload();
  await expect(reader.heading).toHaveText('Sport, page 1');
  await expect(cards).toHaveCount(12);
  await paging.getByRole('link', { name: 'Articles plus récents' }).click();
  await reader.arrivesAt('Sport');
});

test('a page past the end is not found', async ({ page, reader, watch }) => {
  watch.allow(/status of 400/);
  await page.goto('/rubrique/sport/page/7/');
  await expect(reader.heading).toHaveText('Page introuvable');
  await expect(page.getByRole('main').getByRole('searchbox', { name: 'Rechercher' })).toBeVisible();
});

test('the sticky article stands first on the front page', async ({ page }) => {
  await page.goto('/');
  const front = page.getByRole('region', { name: 'À la une' });
  await expect(front.getByRole('article').first()).toContainText('À la une du jour : le point de la rédaction');
});

test('an article with every inline and block of text', async ({ page, reader }) => {
  await page.goto('/article/blocs-de-texte/');
  await expect(reader.heading).toHaveText('Blocs de texte : tout ce qui s’écrit');
  const body = page.locator('[data-body]');
  await expect(body.getByRole('heading', { level: 1 })).toHaveCount(0);
  await expect(body.getByRole('heading', { name: 'Un titre de niveau 1 dans le corps' })).toBeVisible();
  await expect(body.locator('[dir=rtl][lang=ar]')).toContainText('هذه فقرة باللغة العربية');
  await expect(body.locator('ol[start="5"] > li')).toHaveText(['Cinq', 'Six']);
  await expect(body.locator('dl > dt').first()).toHaveText('Harmattan');
  await expect(body.locator('pre code')).toContainText('println!("1 < 2 && 3 > 2");');
  await expect(body.locator('.pullquote')).toContainText('Une phrase mise en avant');
  await expect(page.getByRole('link', { name: 'La rédaction' }).first()).toHaveAttribute('rel', 'author');
});

test('galleries and tables', async ({ page }) => {
  await page.goto('/article/galerie-de-photos/');
  const gallery = page.getByRole('figure', { name: 'La série complète' });
  await expect(gallery.getByRole('listitem')).toHaveCount(6);
  const last = gallery.getByRole('img').last();
  await last.scrollIntoViewIfNeeded();
  await expect.poll(() => last.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await page.goto('/article/tableaux/');
  await expect(page.getByRole('columnheader', { name: 'Altitude (m)' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Matchs à rejouer' }).getByRole('rowheader', { name: 'Groupe A' })).toHaveAttribute('rowspan', '2');
});

test('pictures, sound, film and file', async ({ page, watch }) => {
  // The author chose a picture on another site: the policy refuses it, and its words remain.
  watch.allow(/images\.exemple\.example/);
  await page.goto('/article/blocs-de-medias/');
  const body = page.locator('[data-body]');
  await expect(body.locator('audio[controls]')).toHaveAttribute('src', new RegExp(`^${WORDPRESS}/wp-content/uploads/`));
  await expect(body.locator('video[controls]').first()).toHaveAttribute('preload', 'none');
  const film = await body.locator('video').first().evaluate(async (video: HTMLVideoElement) => {
    video.load();
    await new Promise((resolve, reject) => {
      video.onloadedmetadata = resolve;
      video.onerror = reject;
    });
    return video.videoWidth;
  });
  expect(film).toBeGreaterThan(0);
  await expect(body.locator('video[autoplay]')).toHaveCount(0);
  await expect(body.getByRole('figure').first()).toContainText('Le fleuve, vu d’ici. Photo : la rédaction');
});

test('contents from elsewhere: cards, no script of theirs, a frame only on demand', async ({ page, watch }) => {
  watch.allow(/^foreign request: https:\/\/www\.youtube-nocookie\.com\/embed\/aqz-KE-bpKQ/);
  await page.route(/^https:/, route => route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><title>x</title>Le film commence.' }));
  await page.goto('/article/contenus-integres/');
  const body = page.locator('[data-body]');
  for (const name of ['YouTube', 'Vimeo', 'Dailymotion', 'X', 'TikTok', 'Spotify', 'Facebook', 'Instagram']) {
    await expect(body.getByRole('button', { name: `Charger le contenu de ${name}`, exact: true }).first(), name).toBeVisible();
  }
  await expect(body.getByRole('link', { name: 'Voir sur SoundCloud' })).toBeVisible();
  await expect(body.locator('iframe, script, object, embed')).toHaveCount(0);
  expect(watch.unexpected()).toEqual([]);
  await body.getByRole('button', { name: 'Charger le contenu de YouTube', exact: true }).first().click();
  await expect(page.frameLocator('iframe').getByText('Le film commence.')).toBeVisible();
});

test('an article in parts, and notes', async ({ page }) => {
  await page.goto('/article/en-plusieurs-pages/');
  const parts = page.getByRole('navigation', { name: 'Parties de l’article', exact: true });
  await expect(parts.getByRole('link')).toHaveCount(3);
  await parts.getByRole('link', { name: 'Partie 2' }).click();
  await expect(page.getByRole('heading', { name: 'Deuxième page' })).toBeInViewport();
  await page.goto('/article/notes-de-bas-de-page/');
  await page.getByRole('link', { name: 'Note 2', exact: true }).click();
  await expect(page.getByText('Acte général', { exact: true })).toBeInViewport();
});

test('a discussion of more than a hundred comments, threaded, without what is not approved', async ({ page }) => {
  await page.goto('/article/discussion-de-130-commentaires/');
  const discussion = page.getByRole('region', { name: 'Discussion' });
  await expect.poll(() => discussion.getByRole('article', { includeHidden: true }).count()).toBeGreaterThan(120);
  const folded = discussion.locator('details:not([open]) > summary:visible');
  while (await folded.count()) await folded.first().click();
  await expect(discussion.locator('.comment--3')).not.toHaveCount(0);
  await expect(discussion.getByText('une orpheline')).toBeVisible();
  await expect(discussion.getByRole('article', { name: 'Commentaire de Zoé « la lectrice » O\'Neill & Cie' }).locator('blockquote')).toHaveText('Une citation');
  await expect(page.getByText('INVISIBLE')).toHaveCount(0);
});

test('pages below pages, with their trail', async ({ page, reader }) => {
  await page.goto('/a-propos/equipe/histoire/');
  await expect(reader.heading).toHaveText('Notre histoire');
  const trail = page.getByRole('navigation', { name: 'Fil d’Ariane' });
  await expect(trail.getByRole('listitem')).toHaveText(['Accueil', 'À propos', 'L’équipe']);
  await trail.getByRole('link', { name: 'À propos' }).click();
  await reader.arrivesAt('À propos');
  await page.getByRole('navigation', { name: 'Sous-pages' }).getByRole('link').click();
  await reader.arrivesAt('L’équipe');
  await expect(page).toHaveURL('/a-propos/equipe/');
});

test('addresses in Arabic, with accents, with an emoji', async ({ page, reader }) => {
  for (const [path, heading] of [
    ['/article/أخبار-أفريقيا-اليوم/', 'أخبار أفريقيا اليوم'],
    ['/article/été-à-yaoundé-🌍/', 'L’été à Yaoundé 🌍'],
  ]) {
    await page.goto(encodeURI(path));
    await expect(reader.heading).toHaveText(heading);
    await expect(page.locator('[data-body]')).toContainText(/\S/);
    await page.reload();
    await expect(reader.heading).toHaveText(heading);
  }
  await page.getByRole('navigation', { name: 'Fil d’Ariane' }).getByRole('link', { name: 'Cameroun' }).click();
  await reader.arrivesAt('Cameroun');
  await page.getByRole('main').getByRole('link', { name: 'L’été à Yaoundé 🌍' }).click();
  await reader.arrivesAt('L’été à Yaoundé 🌍');
});

test('articles without a title, a picture, an author or a text have a page all the same', async ({ page, reader }) => {
  for (const [slug, heading, text] of [
    ['sans-titre', 'Article du 19 août 2025', 'Cet article n’a pas de titre.'],
    ['image-effacee', 'Un article dont l’image a été effacée', 'L’image mise en avant n’existe plus.'],
    ['auteur-efface', 'Un article dont l’auteur a été effacé', 'Le compte de l’auteur n’existe plus.'],
    ['image-de-brouillon', 'Un article illustré par l’image d’un brouillon', 'L’image est jointe à un brouillon'],
    ['vide', 'Un article sans texte', 'Cet article n’a pas de texte.'],
    ['article-de-1969', 'Un article daté d’avant 1970', '20 juillet 1969'],
    ['titre-difficile', 'L’« Affaire » : 1 < 2 & « R&D » — l’été d’après… 100 % é 2 < 3', 'Titre avec entités'],
  ]) {
    await page.goto(`/article/${slug}/`);
    await expect(reader.heading, slug).toHaveText(heading);
    await expect(page.getByRole('main').getByRole('article').first(), slug).toContainText(text);
  }
});

test('what is not published cannot be seen', async ({ page, reader }) => {
  for (const path of ['/article/brouillon/', '/article/article-futur/', '/article/article-prive/', '/article/en-relecture/', '/brouillon-de-page/']) {
    await page.goto(path);
    await expect(reader.heading, path).toHaveText('Page introuvable');
  }
  // One that is published has « invisibles » in its text.
  await page.goto('/recherche/?q=INVISIBLE');
  await expect(page.getByRole('main').getByRole('status')).toHaveText('1 résultat');
  await expect(page.getByRole('main').getByRole('article')).not.toContainText('INVISIBLE');
});

test('links of old texts and old addresses lead to the articles inside the app', async ({ page, reader }) => {
  for (const [old, path, heading] of [
    ['/2025/10/24/porto-novo-et-cotonou/', '/article/porto-novo-et-cotonou/', /^Porto-Novo/],
    ['/porto-novo-et-cotonou/', '/article/porto-novo-et-cotonou/', /^Porto-Novo/],
    ['/category/sport/football/', '/rubrique/sport/football/', 'Football'],
    ['/tag/histoire/', '/etiquette/histoire/', 'Étiquette : histoire'],
    ['/author/mkouassi/', '/auteur/mariam-kouassi/', 'Articles de Mariam Kouassi'],
  ] as const) {
    await page.goto(old);
    await expect(page, old).toHaveURL(path);
    await expect(reader.heading, old).toHaveText(heading);
  }
});

test('the author’s address is made from the name, not from the login', async ({ page, reader }) => {
  await page.goto('/article/2022-le-maroc-en-demi-finale/');
  await page.getByRole('link', { name: 'Jean-Pierre Étoundi-Ngô' }).or(page.getByRole('link', { name: 'Mariam Kouassi' })).first().click();
  await expect(reader.heading).toHaveText(/^Articles de (Jean-Pierre Étoundi-Ngô|Mariam Kouassi)/);
  await expect(page).not.toHaveURL(/etoundi$|mkouassi/);
  await expect(page.getByRole('main').getByRole('article')).not.toHaveCount(0);
});

test('the search asks the WordPress', async ({ page, reader }) => {
  await page.goto('/');
  const field = page.getByRole('banner').locator('[name=q]');
  await field.fill('marathon');
  await field.press('Enter');
  await expect(reader.heading).toHaveText('Résultats pour « marathon »');
  await expect(page.getByRole('main').getByRole('link', { name: 'Abebe Bikila, pieds nus dans Rome' })).toBeVisible();
  await page.goto('/recherche/?q=introuvablissime');
  await expect(reader.heading).toHaveText('Pas de résultat pour « introuvablissime »');
});

test('an unknown address is answered with the app, a missing file is not', async ({ page, reader, request }) => {
  const answer = await page.goto('/article/absolument-inconnu/');
  expect(answer?.status()).toBe(200);
  await expect(reader.heading).toHaveText('Page introuvable');
  expect((await request.get('/assets/absent.js')).status()).toBe(404);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the way to the site of origin is shown', async ({ page }) => {
    await page.goto('/article/kinshasa-1974/');
    await expect(page.getByText('Cette page se charge avec JavaScript')).toBeVisible();
    await expect(page.getByRole('main').getByRole('link')).toHaveAttribute('href', new RegExp(`^${WORDPRESS}`));
  });
});
