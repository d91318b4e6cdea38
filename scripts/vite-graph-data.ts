import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** The five files of a data set's folder, by their key in a bundle. */
const FILES = {
  dataset: 'dataset.json',
  sources: 'sources.json',
  actors: 'actors.json',
  ties: 'ties.json',
  contacts: 'contacts.json',
} as const;
const NAMES: readonly string[] = Object.values(FILES);

/** What the app fetches, beside its page. */
const BUNDLE = 'curated.json';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * A data set's folder as the one text that the app fetches: the compact five-key bundle, without
 * the keys of files that are missing. Where a file is not JSON it is `{"files": [{"name", "text"}]}`
 * instead, with all files as they stand, so that the app can show where the fault is.
 */
export async function bundleText(folder: string): Promise<string> {
  const read = await Promise.all(
    Object.entries(FILES).map(async ([key, name]) => {
      const text = await readFile(join(folder, name), 'utf8').catch(() => null);
      return text === null ? null : { key, name, text };
    }),
  );
  const files = read.filter((file) => file !== null);
  if (!files.every(({ text }) => isJson(text))) {
    return JSON.stringify({ files: files.map(({ name, text }) => ({ name, text })) });
  }
  return JSON.stringify(Object.fromEntries(files.map(({ key, text }) => [key, JSON.parse(text)])));
}

/** Serves `curated.json` while developing, with a reload on every change, and emits it in a build. */
export function graphData(folder: string): Plugin {
  const root = resolve(folder);
  const isPart = (file: string) =>
    dirname(resolve(file)) === root && NAMES.includes(basename(file));
  return {
    name: 'qanat:graph-data',
    configureServer(server) {
      server.watcher.add(root);
      const reload = (file: string) => {
        if (isPart(file)) server.ws.send({ type: 'full-reload' });
      };
      server.watcher.on('add', reload).on('change', reload).on('unlink', reload);
      server.middlewares.use(`/${BUNDLE}`, (_request, response, next) => {
        bundleText(root).then((text) => {
          response.setHeader('content-type', 'application/json; charset=utf-8');
          response.setHeader('cache-control', 'no-store');
          response.end(text);
        }, next);
      });
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: BUNDLE, source: await bundleText(root) });
    },
  };
}
