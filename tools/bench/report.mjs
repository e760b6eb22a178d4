// node report.mjs RESULTS ARTICLES: docs/benchmarks.md, from what tools/bench.sh measured.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { execFileSync } from 'node:child_process';

const [folder, articles] = process.argv.slice(2);
const read = name => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
const names = readdirSync(folder).filter(name => name.endsWith('.json'));

/** The medians of all runs of one kind; nothing when there is none. */
function medians(kind) {
  const runs = names.filter(name => name.replace(/(-\d+)?\.json$/, '') === kind).map(read);
  if (!runs.length) return undefined;
  const keys = Object.keys(runs[0]);
  const middle = key => runs.map(run => run[key]).sort((one, other) => one - other)[Math.floor((runs.length - 1) / 2)];
  return { runs: runs.length, ...Object.fromEntries(keys.map(key => [key, middle(key)])) };
}

const seconds = value => value.toFixed(value < 10 ? 2 : 1);
const count = value => (value === undefined ? '–' : value.toLocaleString('en').replaceAll(',', ' '));
const megabytes = bytes => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)}`;
const version = (command, ...words) => {
  try {
    return execFileSync(command, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim().split('\n')[0];
  } catch {
    return '?';
  }
};

const lines = [];
const write = (...more) => lines.push(...more);

write(
  '# Benchmarks',
  '',
  'Written by `make bench` (tools/bench.sh), which is no part of the tests. Everything ran on one machine, over loopback: ' +
    `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB of memory, shared with WordPress, its database and the browser. ` +
    'Wall times of such a machine are upper bounds; CPU time is steadier. All numbers are medians of three runs unless they say otherwise.',
  '',
);

const kinds = [
  ['publish-full', 'everything for the first time'],
  ['publish-unchanged', 'again, nothing changed'],
  ['publish-edited', 'again, one old article corrected'],
  ['publish-added', 'again, one new article'],
  ['copies-full', 'everything, with compressed copies (`--profile nginx`), one run'],
  ['copies-edited', 'the same again, one old article corrected, one run'],
  ['copies-added', 'the same again, one new article, one run'],
  ['hugo-full', 'Hugo, the same texts from Markdown'],
];
const measured = kinds.map(([kind, what]) => [what, medians(kind)]).filter(([, result]) => result);
if (measured.length) {
  write(
    `## Publishing ${count(Number(articles))} articles`,
    '',
    `A WordPress with ${count(Number(articles))} articles of 300 to 900 words without pictures, in two to three of 30 categories on two levels, by two to four of 60 tags ` +
      'and one of twelve authors, with 30 000 comments (tools/bench/texts.php), on PHP’s own server with four workers. The publisher reads it over its REST API. Hugo builds pages ' +
      'with the same texts, lists and comments from files on the disk with the plain templates in tools/bench/hugo, and has no WordPress to ask. CPU is that of the program alone.',
    '',
    '| | wall s | CPU s (user + system) | most memory MB | files changed | files | MB |',
    '|---|---|---|---|---|---|---|',
  );
  for (const [what, { wall, user, sys, peak_kb, changed, files, bytes }] of measured) {
    write(`| ${what} | ${seconds(wall)} | ${seconds(user + sys)} | ${Math.round(peak_kb / 1024)} | ${count(changed)} | ${count(files)} | ${megabytes(bytes)} |`);
  }
  write('', '“Files changed” counts every file below the published folder that is new, other or gone, `regard.json` with it.', '');
}

if (existsSync(`${folder}/pages.json`)) {
  const pages = read('pages.json');
  const [sample] = Object.values(pages).flatMap(page => Object.values(page));
  write(
    '## Reading',
    '',
    `Lighthouse ${sample.versions.lighthouse}, ${sample.versions.browser}, mobile, simulated slow 4G and a processor four times as slow. The test WordPress (tests/wordpress/README.md), published and served by ` +
      '`regard serve`; and the same WordPress with the theme that Debian ships for it, behind a small server that compresses with gzip and lets browsers keep files (tools/bench/front.mjs). ' +
      'Both in one run, in turn; each line is the run with the middle largest paint of three.',
    '',
    '| page | | first paint s | largest paint s | blocked ms | shift | KB | requests | HTML | CSS | JS and wasm | pictures | fonts |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|---|',
  );
  const kilobytes = (kinds, ...of) => (of.reduce((sum, kind) => sum + (kinds[kind]?.bytes ?? 0), 0) / 1000).toFixed(1);
  for (const [page, sites] of Object.entries(pages)) {
    for (const [name, { fcp, lcp, tbt, cls, kinds }] of Object.entries(sites)) {
      write(
        `| ${page} | ${name} | ${(fcp / 1000).toFixed(2)} | ${(lcp / 1000).toFixed(2)} | ${Math.round(tbt)} | ${cls.toFixed(3)} | ${kilobytes(kinds, 'total')} | ${kinds.total?.requests ?? '–'} | ` +
          `${kilobytes(kinds, 'document')} | ${kilobytes(kinds, 'stylesheet')} | ${kilobytes(kinds, 'script', 'other')} | ${kilobytes(kinds, 'image')} | ${kilobytes(kinds, 'font')} |`,
      );
    }
  }
  write('', '| page | | performance | accessibility | best practices | SEO | not passed |', '|---|---|---|---|---|---|---|');
  for (const [page, sites] of Object.entries(pages)) {
    for (const [name, { scores, refused }] of Object.entries(sites)) {
      write(`| ${page} | ${name} | ${scores.performance} | ${scores.accessibility} | ${scores['best-practices']} | ${scores.seo} | ${refused.join(', ')} |`);
    }
  }
  write('');
}

const searches = `${folder}/../search`;
const corpora = existsSync(searches) ? readdirSync(searches).filter(name => existsSync(`${searches}/${name}/report.md`)) : [];
if (corpora.length) {
  write(
    '## Search',
    '',
    'By `make bench-search` (tools/bench-search.sh): made-up articles with the statistics of French (tools/bench/search/corpus.mjs), or those of a folder; all engines in one ' +
      'Chromium, one after the other, from a server that compresses text and WebAssembly with brotli. Cold is from nothing to the first results, median of three; slow 4G is 150 ms and 1.44 Mbit/s with a ' +
      'fourth of the processor’s speed, which does not reach workers, one run. The bytes are those that the server sent. Later queries are a hundred different ones, then the same again. Known items are articles asked for ' +
      'by three words of their titles. MiniSearch has prefix and fuzzy 0.2, the title counted four times, accents folded and small words left out; Pagefind has its defaults and gives excerpts too.',
    '',
  );
  corpora.sort((one, other) => one - other).forEach(name => write(readFileSync(`${searches}/${name}/report.md`, 'utf8').trim(), ''));
}

write(
  '## Versions',
  '',
  `${version('rustc', '--version')}; PHP ${version('php', '-r', 'echo PHP_VERSION;')}; ${version('mariadbd', '--version').replace(/^.*Ver /, 'MariaDB ').split('-')[0]}; ` +
    `Node ${process.version.slice(1)}; ${existsSync(`${folder}/hugo.version`) ? readFileSync(`${folder}/hugo.version`, 'utf8').split(' ').slice(0, 2).join(' ') : 'Hugo not measured'}; ` +
    `WordPress of Debian’s package. Measured on ${new Date().toISOString().slice(0, 10)}.`,
);
console.log(lines.join('\n'));
