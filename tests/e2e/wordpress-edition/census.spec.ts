// The edition of a real WordPress beside what its REST API says: every post, page, category is there, with its title, text and
// terms, at its own address, in order. Nothing is run here: this is what crawlers and readers without JavaScript get.
import { expect, test } from '../fixtures';
import { folded, list, paragraphs, pathOf, posts, served, type Post, type Term } from './source';

/** Texts that are hostile, or whose markup is not meant to be kept, have tests of their own. */
const OF_ITS_OWN = /^hostile-|contenus-integres|mise-en-page|classique-galerie/;

const decoded = (page: import('@playwright/test').Page, html: string) =>
  page.evaluate(html => (new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '').replace(/\s+/gu, ' ').trim(), html);

test('every post is there, with its title, its text and its categories, at its own address', async ({ page, request, baseURL }) => {
  test.setTimeout(240_000);
  const base = baseURL ?? '';
  const categories = new Map((await list<Term>(request, 'categories', '&_fields=id,name,link,count,parent')).map(term => [term.id, term]));
  const all = await posts(request);
  expect(all.length).toBeGreaterThan(75);
  for (const post of all) {
    const path = pathOf(post.link);
    const { status, seen } = await served(page, request, base, path);
    expect(status, path).toBe(200);
    expect(decodeURI(seen.canonical), path).toBe(base + path);
    const title = await decoded(page, post.title.rendered);
    if (title && !post.slug.startsWith('hostile-')) expect(folded(seen.heading), path).toBe(folded(title));
    else expect(seen.heading, path).not.toBe('');
    for (const id of post.categories) {
      const category = categories.get(id);
      expect(seen.links.map(link => link.path), `${path}: ${category?.name}`).toContain(pathOf(category?.link ?? ''));
    }
    if (OF_ITS_OWN.test(post.slug)) continue;
    const body = folded(seen.body);
    for (const paragraph of await paragraphs(page, post.content.rendered)) expect(body, path).toContain(folded(paragraph));
  }
});

test('every page is there, below those that it stands below', async ({ page, request, baseURL }) => {
  const pages = await list<Post>(request, 'pages', '&_fields=id,link,slug,title,content');
  expect(pages.length).toBeGreaterThan(7);
  for (const { link, title, content } of pages) {
    const path = pathOf(link);
    const { status, seen } = await served(page, request, baseURL ?? '', path);
    // An address that the site needs for itself is another page there.
    if (['/recherche/'].includes(path)) continue;
    expect(status, path).toBe(200);
    expect(folded(seen.heading), path).toBe(folded(await decoded(page, title.rendered)));
    for (const paragraph of await paragraphs(page, content.rendered)) expect(folded(seen.body), path).toContain(folded(paragraph));
  }
});

test('every category lists its articles and those of its children, newest first', async ({ page, request, baseURL }) => {
  test.setTimeout(240_000);
  const categories = (await list<Term>(request, 'categories', '&_fields=id,name,link,count,parent')).filter(term => term.count > 0);
  expect(categories.length).toBeGreaterThan(20);
  for (const { id, link, name } of categories) {
    const query = `&_fields=id,link&orderby=date&order=desc&categories[terms]=${id}&categories[include_children]=true`;
    const expected = (await list<Post>(request, 'posts', query)).map(post => pathOf(post.link));
    const found: string[] = [];
    for (let next: string | null = pathOf(link); next; ) {
      const { status, seen } = await served(page, request, baseURL ?? '', next);
      expect(status, next).toBe(200);
      found.push(...seen.cards);
      next = seen.older;
    }
    expect(found, name).toEqual(expected);
  }
});

test('what is not public is nowhere', async ({ request, baseURL }) => {
  test.setTimeout(240_000);
  const manifest = (await (await request.get(`${baseURL}/regard.json`)).json()) as { files: Record<string, string> };
  const texts = Object.keys(manifest.files).filter(name => /\.(html|json|xml|txt)$/.test(name));
  expect(texts.length).toBeGreaterThan(100);
  for (const name of texts) {
    const text = await (await request.get(`${baseURL}/${encodeURI(name).replace(/index\.html$/, '')}`)).text();
    expect(text.includes('INVISIBLE') || text.includes('Le texte protégé'), name).toBe(false);
  }
});

test('author addresses are made from names, and what a login was leads there', async ({ page, request, baseURL }) => {
  const { seen } = await served(page, request, baseURL ?? '', pathOf((await posts(request)).find(post => post.slug === 'porto-novo-et-cotonou')?.link ?? ''));
  const author = seen.links.find(link => link.rel.includes('author'));
  expect(author?.path).toMatch(/jean-pierre-etoundi-ngo\/$/);
  await page.goto(`${baseURL}/author/jp-etoundi/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Articles de Jean-Pierre Étoundi-Ngô/);
});

test('a site with plain permalinks is published at addresses of its own, and its old ones lead there', async ({ page, request, watch }) => {
  const base = process.env.EDITION_PLAIN_URL ?? '';
  watch.allowOrigin(base);
  const [post] = (await posts(request)).filter(post => post.slug === 'kinshasa-1974');
  const { status, seen } = await served(page, request, base, '/article/kinshasa-1974/');
  expect(status).toBe(200);
  expect(seen.heading).toBe('Kinshasa, 30 octobre 1974');
  await page.goto(`${base}/?p=${post?.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kinshasa, 30 octobre 1974', { timeout: 30_000 });
});
