// The page of results of an edition: everything that is asked stands in its address.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../fixtures';

const resultsOf = (page: Page) => page.getByRole('main').getByRole('article');
const statusOf = (page: Page) => page.getByRole('main').getByRole('status');

test('words in other letters are found, none is said, Back works at every step', async ({ page, reader }) => {
  await reader.open('/');
  const stays = await reader.staysOnThePage();
  const field = page.getByRole('banner').locator('[name=q]');
  await field.fill('ELECTRIFIEE ligne');
  await field.press('Enter');
  await reader.arrivesAt('Résultats pour « ELECTRIFIEE ligne »');
  await expect(page).toHaveURL('/recherche/?q=ELECTRIFIEE+ligne');
  await expect(resultsOf(page).first()).toContainText('Djibouti – Addis-Abeba');
  await expect(statusOf(page)).toHaveText(/^\d+ résultats?$/);
  await expect(page).toHaveTitle('Résultats pour « ELECTRIFIEE ligne » – Regard sur l’Afrique');

  const again = page.locator('#recherche-page');
  await expect(again).toHaveValue('ELECTRIFIEE ligne');
  await again.fill('zzzz & qqqq');
  await page.getByRole('main').getByRole('button', { name: 'Rechercher' }).click();
  await expect(reader.heading).toHaveText('Pas de résultat pour « zzzz & qqqq »');
  await page.goBack();
  await expect(reader.heading).toHaveText('Résultats pour « ELECTRIFIEE ligne »');
  await expect(resultsOf(page).first()).toContainText('Djibouti – Addis-Abeba');
  await stays();
  await page.reload();
  await expect(reader.heading).toHaveText('Résultats pour « ELECTRIFIEE ligne »');
  await expect(again).toHaveValue('ELECTRIFIEE ligne');
});

test('filters and order narrow and sort, stand in the address, and go Back one by one', async ({ page, reader, isMobile }) => {
  await page.goto('/recherche/?q=afrique');
  if (!isMobile) await reader.meetsTheApp();
  await expect(statusOf(page)).toHaveText(/^\d+ résultats$/);
  const all = parseInt((await statusOf(page).textContent()) ?? '', 10);
  await page.getByText('Affiner et trier').click();
  const section = page.getByRole('combobox', { name: 'Rubrique' });
  const choice = await section.locator('option').nth(1).evaluate((option: HTMLOptionElement) => ({ value: option.value, text: option.text }));
  const count = parseInt(/\((\d+)\)$/.exec(choice.text)?.[1] ?? '', 10);
  await section.selectOption(choice.value);
  await page.getByRole('combobox', { name: 'Trier par' }).selectOption('date');
  await page.getByRole('button', { name: 'Appliquer' }).click();
  await expect(page).toHaveURL(`/recherche/?q=afrique&rubrique=${choice.value}&tri=date`);
  await expect(statusOf(page)).toHaveText(count > 1 ? `${count} résultats` : '1 résultat');
  expect(count).toBeLessThanOrEqual(all);
  const dates = await resultsOf(page).locator('time').evaluateAll(times => times.map(time => time.getAttribute('datetime') ?? ''));
  expect(dates).toEqual([...dates].sort().reverse());
  await page.getByText('Affiner et trier (2)').click();
  await expect(page.getByRole('combobox', { name: 'Rubrique' })).toHaveValue(choice.value);
  await page.goBack();
  await expect(page).toHaveURL('/recherche/?q=afrique');
  await expect(statusOf(page)).toHaveText(`${all} résultats`);
});

