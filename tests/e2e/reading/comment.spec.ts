// A comment, sent to the REST API of a WordPress that the test plays.
import type { Page, Route } from '@playwright/test';
import { expect, test } from '../fixtures';
import { WAYS, open, openIn } from './markup';

const API = '/wp-json/wp/v2/comments';

const STATES = {
  held: 'Votre commentaire paraîtra après validation.',
  approved: 'Votre commentaire est publié.',
  refused: 'Réservé aux personnes inscrites.',
  closed: 'Les commentaires sont fermés.',
  duplicate: 'Vous avez déjà envoyé ce commentaire.',
  flood: 'Vous écrivez trop vite.',
  missing: 'Il manque un champ.',
  offline: 'Pas de connexion.',
  failed: 'Le site a rencontré une erreur.',
};
type State = keyof typeof STATES;

const FORM = `<form class="comment-form" data-act="comment" method="post" action="${API}" target="_blank" id="ecrire">
  <input type="hidden" name="post" value="7"><input type="hidden" name="parent" value="0" data-parent>
  <p data-answering hidden>En réponse à <b></b> <button type="button" data-act="answer" data-comment="0">Ne répondre à personne</button></p>
  <label>Votre commentaire <textarea name="content" required></textarea></label>
  <label>Votre nom <input name="author_name" autocomplete="name" required></label>
  <label>Votre adresse <input name="author_email" type="email" autocomplete="email" required></label>
  <label><input type="checkbox" data-keep> Garder mon nom</label>
  <button type="submit">Envoyer</button>
  ${Object.entries(STATES).map(([state, sentence]) => `<p data-state="${state}" hidden="">${sentence}</p>`).join('')}</form>`;

const field = (page: Page, name: string) => page.locator('#ecrire').getByLabel(name, { exact: true });
const send = (page: Page) => page.locator('#ecrire').getByRole('button', { name: 'Envoyer' });

async function says(page: Page, state: State) {
  for (const [other, sentence] of Object.entries(STATES)) {
    await expect(page.locator('#ecrire').getByText(sentence)).toBeVisible({ visible: other === state });
  }
}

async function write(page: Page, text = 'Très « juste » & clair.') {
  await field(page, 'Votre commentaire').fill(text);
  await field(page, 'Votre nom').fill('Awa Diop');
  await field(page, 'Votre adresse').fill('awa@example.org');
}

/** A WordPress that answers so; returns what it was sent. */
async function wordpress(page: Page, answer: (route: Route) => unknown) {
  const sent: { type: string; fields: Record<string, string> }[] = [];
  await page.context().route(`**${API}`, async route => {
    const request = route.request();
    const fields = Object.fromEntries(new URLSearchParams(request.postData() ?? ''));
    sent.push({ type: request.headers()['content-type'] ?? '', fields });
    await answer(route);
  });
  return sent;
}

const json = (status: number, body: object) => (route: Route) => route.fulfill({ status, json: body });

for (const way of WAYS) {
  test(`a comment is sent as WordPress takes it, and waits to be read, ${way}`, async ({ page, reader, watch }) => {
    const sent = await wordpress(page, json(201, { id: 9, status: 'hold' }));
    await openIn(way, page, reader, watch, FORM);
    await write(page);
    await send(page).click();
    await says(page, 'held');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.type).toMatch(/^application\/x-www-form-urlencoded/);
    expect(sent[0]?.fields).toEqual({
      post: '7',
      parent: '0',
      content: 'Très « juste » & clair.',
      author_name: 'Awa Diop',
      author_email: 'awa@example.org',
    });
    await expect(field(page, 'Votre commentaire')).toHaveValue('');
    await expect(field(page, 'Votre nom')).toHaveValue('Awa Diop');
    expect(page.context().pages()).toHaveLength(1);
  });
}

test('one that is approved at once is said to be there', async ({ page }) => {
  await wordpress(page, json(201, { id: 9, status: 'approved' }));
  await open(page, FORM);
  await write(page);
  await send(page).click();
  await says(page, 'approved');
});

