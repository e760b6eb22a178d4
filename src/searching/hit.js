// A result as it is shown, with the words that match marked.
import { date } from './sentences.js';

/** A text of which every second part is marked. */
export const marked = parts => parts.map((part, at) => at % 2 ? ['mark', {}, part] : part);

/** A decoded path as a link below the base. Nothing but a path can stand in it. */
export const href = path => {
  const parts = path.split('/').filter(Boolean);
  if (parts.some(part => part === '.' || part === '..')) return '/';
  return ['', ...parts.map(part => encodeURI(part).replace(/[?#]/g, encodeURIComponent)), ''].join('/').replace(/^\/+$/, '/');
};

/** The day of an article, where it is published. */
const time = ({ date: seconds, offset }) => {
  const moment = new Date((seconds + offset * 60) * 1000);
  if (isNaN(moment)) return '';
  return ['time', { datetime: moment.toISOString().slice(0, 10) }, date(moment)];
};

/** Decorative: the title stands beside it. */
const thumbnail = ({ picture, tone }) => ['img', {
  ...tone < 0 ? {} : { class: `tone-${tone}` }, src: picture, alt: '', width: 120, height: 80, loading: 'lazy', decoding: 'async',
}];

/** An article on the page of results: section, title, excerpt, date, picture. */
export const article = hit => {
  const { title, path, excerpt, category, picture } = hit;
  const words = ['div', { class: 'card__text' }];
  if (category) words.push(['p', { class: 'card__label' }, ['a', { class: 'card__category', href: href(category.path) }, category.name]]);
  words.push(['h2', { class: 'card__title', dir: 'auto' }, ['a', { href: href(path) }, ...marked(title)]]);
  if (excerpt) words.push(['p', { class: 'card__lede', dir: 'auto' }, ...marked(excerpt)]);
  words.push(['p', { class: 'card__meta' }, time(hit)]);
  const card = ['article', { class: 'card card--standard' }, words];
  if (picture) card.push(['div', { class: 'card__picture' }, thumbnail(hit)]);
  return card;
};

/** The inside of a suggestion: title, section and date, a small picture. */
export const suggestion = hit => {
  const section = hit.category ? `${hit.category.name} · ` : '';
  const words = ['span', { class: 'suggestion__text' },
    ['span', { class: 'suggestion__title', dir: 'auto' }, ...marked(hit.title)],
    ['span', { class: 'suggestion__meta' }, section, time(hit)]];
  return hit.picture ? [words, thumbnail(hit)] : [words];
};
