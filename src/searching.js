// The search: suggestions below the field and the page of results. The boot script fetches this file when a reader comes to a
// search field, and the files that the worker needs with it.
import './searching/sheet.js';
import { open as start } from './searching/engine.js';
import { come } from './searching/field.js';
import { fill } from './searching/results.js';

export { ask } from './searching/engine.js';

/** Begins with what is on its way; then what readers have asked for already is answered. */
export const open = begun => {
  const ready = start(begun);
  come();
  fill();
  return ready;
};
