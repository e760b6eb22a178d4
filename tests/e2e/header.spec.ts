// The head of the page while the reader scrolls.
import { expect, test } from './fixtures';

const LONG = '/article/conference-berlin-acte-general/';

test('it leaves the screen to who reads on, and comes back when scrolling up', async ({ page }) => {
  await page.goto(LONG);
  const header = page.getByRole('banner');
  const bottom = async () => {
    const box = await header.boundingBox();
    return (box?.y ?? 0) + (box?.height ?? 0);
  };
  for (const down of [400, 900]) await page.evaluate(top => scrollTo(0, top), down);
  await expect.poll(bottom).toBeLessThanOrEqual(0);
  await page.evaluate(() => scrollTo(0, 700));
  await expect.poll(bottom).toBeGreaterThan(40);
  expect(await bottom()).toBeLessThan(80);
});

test('what has the focus is never under it, and reaching it does not move the page', async ({ page, isMobile }) => {
  // It stands where it belongs at once.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(LONG);
  const links = page.locator('[data-body] a, main footer a, [rel=prev], [rel=next]');
  await links.last().focus();
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press('Shift+Tab');
    const covered = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused.closest('.header')) return false;
      const { left, top, width, height } = focused.getBoundingClientRect();
      return !!document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 10))?.closest('.header');
    });
    expect(covered, await page.evaluate(() => document.activeElement?.outerHTML)).toBe(false);
  }
  await page.evaluate(() => scrollTo(0, 760));
  await page.evaluate(() => scrollTo(0, 700));
  const reached = isMobile
    ? page.getByRole('button', { name: 'Menu', exact: true })
    : page.locator('#menu').getByRole('button', { name: 'Sport', exact: true });
  await expect(reached).toBeInViewport();
  await reached.focus();
  expect(await page.evaluate(() => Math.round(scrollY))).toBe(700);
});

test('nothing moves where the reader wants no motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(LONG);
  expect(await page.getByRole('banner').evaluate(header => getComputedStyle(header).transitionDuration)).toBe('0s');
});

test('the mark, the name and the static pages stand in it once', async ({ page, isMobile }) => {
  await page.goto('/');
  const header = page.getByRole('banner');
  const brand = header.getByRole('link', { name: 'Regard sur l’Afrique', exact: true });
  await expect(brand).toHaveCount(1);
  await expect(brand.locator('img')).toHaveJSProperty('complete', true);
  expect(await brand.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  if (isMobile) await page.getByRole('button', { name: 'Menu', exact: true }).tap();
  for (const name of ['À propos', 'Publicité', 'Mentions légales']) {
    await expect(header.getByRole('link', { name, exact: true })).toBeVisible();
  }
});
