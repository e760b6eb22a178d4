// Comments sent to a real WordPress: by its REST API, with anonymous comments on and off, and by its own form.
import type { Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { expect, test, WORDPRESS } from '../fixtures';

const ARTICLE = { live: '/article/kinshasa-1974/', edition: '/2023/11/17/kinshasa-1974/' };
const AT = { live: process.env.LIVE_URL, edition: process.env.EDITION_URL };

/** Turns a switch of the test WordPress. */
function wordpress(...words: string[]) {
  execFileSync('tests/wordpress/wordpress.sh', words, { stdio: 'pipe' });
}

const form = (page: Page) => page.getByRole('form', { name: 'Écrire un commentaire' });

/** Writes a comment as a reader does and sends it. */
async function comment(page: Page, text: string) {
  const fields = form(page);
  await fields.getByLabel('Votre commentaire').fill(text);
  await fields.getByLabel('Votre nom').fill('Awa Diop');
  await fields.getByLabel(/^Votre adresse électronique/).fill('awa@lecteurs.example');
  await fields.getByRole('button', { name: 'Envoyer' }).click();
}

// What is sent stays in the WordPress: it is as before once all is done.
test.afterAll(() => wordpress('reset'));
test.beforeEach(({ watch }) => {
  wordpress('flood', 'off');
  // What WordPress refuses is an error to the console.
  watch.allow(/status of 40[0139]/);
});
test.afterEach(() => {
  wordpress('comments', 'stock');
  wordpress('moderation', 'on');
  wordpress('discussions', 'open');
});

for (const kind of ['live', 'edition'] as const) {
  test.describe(kind, () => {
    test.use({ baseURL: AT[kind] });

    test('a WordPress as it comes takes comments of members only, and the reader is told', async ({ page }) => {
      await page.goto(ARTICLE[kind]);
      await comment(page, 'Refusé & « compris ».');
      await expect(form(page)).toContainText('Le site n’accepte de commentaires que des personnes inscrites.');
      await expect(form(page).getByLabel('Votre commentaire')).toHaveValue('Refusé & « compris ».');
    });

    test('anonymous comments wait for approval, are taken once, and not too fast', async ({ page }) => {
      wordpress('comments', 'open');
      const text = `Merci, ${kind} : très « juste » & <b>clair</b>.`;
      await page.goto(ARTICLE[kind]);
      await comment(page, text);
      await expect(form(page)).toContainText('Votre commentaire paraîtra après validation.');
      await expect(form(page).getByLabel('Votre commentaire')).toHaveValue('');
      wordpress('flood', 'on');
      await comment(page, `Encore un mot, ${kind}.`);
      await expect(form(page)).toContainText('Vous écrivez trop vite');
      // Another day the page no longer knows what it sent.
      await page.reload();
      await comment(page, text);
      await expect(form(page)).toContainText('Vous avez déjà envoyé ce commentaire.');
      await expect(page.getByRole('region', { name: 'Discussion' })).not.toContainText('Merci, ');
    });

    test('a discussion that was closed meanwhile', async ({ page }) => {
      wordpress('comments', 'open');
      await page.goto(ARTICLE[kind]);
      await expect(form(page)).toBeVisible();
      wordpress('discussions', 'closed');
      await comment(page, 'Trop tard.');
      await expect(form(page)).toContainText('Les commentaires sont fermés.');
    });
  });
}

test.describe('an edition', () => {
  test.use({ baseURL: AT.edition });

  test('shows a comment that was approved at once to the next reader who comes to the discussion', async ({ page, context }) => {
    wordpress('comments', 'open');
    wordpress('moderation', 'off');
    await page.goto(ARTICLE.edition);
    const next = await context.newPage();
    await next.goto(ARTICLE.edition);
    await comment(page, 'Un témoignage <i>de plus</i> & merci.');
    await expect(form(page)).toContainText('Votre commentaire est publié.');
    const discussion = next.getByRole('region', { name: 'Discussion' });
    await expect(discussion).not.toContainText('Un témoignage');
    await discussion.getByRole('heading', { name: 'Discussion' }).hover();
    await expect(discussion.getByRole('article', { name: 'Awa Diop' })).toContainText('Un témoignage de plus & merci.');
  });
});

/** The page of the WordPress shows pictures of its readers from elsewhere, and has no icon. */
const THEIR_OWN = [/gravatar\.com/, /favicon\.ico/];

test.describe('the plain form of a live site', () => {
  test.use({ baseURL: process.env.LIVE_PLAIN_URL });

  test('leads to the page of the WordPress, in a tab of its own', async ({ page, context, watch }) => {
    watch.allow(...THEIR_OWN);
    wordpress('permalinks', 'plain');
    try {
      await page.goto(ARTICLE.live);
      await expect(form(page)).toContainText('L’envoi ouvre la page des commentaires dans un nouvel onglet.');
      const opened = context.waitForEvent('page');
      await comment(page, 'Par le formulaire.');
      const tab = await opened;
      await expect(tab.locator('body')).toContainText('Par le formulaire.');
      expect(new URL(tab.url()).origin).toBe(WORDPRESS);
      await expect(page).toHaveURL(ARTICLE.live);
    } finally {
      wordpress('permalinks', 'pretty');
    }
  });
});

test.describe('the plain form of an edition', () => {
  test.use({ baseURL: process.env.EDITION_PLAIN_URL, javaScriptEnabled: false });

  test('is sent without JavaScript', async ({ page, context, watch }) => {
    watch.allow(...THEIR_OWN);
    await page.goto(ARTICLE.live);
    const opened = context.waitForEvent('page');
    await comment(page, 'Sans script.');
    const tab = await opened;
    await expect(tab.locator('body')).toContainText('Sans script.');
  });
});
