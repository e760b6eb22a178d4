// The search of an edition: suggestions below the field and the page of results. The boot script fetches this file when a reader
// comes to a search field, and the files that the engine needs with it.
import './searching/sheet.js';
import './searching/field.js';
import './searching/results.js';

export { ask, open } from './searching/engine.js';
