// The newsletter, where its service answers pages of other sites.
import { say } from './say.js';
import { send } from './send.js';

export const subscribe = form => {
  const field = form.querySelector('[type=email]');
  // More than browsers ask for: a name without a dot is no host of mail.
  if (field && !/^\S+@\S+\.\S\S+$/.test(field.value.trim())) {
    field.setAttribute('aria-invalid', true);
    field.focus();
    say(form, 'invalid');
    return;
  }
  field?.removeAttribute('aria-invalid');
  return send(form, new FormData(form), answer => {
    if (answer?.ok) form.reset();
    say(form, answer?.ok ? 'sent' : 'failed');
  });
};
