// node run.mjs CORPUS INDEX DIST: our search, MiniSearch and Pagefind on one corpus in one browser, side by side; prints a table.
// With ALONE=1 and without a path of Pagefind, ours alone: at 50 000 articles the others take most of an hour.
// The corpus is a folder with titles.json (tools/bench/search/corpus.mjs) or any folder in the publisher's format.
import { chromium } from '@playwright/test';
import MiniSearch from 'minisearch';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { serve } from './server.mjs';

const [corpus, index, dist, pagefind] = process.argv.slice(2);

// ------------------------------------------------------------------------------------------------------------- the corpus

const articles = readdirSync(join(corpus, 'articles')).filter(name => name.endsWith('.md')).sort((a, b) => a.localeCompare(b, 'fr', { numeric: true })).map(name => {
  const [head, ...rest] = readFileSync(join(corpus, 'articles', name), 'utf8').split('\n\n');
  const field = key => head.match(new RegExp(`^${key}: (.*)$`, 'm'))?.[1] ?? '';
  return { path: `/article/${basename(name, '.md')}/`, title: field('title'), lede: field('lede'), text: rest.join('\n\n') };
});

let state = 7;
const random = () => (state = (state * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
const one = list => list[Math.floor(random() * list.length)];
const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae');
const wordsOf = text => [...text.matchAll(/[\p{L}]{5,}/gu)].map(([word]) => word);

/** Articles with so many words in this field. */
const rich = (count, field) => {
  const found = articles.filter(article => wordsOf(article[field]).length >= count);
  if (!found.length) throw new Error(`No article has ${count} words of five letters as its ${field}.`);
  return found;
};
const named = rich(3, 'title'), paired = rich(2, 'title'), written = rich(1, 'text');

/** How a reader may write words that stand in a title. */
const KINDS = {
  'as written': words => words.join(' '),
  'accents dropped': words => fold(words.join(' ')),
  'one letter wrong': ([first, ...rest]) => [first.slice(0, 2) + (first[2] === 'x' ? 'z' : 'x') + first.slice(3), ...rest].join(' '),
  'plural flipped': words => words.map(word => (word.endsWith('s') ? word.slice(0, -1) : `${word}s`)).join(' '),
  'last word cut': words => [...words.slice(0, -1), words.at(-1).slice(0, -2)].join(' '),
  elision: ([first, ...rest]) => [`l'${first}`, ...rest].join(' '),
};
const known = Object.entries(KINDS).flatMap(([kind, write]) => Array.from({ length: 9 }, () => {
  const { path, title } = one(named);
  return { kind, path, query: write(wordsOf(title).slice(0, 3)) };
}));
/** What a first search asks: two words of a title with a small one between. */
const firsts = Array.from({ length: 3 }, () => {
  const words = wordsOf(one(paired).title);
  return `${words[0]} des ${words.at(-1)}`;
});
const queries = Array.from({ length: 100 }, () => {
  const words = wordsOf(one(written).text);
  return random() < .5 ? one(words) : `${one(words)} ${one(words)}`;
});

// ------------------------------------------------------------------------------------------------------------ the engines

const weight = folder => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile()).reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
const timed = work => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};
const place = join(index, '..', 'engines');
rmSync(place, { recursive: true, force: true });
mkdirSync(place, { recursive: true });
const file = (start, end) => readdirSync(dist).find(name => name.startsWith(start) && name.endsWith(end));
const ours = [file('searching-', '.js'), file('worker-', '.js'), file('search-', '_bg.wasm')];
for (const name of ours) cpSync(join(dist, name), join(place, name));
writeFileSync(join(place, 'ours.html'), `<!doctype html><html lang="fr" data-base="/" data-search="${ours.map(name => `/${name}`).join(' ')} /data/search.bin"><body>
<script type="module">const [script, ...files] = document.documentElement.dataset.search.split(' ');
const typing = { category: '', author: '', from: -1, to: -1, byDate: false, exact: false, typing: true, first: 0, count: 5 };
window.begin = async () => { const begun = files.map(file => fetch(file)), { ask, open } = await import(script); open(begun);
  window.find = async words => (await ask('suggest', { ...typing, words })).hits.map(({ path }) => path); };</script>`);

