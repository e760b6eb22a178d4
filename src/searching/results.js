// The page of results: its address says everything that is asked. A file of its own, which shares nothing with the script that
// fetches it but what that hands over.
import { address, asked, filtered, question } from './asked.js';
import { page } from './page.js';
import { NOTHING_ASKED, PROBLEMS, RETRY, SEARCHING } from './sentences.js';

const root = document.documentElement;

/** Fills the page, now and whenever it is asked anew. */
export const results = ({ ask, make, remember }) => {
  let number = 0;

  /** Shows the ways on that readers without scripts have; hides them again. */
  const ways = shown => document.getElementById('sans-index')?.classList.toggle('without-script', !shown);

  /** Fills the place that the page keeps for results. */
  const fill = async () => {
    const place = document.getElementById('resultats');
    if (!place) return;
    const mine = ++number, all = asked(location.search), words = all.q;
    const field = document.getElementById('recherche-page');
    if (field && field !== document.activeElement) field.value = words;
    // One place for all that is said, so that screen readers hear it change.
    const status = place.querySelector('[role=status]') || make(['p', { class: 'results__status', role: 'status' }]);
    const show = (said, ...content) => {
      if (mine !== number) return;
      place.removeAttribute('aria-busy');
      if (!status.isConnected) place.replaceChildren(status);
      while (status.nextSibling) status.nextSibling.remove();
      status.textContent = said;
      place.append(...content);
    };
    if (!words && !filtered(all)) return show(NOTHING_ASKED);
    show(SEARCHING);
    place.setAttribute('aria-busy', 'true');
    try {
      const outcome = await ask('page', question(all));
      if (!outcome || mine !== number) return;
      const { heading, status, above, articles, below, fields } = page(all, outcome);
      show(status);
      ways(!outcome.hits.length);
      document.querySelector('h1').textContent = heading;
      document.title = `${heading} – ${root.dataset.name}`;
      remember(words);
      // A few at a time: all at once would hold up a slow phone for longer than a frame. A field for a day alone takes half of one.
      for (const [selector, parts, few] of [['', above, 9], ['.cards', articles, 3], ['', below, 9], ['form', fields, 1]]) {
        for (let at = 0; at < parts.length; at += few) {
          const room = selector ? place.querySelector(selector) : place;
          room.append(...parts.slice(at, at + few).map(make));
          await new Promise(done => setTimeout(done));
          if (mine !== number) return;
        }
      }
    } catch ({ kind }) {
      show(PROBLEMS[kind] || PROBLEMS.damaged, make(['p', {}, ['button', { type: 'button', class: 'button' }, RETRY]]));
      place.querySelector('button')?.addEventListener('click', fill);
      ways(true);
    }
  };

  // Filters that are not set need not stand in the address; a link is followed with the app as without it.
  addEventListener('submit', event => {
    const form = event.target;
    if (!form.matches('[data-filters]')) return;
    event.preventDefault();
    event.stopPropagation();
    const link = make(['a', { href: address(Object.fromEntries(new FormData(form))) }]);
    form.append(link);
    link.click();
  }, true);

  addEventListener('regard:arrive', fill, true);
  // An app that put itself in the place of the page has an empty one.
  addEventListener('regard:start', () => {
    if (document.querySelector('#resultats:empty')) fill();
  }, true);
  fill();
};
