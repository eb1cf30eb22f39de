// Serves the extension's files to the web worker extension host, which loads it over http.

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const types = { '.js': 'text/javascript', '.json': 'application/json', '.map': 'application/json', '.svg': 'image/svg+xml', '.css': 'text/css', '.png': 'image/png' };

/**
 * @param {string} folder
 * @returns {Promise<{ authority: string, stop: () => void }>}
 */
export async function serveFiles(folder) {
  const server = createServer(async (request, response) => {
    const path = resolve(join(folder, decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)));
    const inside = path.startsWith(folder + sep) && (await stat(path).then((found) => found.isFile(), () => false));
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (!inside) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', types[extname(path)] ?? 'text/plain; charset=utf-8');
    createReadStream(path).pipe(response);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    authority: `127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
