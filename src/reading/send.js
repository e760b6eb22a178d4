// A form that is sent without leaving the page: once, however often its button is pressed.
import { hush } from './say.js';

/** Longer than this nobody waits. */
const PATIENCE = 30000;

const underWay = new WeakSet();

/**
 * Sends the fields as the form itself would, and hands the answer to `answered`: `undefined` when none came. Nothing is sent
 * while an earlier sending of the form is under way.
 */
export const send = async (form, fields, answered) => {
  if (underWay.has(form)) return;
  underWay.add(form);
  hush(form);
  const focused = document.activeElement;
  const buttons = [...form.querySelectorAll('button')];
  for (const button of buttons) button.disabled = true;
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  const answer = await fetch(form.getAttribute('action') || '', {
    method: 'POST',
    body: new URLSearchParams(fields),
    credentials: 'omit',
    signal: patience.signal,
  }).catch(() => {});
  await answered(answer);
  clearTimeout(timer);
  for (const button of buttons) button.disabled = false;
  if (form.contains(focused)) focused.focus();
  underWay.delete(form);
};
