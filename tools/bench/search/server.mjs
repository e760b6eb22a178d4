// A server of folders, one over the other, that compresses as hosts do in advance: text and WebAssembly with brotli, nothing else.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';

const KINDS = { html: 'text/html', js: 'text/javascript', mjs: 'text/javascript', json: 'application/json', css: 'text/css', wasm: 'application/wasm' };

/** Serves the folders on a free port: the address, the bytes of all answers so far, how many they were, and what ends it. */
export const serve = folders => new Promise(resolve => {
  const packed = new Map(), sent = { bytes: 0, answers: 0 };
  const server = createServer(({ url }, answer) => {
    const path = decodeURIComponent(url.split('?')[0]);
    const file = folders.map(folder => folder + (path.endsWith('/') ? `${path}index.html` : path))
      .find(file => existsSync(file) && statSync(file).isFile());
    if (!file) return answer.writeHead(404).end();
    const ending = file.split('.').pop(), headers = { 'content-type': KINDS[ending] ?? 'application/octet-stream', 'cache-control': 'public, max-age=3600' };
    let body = readFileSync(file);
    if (KINDS[ending] || /pagefind/.test(file) && !/pagefind$|pf_/.test(ending)) {
      if (!packed.has(file)) packed.set(file, brotliCompressSync(body));
      body = packed.get(file);
      headers['content-encoding'] = 'br';
    }
    // Headers of such answers take about so much.
    sent.bytes += body.length + 150;
    sent.answers += 1;
    answer.writeHead(200, { ...headers, 'content-length': body.length }).end(body);
  });
  server.listen(0, '127.0.0.1', () => resolve({ home: `http://127.0.0.1:${server.address().port}`, sent, end: () => server.close() }));
});
