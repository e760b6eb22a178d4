// Compares what readers download with the budget in tools/sizes.json; over budget fails.
import { readFileSync, readdirSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const budget = JSON.parse(readFileSync('tools/sizes.json', 'utf8'));
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } };
const files = readdirSync('dist');
const measure = ending => {
  const bytes = readFileSync(`dist/${files.find(name => ending.test(name))}`);
  return { raw: bytes.length, brotli: brotliCompressSync(bytes, quality).length };
};
const both = (one, other) => ({ raw: one.raw + other.raw, brotli: one.brotli + other.brotli });
const wasm = measure(/^app-.*_bg\.wasm$/), script = measure(/^app-.*\.js$/), boot = measure(/^boot\.js$/);
const live = both(measure(/^live-.*_bg\.wasm$/), measure(/^live-.*\.js$/)), reading = measure(/^reading-.*\.js$/);
const search = [/^search-.*_bg\.wasm$/, /^searching-.*\.js$/, /^worker-.*\.js$/].map(measure).reduce(both);
const results = measure(/^results-.*\.js$/);
const gather = [/^gather-.*_bg\.wasm$/, /^searching-.*\.js$/, /^gathering-.*\.js$/].map(measure).reduce(both);
const rows = { wasm, script, boot, reading, 'wasm + script': both(wasm, script), 'of live sites': live, search, 'page of results': results, 'search of live sites': gather };
let over = false;
console.log('what                 raw bytes   brotli   budget');
for (const [name, { raw, brotli }] of Object.entries(rows)) {
  const limit = budget[name];
  if (limit && brotli > limit) over = true;
  console.log(`${name.padEnd(20)} ${String(raw).padStart(9)} ${String(brotli).padStart(8)} ${String(limit ?? '').padStart(8)}`);
}
if (over) { console.error('Over the size budget (tools/sizes.json).'); process.exit(1); }