test('the next ten are on a page of their own', async ({ page, reader, isMobile }) => {
  await page.goto('/recherche/?q=afrique');
  if (!isMobile) await reader.meetsTheApp();
  await expect(resultsOf(page)).toHaveCount(10);
  const first = await resultsOf(page).first().textContent();
  const paging = page.getByRole('navigation', { name: 'Pagination' });
  await paging.getByRole('link', { name: 'Résultats suivants' }).click();
  await expect(page).toHaveURL('/recherche/?q=afrique&page=2');
  await expect(paging.locator('[aria-current]')).toHaveText(/^Page 2 sur /);
  expect(await resultsOf(page).first().textContent()).not.toBe(first);
  await page.reload();
  await expect(paging.locator('[aria-current]')).toHaveText(/^Page 2 sur /);
  await page.goBack();
  await expect(resultsOf(page).first()).toHaveText(first ?? '');
});

test('a wrong letter is corrected, said, and can be insisted on', async ({ page, reader }) => {
  await page.goto('/recherche/?q=elecsion');
  await expect(reader.heading).toHaveText('Résultats pour « élection »');
  await expect(resultsOf(page)).not.toHaveCount(0);
  await page.getByRole('link', { name: 'Chercher plutôt « elecsion »' }).click();
  await expect(page).toHaveURL('/recherche/?q=elecsion&exact=1');
  await expect(reader.heading).toHaveText('Pas de résultat pour « elecsion »');
});

test('a phrase is found word by word in the whole text', async ({ page, reader }) => {
  await page.goto('/recherche/?q=%22quatre+points+pour+gagner%22');
  await expect(reader.heading).toHaveText('Résultats pour « "quatre points pour gagner" »');
  await expect(resultsOf(page)).toHaveCount(1);
  await expect(resultsOf(page)).toContainText('Quinze, trente');
  await page.goto('/recherche/?q=%22points+quatre+pour+gagner%22');
  await expect(reader.heading).toHaveText(/^Pas de résultat/);
});

test('where nothing is found, there are ways to other results, each of them a link, and to the sections', async ({ page, reader }) => {
  const main = page.getByRole('main'), sections = main.getByRole('navigation', { name: 'Continuer la lecture' });
  await page.goto('/recherche/?q=kamerunn');
  await expect(reader.heading).toHaveText('Pas de résultat pour « kamerunn »');
  await expect(sections.getByRole('link', { name: 'Politique' })).toBeVisible();
  await expect(main.getByText('demande JavaScript')).toBeHidden();
  await main.getByRole('navigation', { name: 'Vouliez-vous dire ?' }).getByRole('link', { name: 'cameroun' }).click();
  await expect(page).toHaveURL('/recherche/?q=cameroun');
  await expect(resultsOf(page)).not.toHaveCount(0);
  await expect(sections).toBeHidden();

  await page.goto('/recherche/?q=elecsion&exact=1');
  await main.getByRole('link', { name: 'Chercher aussi des mots proches' }).click();
  await expect(page).toHaveURL('/recherche/?q=elecsion');
  await expect(reader.heading).toHaveText('Résultats pour « élection »');

  await page.goto('/recherche/?q=%C2%AB+points+quatre+pour+gagner+%C2%BB');
  await main.getByRole('link', { name: 'Chercher ces mots sans les guillemets' }).click();
  await expect(page).toHaveURL('/recherche/?q=points+quatre+pour+gagner');
  await expect(resultsOf(page).first()).toContainText('Quinze, trente');

  await page.goto('/recherche/?q=tennis&annee=1999');
  await main.getByRole('link', { name: 'Chercher dans tous les articles' }).click();
  await expect(page).toHaveURL('/recherche/?q=tennis');
  await expect(resultsOf(page)).not.toHaveCount(0);
});

test('names of categories lead to their pages', async ({ page, reader }) => {
  await page.goto('/recherche/?q=tennis');
  const names = page.getByRole('navigation', { name: 'Rubriques, auteurs et mots-clés' });
  await names.getByRole('link', { name: /^Tennis/ }).first().click();
  await expect(reader.heading).toHaveText('Tennis');
});

