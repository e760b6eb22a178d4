// Passing a page on: the device's own sheet, and the address for the clipboard.
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { WAYS, open, openIn } from './markup';

const MARKUP = `<section id="share"><ul><li><button type="button" data-act="share" hidden="">Partager avec…</button>
  <button type="button" data-act="copy">Copier le lien</button>
  <p data-state="copied" hidden="">Le lien est copié.</p></li></ul></section>
  <form><p data-state="failed" role="status">Une autre phrase.</p></form>`;

const sheet = (page: Page) => page.getByRole('button', { name: 'Partager avec…' });
const copy = (page: Page) => page.getByRole('button', { name: 'Copier le lien' });
const copied = (page: Page) => page.getByText('Le lien est copié.');

/** The address that is passed on: the canonical one where the page has one. */
const address = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href);

/** A device with a sheet, or without. */
const device = (page: Page, answer: 'takes' | 'AbortError' | 'NotAllowedError' | 'none') =>
  page.addInitScript(answer => {
    const share = async (data: unknown) => {
      Object.assign(window, { shared: data });
      if (answer !== 'takes') throw new DOMException('', answer);
    };
    Object.defineProperty(navigator, 'share', { value: answer === 'none' ? undefined : share, configurable: true });
  }, answer);

for (const way of WAYS) {
  test(`the address is copied, ${way}`, async ({ page, reader, watch, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openIn(way, page, reader, watch, MARKUP);
    await expect(copied(page)).toBeHidden();
    await copy(page).click();
    await expect(copied(page)).toBeVisible();
    await expect(copied(page)).toHaveRole('status');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await address(page));
    // What others say stays.
    await expect(page.getByText('Une autre phrase.')).toBeVisible();
    await expect(copy(page)).toBeFocused();
  });
}

test('where the clipboard is closed the address is there to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Document.prototype.execCommand = () => false;
  });
  await open(page, MARKUP);
  await copy(page).click();
  const field = page.getByRole('textbox', { name: 'Copier le lien' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(await address(page));
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(await address(page));
  await expect(copied(page)).toBeHidden();
  await copy(page).click();
  await expect(field).toHaveCount(1);
});

test('the sheet is there where the device has one, and gets title and address', async ({ page }) => {
  await device(page, 'takes');
  await open(page, MARKUP);
  await sheet(page).click();
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await expect.poll(() => page.evaluate(() => (window as unknown as { shared: unknown }).shared)).toEqual({ title, url: await address(page) });
});

test('a device without a sheet shows no button for it', async ({ page }) => {
  await device(page, 'none');
  await open(page, MARKUP);
  await expect(copy(page)).toBeVisible();
  await expect(sheet(page)).toBeHidden();
});

test('who closes the sheet has changed their mind; where it is refused the address is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await device(page, 'AbortError');
  await open(page, MARKUP);
  await sheet(page).click();
  await expect.poll(() => page.evaluate(() => 'shared' in window)).toBe(true);
  await expect(copied(page)).toBeHidden();
  await device(page, 'NotAllowedError');
  await page.reload();
  await sheet(page).click();
  await expect(copied(page)).toBeVisible();
});
