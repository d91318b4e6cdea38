import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { CSP_HEADER } from './csp';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

const HEADERS = {
  'content-security-policy': CSP_HEADER,
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** How many ports after the first are tried before the server gives up. */
const PORTS_TRIED = 50;

export interface ServeOptions {
  /** The folder that is served. */
  readonly root: string;
  /** The port tried first; 0 lets the system choose a free one. */
  readonly port: number;
  /** Texts served beside the folder, by their path (`/floor.html`). */
  readonly pages?: ReadonlyMap<string, string>;
}

export interface Served {
  /** The address with its closing slash, `http://127.0.0.1:4173/`. */
  readonly url: string;
  readonly port: number;
  /** Ends the server and every connection to it. */
  readonly close: () => Promise<void>;
}

function typeOf(path: string): string {
  return TYPES[extname(path)] ?? 'application/octet-stream';
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer) {
  response.writeHead(status, {
    ...HEADERS,
    'content-type': type,
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

/** The file that a request path names inside `root`, or null where it would lead out of it. */
export function fileFor(root: string, requestPath: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(requestPath);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  const base = resolve(root);
  const file = join(base, normalize(path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(base + sep) ? file : null;
}

async function answer(options: ServeOptions, path: string, method: string, out: ServerResponse) {
  if (method !== 'GET' && method !== 'HEAD') {
    return send(out, 405, 'text/plain; charset=utf-8', 'Only reading is served here.');
  }
  const page = options.pages?.get(path);
  if (page !== undefined) return send(out, 200, typeOf(path), page);
  const file = fileFor(options.root, path);
  const found = file !== null && (await stat(file).catch(() => null))?.isFile() === true;
  if (file === null || !found) {
    return send(out, 404, 'text/plain; charset=utf-8', `Nothing is served at ${path}`);
  }
  // Names under assets/ carry a hash of their content, so they may be kept for good.
  const hashed = path.startsWith('/assets/');
  out.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  send(out, 200, typeOf(file), await readFile(file));
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    const failed = (error: Error) => fail(error);
    server.once('error', failed);
    // Only this machine: what a reader opens stays on it.
    server.listen({ port, host: '127.0.0.1' }, () => {
      server.off('error', failed);
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function portIsTaken(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'EADDRINUSE' || code === 'EACCES';
}

/**
 * Serves a built folder on this machine alone, under the strict policy of `csp.ts`.
 *
 * @returns where it listens; a taken port moves on to the next.
 * @throws the system's error where none of fifty ports is free.
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    answer(options, path, request.method ?? 'GET', response).catch((error: unknown) => {
      if (!response.headersSent) send(response, 500, 'text/plain; charset=utf-8', String(error));
      else response.destroy();
    });
  });
  for (let tried = 0; ; tried += 1) {
    try {
      const port = await listen(server, options.port === 0 ? 0 : options.port + tried);
      const close = () =>
        new Promise<void>((done) => {
          server.close(() => done());
          server.closeAllConnections();
        });
      return { url: `http://127.0.0.1:${port}/`, port, close };
    } catch (error) {
      if (!portIsTaken(error) || tried >= PORTS_TRIED) throw error;
    }
  }
}
