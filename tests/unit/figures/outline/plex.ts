import { readFileSync } from 'node:fs';
import { type Fonts, openFonts } from '../../../../src/figures/outline/fonts';

const FILES = 'node_modules/@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-';

/** The bytes of one of the font's files. */
export const plexFile = (block: string, weight: number): Uint8Array =>
  new Uint8Array(readFileSync(`${FILES}${block}-${weight}-normal.woff`));

/** The fonts of the app, as its figures use them; each call opens them anew. */
export const plex = (weights: readonly number[] = [400, 500, 600]): Fonts =>
  openFonts(
    weights.flatMap((weight) =>
      ['latin', 'arabic', 'latin-ext'].map((block) => ({ weight, data: plexFile(block, weight) })),
    ),
  );
