// node front.mjs PORT BEHIND: a small server in front of PHP's own, which compresses text, keeps connections and lets browsers keep
// files, as the servers of real sites do. Addresses of the server behind become its own.
import { createServer, request, Agent } from 'node:http';
import { gzipSync } from 'node:zlib';

const [port, behind] = process.argv.slice(2).map(Number);
const agent = new Agent({ keepAlive: false });
const compressed = new Map();

createServer((asked, answer) => {
  const headers = { ...asked.headers, host: `127.0.0.1:${behind}` };
  delete headers['accept-encoding'];
  const sent = request({ port: behind, host: '127.0.0.1', path: asked.url, method: asked.method, headers, agent }, got => {
    const parts = [];
    got.on('data', part => parts.push(part));
    got.on('end', () => {
      let body = Buffer.concat(parts);
      const kind = got.headers['content-type'] ?? '';
      const kept = { ...got.headers };
      delete kept['content-length'];
      delete kept.connection;
      delete kept['transfer-encoding'];
      if (kept.location) kept.location = kept.location.replaceAll(`127.0.0.1:${behind}`, `127.0.0.1:${port}`);
      if (/text|javascript|json|xml|svg/.test(kind)) {
        body = Buffer.from(body.toString('utf8').replaceAll(`127.0.0.1:${behind}`, `127.0.0.1:${port}`));
        if (/gzip/.test(asked.headers['accept-encoding'] ?? '')) {
          const isFile = /\.(css|js|svg)(\?|$)/.test(asked.url);
          body = (isFile && compressed.get(asked.url)) || gzipSync(body);
          if (isFile) compressed.set(asked.url, body);
          kept['content-encoding'] = 'gzip';
          kept.vary = 'Accept-Encoding';
        }
      }
      if (/\.(css|js|svg|png|jpe?g|webp|gif|woff2?)(\?|$)/.test(asked.url)) kept['cache-control'] = 'public, max-age=31536000';
      answer.writeHead(got.statusCode ?? 502, { ...kept, 'content-length': body.length });
      answer.end(body);
    });
  });
  sent.on('error', () => answer.writeHead(502).end());
  asked.pipe(sent);
}).listen(port, '127.0.0.1');
