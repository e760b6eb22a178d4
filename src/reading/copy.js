// The address of the page, for the clipboard; where that is closed, selected so that it can be copied by hand.
import { address } from './address.js';
import { say } from './say.js';

export const copy = async button => {
  try {
    await navigator.clipboard.writeText(address());
    say(button, 'copied');
  } catch {
    select(button);
  }
};

const select = button => {
  let field = button.parentElement.querySelector('input[readonly]');
  if (!field) {
    field = document.createElement('input');
    field.readOnly = true;
    field.className = 'address';
    field.setAttribute('aria-label', button.textContent);
    button.after(field);
  }
  field.value = address();
  field.focus();
  field.select();
  // Old browsers know no other way.
  if (document.execCommand('copy')) say(button, 'copied');
};
