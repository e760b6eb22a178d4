// An article with three pictures to enlarge, and the dialog for them.
import type { Page } from '@playwright/test';

const BUTTONS = [
  ['close', 'Fermer'],
  ['prev', 'Précédente'],
  ['next', 'Suivante'],
  ['zoom', 'Zoom'],
].map(([value, label]) => `<button data-act="photo" value="${value}">${label}</button>`);

/** As src/components/lightbox.rs makes it. */
const DIALOG = `<dialog class="lightbox" aria-label="Images"><p>${BUTTONS.join('')}</p><p hidden="" data-state="failed">L’image n’a pas pu être chargée.</p></dialog>`;

const figure = (name: string, caption: string) =>
  `<figure><a href="/media/large-${name}.svg" data-act="photo" id="${name}"><img src="/media/small-${name}.svg" alt="Vue : ${name}" width="60" height="40"></a><figcaption>${caption}</figcaption></figure>`;

/** The pictures; `count` of three. */
export const photos = (count = 3) => {
  const figures = [
    figure('un', 'Le <em>fleuve</em> au matin. <span class="credit">Awa Diop</span>'),
    figure('deux', 'Le barrage.'),
    figure('trois', 'Le delta.'),
  ];
  return `<article class="photos">${figures[0]}<div data-body="">${figures.slice(1, count).join('')}</div></article>${DIALOG}`;
};

/** Answers for the pictures; the names in `missing` are not there. */
export async function servePhotos(page: Page, missing: string[] = []) {
  await page.context().route('**/media/{large,small}-*.svg', route => {
    const name = /([^/]*)\.svg$/.exec(route.request().url())?.[1] ?? '';
    if (missing.includes(name)) return route.fulfill({ status: 404, body: '' });
    const width = name.startsWith('large') ? 1200 : 120;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${(width * 2) / 3}" viewBox="0 0 3 2"><path fill="#c63" d="M0 0h3v2H0z"/><circle cx="1.5" cy="1" r=".8"/></svg>`;
    return route.fulfill({ contentType: 'image/svg+xml', body: svg });
  });
}
