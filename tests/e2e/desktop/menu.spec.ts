// The mega menu: by mouse, by keyboard, on every width that it is made for.
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures';

/** Hovering comes with the reading script, which is fetched when the pointer first meets the menu. Time passes as told. */
async function meets(page: Page, button: Locator) {
  // Otherwise it would pass by itself too, on a slow machine for longer than a moment of rest.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000));
  const script = page.waitForResponse(/\/assets\/reading-[^/]+\.js$/);
  await button.hover();
  await (await script).finished();
  await page.mouse.move(600, 790);
  await expect(async () => {
    await page.clock.runFor(1_000);
    await expect(button).toHaveAttribute('aria-expanded', 'false', { timeout: 100 });
  }).toPass();
}

/** An entry of the row. */
const entry = (page: Page, name: string) => page.locator('#menu').getByRole('button', { name, exact: true });

test('resting on an entry opens it, passing over it does not, leaving closes it', async ({ page }) => {
  await page.clock.install();
  await page.goto('/');
  const [politics, sport] = [entry(page, 'Politique'), entry(page, 'Sport')];
  await meets(page, sport);
  await politics.hover();
  await page.clock.runFor(100);
  await sport.hover();
  await page.clock.runFor(100);
  await expect(politics).toHaveAttribute('aria-expanded', 'false');
  await expect(sport).toHaveAttribute('aria-expanded', 'false');
  await page.clock.runFor(150);
  await expect(sport).toHaveAttribute('aria-expanded', 'true');
  await page.mouse.move(600, 790);
  await page.clock.runFor(500);
  await expect(sport).toHaveAttribute('aria-expanded', 'false');
});

test('the way from an entry down to its panel may cross the neighbours', async ({ page }) => {
  await page.clock.install();
  await page.goto('/');
  const [first, next] = [entry(page, 'Politique'), entry(page, 'Sciences & Technologie')];
  await meets(page, first);
  await first.hover();
  await page.clock.runFor(250);
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  const box = await first.boundingBox();
  const beside = await next.boundingBox();
  if (!box || !beside) throw new Error('the row is not there');
  const [x, y] = [box.x + box.width - 4, box.y + 8];
  // Longer than a moment of rest, always downwards.
  for (let step = 1; step <= 12; step++) {
    await page.mouse.move(x + ((beside.x + 60 - x) * step) / 12, y + 3 * step);
    await page.clock.runFor(90);
  }
  await page.mouse.move(beside.x + 60, box.y + box.height + 60);
  await page.clock.runFor(500);
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  await expect(next).toHaveAttribute('aria-expanded', 'false');
  // Who stays on a neighbour means it.
  await next.hover();
  await page.clock.runFor(250);
  await expect(next).toHaveAttribute('aria-expanded', 'true');
});

test('arrows, Home and End walk along the row and through the columns of a panel', async ({ page, reader }) => {
  await page.goto('/');
  const politics = entry(page, 'Politique');
  const inMenu = (name: string) => reader.menu.getByRole('link', { name, exact: true });
  await politics.focus();
  for (const [key, expected] of [
    ['ArrowRight', inMenu('Économie & Finances')],
    ['ArrowLeft', politics],
    ['End', inMenu('Le Kiosque')],
    ['Home', inMenu('Accueil')],
    ['ArrowLeft', inMenu('Accueil')],
  ] as const) {
    await page.keyboard.press(key);
    await expect(expected, key).toBeFocused();
  }
  await politics.focus();
  for (const [key, expected] of [
    ['ArrowDown', inMenu('Tout : Politique')],
    ['End', inMenu('Rapport sur la démocratie')],
    ['Home', inMenu('Tout : Politique')],
    ['ArrowDown', inMenu('Conflits africains')],
    ['ArrowUp', inMenu('Tout : Politique')],
    ['ArrowUp', politics],
  ] as const) {
    await page.keyboard.press(key);
    await expect(expected, key).toBeFocused();
  }
  await expect(politics).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(inMenu('Tout : Politique')).not.toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(inMenu('Tout : Politique')).toBeFocused();
});

