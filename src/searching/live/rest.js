// Searches that the WordPress answers itself, in the shape of the engine's.
import { days } from '../asked.js';
import { decoded, slug } from './blog.js';
import { folded, text } from './text.js';

/** Choices of a filter. */
const CHOICES = 40;

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a search that can be marked. */
const wanted = words => (folded(words.replace(/(^|\s)-\S+/g, ' ')).match(WORD) ?? []).filter(word => word.length > 1);

/** A text in parts, of which every second one begins with a word that is wanted. */
const marked = (text, words) => {
  const parts = [];
  let at = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!words.some(other => folded(word).startsWith(other))) continue;
    parts.push(text.slice(at, index), word);
    at = index + word.length;
  }
  return [...parts, text.slice(at)];
};

/** What to ask for: texts hold either apostrophe, and a WordPress tells them apart. */
const spellings = words => /"[^"]*['’][^"]*"/.test(words)
  ? [words.replace(/’/g, '\''), words.replace(/'/g, '’')]
  : [words.replace(/['’]/g, ' ').trim()];

const FILTER = /(^|\s)(rubrique|auteur|ann[eé]e):(?:"([^"]*)"|«\s*([^»]*?)\s*»|(\S+))/gi;

/** A question with the filters that were typed among its words; what is set beside them goes before. */
const parted = asked => {
  let { words, category, author, from, to } = asked;
  words = words.replace(FILTER, (_, before, name, quoted, french, plain) => {
    const value = quoted ?? french ?? plain;
    if (/^r/i.test(name)) category ||= value;
    else if (/^au/i.test(name)) author ||= value;
    else if (from < 0 && to < 0) [from, to] = days({ annee: value });
    return before;
  }).trim();
  return { ...asked, words, category, author, from, to };
};

/** Answers of the site. */
export const asking = site => {
  /** Requests of the last question of each kind. */
  const under = {};
  let oldest, users;

  /** The first and the last year with posts. */
  const years = () => oldest ||= site.ask('posts', { per_page: 1, order: 'asc', orderby: 'date', _fields: 'date' }).then(({ items }) => {
    const first = parseInt(items[0]?.date), now = new Date().getFullYear();
    return first ? Array.from({ length: Math.min(now - first + 1, CHOICES) }, (_, at) => [now - at, 0]) : [];
  }).catch(() => { oldest = null; return []; });

  /** The authors, where the site names them. */
  const authors = () => users ||= site.ask('users', { per_page: 100, _fields: 'id,name' })
    .then(({ items }) => items.map(({ id, name }) => ({ id, name: text(name), path: `/auteur/${slug(text(name)) || id}/` })))
    .catch(({ kind }) => { if (kind !== 'refused') users = null; return []; });

  /** Categories, authors and tags of that name. */
  const names = async (words, typing, signal) => {
    if (!words.length) return [];
    const is = name => {
      const own = wanted(name);
      return words.every(word => own.some(other => typing ? other.startsWith(word) : other === word || other === `${word}s` || `${other}s` === word));
    };
    const categories = [...(await site.categories()).values()].filter(({ name, count }) => count && is(name));
    const found = categories.map(({ name, path }) => ({ name, path, kind: 'category' }));
    if (typing) return found;
    const tags = site.ask('tags', { search: words.join(' '), per_page: 5, _fields: 'slug,name' }, signal).catch(() => ({ items: [] }));
    for (const { name, path } of await authors()) if (is(name)) found.push({ name, path, kind: 'author' });
    for (const { slug, name } of (await tags).items) if (is(text(name))) found.push({ name: text(name), path: `/etiquette/${decoded(slug)}/`, kind: 'tag' });
    return found;
  };

  /** The filters of a question as the API takes them; nothing when one of them is of nobody. */
  const filters = async ({ category, author, from, to }) => {
    const parameters = {};
    if (category) {
      const meant = [...(await site.categories()).values()].find(({ path, name }) => path.endsWith(`/${category}/`) || folded(name) === folded(category));
      if (!meant) return null;
      Object.assign(parameters, { 'categories[terms]': meant.id, 'categories[include_children]': 'true' });
    }
    if (author) {
      const meant = (await authors()).filter(({ name }) => wanted(author).every(word => wanted(name).includes(word))).map(({ id }) => id);
      if (!meant.length) return null;
      parameters.author = meant.join(',');
    }
    const day = number => new Date(number * 864e5).toISOString().slice(0, 10);
    // Both are left out themselves.
    if (from >= 0) parameters.after = `${day(from - 1)}T23:59:59`;
    if (to >= 0) parameters.before = `${day(to + 1)}T00:00:00`;
    return parameters;
  };

  return async (kind, question, is) => {
    under[kind]?.abort();
    const { signal } = under[kind] = new AbortController(), asked = parted(question);
    const { words, typing, byDate, first, count } = asked, marks = wanted(words);
    const search = async parameters => {
      if (!parameters || (words && !spellings(words)[0])) return { posts: [], total: 0 };
      const page = { ...parameters, per_page: count, page: first / count + 1, orderby: words && !byDate ? 'relevance' : 'date' };
      const answers = await Promise.all(spellings(words).map(search => site.posts(words ? { ...page, search } : page, false, signal)));
      const posts = answers.flatMap(({ posts }) => posts);
      const known = new Set();
      return {
        posts: posts.filter(({ path }) => !known.has(path) && known.add(path)).slice(0, count),
        total: answers.every(({ total }) => total !== null) ? Math.max(...answers.map(({ total }) => total)) : null,
      };
    };
    let found, called, tally;
    try {
      [found, called, tally] = await Promise.all([filters(asked).then(search), names(marks, typing, signal), typing ? null : (async () => ({
        categories: [...(await site.categories()).values()].filter(({ count }) => count).sort((a, b) => b.count - a.count)
          .map(({ name, path }) => ({ name, path })),
        authors: (await authors()).map(({ name, path }) => ({ name, path })),
        years: await years(),
      }))()]);
    } catch (error) {
      if (!is()) return null;
      throw error;
    }
    if (!is()) return null;
    const hits = found.posts.map(({ path, title, lede, date, offset, category, picture }) => ({
      path, title: marked(title, marks), ...lede && !typing ? { excerpt: marked(lede, marks) } : {}, date, offset,
      ...category ? { category } : {}, ...picture ? { picture, tone: -1 } : {},
    }));
    const total = found.total ?? first + hits.length;
    return { total, exact: found.total !== null, used: '', typed: '', missing: [], names: called, hits, ...tally ? { tally } : {}, lost: false };
  };
};
