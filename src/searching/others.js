// What may be found where nothing was.
import { address, filtered } from './asked.js';
import { CORRECTED, EVERYWHERE, NEAR, UNQUOTED } from './sentences.js';

/** What makes a phrase of words. */
const QUOTES = /["«»“”„]/g;

/** A line in which a link asks again. */
const line = (words, href) => ['p', { class: 'note' }, ['a', { href }, words]];

/** Links that stand side by side under a name. */
export const chips = (label, links) => ['nav', { class: 'chips', 'aria-label': label }, ['ul', {}, ...links.map(link => ['li', {}, link])]];

/** Ways to other results: the nearest words, the words that are a little other, the words of a phrase, the words without filters. */
export const others = (all, near = []) => {
  const { q, exact } = all, ways = [];
  if (near.length) ways.push(['p', { class: 'note' }, NEAR], chips(NEAR, near.map(word => ['a', { href: address({ q: word }) }, word])));
  if (exact) ways.push(line(CORRECTED, address(all, { exact: '' })));
  if (q.search(QUOTES) >= 0) ways.push(line(UNQUOTED, address(all, { q: q.replace(QUOTES, ' ').trim() })));
  if (q && filtered(all)) ways.push(line(EVERYWHERE, address({ q })));
  return ways;
};
