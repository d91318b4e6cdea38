import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { build } from 'vite';
import { serve } from '../../scripts/serve';
import { answerTimes } from './large-answers';
import { type AppOpened, type Opened, openInApp, openInPeer } from './large-app';
import { type LargeFile, largeFiles } from './large-files';

/** All that was measured of one file. */
export interface LargeFigures {
  readonly file: LargeFile;
  readonly app: readonly AppOpened[];
  readonly peer: readonly Opened[];
  readonly answers: { readonly first: number; readonly later: readonly number[] };
}

/**
 * Opens tables of events in a build of the app and, by turns with it, their pairs in a page of
 * graphology-gexf and sigma, each in a context of its own.
 *
 * @throws where either is never drawn.
 */
export async function measureLarge(
  browser: Browser,
  root: string,
  runs: number,
): Promise<LargeFigures[]> {
  const folder = await mkdtemp(join(tmpdir(), 'qanat-bench-'));
  const peerRoot = join(folder, 'peer');
  await build({
    configFile: false,
    root: 'tests/bench/peer',
    base: './',
    logLevel: 'warn',
    build: { outDir: peerRoot, emptyOutDir: true },
  });
  const app = await serve({ root, port: 0 });
  const peer = await serve({ root: peerRoot, port: 0 });
  try {
    const figures: LargeFigures[] = [];
    for (const file of await largeFiles(folder)) {
      const [ours, theirs]: [AppOpened[], Opened[]] = [[], []];
      for (let run = 0; run < runs; run += 1) {
        // Facets and the brush are tried dozens of times each: once in a row of openings is enough.
        ours.push(await openInApp(browser, app.url, file, run === 0));
        // To pan everything at once takes the peer minutes: once has to do.
        if (file.inTable && run === 0) theirs.push(await openInPeer(browser, peer.url, file));
      }
      figures.push({ file, app: ours, peer: theirs, answers: await answerTimes(file, runs) });
    }
    return figures;
  } finally {
    await app.close();
    await peer.close();
    await rm(folder, { recursive: true, force: true });
  }
}
