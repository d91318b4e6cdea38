import type { FigureSize } from '../../figures/figure';
import { RASTER_FORMATS } from '../../figures/raster';
import type { Lang } from '../../model/schema';

/** What a figure is saved as. */
export const FORMATS = ['png', 'jpeg', 'webp', 'svg', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

export const GROUNDS = ['light', 'dark', 'transparent'] as const;
export type Ground = (typeof GROUNDS)[number];

export const PRESETS = [
  'screen',
  'wide',
  'square',
  'portrait',
  'a4',
  'a4-landscape',
  'column',
  'double-column',
  'free-px',
  'free-mm',
] as const;
export type Preset = (typeof PRESETS)[number];

export const PARTS = ['title', 'filter', 'legend', 'source', 'asOf'] as const;
export type Part = (typeof PARTS)[number];
/** Parts whose words can be changed. */
export type WordsPart = Exclude<Part, 'legend'>;

interface Sides {
  readonly width: number;
  readonly height: number;
}

/** All that a reader chooses of a figure. */
export interface Choice {
  readonly format: Format;
  readonly lang: Lang;
  readonly ground: Ground;
  /** What is on the screen, or all of the graph. */
  readonly extent: 'view' | 'whole';
  readonly preset: Preset;
  /** Sides of a free size, in px or mm. */
  readonly free: { readonly px: Sides; readonly mm: Sides };
  /** Pixels of the file to one of the figure, where its size is in px. */
  readonly scale: number;
  /** Dots to an inch, where its size is in mm. */
  readonly dpi: number;
  readonly parts: Readonly<Record<Part, boolean>>;
  /** Words put in the place of the usual ones; null for those. */
  readonly words: Readonly<Record<WordsPart | 'alt', string | null>>;
  /** An icon of its type on each line. */
  readonly types: boolean;
  /** What is not lit on the screen is dimmed. */
  readonly lit: boolean;
  /** Text as outlines, for desks without the font; in a vector file. */
  readonly outlines: boolean;
  /** Name of the file, without its ending; null for the usual one. */
  readonly name: string | null;
}

const PX: Readonly<Partial<Record<Preset, Sides>>> = {
  wide: { width: 1280, height: 720 },
  square: { width: 1000, height: 1000 },
  portrait: { width: 960, height: 1200 },
};

const MM: Readonly<Partial<Record<Preset, Sides>>> = {
  a4: { width: 210, height: 297 },
  'a4-landscape': { width: 297, height: 210 },
  column: { width: 85, height: 110 },
  'double-column': { width: 180, height: 150 },
};

/** CSS px to an inch and to a millimetre. */
export const PX_PER_INCH = 96;
export const PX_PER_MM = PX_PER_INCH / 25.4;

/** The sides of a choice in mm; null where it is in px. */
export function sidesInMm({ preset, free }: Choice): Sides | null {
  return preset === 'free-mm' ? free.mm : (MM[preset] ?? null);
}

/** No page of a PDF is longer, mm: 14,400 points (Adobe, PDF Reference 1.7, appendix C). */
export const LONGEST_PAGE = 5080;

/** The page of a figure, mm. One sized by the screen is made smaller where none could be so long. */
export function pageOf(choice: Choice, figure: Sides): Sides {
  const [width, height] = [figure.width / PX_PER_MM, figure.height / PX_PER_MM];
  if (sidesInMm(choice)) return { width, height };
  const share = Math.min(1, LONGEST_PAGE / Math.max(width, height));
  return { width: width * share, height: height * share };
}

/** The size of a choice, px of the figure; `screen` is what the graph takes up in the page. */
export function sizeOf(choice: Choice, screen: Sides): FigureSize {
  const mm = sidesInMm(choice);
  if (mm) return { width: mm.width * PX_PER_MM, height: mm.height * PX_PER_MM };
  if (choice.preset === 'free-px') return choice.free.px;
  return PX[choice.preset] ?? { width: screen.width, pictureHeight: screen.height };
}

/** Pixels of the file to one px of the figure. */
export const scaleOf = (choice: Choice): number =>
  sidesInMm(choice) ? choice.dpi / PX_PER_INCH : choice.scale;

export const isRaster = (format: Format): format is (typeof RASTER_FORMATS)[number] =>
  RASTER_FORMATS.some((one) => one === format);

/** The usual choice: what is seen, at twice its size, as the page is dressed and speaks. */
export function usualChoice(
  lang: Lang,
  ground: Ground,
  { types }: { readonly types: boolean },
): Choice {
  return {
    format: 'png',
    lang,
    ground,
    extent: 'view',
    preset: 'screen',
    free: { px: { width: 1200, height: 800 }, mm: { width: 120, height: 100 } },
    scale: 2,
    dpi: 300,
    parts: { title: true, filter: true, legend: true, source: true, asOf: true },
    words: { title: null, filter: null, source: null, asOf: null, alt: null },
    types,
    lit: true,
    outlines: false,
    name: null,
  };
}
