// Every kind of page by the Tab key alone, from its first stop to its last, by day and by night.
import { expect, test } from './fixtures';
import { NOT_FOUND, PAGES } from './pages';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const { kind, path, status } of PAGES) {
    test(`${kind}, ${colorScheme}: every stop can be seen, and none keeps the focus`, async ({ page, reader, watch }) => {
      if (status === 404) watch.allow(NOT_FOUND);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await reader.open(path);
      let stops = 0;
      for (; stops < 250; stops++) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(() => {
          const focused = document.activeElement;
          if (!focused || focused === document.body) return null;
          const { width, height, top, bottom } = focused.getBoundingClientRect();
          const seen = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
          return { seen, outlined: getComputedStyle(focused).outlineStyle !== 'none', what: focused.outerHTML.slice(0, 120) };
        });
        if (!stop) break;
        expect(stop, stop.what).toMatchObject({ seen: true, outlined: true });
      }
      expect(stops).toBeGreaterThan(5);
      expect(stops).toBeLessThan(250);
    });
  }
}
