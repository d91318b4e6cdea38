import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { serve } from '../../scripts/serve';
import { brushMoves, facetChoices, QUESTION, questionTurns } from './asking';
import { coldPage, type FirstLoad, load } from './first-load';
import { FLOOR_PATH, FLOOR_SCRIPT, FLOOR_SCRIPT_PATH, floorPage } from './floor';
import { selections } from './select';

export interface Figures {
  readonly runs: number;
  readonly browser: string;
  readonly app: readonly FirstLoad[];
  readonly floor: readonly FirstLoad[];
  /** Bytes after gzip of what the first load fetched before the graph was drawn, by kind. */
  readonly bytes: Readonly<Record<'js' | 'css' | 'fonts' | 'data', number>>;
  /** Bytes after gzip of all JavaScript in the build, later parts too. */
  readonly allJs: number;
  /** Milliseconds from a selection to its paint. */
  readonly select: readonly number[];
  /** Milliseconds from a choice in a facet, and from a move of the time window, to its paint. */
  readonly facet: readonly number[];
  readonly brush: readonly number[];
  /** Milliseconds from a question of two ends to its answer's paint, in the graph and beside it. */
  readonly question: readonly number[];
  readonly counts: Readonly<Record<string, number>>;
}

interface Coded {
  readonly actors: readonly unknown[];
  readonly ties: readonly unknown[];
  readonly sources: readonly unknown[];
  readonly contacts: readonly { readonly partOf: string | null; readonly points: unknown[] }[];
}

async function zipped(root: string, files: readonly string[], ending: RegExp): Promise<number> {
  const wanted = files.filter((file) => ending.test(file));
  const sizes = await Promise.all(
    wanted.map(async (file) => gzipSync(await readFile(join(root, file))).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function counts(root: string): Promise<Figures['counts']> {
  const data = JSON.parse(await readFile(join(root, 'curated.json'), 'utf8')) as Coded;
  return {
    reports: data.sources.length,
    contacts: data.contacts.length,
    'contacts not part of another': data.contacts.filter(({ partOf }) => partOf === null).length,
    actors: data.actors.length,
    ties: data.ties.length,
    points: data.contacts.reduce((sum, { points }) => sum + points.length, 0),
  };
}

/**
 * Measures a build in a browser: app and floor page by turns, each on a cold cache, so that what
 * else the machine does falls on both.
 *
 * @throws where the app is never drawn.
 */
export async function measure(browser: Browser, root: string, runs: number): Promise<Figures> {
  const pages = new Map([[FLOOR_SCRIPT_PATH, FLOOR_SCRIPT]]);
  const server = await serve({ root, port: 0, pages });
  const app: FirstLoad[] = [];
  const floor: FirstLoad[] = [];
  try {
    const cold = async (path: string) => {
      const { context, page } = await coldPage(browser);
      const result = await load(page, new URL(path, server.url).href);
      await context.close();
      return result;
    };
    // The first load of all starts the browser's own processes; it only tells what is fetched.
    const first = await cold('/');
    pages.set(FLOOR_PATH, floorPage(first));
    for (let run = 0; run < runs; run += 1) {
      app.push(await cold('/'));
      floor.push(await cold(FLOOR_PATH));
    }
    const { context, page } = await coldPage(browser);
    await load(page, server.url);
    const select = await selections(page, Math.max(runs, 10));
    const facet = await facetChoices(page);
    const brush = await brushMoves(page);
    await load(page, new URL(QUESTION, server.url).href);
    const question = await questionTurns(page);
    await context.close();
    const all = await readdir(root, { recursive: true });
    return {
      runs,
      browser: browser.version(),
      app,
      floor,
      bytes: {
        js: await zipped(root, first.files, /\.js$/),
        css: await zipped(root, first.files, /\.css$/),
        fonts: await zipped(root, first.files, /\.woff2?$/),
        data: await zipped(root, first.files, /\.json$/),
      },
      allJs: await zipped(root, all, /\.js$/),
      select,
      facet,
      brush,
      question,
      counts: await counts(root),
    };
  } finally {
    await server.close();
  }
}
