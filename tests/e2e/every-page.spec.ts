// Every page of the edition is taken over as it was served, and the console stays silent.
import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures';
import { markServedText } from './takeover';

/** In so many tests, so that workers share them. */
const SHARES = 8;

test.skip(({ isMobile }) => !!isMobile, 'the same pages are served to a phone');

/** The addresses of all pages, as the edition lists its files. */
function addresses(): string[] {
  const { files } = JSON.parse(readFileSync('target/e2e/site/regard.json', 'utf8')) as { files: Record<string, string> };
  const named = Object.keys(files).filter(name => /(^|\/)index\.html$/.test(name));
  // Pages for other sites, and those that only lead on, have no app.
  const pages = named.filter(name => readFileSync(`target/e2e/site/${name}`, 'utf8').includes('<div id="app">'));
  return pages.map(name => `/${name.slice(0, -'index.html'.length)}`);
}

for (let share = 0; share < SHARES; share++) {
  test(`every page is taken over in silence, ${share + 1} of ${SHARES}`, async ({ page, watch }) => {
    const all = addresses();
    expect(all.length).toBeGreaterThan(150);
    await markServedText(page);
    await page.addInitScript(() => document.addEventListener('regard:start', () => Object.assign(window, { started: true })));
    for (const address of all.filter((_, index) => index % SHARES === share)) {
      await page.goto(encodeURI(address), { waitUntil: 'commit' });
      await page.waitForFunction(() => 'started' in window, null, { polling: 20 });
      const state = await page.evaluate(() => ({
        rendered: document.documentElement.dataset.rendered !== undefined,
        served: document.querySelector('main')?.hasAttribute('data-served'),
        headings: document.querySelectorAll('h1').length,
      }));
      // What no edition can answer for the app is put in place.
      expect(state, address).toEqual({ rendered: state.rendered, served: state.rendered, headings: 1 });
      expect(watch.unexpected(), address).toEqual([]);
    }
  });
}
