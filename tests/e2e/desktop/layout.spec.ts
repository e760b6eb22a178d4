// On no width does a page scroll sideways.
import { expect, test } from '../fixtures';
import { NOT_FOUND, PAGES } from '../pages';

const WIDTHS = [320, 360, 768, 1280];

for (const { kind, path, status } of PAGES) {
  test(`${kind}: no sideways scrolling at ${WIDTHS.join(', ')} pixels`, async ({ page, reader, watch }) => {
    if (status === 404) watch.allow(NOT_FOUND);
    await reader.open(path);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(wider, `${width} pixels`).toBe(0);
    }
  });
}

test('with the largest text at 320 pixels nothing is lost either', async ({ page, reader }) => {
  await reader.open('/reglages/');
  await page.getByRole('radio', { name: 'Maximale' }).check();
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/', '/rubrique/sport/', '/article/can-finales-et-palmares/', '/kiosque/']) {
    await page.goto(path);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wider, path).toBe(0);
  }
});
