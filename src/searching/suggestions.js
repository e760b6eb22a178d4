// What stands below the search field while a reader types.
import { address } from './asked.js';
import { href, suggestion } from './hit.js';
import { ALL_RESULTS, FORGET, KINDS, noResult, RECENT, suggestionCount } from './sentences.js';

/** What is suggested, names and articles: with the last line they fit on a phone above its keyboard. */
const NAMES = 2, ARTICLES = 5;

const option = (href, ...inside) => ['a', { class: 'suggestion', role: 'option', href, tabindex: -1 }, ...inside];

/** What is asked for these letters. */
export const typing = words => ({
  words, category: '', author: '', from: -1, to: -1, byDate: false, exact: false, typing: true, first: 0, count: ARTICLES,
});

/** A search for other words. */
const search = words => option(address({ q: words }), ['span', { class: 'suggestion__title' }, words]);

/** Before anything is typed: what was searched for last. */
export const earlier = past => {
  const content = past.map(search);
  if (past.length) content.push(option('#oublier', FORGET));
  return { content, status: past.length ? RECENT : '' };
};

/** The options for what was typed; the last leads to all results. */
export const suggestions = ({ names, hits, near = [] }, typed) => {
  const content = names.slice(0, NAMES).map(({ name, path, kind }) => option(href(path), ['span', { class: 'suggestion__text' },
    ['span', { class: 'suggestion__title' }, name], ['span', { class: 'suggestion__meta' }, KINDS[kind]]]));
  content.push(...hits.map(hit => option(href(hit.path), ...suggestion(hit))));
  const count = content.length;
  if (!count) return { content: near.map(search), status: noResult(typed), seen: true };
  content.push(option(address({ q: typed }), ['span', { class: 'suggestion__all' }, ALL_RESULTS]));
  return { content, status: suggestionCount(count) };
};
