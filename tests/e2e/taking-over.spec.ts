// The app takes a page over without the reader noticing: nothing flashes, moves, goes, or is fetched a second time.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { alterPages, changes, holdTheApp, markServedText, watchChanges } from './takeover';

const ARTICLE = '/article/tennis-compter-les-points/';
const DATA = '/data/at/article/tennis-compter-les-points.json';

/** Opens a page on which the app waits to be let in; a phone fetches it from the second page of a visit on. */
async function openWithoutTheApp(page: Page, path: string, isMobile: boolean | undefined) {
  const letIn = await holdTheApp(page);
  await page.goto(path);
  if (isMobile) await page.reload();
  await page.waitForLoadState('load');
  return letIn;
}

/** Writes down what is asked for from now on. */
function requests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', request => asked.push(new URL(request.url()).pathname));
  return asked;
}

const isServed = (page: Page) => page.locator('main').evaluate(main => main.hasAttribute('data-served'));

test('an article: selection, place and pictures stay, nothing moves, nothing is fetched again', async ({ page, reader, isMobile }) => {
  await markServedText(page);
  const letIn = await openWithoutTheApp(page, ARTICLE, isMobile);
  const picture = page.locator('[data-body] img').last();
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.complete)).toBe(true);
  const selected = await page.evaluate(() => {
    const paragraphs = document.querySelectorAll('[data-body] p');
    getSelection()?.setBaseAndExtent(paragraphs[0], 0, paragraphs[1], 1);
    return String(getSelection());
  });
  expect(selected.length).toBeGreaterThan(50);
  const place = await reader.scrollPlace();
  expect(place).toBeGreaterThan(0);

  await watchChanges(page);
  // Pictures further down may still come for the first time.
  const had = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
  const asked = requests(page);
  letIn();
  await reader.meetsTheApp();
  expect(await changes(page)).toEqual({ shifts: [], removed: [] });
  expect(await page.evaluate(() => String(getSelection()))).toBe(selected);
  expect(await reader.scrollPlace()).toBe(place);
  expect(await isServed(page)).toBe(true);
  expect(asked.filter(path => (path.startsWith('/media/') && had.includes(path)) || path.startsWith('/data/at/'))).toEqual([]);
});

for (const [kind, path] of [
  ['the front page', '/'],
  ['a list that the menu names', '/rubrique/economie-finances/'],
  ['a short page', '/reglages/'],
]) {
  for (const end of ['top', 'foot']) {
    test(`${kind}, at its ${end}: nothing moves when the app comes and fills the side column`, async ({ page, reader, isMobile }) => {
      const letIn = await openWithoutTheApp(page, path, isMobile);
      if (end === 'foot') await page.evaluate(() => scrollTo({ top: 1e6, behavior: 'instant' }));
      await watchChanges(page);
      letIn();
      await reader.meetsTheApp();
      expect(await changes(page)).toEqual({ shifts: [], removed: [] });
    });
  }
}

test('an open menu stays open when the app takes the page over', async ({ page, reader, isMobile }) => {
  test.skip(!!isMobile, 'on a phone the menu is a drawer');
  const letIn = await holdTheApp(page);
  await page.goto('/rubrique/sport/');
  const button = reader.menu.getByRole('button', { name: 'Politique', exact: true });
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  letIn();
  await reader.meetsTheApp();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(reader.menu.getByRole('link', { name: 'Géopolitique' })).toBeVisible();
});

test('what is being written and where the focus is stay', async ({ page, reader, isMobile }) => {
  const letIn = await openWithoutTheApp(page, ARTICLE, isMobile);
  const field = page.getByRole('banner').locator('[name=q]');
  await field.pressSequentially('Tombou');
  letIn();
  await reader.meetsTheApp();
  await expect(field).toBeFocused();
  await page.keyboard.type('ctou');
  await field.press('Enter');
  await reader.arrivesAt('Résultats pour « Tombouctou »');
});