const FAILURES: [string, number, object | string, State][] = [
  ['too soon after another', 400, { code: 'comment_flood' }, 'flood'],
  ['too often', 429, {}, 'flood'],
  ['without a field', 400, { code: 'rest_comment_author_data_required' }, 'missing'],
  ['from nobody known', 401, { code: 'rest_comment_login_required' }, 'refused'],
  ['to a closed discussion', 403, { code: 'rest_comment_closed' }, 'closed'],
  ['twice', 409, { code: 'comment_duplicate' }, 'duplicate'],
  ['to a broken site', 500, '<h1>Erreur</h1>', 'failed'],
  ['to another program', 404, '', 'failed'],
];

for (const [what, status, body, state] of FAILURES) {
  test(`a comment sent ${what}: its sentence, and the text stays`, async ({ page, watch }) => {
    watch.allow(/Failed to load resource/);
    await wordpress(page, route => route.fulfill(typeof body === 'string' ? { status, body } : { status, json: body }));
    await open(page, FORM);
    await write(page);
    await send(page).click();
    await says(page, state);
    await expect(field(page, 'Votre commentaire')).toHaveValue('Très « juste » & clair.');
    await expect(send(page)).toBeEnabled();
    await expect(send(page)).toBeFocused();
  });
}

test('without a line it stays, and goes when there is one', async ({ page, watch }) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED/);
  let line = false;
  const sent = await wordpress(page, route =>
    line ? json(201, { status: 'hold' })(route) : route.abort('internetdisconnected'));
  await open(page, FORM);
  await write(page);
  await send(page).click();
  await says(page, 'offline');
  await expect(field(page, 'Votre commentaire')).toHaveValue('Très « juste » & clair.');
  line = true;
  await send(page).click();
  await says(page, 'held');
  expect(sent).toHaveLength(2);
});

test('nothing is sent twice: not while it is under way, not when it is written again', async ({ page }) => {
  let answer = () => {};
  const held = new Promise<void>(resolve => (answer = resolve));
  const sent = await wordpress(page, async route => {
    await held;
    await json(201, { status: 'hold' })(route);
  });
  await open(page, FORM);
  await write(page);
  await send(page).click();
  await expect(send(page)).toBeDisabled();
  await page.evaluate(() => document.querySelector<HTMLFormElement>('#ecrire')?.requestSubmit());
  answer();
  await says(page, 'held');
  expect(sent).toHaveLength(1);
  await write(page);
  await send(page).click();
  await says(page, 'held');
  expect(sent).toHaveLength(1);
  await write(page, 'Encore un mot.');
  await send(page).click();
  await expect.poll(() => sent.length).toBe(2);
});

test('what is missing is the browser’s to say, and nothing is sent', async ({ page }) => {
  const sent = await wordpress(page, json(201, {}));
  await open(page, FORM);
  await field(page, 'Votre commentaire').fill('Sans nom');
  await send(page).click();
  await expect(field(page, 'Votre nom')).toBeFocused();
  expect(sent).toEqual([]);
});

test('name and address are kept only by those who tick it, and forgotten when they no longer do', async ({ page }) => {
  await wordpress(page, json(201, { status: 'hold' }));
  const kept = () => page.evaluate(() => Object.entries(localStorage).filter(([name]) => name.includes('author')));
  await open(page, FORM);
  await write(page);
  await send(page).click();
  await says(page, 'held');
  expect(await kept()).toEqual([]);

  await write(page, 'Un deuxième.');
  await page.getByLabel('Garder mon nom').check();
  await send(page).click();
  await expect.poll(kept).toHaveLength(2);
  await page.reload();
  await expect(field(page, 'Votre nom')).toHaveValue('');
  await field(page, 'Votre commentaire').focus();
  await expect(field(page, 'Votre nom')).toHaveValue('Awa Diop');
  await expect(field(page, 'Votre adresse')).toHaveValue('awa@example.org');
  await expect(page.getByLabel('Garder mon nom')).toBeChecked();

  await page.getByLabel('Garder mon nom').uncheck();
  await field(page, 'Votre commentaire').fill('Un troisième.');
  await send(page).click();
  await says(page, 'held');
  expect(await kept()).toEqual([]);
});

