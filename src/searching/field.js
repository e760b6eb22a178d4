// The search field as a combobox: suggestions below it while a reader types.
import { ask } from './engine.js';
import { make } from './make.js';
import { forget, recent } from './recent.js';
import { PROBLEMS, SEARCHING, SUGGESTIONS } from './sentences.js';
import { earlier, suggestions, typing } from './suggestions.js';

/** Milliseconds between the last key and the question; and until it is said that the answer takes its time. */
const PAUSE = 60, SLOW = 400;

const list = make(['div', { role: 'listbox', id: 'suggestions', 'aria-label': SUGGESTIONS }]);
const status = make(['p', { role: 'status' }]);
const box = make(['div', { class: 'suggestions', hidden: '' }]);
box.append(status, list);

let field, active, timer, slow, shown;

const is = element => element?.name === 'q' && element.closest('form[role=search]');
const options = () => [...list.children];

const set = open => {
  if (!field) return;
  box.hidden = !open;
  field.setAttribute('aria-expanded', open && list.children.length > 0);
  // The boot script leaves Escape to an open list.
  field.suggests = open;
  if (!open) mark();
};

/** Marks an option as the one that Enter takes; none. */
const mark = option => {
  active?.setAttribute('aria-selected', 'false');
  active = option;
  active?.setAttribute('aria-selected', 'true');
  active?.scrollIntoView({ block: 'nearest' });
  if (active) field.setAttribute('aria-activedescendant', active.id);
  else field?.removeAttribute('aria-activedescendant');
};

const say = (words, seen) => {
  status.className = seen ? 'suggestions__status' : 'visually-hidden';
  status.textContent = words;
};

const show = ({ content, status: words, seen = !content.length }) => {
  clearTimeout(slow);
  const chosen = active?.getAttribute('href');
  mark();
  list.replaceChildren(...content.map(make));
  options().forEach((option, at) => {
    option.id = `suggestion-${at}`;
    option.setAttribute('aria-selected', 'false');
  });
  // Who has chosen one while the answer came has still chosen it.
  if (chosen) mark(options().find(option => option.getAttribute('href') === chosen));
  list.removeAttribute('aria-busy');
  say(words, seen);
  set(content.length > 0 || words);
};

const suggest = async () => {
  const typed = (shown = field.value).trim();
  clearTimeout(slow);
  if (!typed) return show(earlier(recent()));
  slow = setTimeout(() => {
    list.setAttribute('aria-busy', 'true');
    say(SEARCHING, true);
    set(true);
  }, SLOW);
  try {
    const outcome = await ask('suggest', typing(typed));
    if (outcome && is(document.activeElement)) show(suggestions(outcome, typed));
  } catch ({ kind }) {
    if (is(document.activeElement)) show({ content: [], status: PROBLEMS[kind] || PROBLEMS.damaged });
  }
};

/** The list belongs to the field that has the focus. */
const take = target => {
  if (field === target && box.isConnected) return;
  field = target;
  for (const [name, value] of Object.entries({
    role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false',
  })) field.setAttribute(name, value);
  field.form.append(box);
  list.replaceChildren();
};

/** Who is in the field already has waited for this. */
export const come = () => {
  const { activeElement } = document;
  if (!is(activeElement)) return;
  take(activeElement);
  if (activeElement.value.trim() || recent().length) suggest();
};

addEventListener('focusin', ({ target }) => { if (is(target)) come(); });
addEventListener('focusout', ({ relatedTarget }) => {
  if (!box.parentNode?.contains(relatedTarget)) {
    clearTimeout(slow);
    set(false);
  }
});
addEventListener('input', ({ target }) => {
  if (!is(target)) return;
  take(target);
  clearTimeout(timer);
  timer = setTimeout(suggest, PAUSE);
});
addEventListener('keydown', event => {
  const { key, target } = event;
  if (!is(target) || event.isComposing) return;
  const all = options();
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    event.preventDefault();
    if (box.hidden) return void (shown === target.value && all.length ? set(true) : suggest());
    const at = all.indexOf(active) + (key === 'ArrowDown' ? 1 : -1);
    mark(at < -1 ? all[all.length - 1] : all[at]);
  } else if (key === 'Enter' && active && !box.hidden) {
    event.preventDefault();
    active.click();
  } else if (key === 'Escape' && !box.hidden) {
    event.preventDefault();
    set(false);
  }
}, true);
// The field keeps the focus while an option is pressed.
list.addEventListener('pointerdown', event => event.preventDefault());
list.addEventListener('click', event => {
  const option = event.target.closest('a');
  if (option?.getAttribute('href') === '#oublier') {
    event.preventDefault();
    forget();
    show({ content: [], status: '' });
  } else set(false);
});
// Arriving elsewhere takes the focus away; an app that starts late does not, and the list stays.
for (const kind of ['submit', 'pageshow']) addEventListener(kind, () => {
  clearTimeout(timer);
  clearTimeout(slow);
  set(false);
}, true);
