import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { svgToPdf } from '../../../../src/figures/pdf/svg-to-pdf';
import { plex } from '../outline/plex';

export const fonts = plex();

export const options = {
  title: 'Who contacted whom · من اتصل بمن',
  lang: 'ar',
  alt: 'قآني sent Kadhimi a letter (2020).',
  fonts,
  page: { width: 297, height: 210 },
} as const;

/** A label as a figure writes it. */
export const label = (text: string, direction: 'ltr' | 'rtl', y = 40): string =>
  `<text x="${direction === 'rtl' ? 380 : 20}" y="${y}" direction="${direction}" font-size="20" font-weight="500" fill="#16191d" paint-order="stroke" stroke="#fbfaf7" stroke-width="4" stroke-linejoin="round">${text}</text>`;

export const sheet = (...parts: string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 400 300">${parts.join('')}</svg>`;

/** A sheet with these parts as a PDF. */
export const pdfOf = (...parts: string[]): Promise<Uint8Array> =>
  svgToPdf(sheet(...parts), options);

/** A PDF opened by PDF.js. */
export const opened = (pdf: Uint8Array) =>
  getDocument({ data: pdf.slice(), verbosity: 0, useSystemFonts: false }).promise;

/** Whether a program is there to be asked. */
export const installed = (program: string): boolean =>
  !spawnSync(program, ['--version'], { stdio: 'ignore' }).error;

/** What a program makes of files put beside each other in a folder of its own. */
export function asked(
  program: string,
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>>,
): { readonly run: SpawnSyncReturns<string>; readonly made: (name: string) => Uint8Array } {
  const folder = mkdtempSync(join(tmpdir(), 'figure-'));
  for (const [name, data] of Object.entries(files)) writeFileSync(join(folder, name), data);
  const run = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  const kept = new Map<string, Uint8Array>();
  for (const name of args.filter((arg) => /^out/.test(arg))) {
    kept.set(name, new Uint8Array(readFileSync(join(folder, name))));
  }
  rmSync(folder, { recursive: true });
  return { run, made: (name) => kept.get(name) ?? new Uint8Array() };
}