const options = { fields: ['title', 'lede', 'text'], storeFields: ['path', 'title'], searchOptions: { boost: { title: 4 }, prefix: true, fuzzy: .2 } };
const small = new Set('le la les de des du et à en un une pour dans que qui sur par au plus ne se pas avec son sa ce il est l d qu'.split(' '));
const processTerm = term => { const folded = fold(term); return small.has(folded) ? null : folded; };
let serialised;
const miniCpu = process.env.ALONE ? NaN : timed(() => {
  const mini = new MiniSearch({ ...options, processTerm });
  mini.addAll(articles.map((article, id) => ({ id, ...article })));
  serialised = JSON.stringify(mini);
});
if (serialised) writeFileSync(join(place, 'mini.json'), serialised);
cpSync(new URL(import.meta.resolve('minisearch')).pathname, join(place, 'mini.mjs'));
writeFileSync(join(place, 'mini.html'), `<!doctype html><html lang="fr"><body><script type="module">
window.begin = async () => { const [{ default: MiniSearch }, json] = await Promise.all([import('/mini.mjs'), fetch('/mini.json').then(answer => answer.text())]);
  const fold = ${fold}, small = new Set(${JSON.stringify([...small])});
  const mini = MiniSearch.loadJSON(json, { ...${JSON.stringify(options)}, processTerm: term => { const folded = fold(term); return small.has(folded) ? null : folded; } });
  window.find = async query => mini.search(query).slice(0, 5).map(({ path }) => path); };</script>`);

let findCpu = 0;
if (pagefind) {
  const pages = join(place, 'pages');
  const escaped = text => text.replace(/[&<>]/g, sign => `&#${sign.charCodeAt(0)};`);
  for (const { path, title, lede, text } of articles) {
    mkdirSync(join(pages, path), { recursive: true });
    writeFileSync(join(pages, path, 'index.html'), `<!doctype html><html lang="fr"><head><title>${escaped(title)}</title></head><body><main data-pagefind-body><h1>${escaped(title)}</h1><p>${escaped(lede)}</p><p>${escaped(text)}</p></main></body></html>`);
  }
  const out = execFileSync('php', [new URL('../measured.php', import.meta.url).pathname, join(place, 'pagefind.json'), pagefind, '--site', pages, '--output-path', join(place, 'pagefind')], { encoding: 'utf8' });
  if (!existsSync(join(place, 'pagefind/pagefind.js'))) throw new Error(out);
  const { user, sys } = JSON.parse(readFileSync(join(place, 'pagefind.json'), 'utf8'));
  findCpu = user + sys;
  rmSync(pages, { recursive: true });
  writeFileSync(join(place, 'pagefind.html'), `<!doctype html><html lang="fr"><body><script type="module">
window.begin = async () => { const pagefind = await import('/pagefind/pagefind.js'); await pagefind.init();
  window.find = async query => { const { results } = await pagefind.search(query); return (await Promise.all(results.slice(0, 5).map(result => result.data()))).map(({ url }) => url); }; };</script>`);
}

// ------------------------------------------------------------------------------------------------------------ the browser

const { home, sent, end } = await serve([place, index]);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
const middle = (numbers, part = .5) => [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))] ?? NaN;

