// A reader's comment, sent to the REST API of the WordPress that the form names.
import { aim } from './answer.js';
import { kept } from './keep.js';
import { say } from './say.js';
import { send } from './send.js';

const WHO = ['author_name', 'author_email'];

/** What was taken in, so that it is not sent again. */
const taken = new Map();

export const comment = form => {
  const tick = form.querySelector('[data-keep]');
  for (const name of WHO) kept(name, (tick?.checked && form.elements[name]?.value) || null);
  const fields = new FormData(form);
  const same = JSON.stringify([form.getAttribute('action'), ...fields].map(String));
  if (taken.has(same)) return say(form, taken.get(same));
  return send(form, fields, async answer => {
    const said = await answer?.json().catch(() => {});
    const state = outcome(answer?.status, said);
    if (answer?.status === 201) {
      taken.set(same, state);
      // The name stays, for the next one, and what was written meanwhile.
      const { content } = form.elements;
      if (content?.value === fields.get('content')) content.value = '';
      aim(form);
    }
    say(form, state) || say(form, 'failed');
  });
};

/** The sentence for an answer of WordPress. */
const outcome = (status, said) => {
  if (!status) return 'offline';
  if (status === 201) return said?.status === 'approved' ? 'approved' : 'held';
  if (status === 429 || /flood/.test(said?.code)) return 'flood';
  return { 400: 'missing', 401: 'refused', 403: 'closed', 409: 'duplicate' }[status] || 'failed';
};

/** Who comes to the form finds in it what was kept. */
const fillIn = target => {
  const form = target?.closest?.('[data-act=comment]');
  for (const name of form ? WHO : []) {
    const value = kept(name), field = form.elements[name];
    if (!value || !field || field.value) continue;
    field.value = value;
    const tick = form.querySelector('[data-keep]');
    if (tick) tick.checked = true;
  }
};
addEventListener('focusin', ({ target }) => fillIn(target), true);
// The script may have been fetched for this very form.
fillIn(document.activeElement);
