// node lighthouse.mjs RUNS FILE NAME=ORIGIN…: measures three pages of each site on a simulated phone, the sites in turn so that a busy
// moment of the machine falls on all of them, and writes the medians into FILE as JSON. Everything of a page is of its median run by
// largest paint.
import { accessSync, constants, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import * as chromeLauncher from 'chrome-launcher';
import lighthouse from 'lighthouse';

const [runs, file, ...sites] = process.argv.slice(2);
const PAGES = { accueil: '/', rubrique: '/category/sport/', article: '/2025/10/24/porto-novo-et-cotonou/' };
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

function chromium() {
  const places = (process.env.PATH ?? '').split(delimiter).flatMap(folder => ['chromium', 'chromium-browser', 'google-chrome'].map(name => join(folder, name)));
  const found = [process.env.CHROMIUM, ...places].find(place => {
    try {
      accessSync(place ?? '', constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (!found) throw new Error('Chromium is not on the PATH; install it or name it in CHROMIUM.');
  return found;
}

async function measure(url) {
  const browser = await chromeLauncher.launch({
    chromePath: chromium(),
    chromeFlags: [
      '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--lang=fr-FR',
    ],
  });
  try {
    const { lhr } = await lighthouse(url, { port: browser.port, logLevel: 'error', output: 'json', onlyCategories: CATEGORIES });
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    const value = audit => lhr.audits[audit].numericValue;
    const items = lhr.audits['resource-summary']?.details?.items ?? [];
    const kinds = Object.fromEntries(items.map(({ resourceType, transferSize, requestCount }) => [resourceType, { bytes: transferSize, requests: requestCount }]));
    const refused = CATEGORIES.flatMap(name => lhr.categories[name].auditRefs)
      .map(({ id }) => lhr.audits[id])
      .filter(({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode === 'binary')
      .map(({ id }) => id);
    return {
      fcp: value('first-contentful-paint'),
      lcp: value('largest-contentful-paint'),
      tbt: value('total-blocking-time'),
      cls: value('cumulative-layout-shift'),
      kinds,
      scores: Object.fromEntries(CATEGORIES.map(name => [name, Math.round(lhr.categories[name].score * 100)])),
      refused: [...new Set(refused)],
      versions: { lighthouse: lhr.lighthouseVersion, browser: lhr.environment.hostUserAgent.match(/Chrome\/[\d.]+/)?.[0] },
    };
  } finally {
    browser.kill();
  }
}

const found = {};
for (let run = 1; run <= Number(runs); run++) {
  for (const [page, path] of Object.entries(PAGES)) {
    for (const site of sites) {
      const [name, origin] = site.split('=');
      // The first visit of a page fills the caches of the server, not those of the browser.
      await fetch(origin + path).then(answer => answer.arrayBuffer());
      const result = await measure(origin + path);
      ((found[page] ??= {})[name] ??= []).push(result);
      console.log(`${page} ${name} ${run}: LCP ${Math.round(result.lcp)} ms, ${Math.round((result.kinds.total?.bytes ?? 0) / 1000)} KB, ${JSON.stringify(result.scores)}`);
    }
  }
}
const median = results => results.sort((one, other) => one.lcp - other.lcp)[Math.floor((results.length - 1) / 2)];
for (const page of Object.values(found)) {
  for (const name of Object.keys(page)) page[name] = median(page[name]);
}
writeFileSync(file, JSON.stringify(found, null, 1));