/** A page of an engine, which has loaded nothing of it. */
async function open(engine, { cpu, line } = {}) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${home}/${engine}.html`);
  await page.waitForFunction('window.begin');
  const session = await context.newCDPSession(page);
  if (cpu) await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (line) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 1.44e6 / 8, uploadThroughput: 7.5e5 / 8 });
  }
  return { page, close: () => context.close() };
}

/** The queries one after the other, as fast as the answers come: the paths that each finds, and how long that took. */
const ask = (page, queries) => page.evaluate(async queries => {
  const answers = [];
  for (const query of queries) {
    const began = performance.now();
    answers.push({ found: await window.find(query), took: performance.now() - began });
  }
  return answers;
}, queries);
const cold = async (engine, query, conditions) => {
  const { page, close } = await open(engine, conditions);
  const before = sent.bytes;
  const took = await page.evaluate(async query => {
    const began = performance.now();
    await window.begin();
    await window.find(query);
    return performance.now() - began;
  }, query);
  await page.waitForLoadState('networkidle');
  await close();
  return { took, bytes: sent.bytes - before };
};

const rows = [];
for (const engine of ['ours', ...(serialised ? ['mini'] : []), ...(pagefind ? ['pagefind'] : [])]) {
  const starts = [], weak = [], slow = [];
  for (const query of firsts) {
    for (let turn = 0; turn < 3; turn++) starts.push(await cold(engine, query));
    for (let turn = 0; turn < 3; turn++) weak.push(await cold(engine, query, { cpu: 4 }));
    slow.push(await cold(engine, query, { cpu: 4, line: true }));
  }
  const { page, close } = await open(engine);
  await page.evaluate(() => window.begin());
  await ask(page, [known[3].query]);
  await page.waitForLoadState('networkidle');
  const times = answers => answers.map(({ took }) => took), before = sent.bytes;
  const fresh = times(await ask(page, queries)), more = (sent.bytes - before) / queries.length;
  const again = times(await ask(page, queries));
  const hits = {};
  let first = 0, five = 0;
  const asked = await ask(page, known.map(({ query }) => query));
  for (const [number, { kind, path }] of known.entries()) {
    const { found } = asked[number];
    const at = found.map(address => decodeURIComponent(address).replace(/^.*(?=\/article\/)/, '')).filter(address => address.startsWith('/article/')).slice(0, 5).indexOf(path);
    first += at === 0;
    five += at >= 0;
    hits[kind] = (hits[kind] ?? 0) + (at >= 0);
  }
  await close();
  rows.push({
    engine,
    cpu: engine === 'mini' ? miniCpu : engine === 'pagefind' ? findCpu : NaN,
    disk: engine === 'ours' ? weight(index) : engine === 'mini' ? serialised.length : weight(join(place, 'pagefind')),
    coldBytes: middle(starts.map(({ bytes }) => bytes)),
    coldMs: middle(starts.map(({ took }) => took)),
    weakMs: middle(weak.map(({ took }) => took)),
    slowMs: middle(slow.map(({ took }) => took)),
    moreBytes: more,
    fresh: [middle(fresh), middle(fresh, .95)],
    again: [middle(again), middle(again, .95)],
    five, first, hits,
  });
}
await browser.close();
end();

const kb = bytes => (bytes / 1000).toFixed(bytes < 1e5 ? 1 : 0), ms = value => value.toFixed(value < 10 ? 1 : 0);
console.log(`\n| ${articles.length} articles | build CPU s | index MB | cold KB | cold ms | CPU / 4 | slow 4G, CPU / 4 | KB per later query | later ms p50 / p95 | resident ms p50 / p95 | of ${known.length} in the first five / first | by kind |`);
console.log('|---|---|---|---|---|---|---|---|---|---|---|---|');
for (const row of rows) {
  const cpu = Number.isNaN(row.cpu) ? process.env.OUR_CPU ?? '' : row.cpu.toFixed(1);
  console.log(`| ${{ ours: 'ours', mini: 'MiniSearch', pagefind: 'Pagefind' }[row.engine]} | ${cpu} | ${(row.disk / 1e6).toFixed(2)} | ${kb(row.coldBytes)} | ${ms(row.coldMs)} | ${ms(row.weakMs)} | ${ms(row.slowMs)} | ${kb(row.moreBytes)} | ${row.fresh.map(ms).join(' / ')} | ${row.again.map(ms).join(' / ')} | ${row.five} / ${row.first} | ${Object.values(row.hits).join(', ')} |`);
}
console.log(`\nBy kind: ${Object.keys(KINDS).join(', ')}; nine of each.`);
