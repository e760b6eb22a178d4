// The controls that narrow and order results, with how many there are of each.
import { ALL_AUTHORS, ALL_SECTIONS, ALL_YEARS, APPLY, AUTHOR, BY_DATE, BY_RELEVANCE, filters as words, FROM, number, ORDER, SECTION, TO, YEAR } from './sentences.js';

/** Choices of a control, at most: the largest first, what is chosen always. */
const CHOICES = 40;

const labelled = (label, control) => ['label', { class: 'filters__field' }, ['span', {}, label], control];

/** A control with its name above it; a choice is a value, a name and how many results it has. Nothing chosen is the first. */
const select = (name, label, none, chosen, choices) => {
  const at = choices.findIndex(([value]) => value === chosen);
  // No result has it any more, or it came by an address.
  if (chosen && at < 0) choices.unshift([chosen, chosen]);
  if (at >= CHOICES) choices.unshift(...choices.splice(at, 1));
  const options = choices.slice(0, CHOICES).map(([value, words, count]) => ['option',
    value === chosen ? { value, selected: '' } : { value }, words + (count ? ` (${number(count)})` : '')]);
  return labelled(label, ['select', { name }, ['option', { value: '' }, none], ...options]);
};

const slug = path => path.split('/').filter(Boolean).pop() || '';

/**
 * A form that asks again with other filters, behind a line that says how many are set: results come first. The line with an empty
 * form, and what belongs into it.
 */
export const filters = (all, { categories, authors, years }) => {
  const { q, rubrique, auteur, annee, du, au, tri } = all;
  const day = (name, label, value) => labelled(label, ['input', { type: 'date', name, value }]);
  return [
    ['details', { class: 'filters' },
      ['summary', {}, words([rubrique, auteur, annee, du, au, tri].filter(Boolean).length)],
      ['form', { class: 'filters__form', action: '/recherche/', method: 'get', 'data-filters': '' }]],
    [
      ['input', { type: 'hidden', name: 'q', value: q }],
      select('rubrique', SECTION, ALL_SECTIONS, rubrique, categories.map(({ name, path, count }) => [slug(path), name, count])),
      select('auteur', AUTHOR, ALL_AUTHORS, auteur, authors.map(({ name, count }) => [name, name, count])),
      select('annee', YEAR, ALL_YEARS, annee, years.map(([year, count]) => [`${year}`, `${year}`, count])),
      day('du', FROM, du), day('au', TO, au),
      select('tri', ORDER, BY_RELEVANCE, tri === 'date' ? tri : '', [['date', BY_DATE]]),
      ['button', { class: 'button', type: 'submit' }, APPLY],
    ],
  ];
};