test('a panel closes when the focus leaves it, forwards and backwards', async ({ page, reader }) => {
  await page.goto('/');
  const politics = entry(page, 'Politique');
  await politics.focus();
  await page.keyboard.press('Enter');
  await reader.tabTo(reader.menu.getByRole('link', { name: 'Rapport sur la démocratie' }));
  await expect(politics).toHaveAttribute('aria-expanded', 'true');
  // Beside the entries stand the newest articles of the one that has the focus.
  await reader.tabTo(reader.menu.getByRole('link', { name: 'Économie & Finances' }));
  await expect(politics).toHaveAttribute('aria-expanded', 'false');
  await politics.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await expect(politics).toHaveAttribute('aria-expanded', 'false');
  await expect(entry(page, 'Actualité africaine')).toBeFocused();
});

test('no panel leaves the screen, at the top of the page and in the row that stays', async ({ page }) => {
  for (const [width, height] of [[960, 600], [1024, 768], [1280, 800], [1920, 1080]] as const) {
    await page.setViewportSize({ width, height });
    for (const scrolled of [0, 700]) {
      await page.goto('/rubrique/actualite-africaine/page/1/');
      await page.evaluate(top => scrollTo(0, top + 60), scrolled);
      await page.evaluate(top => scrollTo(0, top), scrolled);
      for (const name of ['Actualité africaine', 'Sport']) {
        const button = entry(page, name);
        await button.click();
        const panel = await page.locator('.menu__panel:visible').boundingBox();
        expect(panel, name).not.toBeNull();
        if (!panel) continue;
        expect(panel.x).toBeGreaterThanOrEqual(0);
        expect(panel.x + panel.width).toBeLessThanOrEqual(width);
        expect(panel.y).toBeGreaterThanOrEqual(0);
        expect(panel.y + panel.height, `${name}, ${width} by ${height}`).toBeLessThanOrEqual(height);
        await page.keyboard.press('Escape');
      }
    }
  }
});

test('at 200 % zoom the menu is the drawer, and what was open on a wide screen is closed', async ({ page, reader }) => {
  await page.goto('/');
  await entry(page, 'Sport').click();
  await expect(entry(page, 'Sport')).toHaveAttribute('aria-expanded', 'true');
  await page.setViewportSize({ width: 640, height: 400 });
  await expect(reader.menu).toBeHidden();
  const toggle = page.getByRole('button', { name: 'Menu', exact: true });
  await toggle.focus();
  await page.keyboard.press('ArrowDown');
  await expect(reader.menu.getByRole('link', { name: 'Accueil' })).toBeFocused();
  await reader.menu.getByRole('button', { name: 'Sport', exact: true }).click();
  await reader.tabTo(reader.menu.getByRole('link', { name: 'UFC', exact: true }));
  await expect(reader.menu.getByRole('link', { name: 'UFC', exact: true })).toBeInViewport();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(toggle).toBeFocused();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.locator('[inert]')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in open panels, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/rubrique/sport/tennis/');
    for (const name of ['Sport', 'Actualité africaine']) {
      await entry(page, name).click();
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(node => node.html) })), name).toEqual([]);
    }
  });
}

test('the newest articles of the entry in focus stand beside it, each a link to its article', async ({ page, reader }) => {
  await reader.open('/');
  const previews = page.locator('#menu .previews');
  await entry(page, 'Politique').click();
  await expect(previews.getByRole('link')).not.toHaveCount(0);
  await reader.menu.getByRole('link', { name: 'Interview', exact: true }).focus();
  const newest = previews.getByRole('link').first();
  await expect(newest).toContainText('Cinquante-quatre voix');
  await newest.click();
  await expect(reader.heading).toHaveText(/^Cinquante-quatre voix/);
  await expect(entry(page, 'Politique')).toHaveAttribute('aria-expanded', 'false');
});
