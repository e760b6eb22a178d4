// The menu for mouse and arrow keys: what goes beyond opening and closing, which is the boot script's, so that menus work at once.

const WIDE = matchMedia('(min-width: 60rem)');
/** How long the pointer rests on an entry that is meant, and how long it may be away from an open panel; milliseconds. */
const REST = 200, AWAY = 400;

const isOpen = button => button?.getAttribute('aria-expanded') === 'true';
const top = target => target.closest?.('.menu__list > .menu__entry');
const button = entry => entry?.querySelector(':scope > button');

// Hovering opens after a moment of rest, and only with a mouse on a wide screen.
let rest, meant, hovered;

/** Opens and closes as a click does. */
const press = button => {
  button.click();
  hovered = isOpen(button) ? button : null;
};

const consider = target => {
  clearTimeout(rest);
  meant = null;
  const entry = top(target), own = button(entry);
  const open = document.querySelector('.menu__entry > button[aria-expanded=true]');
  if (own && own !== open) {
    meant = () => isOpen(own) || press(own);
    rest = setTimeout(meant, REST);
  } else if (open && !entry && open === hovered && !open.parentNode.contains(document.activeElement)) {
    rest = setTimeout(() => isOpen(open) && press(open), AWAY);
  }
};

addEventListener('pointerover', event => {
  if (event.pointerType === 'mouse' && WIDE.matches) consider(event.target);
}, true);

// On the way down to the open panel the pointer crosses the neighbours of its entry: as long as it comes nearer, they wait.
addEventListener('pointermove', event => {
  if (meant && event.movementY > 0 && document.querySelector('.menu__entry > button[aria-expanded=true]')) {
    clearTimeout(rest);
    rest = setTimeout(meant, REST);
  }
}, true);

// Who meant to open by a click what hovering had just opened must not close it: the click finds it closed.
addEventListener('pointerup', event => {
  const pressed = event.target.closest?.('button');
  if (pressed && pressed === hovered) pressed.setAttribute('aria-expanded', 'false');
  hovered = null;
}, true);

/** Goes to the entry that a key means from where the focus is. */
export function walk(key) {
  const target = document.activeElement, menu = document.getElementById('menu');
  if (key === 'ArrowDown' && target.matches('[aria-expanded]')) {
    if (!isOpen(target)) target.click();
    const panel = document.getElementById(target.getAttribute('aria-controls'));
    return panel.querySelector('a:not(.without-script), button').focus();
  }
  if (!menu.contains(target)) return;
  const panel = target.closest('.menu__panel');
  // In the row of a wide screen the panels are not on the way; in a panel the previews are beside the entries.
  const row = !panel && WIDE.matches, previews = target.closest('[data-previews]');
  const shown = [...(panel || menu).querySelectorAll('a, button')].filter(one => one.offsetParent);
  const near = shown.filter(one => (row ? !one.closest('.menu__panel') : one.closest('[data-previews]') === previews));
  const side = { ArrowLeft: -1, ArrowRight: 1 }[key];
  (panel && WIDE.matches && side ? beside(side, target, shown) : next(key, side, target, near, panel))?.focus();
}

function next(key, side, target, entries, panel) {
  const at = entries.indexOf(target), step = document.documentElement.dir === 'rtl' ? -side : side;
  if (key === 'Home') return entries[0];
  if (key === 'End') return entries.at(-1);
  if (key === 'ArrowUp' && panel && !at) return document.querySelector(`[aria-controls="${panel.id}"]`);
  if (!panel && WIDE.matches) return entries[at + step];
  return side ? null : entries[at + (key === 'ArrowDown' ? 1 : -1)];
}

/** The nearest entry of the next column. */
function beside(side, target, entries) {
  const from = target.getBoundingClientRect();
  const far = one => {
    const { left, top } = one.getBoundingClientRect();
    const across = (left - from.left) * side;
    return across > 9 ? across + 2 * Math.abs(top - from.top) : Infinity;
  };
  const nearest = entries.reduce((best, one) => (far(one) < far(best) ? one : best), target);
  return far(nearest) < Infinity ? nearest : null;
}

// The script may have been fetched for this very pointer.
const under = document.querySelector('.menu__entry:hover');
if (under && WIDE.matches && matchMedia('(hover: hover)').matches) consider(under);
