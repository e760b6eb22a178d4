// The texts of articles: as they were served, and as the app puts them in place.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import type { Reader } from './reader';

const WAYS: Record<string, (page: Page, reader: Reader, path: string) => Promise<void>> = {
  'as served': async (page, _reader, path) => {
    await page.goto(path);
  },
  'taken over': async (_page, reader, path) => {
    await reader.open(path);
  },
  'put in place': async (page, reader, path) => {
    await reader.open('/reglages/');
    await reader.go(path);
    await expect(page.locator('[data-body]')).toBeVisible();
  },
};

for (const [way, open] of Object.entries(WAYS)) {
  test(`${way}: a gallery shows its pictures with their captions`, async ({ page, reader }) => {
    await open(page, reader, '/article/tennis-compter-les-points/');
    const gallery = page.getByRole('figure', { name: 'Le même coin de court, trois matières.' });
    const pictures = gallery.getByRole('listitem').getByRole('img');
    await expect(pictures).toHaveCount(3);
    await expect(pictures.first()).toHaveAttribute('alt', /^Coin de court en terre battue/);
    await expect(gallery.getByRole('listitem').first()).toContainText('Terre battue : rebond haut, échanges longs.');
    await pictures.last().scrollIntoViewIfNeeded();
    await expect.poll(() => pictures.last().evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  });

  test(`${way}: a wide table scrolls in itself, with the keyboard too`, async ({ page, reader, isMobile }) => {
    await open(page, reader, '/article/can-finales-et-palmares/');
    const region = page.locator('[data-body]').getByRole('region').first();
    await expect(region.getByRole('columnheader').first()).toHaveText('Édition');
    if (!isMobile) return;
    const hidden = await region.evaluate(element => element.scrollWidth - element.clientWidth);
    expect(hidden).toBeGreaterThan(0);
    await region.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => region.evaluate(element => element.scrollLeft)).toBeGreaterThan(0);
    expect(await page.evaluate(() => scrollX)).toBe(0);
  });

  test(`${way}: a footnote and back`, async ({ page, reader }) => {
    await open(page, reader, '/article/franc-cfa-mode-emploi/');
    const body = page.locator('[data-body]');
    const reference = body.getByRole('link', { name: 'Note 3', exact: true });
    await reference.click();
    const note = body.getByRole('listitem').filter({ hasText: 'Simple effet du passage au nouveau franc' });
    await expect(note).toBeInViewport();
    await expect(page).toHaveURL(/#note-/);
    await expect(reader.heading).toHaveText('Franc CFA, mode d’emploi');
    await note.getByRole('link', { name: 'Retour au texte (note 3)' }).click();
    await expect(reference).toBeInViewport();
    await expect(page).toHaveURL(/#appel-/);
    await page.goBack();
    await expect(note).toBeInViewport();
  });

  test(`${way}: the parts of a long article`, async ({ page, reader }) => {
    await open(page, reader, '/article/conference-berlin-acte-general/');
    const parts = page.getByRole('navigation', { name: 'Parties de l’article', exact: true });
    await expect(parts.getByRole('link')).toHaveText(['Partie 1', 'Partie 2', 'Partie 3']);
    await parts.getByRole('link', { name: 'Partie 2' }).click();
    await expect(page.getByRole('heading', { name: 'Trente-huit articles' })).toBeInViewport();
    await expect(page.getByRole('region', { name: 'Partie 2 sur 3' })).toContainText('Le texte final compte trente-huit articles');
    await page.getByRole('navigation', { name: 'Parties de l’article, après le texte' }).getByRole('link', { name: 'Partie 1' }).click();
    await expect(page.getByRole('heading', { name: 'Une conférence sur deux fleuves' })).toBeInViewport();
  });

  test(`${way}: what is folded opens`, async ({ page, reader }) => {
    await open(page, reader, '/article/ligne-djibouti-addis/');
    const folded = page.getByText('La distance entre les deux rails détermine la vitesse');
    await expect(folded).toBeHidden();
    await page.getByText('Pourquoi l’écartement compte-t-il ?').click();
    await expect(folded).toBeVisible();
  });

  test(`${way}: a text from right to left`, async ({ page, reader }) => {
    await open(page, reader, '/article/arabe-maghreb/');
    const arabic = page.locator('[data-body] [lang=ar]').first();
    await expect(arabic).toContainText('العربية لغة رسمية');
    expect(await arabic.evaluate(element => getComputedStyle(element).direction)).toBe('rtl');
    const next = page.getByText('L’arabe est langue officielle au Maroc').first();
    expect(await next.evaluate(element => getComputedStyle(element).direction)).toBe('ltr');
  });
}

test('a link with a place in it opens the article there', async ({ page, reader }) => {
  await reader.open('/');
  await reader.go('/article/conference-berlin-acte-general/#partie-3');
  await expect(page.getByRole('heading', { name: 'Les frontières sont venues ensuite' })).toBeInViewport();
  await page.goto('/article/conference-berlin-acte-general/#partie-2');
  await expect(page.getByRole('heading', { name: 'Trente-huit articles' })).toBeInViewport();
});

test('a link in a text leads to another article inside the app', async ({ page, reader }) => {
  await reader.open('/article/ligne-djibouti-addis/');
  const stays = await reader.staysOnThePage();
  await page.locator('[data-body]').getByRole('link', { name: 'le canal de Suez en chiffres' }).click();
  await reader.arrivesAt(/^Le canal de Suez/);
  await stays();
});

test('what an article says besides its text: kind, lede, date of the change, caption, credit, source', async ({ page }) => {
  await page.goto('/article/conference-berlin-acte-general/');
  const article = page.getByRole('main').getByRole('article').first();
  await expect(article.getByText('Analyse', { exact: true })).toBeVisible();
  await expect(article.getByText(/^On lui prête le partage de l’Afrique/)).toBeVisible();
  await expect(article.locator('figure').first()).toContainText('Quatorze chaises, aucune pour un souverain africain.');
  await expect(article.locator('figure').first()).toContainText('Illustration : la rédaction');
  await expect(article.getByText('Source : Rédaction, d’après le texte de l’Acte général')).toBeVisible();
  await page.goto('/article/cours-du-niger/');
  await expect(article.locator('time').first()).toHaveText('8 juin 2021 à 7 h 45');
  await expect(article.getByText('Mis à jour le 14 février 2023 à 10 h 20')).toBeVisible();
});
