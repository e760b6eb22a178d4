// What a first visit to an article costs, and what of it comes with the first round trip.
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, createBrotliDecompress } from 'node:zlib';
import { expect, test } from './fixtures';

/** Bytes of a compressed page that come with the first ten packets, before a server waits for an answer. */
const FIRST_ROUND_TRIP = 14_000;

/** Bytes. */
const PAGE = 20_000;
const WITH_PICTURES = 60_000;
const FRONT_PAGE = 200_000;

/** Words of the article that the budget is for. */
const LONG = 600;

/** As hosts that compress in advance do it. */
function compressed(html: Buffer): Buffer {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
  return brotliCompressSync(html, { params });
}

/** What a browser can read of a compressed page of which only the beginning has come. */
function begun(start: Buffer): Promise<string> {
  const stream = createBrotliDecompress();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    stream.on('error', reject);
    stream.write(start, () => stream.flush(() => resolve(Buffer.concat(chunks).toString('utf8'))));
  });
}

/** The addresses of all articles, from the edition's list of its files. */
function articles(): string[] {
  const { files } = JSON.parse(readFileSync('target/e2e/site/regard.json', 'utf8')) as { files: Record<string, string> };
  return Object.keys(files).filter(name => /^article\/[^/]+\/index\.html$/.test(name));
}

/** The text of an article and where it ends: at the end tag of its element. */
function body(html: string): { words: number; end: number } {
  const start = html.lastIndexOf('<div', html.indexOf('data-body'));
  let depth = 0;
  for (const { 1: closing, index } of html.slice(start).matchAll(/<(\/?)div\b/g)) {
    depth += closing ? -1 : 1;
    if (depth > 0) continue;
    const text = html.slice(start, start + index).replace(/<[^>]*>/g, ' ');
    return { words: text.trim().split(/\s+/).length, end: start + index + '</div>'.length };
  }
  throw new Error('no text');
}

test('every article comes early and whole, its stylesheet with it', async ({ isMobile }) => {
  test.skip(!!isMobile, 'the same files are served to a phone');
  test.setTimeout(180_000);
  const sizes: number[] = [];
  let longest = 0;
  for (const name of articles()) {
    const file = readFileSync(`target/e2e/site/${name}`);
    const page = compressed(file);
    const html = file.toString('utf8');
    const { words, end } = body(html);
    const early = await begun(page.subarray(0, FIRST_ROUND_TRIP));
    expect(early.length, `${name}: ${words} words`).toBeGreaterThanOrEqual(end);
    expect(html.slice(0, end), name).toContain('<style>');
    expect(page.length, name).toBeLessThanOrEqual(PAGE);
    sizes.push(page.length);
    longest = Math.max(longest, words);
  }
  expect(longest).toBeGreaterThanOrEqual(LONG);
  sizes.sort((one, other) => one - other);
  console.log(`articles, compressed: ${sizes[sizes.length >> 1]} bytes in the median, ${sizes.at(-1)} at most`);
});

/** Bytes that came over the net for an address, by kind. */
async function transferred(page: Page, path: string): Promise<{ pictures: number; others: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const kinds = new Map<string, string>();
  const sum = { pictures: 0, others: 0 };
  // A tab's icon is a picture too, whatever the browser calls it.
  session.on('Network.responseReceived', ({ requestId, response }) => void kinds.set(requestId, response.mimeType.split('/')[0]));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sum[kinds.get(requestId) === 'image' ? 'pictures' : 'others'] += encodedDataLength;
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  return sum;
}

test('the first visit to an article on a phone stays within its bytes', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'on a desktop the app comes too');
  const { pictures, others } = await transferred(page, '/article/conference-berlin-acte-general/');
  expect(others).toBeGreaterThan(5_000);
  expect(others).toBeLessThanOrEqual(PAGE);
  expect(pictures).toBeGreaterThan(0);
  expect(others + pictures).toBeLessThanOrEqual(WITH_PICTURES);
});

test('the front page stays within its bytes on a phone, to its foot and with every picture', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'a desktop shows larger pictures');
  const sum = await transferred(page, '/');
  const pictures = page.locator('main img');
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveJSProperty('complete', true);
  }
  await page.locator('footer').scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  expect(await pictures.count()).toBeGreaterThan(10);
  expect(sum.pictures + sum.others).toBeLessThanOrEqual(FRONT_PAGE);
});
