// What stands at the address of a search.
import { address, filtered, LAST_PAGE, LENGTH } from './asked.js';
import { filters } from './filters.js';
import { article, href } from './hit.js';
import { ADVICE, EVERYWHERE, INCOMPLETE, instead, KINDS, NAMES, NEXT, noResult, pageOf, PAGES, PREVIOUS, resultCount, resultsFor, without } from './sentences.js';

/** Names that are shown above the articles. */
const MOST_NAMES = 6;

const note = (...inside) => ['p', { class: 'note' }, ...inside];

/** Links to the page before and the page behind. */
const pages = (all, total) => {
  const last = Math.min(Math.max(Math.ceil(total / LENGTH), 1), LAST_PAGE), { page } = all;
  const to = (page, rel, words) => ['a', { href: address(all, { page }), rel }, words];
  return last < 2 ? [] : [['nav', { class: 'pagination', 'aria-label': PAGES },
    ...page > 1 ? [to(page - 1, 'prev', PREVIOUS)] : [],
    ['span', { 'aria-current': 'page' }, pageOf(page, last)],
    ...page < last ? [to(page + 1, 'next', NEXT)] : []]];
};

/** Heading, status and content for what was asked and what it came to. */
export const page = (all, { total, exact, used, typed, missing, names, hits, tally, lost }) => {
  // What was looked for: the words, else what the results are narrowed by.
  const words = all.q || all.rubrique || all.auteur || all.annee || all.du || all.au;
  const content = [];
  if (typed && total) content.push(note(['a', { href: address(all, { exact: '1' }) }, instead(typed)]));
  if (missing.length) content.push(note(without(missing)));
  if (names.length) content.push(['nav', { class: 'chips', 'aria-label': NAMES }, ['ul', {}, ...names.slice(0, MOST_NAMES)
    .map(({ name, path, kind }) => ['li', {}, ['a', { href: href(path) }, name, ' ', ['small', {}, KINDS[kind]]]])]]);
  if (tally && (total || filtered(all))) content.push(filters(all, tally));
  if (hits.length) content.push(['div', { class: 'cards' }, ...hits.map(article)]);
  else if (all.q && filtered(all)) content.push(note(['a', { href: address({ q: all.q }) }, EVERYWHERE]));
  content.push(...pages(all, total));
  if (lost) content.push(note(INCOMPLETE));
  return {
    heading: total ? resultsFor(used || words) : noResult(words),
    status: total ? resultCount(total, exact) : ADVICE,
    content,
  };
};
