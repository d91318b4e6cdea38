import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from '@playwright/test';
import { unpacked } from '../../../src/figures/outline/woff';
import { decodePng, differing } from './png';

const FONTS = resolve(
  import.meta.dirname,
  '../../../node_modules/@fontsource/ibm-plex-sans-arabic/files',
);

export const hasLibrsvg = (): boolean => spawnSync('rsvg-convert', ['--version']).status === 0;

/** Puts the typeface where fontconfig finds it: librsvg reads no font out of an SVG, and no WOFF. */
function fontconfig(folder: string): string {
  for (const subset of ['arabic', 'latin']) {
    for (const weight of [500, 600]) {
      const name = `ibm-plex-sans-arabic-${subset}-${weight}-normal`;
      writeFileSync(
        join(folder, `${name}.ttf`),
        unpacked(readFileSync(join(FONTS, `${name}.woff`))),
      );
    }
  }
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${folder}</cachedir></fontconfig>`,
  );
  return file;
}

/** The share of pixels in which librsvg and Chromium differ by more than a quarter of a channel. */
export async function beyondLibrsvg(browser: Browser, svg: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'qanat-figure-'));
  try {
    const [input, output] = [join(folder, 'a.svg'), join(folder, 'a.png')];
    writeFileSync(input, svg);
    const ran = spawnSync('rsvg-convert', [input, '-o', output], {
      env: { ...process.env, FONTCONFIG_FILE: fontconfig(folder) },
    });
    if (ran.status !== 0) throw new Error(ran.stderr.toString());
    const theirs = decodePng(readFileSync(output));
    const { width, height } = theirs;
    const shown = await browser.newPage({ viewport: { width, height } });
    await shown.goto(`file://${input}`);
    await shown.evaluate(() => document.fonts.ready);
    const ours = decodePng(await shown.screenshot());
    await shown.close();
    return differing(ours, theirs);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
