// The discussion as it stands now, where the magazine's own WordPress can be asked: an edition has the comments of the moment at
// which it was made. Nothing is asked before the reader comes to it.

const asked = new WeakSet();

/** Names in the markup of WordPress; all others come as numbers. */
const NAMES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: '\u00a0', hellip: '…', laquo: '«', raquo: '»' };

const decode = text => text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
  const code = decimal ? +decimal : parseInt(hex, 16);
  return name ? NAMES[name] ?? whole : code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '';
});

/** The paragraphs of a comment, as text: its markup is of another hand. */
const paragraphs = html =>
  html.split(/<\/p>|<br\s*\/?>|\n/i).map(part => decode(part.replace(/<[^>]*>?/g, '')).trim()).filter(Boolean);

const element = (tag, className, ...inside) => {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...inside);
  return made;
};

const depth = article => +(/comment--(\d)/.exec(article.className)?.[1] ?? 0);

const article = ({ id, author_name: name, date_gmt: date, content }, level, like) => {
  const time = element('time', '', new Date(`${date}Z`).toLocaleString(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' }));
  time.dateTime = `${date}Z`;
  const author = element('b', 'comment__author', decode(name || '?'));
  author.id = `auteur-${id}`;
  const made = element('article', `comment comment--${Math.min(level, 3)}`,
    element('p', 'comment__meta', author, ' ', time),
    element('div', 'body', ...paragraphs(content?.rendered ?? '').map(text => element('p', '', text))));
  made.id = `commentaire-${id}`;
  made.setAttribute('aria-labelledby', author.id);
  const answer = like?.cloneNode(true), button = answer?.querySelector('button');
  if (button) {
    Object.assign(button.dataset, { comment: id, author: author.textContent });
    button.setAttribute('aria-label', `${button.textContent} : ${author.textContent}`);
    made.append(answer);
  }
  return made;
};

/** Asks once for the comments of the discussion that an element stands in, and puts right what changed. */
export const refresh = async inside => {
  const place = inside?.closest?.('[data-refresh]');
  if (!place || asked.has(place)) return;
  asked.add(place);
  let comments;
  try {
    const answer = await fetch(place.dataset.refresh);
    comments = answer.ok && await answer.json();
  } catch { /* Those of the edition stay. */ }
  if (!Array.isArray(comments)) return asked.delete(place);
  const known = id => document.getElementById(`commentaire-${id}`);
  const form = place.querySelector('form'), like = place.querySelector('.comment__answer');
  for (const comment of comments) {
    if (known(comment.id)) continue;
    const parent = known(comment.parent), made = article(comment, parent ? depth(parent) + 1 : 0, like);
    let last = parent;
    while (last?.nextElementSibling?.matches('.comment') && depth(last.nextElementSibling) > depth(parent)) last = last.nextElementSibling;
    const list = [...place.querySelectorAll('details.discussion__list, details.discussion__more')].pop();
    if (last) last.after(made);
    else if (list) list.append(made);
    else place.insertBefore(made, form);
  }
  // A whole answer also tells what is no longer there.
  if (comments.length < 100) for (const shown of place.querySelectorAll('.comment')) {
    if (!comments.some(({ id }) => shown.id === `commentaire-${id}`)) shown.remove();
  }
};

/** Opens and closes the list of a line. */
export const discuss = summary => {
  const details = summary.closest('details');
  if (!details) return;
  details.open = !details.open;
  return refresh(details);
};

// A reader comes to a discussion with the keys or with a pointer, or has come: the script may have been fetched for it.
for (const kind of ['focusin', 'pointerover']) addEventListener(kind, ({ target }) => refresh(target));
refresh(document.querySelector('[data-refresh]:is(:hover, :focus-within)'));
