// The search: suggestions below the field, and the page of results in a file of its own. The boot script fetches this file when a
// reader comes to a search field, and the files that the worker needs with it.
import './searching/sheet.js';
import { ask, open as start } from './searching/engine.js';
import { come } from './searching/field.js';
import { make } from './searching/make.js';
import { remember } from './searching/recent.js';

export { ask };

let loaded;

/** Fetches what fills the page of results, once a reader is on it. */
const results = () => {
  if (loaded || !document.getElementById('resultats')) return;
  loaded = import(document.documentElement.dataset.results).then(({ results }) => results({ ask, make, remember }), () => {
    loaded = null;
    // The ways on that readers without scripts have.
    document.getElementById('sans-index')?.classList.remove('without-script');
  });
};
addEventListener('regard:arrive', results, true);

/** Begins with what is on its way; then what readers have asked for already is answered. */
export const open = begun => {
  const ready = start(begun);
  come();
  results();
  return ready;
};
