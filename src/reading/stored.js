// What the magazine has stored on the device, and the button that erases it.
import { forget, names } from './keep.js';
import { say } from './say.js';

/** Opens the `details` of a summary with what is stored; closes it again. */
export const stored = async summary => {
  const details = summary.closest('details');
  if (!details) return;
  for (const list of details.querySelectorAll('[data-stored]')) await fill(list);
  details.open = !details.open;
};

/**
 * Shows of a list what is there: `data-key` names what is kept under one of these names, `data-usage` holds the words for
 * thousands and millions of bytes, and the place for a size.
 */
const fill = async list => {
  const all = [...names('localStorage'), ...names('sessionStorage')];
  let some = false;
  for (const entry of list.querySelectorAll('[data-key]')) {
    entry.hidden = !entry.dataset.key.split(' ').some(name => all.includes(name));
    some ||= !entry.hidden;
  }
  for (const entry of list.querySelectorAll('[data-usage]')) {
    const bytes = await usage();
    entry.hidden = !bytes;
    some ||= !!bytes;
    const place = entry.querySelector('span');
    if (place) place.textContent = written(bytes, entry.dataset.usage.split(' '));
  }
  const nothing = list.parentElement.querySelector('[data-state=nothing]');
  if (nothing) nothing.hidden = some;
  list.hidden = !some;
};

export const erase = async button => {
  button.disabled = true;
  // The settings go back to what they were before anything was chosen; the boot script applies them, and would keep them.
  for (const field of document.querySelectorAll('[data-setting]')) {
    if (!field.defaultChecked || field.checked) continue;
    field.checked = true;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
  forget();
  for (const name of await own('caches', 'keys')) await caches.delete(name);
  for (const { name } of await own('indexedDB', 'databases')) indexedDB.deleteDatabase(name);
  say(button, 'erased');
  for (const list of document.querySelectorAll('[data-stored]')) await fill(list);
  button.disabled = false;
  button.focus();
};

/** What there is of our own in a store of the browser: other sites may stand beside this one. */
const own = async (store, list) => {
  try {
    const all = await window[store][list]();
    return all.filter(one => /^regard/.test(one.name ?? one));
  } catch {
    return [];
  }
};

/** Bytes that pages and pictures take up. */
const usage = async () => {
  try {
    const mine = [...await own('caches', 'keys'), ...await own('indexedDB', 'databases')];
    return mine.length ? (await navigator.storage.estimate()).usage : 0;
  } catch {
    return 0;
  }
};

const written = (bytes, [thousands, millions]) => {
  const [number, unit] = bytes < 1e6 ? [bytes / 1e3, thousands] : [bytes / 1e6, millions];
  const digits = { maximumFractionDigits: unit === millions ? 1 : 0 };
  return `${number.toLocaleString(document.documentElement.lang, digits)}\u00a0${unit}`;
};
