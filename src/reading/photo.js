// Pictures at full size, one after the other, over the page: in a dialog that the page brings along, with an entry of its own
// in the history, so that Back closes it.
import { hush, say } from './say.js';
import { zoomable } from './zoom.js';

const PLACE = '#photo-';
const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The dialog that is furnished, what was put in it, and the links whose pictures it shows. */
let dialog, picture, text, zoom;
let links = [], shown = 0;

export const photo = element => {
  const { value } = element;
  if (value === 'close') dialog?.close();
  else if (value === 'zoom') zoom?.toggle();
  else if (value) turn(value === 'next' ? 1 : -1);
  else open(element);
};

const open = link => {
  const found = document.querySelector('dialog.lightbox');
  if (!found?.showModal) {
    location.href = link.href;
    return;
  }
  if (found.open) return;
  if (found !== dialog) furnish(found);
  const around = link.closest('article') || link.closest('main') || document;
  links = [...around.querySelectorAll('a[data-act=photo]')];
  // Where the dialog gives the focus back to.
  link.focus({ preventScroll: true });
  dialog.showModal();
  // A page that was loaded with a picture open shows none.
  if (isOurs()) history.replaceState(history.state, '', location.pathname + location.search);
  history.pushState(history.state, '', PLACE);
  show(links.indexOf(link));
};

/** Puts in the dialog what only the script needs. */
const furnish = found => {
  const put = (tag, name) => {
    const element = document.createElement(tag);
    element.className = `lightbox__${name}`;
    return element;
  };
  dialog = found;
  picture = put('img', 'picture');
  picture.draggable = false;
  picture.onload = () => dialog.removeAttribute('aria-busy');
  text = put('p', 'text');
  text.setAttribute('aria-live', 'polite');
  const place = put('div', 'place');
  place.append(picture);
  dialog.append(place, text);
  zoom = zoomable(place, picture, towards => turn(towards * direction()), close => {
    button('zoom')?.setAttribute('aria-pressed', close);
  });
  dialog.onkeydown = press;
  dialog.onclose = () => {
    picture.removeAttribute('src');
    if (isOurs()) history.back();
  };
};

const isOurs = () => location.hash.startsWith(PLACE);

const button = value => dialog.querySelector(`[value=${value}]`);

/** 1 where the next picture stands to the right, -1 where it stands to the left. */
const direction = () => (getComputedStyle(dialog).direction === 'rtl' ? -1 : 1);

const press = event => {
  const { key } = event;
  const step = STEPS[key];
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (step) {
    if (!zoom.pan(step[0] / 5, step[1] / 5) && step[0]) turn(step[0] * direction());
  } else if (key === '+') zoom.by(1.5);
  else if (key === '-') zoom.by(1 / 1.5);
  else return;
  event.preventDefault();
};

const turn = by => links[1] && show((shown + by + links.length) % links.length);

const show = number => {
  shown = number;
  const link = links[number], small = link.querySelector('img');
  const caption = link.closest('figure, li')?.querySelector('figcaption, h2')?.textContent || '';
  const several = links.length > 1;
  for (const value of ['prev', 'next']) if (button(value)) button(value).hidden = !several;
  text.textContent = several ? `${number + 1} / ${links.length}\u2002${caption}` : caption;
  history.replaceState(history.state, '', PLACE + (number + 1));
  hush(dialog);
  zoom.reset();
  picture.alt = small?.alt || '';
  dialog.setAttribute('aria-busy', true);
  // The small one, where it is there, stands in for the large one while that is on its way.
  const stand = small?.complete && small.currentSrc;
  picture.src = stand || link.href;
  const large = new Image();
  const current = () => dialog.open && links[shown] === link;
  large.onload = () => current() && (picture.src = link.href);
  large.onerror = () => {
    if (!current()) return;
    dialog.removeAttribute('aria-busy');
    say(dialog, 'failed');
  };
  large.src = link.href;
};

// Back, and Forward again.
addEventListener('popstate', () => {
  const number = isOurs() && location.hash.slice(PLACE.length) - 1;
  if (!dialog?.isConnected) return;
  if (number === false) dialog.close();
  else if (links[number]?.isConnected && !dialog.open) {
    dialog.showModal();
    show(number);
  }
});
