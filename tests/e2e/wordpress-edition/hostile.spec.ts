// Hostile posts in an edition: inert in the HTML that is served, in JSON-LD, in the feed, in the head, and when the app has taken over.
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { POSTS, pwned, SWALLOWED, touchEverything, wrongs } from '../hostility';
import { pathOf, posts, served } from './source';

/** What of a document could act, besides the scripts that every page has. */
function active(page: Page, text: string, kind: 'text/html' | 'application/xml'): Promise<string[]> {
  return page.evaluate(([text, kind]) => {
    const parsed = new DOMParser().parseFromString(text, kind as DOMParserSupportedType);
    const found: string[] = [];
    const parts = [...parsed.querySelectorAll('*')];
    // A feed holds HTML as text.
    for (const held of parts.filter(element => kind !== 'text/html' && /encoded|description|title|creator/.test(element.localName))) {
      const inner = new DOMParser().parseFromString(held.textContent ?? '', 'text/html');
      parts.push(...inner.querySelectorAll('*'));
      if (inner.querySelector('script, style, iframe, object, embed, form, meta, base, link')) found.push(`<${held.localName}> ${held.textContent?.slice(0, 80)}`);
    }
    if (parsed.querySelector('parsererror')) found.push('not well-formed');
    for (const element of parts) {
      for (const { name, value } of element.attributes) {
        const address = ['href', 'src', 'srcset', 'action', 'formaction', 'poster', 'content', 'url', 'xlink:href'].includes(name);
        if (/^on/i.test(name) || name === 'srcdoc' || name === 'style') found.push(`${element.localName}[${name}="${value}"]`);
        if (address && /^[\s\p{C}]*(javascript|vbscript|data:text)/iu.test(value)) found.push(`${element.localName}[${name}="${value}"]`);
      }
      if (['iframe', 'object', 'embed', 'base', 'frame', 'applet'].includes(element.localName)) found.push(element.outerHTML.slice(0, 80));
      if (element.localName === 'meta' && element.getAttribute('http-equiv')?.toLowerCase() === 'refresh') found.push('meta refresh');
      if (element.localName === 'link' && element.namespaceURI?.includes('xhtml') && element.getAttribute('rel') === 'stylesheet') found.push('a stylesheet');
    }
    return found;
  }, [text, kind]);
}

/** The scripts and styles of a served page: their kinds, and the texts of those that run. */
function scripts(page: Page, html: string): Promise<string[]> {
  return page.evaluate(html => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    return [...parsed.querySelectorAll('script, style')].map(element => {
      const type = element.getAttribute('type') ?? '';
      return /json/.test(type) ? type : `${element.localName} ${type} ${element.getAttribute('src') ?? ''} ${element.textContent}`;
    });
  }, html);
}

test('what is served of hostile posts holds no script, handler or active address, in body, head and JSON-LD', async ({ page, request, baseURL }) => {
  test.setTimeout(120_000);
  const base = baseURL ?? '';
  const all = await posts(request);
  const honest = await served(page, request, base, pathOf(all.find(post => post.slug === 'kinshasa-1974')?.link ?? ''));
  const expected = await scripts(page, honest.html);
  expect(await active(page, honest.html, 'text/html')).toEqual([]);
  for (const slug of Object.keys(POSTS)) {
    const path = pathOf(all.find(post => post.slug === slug)?.link ?? '');
    const { status, html, seen } = await served(page, request, base, path);
    expect(status, slug).toBe(200);
    expect(await active(page, html, 'text/html'), slug).toEqual([]);
    expect(await scripts(page, html), slug).toEqual(expected);
    // JSON-LD parsed: `served` would have failed. The data is JSON too.
    expect(seen.data.length, slug).toBeGreaterThan(0);
    expect(() => JSON.parse(seen.dataIsland ?? '') as unknown, slug).not.toThrow();
    expect(seen.body, slug).toContain(`Avant : cette phrase honnête de « ${slug} » doit rester lisible.`);
    if (!SWALLOWED.includes(slug)) expect(seen.body, slug).toContain('Après : cette phrase aussi.');
  }
});

test('the feeds are well-formed and hold nothing active', async ({ page, request, baseURL }) => {
  await page.goto('about:blank');
  for (const path of ['/feed.xml', '/category/faits-divers/feed.xml', '/sitemap.xml']) {
    const answer = await request.get(`${baseURL}${path}`);
    expect(answer.status(), path).toBe(200);
    expect(await active(page, await answer.text(), 'application/xml'), path).toEqual([]);
  }
});

/** Touching a discussion asks the WordPress for newer comments, as its readers' browsers may. */
const NEWER = /^foreign request: \S+\/wp\/v2\/comments\?post=\d+&/;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    for (const [slug, title] of Object.entries(POSTS)) {
      test(`${slug}: nothing runs, nothing is fetched from elsewhere, the honest text stands`, async ({ page, reader, request, watch }) => {
        // Pictures that hostile markup names on the site itself, and that are not there.
        watch.allow(/status of 404/, NEWER);
        await page.goto(pathOf((await posts(request)).find(post => post.slug === slug)?.link ?? ''));
        await expect(reader.heading).toHaveText(title);
        await expect(page.locator('[data-body]').first()).toContainText(`Avant : cette phrase honnête de « ${slug} » doit rester lisible.`);
        if (!javaScriptEnabled) return;
        await reader.meetsTheApp();
        expect(await wrongs(page)).toEqual([]);
        await touchEverything(page);
        expect(await pwned(page)).toBeUndefined();
        await expect(page.locator('h1')).toHaveCount(1);
        await expect(page.getByRole('main')).toHaveCount(1);
        await expect(reader.heading).toHaveText(title);
      });
    }
  });
}

test('hostile names and comments: category, author, tag, discussion', async ({ page, reader, request, watch }) => {
  watch.allow(/status of 404/, NEWER);
  const all = await posts(request);
  const at = (slug: string) => pathOf(all.find(post => post.slug === slug)?.link ?? '');
  for (const [path, heading] of [
    ['/category/faits-divers/', /^Faits divers/],
    ['/category/faits-divers/rubrique-hostile/', /^Rubrique\s+hostile$/],
    [at('hostile-commentaires'), /^Hostile : commentaires$/],
    ['/', /\S/],
  ] as const) {
    await page.goto(path);
    await expect(reader.heading, path).toHaveText(heading);
    await reader.meetsTheApp();
    await touchEverything(page);
    expect(await pwned(page), path).toBeUndefined();
    await expect(page.locator('main [onerror], main [onload], main [onclick], main [onmouseover], main script, main style, main svg, main iframe'), path).toHaveCount(0);
  }
  await page.goto(at('hostile-auteur'));
  await page.locator('a[rel=author]').first().click();
  await expect(reader.heading).toHaveText(/^Articles de Auteur/);
  expect(await pwned(page)).toBeUndefined();
});
