// What the WordPress behind the edition says of itself, and what the edition has for it, both read without running a script.
import type { APIRequestContext, Page } from '@playwright/test';

export const WORDPRESS = new URL(process.env.WORDPRESS_URL ?? 'http://127.0.0.1:8471').origin;

export interface Post {
  id: number;
  link: string;
  slug: string;
  date: string;
  title: { rendered: string };
  content: { rendered: string; protected: boolean };
  categories: number[];
  tags: number[];
}

export interface Term {
  id: number;
  name: string;
  link: string;
  count: number;
  parent: number;
}

/** A whole list of the REST API. */
export async function list<T>(request: APIRequestContext, name: string, query = ''): Promise<T[]> {
  const found: T[] = [];
  for (let page = 1; ; page++) {
    const answer = await request.get(`${WORDPRESS}/?rest_route=/wp/v2/${name}&per_page=100&page=${page}${query}`);
    if (answer.status() === 400 && page > 1) return found;
    if (!answer.ok()) throw new Error(`${name}: ${answer.status()}`);
    const items = (await answer.json()) as T[];
    found.push(...items);
    if (items.length < 100) return found;
  }
}

export const posts = (request: APIRequestContext) => list<Post>(request, 'posts', '&_fields=id,link,slug,date,title,content,categories,tags&orderby=date&order=desc');

/** The path of an address of the WordPress. */
export const pathOf = (link: string) => decodeURI(new URL(link).pathname);

export interface Served {
  title: string;
  heading: string;
  body: string;
  canonical: string;
  links: { text: string; path: string; rel: string }[];
  cards: string[];
  older: string | null;
  data: unknown[];
  dataIsland: string | null;
}

/** A served page as a parser without scripts sees it. `page` is only a place to parse in. */
export async function served(page: Page, request: APIRequestContext, base: string, path: string): Promise<{ status: number; html: string; seen: Served }> {
  const answer = await request.get(base + path, { maxRedirects: 0 });
  const html = await answer.text();
  if (page.url() !== 'about:blank') await page.goto('about:blank');
  const seen = await page.evaluate(([html, base]) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const words = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
    const path = (element: Element | null) => {
      const href = element?.getAttribute('href');
      return href ? decodeURI(new URL(href, base).pathname) : '';
    };
    const links = [...parsed.querySelectorAll('main a[href]')];
    return {
      title: parsed.title,
      heading: words(parsed.querySelector('h1')),
      body: [...parsed.querySelectorAll('[data-body]')].map(words).join(' '),
      canonical: parsed.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '',
      links: links.map(link => ({ text: words(link), path: path(link), rel: link.getAttribute('rel') ?? '' })),
      cards: [...parsed.querySelectorAll('main article')].map(card => path(card.querySelector('h2 a, h3 a'))).filter(Boolean),
      older: path([...parsed.querySelectorAll('nav a')].find(link => words(link) === 'Articles plus anciens') ?? null) || null,
      data: [...parsed.querySelectorAll('script[type="application/ld+json"]')].map(script => JSON.parse(script.textContent ?? '') as unknown),
      dataIsland: parsed.getElementById('data')?.textContent ?? null,
    };
  }, [html, base + path]);
  return { status: answer.status(), html, seen };
}

/** What people would read of HTML from the API: paragraph by paragraph, without what is no text of theirs. */
export async function paragraphs(page: Page, html: string): Promise<string[]> {
  if (page.url() !== 'about:blank') await page.goto('about:blank');
  return page.evaluate(html => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const plain = [...parsed.querySelectorAll('p, h2, h3, li')].filter(element => !element.querySelector('*:not(a, em, strong, b, i, br, code)'));
    return plain.map(element => (element.textContent ?? '').replace(/\s+/gu, ' ').trim()).filter(text => text.length > 20 && !text.startsWith('['));
  }, html);
}

/** Text without differences of typography. */
export const folded = (text: string) => text.replace(/[\s\u00a0\u202f\ufe0e]+/gu, '').replace(/[’‘']/gu, "'").replace(/[“”«»"]/gu, '"');
