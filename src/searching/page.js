// What stands at the address of a search.
import { address, filtered, LAST_PAGE, LENGTH } from './asked.js';
import { filters } from './filters.js';
import { article, href } from './hit.js';
import { chips, others } from './others.js';
import { ADVICE, INCOMPLETE, instead, KINDS, NAMES, NEXT, noResult, pageOf, PAGES, PREVIOUS, resultCount, resultsFor, without } from './sentences.js';

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

/**
 * Heading and status for what was asked and what it came to, and elements in their order: what stands above the articles, the
 * articles, what stands below them, and what belongs into the form of filters.
 */
export const page = (all, { total, exact, used, typed, missing, near, names, hits, tally, lost }) => {
  // What was looked for: the words, else what the results are narrowed by.
  const words = all.q || all.rubrique || all.auteur || all.annee || all.du || all.au;
  const above = [];
  let fields = [];
  if (typed && total) above.push(note(['a', { href: address(all, { exact: '1' }) }, instead(typed)]));
  if (missing.length) above.push(note(without(missing)));
  if (names.length) above.push(chips(NAMES, names.slice(0, MOST_NAMES)
    .map(({ name, path, kind }) => ['a', { href: href(path) }, name, ' ', ['small', {}, KINDS[kind]]])));
  if (tally && (total || filtered(all))) {
    const [form, inside] = filters(all, tally);
    above.push(form);
    fields = inside;
  }
  if (hits.length) above.push(['div', { class: 'cards' }]);
  else above.push(...others(all, near));
  return {
    heading: total ? resultsFor(used || words) : noResult(words),
    status: total ? resultCount(total, exact) : ADVICE,
    above,
    articles: hits.map(article),
    below: [...pages(all, total), ...lost ? [note(INCOMPLETE)] : []],
    fields,
  };
};