test('an answer goes below the comment that it answers, and the next comment stands alone again', async ({ page }) => {
  const sent = await wordpress(page, json(201, { status: 'approved' }));
  const answer = (id: number, name: string) =>
    `<button type="button" data-act="answer" data-comment="${id}" data-author="${name}" aria-label="Répondre à ${name}">Répondre</button>`;
  await open(page, FORM + answer(41, 'Awa') + answer(42, 'Binta'));
  const said = page.locator('[data-answering]');
  await page.getByRole('button', { name: 'Répondre à Awa' }).click();
  await expect(field(page, 'Votre commentaire')).toBeFocused();
  await expect(said).toContainText('En réponse à Awa');
  await page.getByRole('button', { name: 'Répondre à Binta' }).click();
  await expect(said).toContainText('En réponse à Binta');
  await write(page, 'Merci.');
  await send(page).click();
  await expect.poll(() => sent[0]?.fields.parent).toBe('42');
  await expect(said).toBeHidden();
  await write(page, 'Autre chose.');
  await send(page).click();
  await expect.poll(() => sent[1]?.fields.parent).toBe('0');
  await page.getByRole('button', { name: 'Répondre à Awa' }).click();
  await page.getByRole('button', { name: 'Ne répondre à personne' }).click();
  await expect(said).toBeHidden();
});

test('an edition asks for newer comments when the reader comes to them, shows them as text, and hides what was withdrawn', async ({ page, isMobile }) => {
  const asked: string[] = [];
  await page.context().route('**/wp-json/wp/v2/comments?*', async route => {
    asked.push(route.request().url());
    const comment = (id: number, parent: number, author_name: string, rendered: string) =>
      ({ id, parent, author_name, date_gmt: '2026-11-01T08:30:00', content: { rendered } });
    await route.fulfill({
      json: [
        comment(41, 0, 'Awa', '<p>Premier.</p>'),
        comment(43, 41, 'Chantal &amp; Co', '<p>Une r&#233;ponse<br>sur deux lignes <img src=x onerror="window.__pwned=1"></p>'),
        comment(44, 0, 'Dédé', '<p>Tout &lt;b&gt;neuf&lt;/b&gt;.</p>'),
      ],
    });
  });
  const old = (id: number, name: string) =>
    `<article class="comment comment--0" id="commentaire-${id}"><p class="comment__meta"><b>${name}</b></p><p>Ancien ${id}.</p></article>`;
  await open(page, `<section class="discussion" data-refresh="/wp-json/wp/v2/comments?post=7">
    <details class="discussion__list"><summary data-act="discuss">Lire les 2 commentaires</summary>${old(41, 'Awa')}${old(42, 'Binta')}</details>
    <form class="comment-form" data-act="comment"><label>Votre commentaire <textarea></textarea></label></form></section>`);
  expect(asked).toEqual([]);
  // On a wide screen the list is open by itself.
  const come = () => isMobile ? page.getByText('Lire les 2 commentaires').click() : page.getByLabel('Votre commentaire').focus();
  await come();
  const comments = page.locator('.discussion .comment');
  await expect(comments).toHaveCount(3);
  await expect(comments.nth(0)).toContainText('Ancien 41.');
  await expect(comments.nth(1)).toHaveClass(/comment--1/);
  await expect(comments.nth(1).locator('.body p')).toHaveText(['Une réponse', 'sur deux lignes']);
  await expect(page.getByRole('article', { name: 'Chantal & Co' })).toBeVisible();
  await expect(comments.nth(2)).toContainText('Tout <b>neuf</b>.');
  await expect(page.getByText('Ancien 42.')).toHaveCount(0);
  expect(await page.evaluate(() => '__pwned' in window)).toBe(false);
  await come();
  if (isMobile) await expect(comments.first()).toBeHidden();
  await come();
  await expect(comments.first()).toBeVisible();
  expect(asked).toHaveLength(1);
});
