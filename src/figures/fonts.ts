import { FONT } from '../scene/tokens';

/** The parts that the typeface is shipped in, each with the letters it has. */
export const SUBSETS = {
  arabic:
    'U+0600-06FF,U+0750-077F,U+0870-08FF,U+200C-200E,U+2010-2011,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FEFC',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
} as const;

export type Subset = keyof typeof SUBSETS;

/** One file of the typeface. */
export interface Face {
  readonly subset: Subset;
  readonly weight: number;
}

const LETTERS: Readonly<Record<Subset, RegExp>> = {
  arabic: /[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/,
  'latin-ext': /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1d00-\u1dbf\u1e00-\u1eff]/,
  latin: /[\u0021-\u00ff\u2010-\u2027\u2030-\u205e]/,
};

const TEXT = /<text [^>]*font-weight="(\d+)"[^>]*>([^<]*)<\/text>/g;

/** The files of the typeface that an SVG's texts need, in one order: no weight or script besides. */
export function facesIn(svg: string): Face[] {
  const texts = new Map<number, string>();
  for (const [, weight, text = ''] of svg.matchAll(TEXT)) {
    texts.set(Number(weight), (texts.get(Number(weight)) ?? '') + text);
  }
  const subsets = Object.keys(SUBSETS) as Subset[];
  return [...texts]
    .sort(([a], [b]) => a - b)
    .flatMap(([weight, text]) =>
      subsets.filter((subset) => LETTERS[subset].test(text)).map((subset) => ({ subset, weight })),
    );
}

const FAMILY = FONT.split(',')[0] ?? FONT;

/** An SVG with files of the typeface (WOFF2, in base64) inside it, for whoever has not got it. */
export function withFonts(
  svg: string,
  files: readonly (Face & { readonly base64: string })[],
): string {
  if (files.length === 0) return svg;
  const rules = files.map(
    ({ subset, weight, base64 }) =>
      `@font-face{font-family:'${FAMILY}';font-weight:${weight};src:url(data:font/woff2;base64,${base64}) format('woff2');unicode-range:${SUBSETS[subset]}}`,
  );
  return svg.replace('</desc>\n', () => `</desc>\n<style>\n${rules.join('\n')}\n</style>\n`);
}
