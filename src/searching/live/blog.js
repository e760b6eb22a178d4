// A WordPress as the search asks it, over its REST API.
import { folded, text } from './text.js';

/** What is shown of a post, and what it is found by besides. */
const SHOWN = 'id,slug,date,date_gmt,title.rendered,excerpt.rendered,categories,_links.wp:featuredmedia,_embedded';
const WHOLE = 'id,slug,date,date_gmt,title.rendered,excerpt.rendered,content.rendered,categories,_links.wp:featuredmedia,_links.author,_links.wp:term,_embedded';

/** Items of an answer at the most, and answers that are read for categories. */
const MOST = 100, TREE = 20;

/** Milliseconds after which an answer is not waited for any more. */
const PATIENCE = 20000;

/** The part of an address that a name makes, as that of authors. */
export const slug = name => folded(name).replace(/ß/g, 'ss').replace(/['’]/g, '').normalize('NFC')
  .replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');

/** What a WordPress calls an item in addresses, decoded. */
export const decoded = slug => {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
};

const seconds = (date, gmt) => {
  const moment = Date.parse(`${gmt || date}Z`) / 1000 || 0;
  return { date: moment, offset: gmt ? Math.round((Date.parse(`${date}Z`) / 1000 - moment) / 60) || 0 : 0 };
};

/** The smallest file of a picture that is as wide as it is shown. */
const picture = media => {
  const { sizes = {} } = media?.media_details ?? {};
  const files = Object.values(sizes).filter(({ width, source_url: file }) => width >= 120 && file).sort((a, b) => a.width - b.width);
  return files[0]?.source_url || media?.source_url || '';
};

/** The blog that a site's file names. */
export const blog = async file => {
  const answer = await fetch(file).catch(() => { throw { kind: 'unreached' }; });
  const { live: { api } } = await answer.json();
  let tree, together;

  /** An answer: its items and how many there are in all, if that is told. */
  const ask = async (name, parameters, signal) => {
    const query = new URLSearchParams(parameters), address = `${api}wp/v2/${name}`;
    const stop = new AbortController(), timer = setTimeout(() => stop.abort(), PATIENCE);
    signal?.addEventListener('abort', () => stop.abort());
    try {
      const answer = await fetch(`${address}${address.includes('?') ? '&' : '?'}${query}`, { signal: stop.signal });
      // Behind the last page there is nothing; a WordPress calls it a mistake.
      if (answer.status === 400 && parameters.page > 1) return { items: [], total: 0 };
      if (!answer.ok) throw { kind: answer.status < 500 ? 'refused' : 'server' };
      const items = await answer.json(), total = answer.headers.get('X-WP-Total');
      if (!Array.isArray(items)) throw { kind: 'server' };
      return { items, total: total === null ? null : +total };
    } catch (error) {
      throw error.kind ? error : { kind: stop.signal.aborted && !signal?.aborted ? 'late' : 'unreached' };
    } finally {
      clearTimeout(timer);
    }
  };

  /** All categories by number: name, path, how many posts. One that refuses to list them has none. */
  const categories = () => tree ||= (async () => {
    const all = new Map();
    for (let page = 1; page <= TREE; page++) {
      const { items } = await ask('categories', { per_page: MOST, page, _fields: 'id,parent,slug,name,count' });
      for (const item of items) all.set(item.id, item);
      if (items.length < MOST) break;
    }
    const path = (item, below = []) => {
      const { id, parent, slug } = item, above = all.get(parent);
      const slugs = [decoded(slug) || `${id}`, ...below.map(({ own }) => own)];
      return above && !below.some(({ at }) => at === parent) ? path(above, [{ at: id, own: slugs[0] }, ...below]) : `/rubrique/${slugs.join('/')}/`;
    };
    for (const item of all.values()) Object.assign(item, { name: text(item.name) || item.slug, path: path(item) });
    return all;
  })().catch(error => {
    if (error.kind === 'refused') return new Map();
    tree = null;
    throw error;
  });

  /** A post as the engine takes it and as it is shown. */
  const post = (item, all) => {
    const { _embedded: embedded = {} } = item;
    const filed = (item.categories ?? []).map(id => all.get(id)).filter(Boolean);
    const lines = pairs => pairs.map(([name, path]) => `${name}\n${path}\n`).join('');
    const name = text(embedded.author?.[0]?.name), tags = (embedded['wp:term'] ?? []).flat().filter(({ taxonomy }) => taxonomy === 'post_tag');
    const withParents = filed.flatMap(({ path }) => path.split('/').slice(2, -1).map((_, at, own) => `/rubrique/${own.slice(0, own.length - at).join('/')}/`));
    return {
      path: `/article/${decoded(item.slug)}/`,
      title: text(item.title?.rendered) || 'Sans titre',
      lede: text(item.excerpt?.rendered).replace(/\s*(?:\[…\]|\[\.\.\.\])\s*$/, '…'),
      body: text(item.content?.rendered),
      ...seconds(item.date, item.date_gmt),
      category: filed[0],
      filed: [...new Set(withParents)].join('\n'),
      author: name ? lines([[name, `/auteur/${slug(name) || embedded.author[0].id}/`]]) : '',
      tags: lines(tags.map(({ name, slug }) => [text(name) || slug, `/etiquette/${decoded(slug)}/`])),
      picture: picture(embedded['wp:featuredmedia']?.[0]),
    };
  };

  return {
    ask,
    categories,
    /** Posts, shown ones or `whole`, with how many there are in all. */
    posts: async (parameters, whole, signal) => {
      const fields = whole ? { _fields: WHOLE, _embed: 'author,wp:featuredmedia,wp:term' } : { _fields: SHOWN, _embed: 'wp:featuredmedia' };
      const [{ items, total }, all] = await Promise.all([ask('posts', { ...parameters, ...fields }, signal), categories()]);
      return { posts: items.map(item => post(item, all)), total };
    },
    /** How many posts there are; more than any, where that is not told. */
    count: async () => (await ask('posts', { per_page: 1, _fields: 'id' })).total ?? Infinity,
    /** The names and paths of categories, a line each. */
    labels: async () => [...(await categories()).values()].map(({ name, path }) => `${name}\n${path}\n`).join(''),
    /** Those of these articles that are there. */
    standing: async paths => {
      const slugs = paths.map(path => path.split('/')[2]);
      const { items } = await ask('posts', { slug: slugs.join(','), per_page: MOST, _fields: 'slug' });
      const there = items.map(({ slug }) => decoded(slug));
      return paths.filter((_, at) => there.includes(slugs[at]));
    },
    /** The words of an article; those that are asked for at once come in one answer. */
    words: async path => {
      const asked = together ||= { slugs: [] };
      asked.slugs.push(path.split('/')[2]);
      asked.answer ||= Promise.resolve().then(() => {
        together = null;
        return ask('posts', { slug: asked.slugs.join(','), per_page: MOST, _fields: 'slug,content.rendered' });
      });
      const { items } = await asked.answer;
      return text(items.find(item => `/article/${decoded(item.slug)}/` === path)?.content?.rendered);
    },
  };
};
