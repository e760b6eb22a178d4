// A slow line between a reader and the demo edition: every answer comes late, and all of them share the little that the line carries.
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Milliseconds until an answer begins to come, and bytes in a second: what the benchmarks call slow 4G. */
const LATENCY = 150, RATE = 180_000;

/** The line to what is served at `home`: its address on this side, and what takes it down. */
export async function slowLine(home: string): Promise<{ address: string; close: () => void }> {
  let free = 0;
  const server = createServer((asked, answer) => {
    const { method, headers } = asked;
    const ahead = request(new URL(asked.url ?? '/', home), { method, headers }, given => {
      const pieces: Buffer[] = [];
      given.on('data', (piece: Buffer) => pieces.push(piece));
      given.on('end', () => {
        const content = Buffer.concat(pieces);
        free = Math.max(Date.now() + LATENCY, free) + (content.length / RATE) * 1000;
        setTimeout(() => answer.writeHead(given.statusCode ?? 502, given.headers).end(content), free - Date.now());
      });
    });
    ahead.on('error', () => answer.destroy());
    ahead.end();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
