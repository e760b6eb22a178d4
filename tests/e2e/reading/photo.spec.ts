// Pictures at full size over the page, with the app and without it.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { PLACE, WAYS, countScripts, open, openIn } from './markup';
import { photos, servePhotos } from './photos';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Images' });
const picture = (page: Page) => dialog(page).getByRole('img');
const button = (page: Page, name: string) => dialog(page).getByRole('button', { name });
const link = (page: Page, name: string) => page.getByRole('link', { name: `Vue : ${name}` });

/** The picture that is shown is the large one of this name, and has come. */
async function shows(page: Page, name: string) {
  await expect(picture(page)).toHaveAttribute('src', new RegExp(`/media/large-${name}\\.svg$`));
  await expect(picture(page)).toHaveAttribute('alt', `Vue : ${name}`);
  await expect.poll(() => picture(page).evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBe(1200);
}

const width = async (place: Locator) => (await place.boundingBox())?.width ?? 0;

for (const way of WAYS) {
  test.describe(way, () => {
    test.beforeEach(async ({ page, reader, watch }) => {
      await servePhotos(page);
      await openIn(way, page, reader, watch, photos());
    });

    test('a picture opens with its caption and credit, and the page behind it rests', async ({ page }) => {
      await link(page, 'un').click();
      await shows(page, 'un');
      await expect(dialog(page)).toContainText('1 / 3');
      await expect(dialog(page)).toContainText('Le fleuve au matin. Awa Diop');
      const focused = () => page.evaluate(() => document.activeElement?.closest('dialog') !== null);
      expect(await focused()).toBe(true);
      await page.getByRole('heading', { level: 1 }).evaluate((heading: HTMLElement) => heading.focus());
      expect(await focused()).toBe(true);
      const box = await dialog(page).boundingBox();
      expect(box).toMatchObject({ x: 0, y: 0, ...page.viewportSize() });
    });

    test('the keyboard goes through the pictures, round and round', async ({ page }) => {
      await link(page, 'deux').focus();
      await page.keyboard.press('Enter');
      await shows(page, 'deux');
      await page.keyboard.press('ArrowRight');
      await shows(page, 'trois');
      await expect(dialog(page)).toContainText('3 / 3');
      await page.keyboard.press('ArrowRight');
      await shows(page, 'un');
      await page.keyboard.press('ArrowLeft');
      await shows(page, 'trois');
      await expect(page).toHaveURL(/#photo-3$/);
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toBeHidden();
      await expect(link(page, 'deux')).toBeFocused();
      await expect(page).toHaveURL(PLACE);
    });

    test('buttons lead on and back and close', async ({ page }) => {
      await link(page, 'un').click();
      await button(page, 'Suivante').click();
      await shows(page, 'deux');
      await button(page, 'Précédente').click();
      await shows(page, 'un');
      await button(page, 'Fermer').click();
      await expect(dialog(page)).toBeHidden();
      await expect(link(page, 'un')).toBeFocused();
      await expect(page).toHaveURL(PLACE);
    });

    test('Back closes it and stays on the page where the reader was; Forward opens it again', async ({ page }) => {
      await link(page, 'trois').scrollIntoViewIfNeeded();
      const place = await page.evaluate(() => Math.round(scrollY));
      await link(page, 'trois').click();
      await shows(page, 'trois');
      await page.goBack();
      await expect(dialog(page)).toBeHidden();
      await expect(page).toHaveURL(PLACE);
      await expect(link(page, 'trois')).toBeFocused();
      expect(await page.evaluate(() => Math.round(scrollY))).toBe(place);
      await page.goForward();
      await shows(page, 'trois');
      await page.keyboard.press('Escape');
      await expect(page).toHaveURL(PLACE);
    });
  });
}

test('after it the history leads where it led before', async ({ page, reader, watch }) => {
  await servePhotos(page);
  await openIn('with the app', page, reader, watch, photos());
  await reader.go('/rubrique/sport/');
  await reader.arrivesAt('Sport');
  await page.goBack();
  await reader.arrivesAt('À propos');
  await link(page, 'un').click();
  await shows(page, 'un');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(PLACE);
  await reader.go('/rubrique/sport/');
  await reader.arrivesAt('Sport');
  await page.goBack();
  await reader.arrivesAt('À propos');
  await expect(dialog(page)).toBeHidden();
});

test.describe('on the page as it is served', () => {
  test('a page that is loaded again with a picture open shows the page', async ({ page }) => {
    await servePhotos(page);
    await open(page, photos());
    await link(page, 'deux').click();
    await shows(page, 'deux');
    await page.reload();
    await expect(dialog(page)).toBeHidden();
    await link(page, 'un').click();
    await shows(page, 'un');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(page).toHaveURL(PLACE);
    await expect(link(page, 'un')).toBeFocused();
  });

  test('the script comes with the first picture that is opened, and once', async ({ page }) => {
    const asked = countScripts(page);
    await servePhotos(page);
    await open(page, photos());
    await page.waitForLoadState('networkidle');
    expect(asked()).toBe(0);
    await link(page, 'un').click();
    await shows(page, 'un');
    await page.keyboard.press('Escape');
    await link(page, 'deux').click();
    await shows(page, 'deux');
    expect(asked()).toBe(1);
  });

  test('where the script cannot be had the link leads to the picture', async ({ page, watch }) => {
    watch.allow(/ERR_FAILED/);
    await servePhotos(page);
    await page.context().route('**/assets/reading-*.js', route => route.abort());
    await open(page, photos());
    await page.unrouteAll();
    await link(page, 'un').click();
    await expect(page).toHaveURL('/media/large-un.svg');
  });

  test('a picture opened beside the page is the browser’s affair', async ({ page, isMobile }) => {
    test.skip(!!isMobile, 'phones have no such key');
    const asked = countScripts(page);
    await servePhotos(page);
    await open(page, photos());
    const held = page.evaluate(() => new Promise(resolve => addEventListener('click', event => {
      resolve(event.defaultPrevented);
      event.preventDefault();
    })));
    await link(page, 'un').click({ modifiers: ['ControlOrMeta'] });
    expect(await held).toBe(false);
    await expect(dialog(page)).toBeHidden();
    expect(asked()).toBe(0);
  });

  test('one picture alone has no others beside it', async ({ page }) => {
    await servePhotos(page);
    await open(page, photos(1));
    await link(page, 'un').click();
    await shows(page, 'un');
    await expect(button(page, 'Suivante')).toBeHidden();
    await expect(dialog(page)).not.toContainText('1 / 1');
    await page.keyboard.press('ArrowRight');
    await shows(page, 'un');
  });

  test('a picture that does not come is said so, and the next one comes', async ({ page, watch }) => {
    watch.allow(/404/);
    await servePhotos(page, ['large-un']);
    await open(page, photos());
    await link(page, 'un').click();
    await expect(dialog(page).getByText('L’image n’a pas pu être chargée.')).toBeVisible();
    await button(page, 'Suivante').click();
    await shows(page, 'deux');
    await expect(dialog(page).getByText('L’image n’a pas pu être chargée.')).toBeHidden();
  });

  test('the button, the wheel, two clicks and keys make it larger; then it is moved about', async ({ page, isMobile }) => {
    test.skip(!!isMobile, 'fingers have a test of their own');
    await servePhotos(page);
    await open(page, photos());
    await link(page, 'un').click();
    await shows(page, 'un');
    const whole = await width(picture(page));
    await button(page, 'Zoom').click();
    await expect(button(page, 'Zoom')).toHaveAttribute('aria-pressed', 'true');
    expect(await width(picture(page))).toBeCloseTo(whole * 2.5);
    // The arrows move the view, and do not turn the page.
    const before = await picture(page).boundingBox();
    await page.keyboard.press('ArrowRight');
    expect((await picture(page).boundingBox())?.x).toBeLessThan(before?.x ?? 0);
    await shows(page, 'un');
    await button(page, 'Zoom').click();
    await expect(button(page, 'Zoom')).toHaveAttribute('aria-pressed', 'false');
    expect(await width(picture(page))).toBeCloseTo(whole);

    await page.mouse.move(800, 400);
    await page.mouse.wheel(0, -300);
    await expect.poll(() => width(picture(page))).toBeGreaterThan(whole * 2);
    await page.mouse.wheel(0, 5000);
    await expect.poll(() => width(picture(page))).toBeCloseTo(whole);
    await page.mouse.dblclick(800, 400);
    expect(await width(picture(page))).toBeCloseTo(whole * 2.5);
    const grabbed = (await picture(page).boundingBox())?.x ?? 0;
    await page.mouse.down();
    await page.mouse.move(700, 400, { steps: 4 });
    await page.mouse.up();
    expect((await picture(page).boundingBox())?.x).toBeCloseTo(grabbed - 100, 0);
    await page.keyboard.press('-');
    await page.keyboard.press('-');
    await page.keyboard.press('-');
    expect(await width(picture(page))).toBeCloseTo(whole);
    await page.keyboard.press('+');
    expect(await width(picture(page))).toBeCloseTo(whole * 1.5);
    // The next picture is whole.
    await button(page, 'Suivante').click();
    await shows(page, 'deux');
    expect(await width(picture(page))).toBeCloseTo(whole);
  });

  test('right to left the next picture stands to the left', async ({ page }) => {
    await servePhotos(page);
    await open(page, `<div dir="rtl">${photos()}</div>`);
    await link(page, 'un').click();
    await shows(page, 'un');
    await page.keyboard.press('ArrowLeft');
    await shows(page, 'deux');
    await page.keyboard.press('ArrowRight');
    await shows(page, 'un');
  });
});

test.describe('fingers', () => {
  test.skip(({ isMobile }) => !isMobile, 'a desktop has a mouse');

  /** Moves fingers along, a path for each. */
  async function drag(page: Page, ...paths: [number, number][][]) {
    const session = await page.context().newCDPSession(page);
    const points = (step: number) => paths.map((path, id) => ({ id, x: path[step]?.[0] ?? 0, y: path[step]?.[1] ?? 0 }));
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(0) });
    for (let step = 1; step < (paths[0]?.length ?? 0); step++) {
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(step) });
    }
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  test.beforeEach(async ({ page }) => {
    await servePhotos(page);
    await open(page, photos());
    await link(page, 'un').tap();
    await shows(page, 'un');
  });

  test('a swipe leads to the next picture, and back', async ({ page }) => {
    await drag(page, [[300, 400], [200, 405], [100, 410]]);
    await shows(page, 'deux');
    await drag(page, [[100, 400], [200, 405], [300, 410]]);
    await shows(page, 'un');
    // Too short, or downwards: nothing.
    await drag(page, [[200, 400], [190, 400], [170, 400]]);
    await drag(page, [[200, 300], [150, 400], [120, 500]]);
    await shows(page, 'un');
    expect(await picture(page).evaluate(image => image.style.transform)).toBe('');
  });

  test('two fingers make it larger, one moves it then, two taps make it whole', async ({ page }) => {
    const whole = await width(picture(page));
    await drag(page, [[160, 400], [140, 400], [110, 400]], [[200, 400], [220, 400], [250, 400]]);
    expect(await width(picture(page))).toBeGreaterThan(whole * 2);
    const before = (await picture(page).boundingBox())?.x ?? 0;
    await drag(page, [[200, 400], [180, 400], [160, 400]]);
    expect((await picture(page).boundingBox())?.x).toBeLessThan(before - 20);
    await shows(page, 'un');
    await page.touchscreen.tap(180, 400);
    await page.touchscreen.tap(180, 400);
    await expect.poll(() => width(picture(page))).toBeCloseTo(whole);
  });
});
