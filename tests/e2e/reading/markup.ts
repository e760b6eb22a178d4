// A page of the edition with more at its end: what the reading script finds on a page, beside what the app takes over.
import type { Page } from '@playwright/test';
import type { Reader } from '../reader';
import { alterPages } from '../takeover';
import type { Watch } from '../watch';

/** A page that has nothing of the kind itself. */
export const PLACE = '/a-propos/';

/** A page with the app, or one that never gets it. */
export const WAYS = ['with the app', 'without the app'] as const;
export type Way = (typeof WAYS)[number];

/** Opens the page with this markup at its end. */
export async function open(page: Page, html: string) {
  await alterPages(page, served => served.replace('</body>', `${html}</body>`));
  await page.goto(PLACE);
}

/** Opens it and waits until the app is there, or until it cannot come any more. */
export async function openIn(way: Way, page: Page, reader: Reader, watch: Watch, html: string) {
  if (way === 'with the app') {
    await alterPages(page, served => served.replace('</body>', `${html}</body>`));
    await reader.open(PLACE);
    return;
  }
  watch.allow(/ERR_FAILED/, /warning: regard:/);
  await page.route('**/*.wasm', route => route.abort());
  await open(page, html);
  await page.waitForLoadState('networkidle');
}

/** How often the reading script is asked for. */
export function countScripts(page: Page): () => number {
  let count = 0;
  page.on('request', request => {
    if (/\/assets\/reading-[^/]+\.js$/.test(request.url())) count++;
  });
  return () => count;
}