test('the first page is not fetched when the reader comes back to it', async ({ page, reader }) => {
  const asked = requests(page);
  await reader.open(ARTICLE);
  await reader.go('/rubrique/sport/');
  await reader.arrivesAt('Sport');
  await page.goBack();
  await reader.arrivesAt(/^Quinze, trente/);
  expect(asked).toContain('/data/at/rubrique/sport.json');
  expect(asked).not.toContain(DATA);
});

test('app and magazine are fetched side by side, the magazine once', async ({ page, reader, context, isMobile }) => {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const began = new Map<string, { path: string; at: number }>();
  const ended = new Map<string, number>();
  const fromTheNet: string[] = [];
  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    began.set(requestId, { path: new URL(request.url).pathname, at: timestamp });
  });
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const path = began.get(requestId)?.path ?? '';
    if (encodedDataLength > 0) {
      fromTheNet.push(path);
      ended.set(path, timestamp);
    }
  });
  await page.goto(ARTICLE);
  if (isMobile) await page.reload();
  await reader.meetsTheApp();
  const site = fromTheNet.filter(path => path.startsWith('/data/site'));
  expect(site).toEqual([expect.stringMatching(/^\/data\/site-[^/]+\.json$/)]);
  const asked = [...began.values()].find(({ path }) => path === site[0])?.at ?? Infinity;
  const wasm = fromTheNet.find(path => path.endsWith('.wasm')) ?? '';
  expect(asked).toBeLessThan(ended.get(wasm) ?? 0);
  expect(fromTheNet.filter(path => path.endsWith('.wasm'))).toHaveLength(1);
});

const ISLANDS: [string, (html: string) => string][] = [
  ['missing', html => html.replace(/<script type="application\/json"[^>]*>.*?<\/script>/s, '')],
  ['cut', html => html.replace(/(<script type="application\/json"[^>]*>.{40}).*?(<\/script>)/s, '$1$2')],
  ['of a newer program', html => html.replace(/(<script type="application\/json"[^>]*>\{"format":)1/, '$199')],
  ['of another page', html => html.replace(/data-file="[^"]*"/, 'data-file="/data/home.json"')],
];

for (const [what, alter] of ISLANDS) {
  test(`where the page’s data are ${what}, they are fetched`, async ({ page, reader, isMobile }) => {
    test.skip(!!isMobile, 'the same data are served to a phone');
    await markServedText(page);
    await alterPages(page, alter);
    const asked = requests(page);
    await reader.open(ARTICLE);
    expect(asked.filter(path => path === DATA)).toHaveLength(1);
    expect(await isServed(page)).toBe(true);
    await reader.go('/rubrique/sport/');
    await reader.arrivesAt('Sport');
    await expect(page.getByRole('main').getByRole('article')).not.toHaveCount(0);
  });
}

test('a page that somebody kept names a file that is gone: the magazine is found all the same', async ({ page, reader, watch }) => {
  watch.allow(/status of 404/);
  const gone = '**/data/site-*.json';
  await page.route(gone, route => route.fulfill({ status: 404, contentType: 'text/html', body: '<!DOCTYPE html>' }));
  await reader.open(ARTICLE);
  await page.unroute(gone);
  await page.route(gone, route => route.fulfill({ status: 200, contentType: 'text/html', body: '<!DOCTYPE html>' }));
  await reader.open(ARTICLE);
  await reader.go('/rubrique/sport/');
  await reader.arrivesAt('Sport');
});

test('who comes from a text sees lists as they always are', async ({ page, reader, isMobile }) => {
  const width = async () => (await page.locator('main article picture, main article img').first().boundingBox())?.width ?? 0;
  await page.goto('/rubrique/actualite-africaine/');
  const expected = await width();
  expect(expected).toBeGreaterThan(isMobile ? 300 : 400);
  await reader.open('/article/conference-berlin-acte-general/');
  await page.getByRole('navigation', { name: 'Fil d’Ariane' }).getByRole('link', { name: 'Actualité africaine' }).click();
  await reader.arrivesAt('Actualité africaine');
  await expect.poll(width).toBeCloseTo(expected, 0);
});