test('offline, what was asked once is answered; the rest says why not, and comes when the line is back', async ({ page, reader, context, watch }) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED/, /Failed to load resource/);
  await page.goto('/recherche/?q=tennis');
  await expect(resultsOf(page)).not.toHaveCount(0);
  await context.setOffline(true);
  const field = page.locator('#recherche-page');
  await field.focus();
  await field.fill('tenni');
  await expect(page.getByRole('option', { name: 'Voir tous les résultats' })).toBeVisible();
  await field.fill('phosphate');
  await expect(page.getByRole('main').getByText('Vous êtes hors ligne', { exact: false })).toBeVisible();
  await context.setOffline(false);
  await field.fill('phosphates');
  await expect(page.getByRole('option', { name: 'Voir tous les résultats' })).toBeVisible();
  await expect(reader.heading).toBeVisible();
});

for (const [what, status, said] of [
  ['a failing server', 503, 'Le site ne répond pas comme il devrait.'],
  ['an index that is not there', 404, 'L’index de recherche n’est pas sur le site.'],
] as const) {
  test(`${what} is said, ways on are shown, and the button asks again`, async ({ page, reader, watch, isMobile }) => {
    watch.allow(/Failed to load resource/);
    let broken = true;
    await page.route('**/data/search.bin', route => broken ? route.fulfill({ status, body: 'x' }) : route.continue());
    await page.goto('/recherche/?q=tennis');
    await expect(statusOf(page)).toContainText(said);
    await expect(page.getByRole('main').getByRole('navigation', { name: 'Continuer la lecture' })).toBeVisible();
    // It asks again by itself when it starts.
    if (!isMobile) await reader.meetsTheApp();
    await expect(statusOf(page)).toContainText(said);
    broken = false;
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expect(resultsOf(page)).not.toHaveCount(0);
  });
}

/** The manifest of another edition: all files that it names are gone. */
function olderManifest(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'edition-'));
  try {
    mkdirSync(join(folder, 'texts/articles'), { recursive: true });
    writeFileSync(join(folder, 'texts/site.json'), '{"name":"Avant","language":"fr","categories":[{"slug":"sport","name":"Sport"}]}');
    writeFileSync(join(folder, 'texts/articles/a.md'), 'title: Avant\ndate: 2020-01-01 09:00\ncategories: sport\nauthor: A\nlede: Un mot.\n\nUn texte.\n');
    const regard = process.env.REGARD_BIN ?? join(process.env.CARGO_TARGET_DIR ?? 'target', 'release/regard');
    execFileSync(regard, ['publish', '--from', join(folder, 'texts'), '--to', join(folder, 'site')], { stdio: 'pipe' });
    return readFileSync(join(folder, 'site/data/search.bin'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('an edition that was published meanwhile: files that are gone lead to the manifest of today', async ({ page, watch }) => {
  watch.allow(/status of 404/);
  const older = olderManifest();
  let manifests = 0;
  await page.route('**/data/search.bin', route => manifests++ ? route.continue() : route.fulfill({ body: older }));
  const gone = page.waitForResponse(answer => /assets\/search\//.test(answer.url()) && answer.status() === 404);
  await page.goto('/recherche/?q=tennis');
  await gone;
  await expect(resultsOf(page)).not.toHaveCount(0);
  expect(manifests).toBe(2);
});

test('an index that is something else is told from one that is not there', async ({ page }) => {
  await page.route('**/data/search.bin', route => route.fulfill({ body: '<!doctype html><title>x</title>' }));
  await page.goto('/recherche/?q=tennis');
  await expect(statusOf(page)).toHaveText('L’index de recherche est arrivé abîmé.');
});

test('without a worker the page says so and leads on', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'Worker', { value: undefined }));
  await page.goto('/recherche/?q=tennis');
  await expect(statusOf(page)).toHaveText('Ce navigateur ne peut pas faire la recherche.');
  await expect(page.getByRole('main').getByRole('navigation', { name: 'Continuer la lecture' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the page of results, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/recherche/?q=afrique&tri=date');
    await expect(resultsOf(page)).toHaveCount(10);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(node => node.html) }))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
}
