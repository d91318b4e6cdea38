import type { Box } from '../scene/geometry';
import type { Measure } from '../scene/text';
import { FONT, type Palette } from '../scene/tokens';
import { legendMarkup, type PlacedLegend, placeLegend } from './legend';
import type { LegendMark } from './legend-marks';
import { type Paragraph, paragraph, paragraphHeight, paragraphMarkup } from './paragraph';
import { escapeXml, type SvgOptions } from './svg';
import { px } from './svg-shape';

/** What a figure is of: a graph, or any other view that can say itself in SVG. */
export interface Picture {
  /** What of it is to be seen, px of its own. */
  readonly box: Box;
  /** Whether something may lie outside of the box, and is cut off. */
  readonly clipped: boolean;
  /** How much larger than its own size it may be shown. */
  readonly most: number;
  readonly layers: readonly string[];
  readonly marks: readonly LegendMark[];
  /** Size of its smallest text, px of its own. */
  readonly smallest: number;
}

export interface FigureTexts {
  /** Empty where it is not wanted; so with the others. */
  readonly title: string;
  readonly filter: string;
  readonly source: string;
  readonly asOf: string;
}

/**
 * How large a figure is, px: as a whole, or by its height without the words around it. A picture that
 * does not run to the edges has `FIGURE_MARGIN` beside it in the latter.
 */
export type FigureSize =
  | { readonly width: number; readonly height: number }
  | { readonly width: number; readonly pictureHeight: number };

/** At the sides of a figure, px; in a size of its own in proportion to its letters. */
export const FIGURE_MARGIN = 16;

export interface FigureSpec {
  readonly lang: SvgOptions['lang'];
  /** Whether the picture runs to the edges of the sheet, as a view does that is cut there. */
  readonly bleeds: boolean;
  readonly palette: Palette;
  /** Whether it stands on a ground of its own; else whatever lies under it shows. */
  readonly ground: boolean;
  readonly size: FigureSize;
  readonly texts: FigureTexts;
  /** What it shows, for whoever cannot see it. */
  readonly alt: { readonly title: string; readonly description: string };
  /** The words of a mark; null for no legend. */
  readonly legend: ((mark: LegendMark) => string) | null;
  /** The picture for a room of so many px. */
  readonly draw: (room: { readonly width: number; readonly height: number }) => Picture;
  readonly measure: Measure;
}

export interface Figure {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** Size of the smallest text, px of the figure. */
  readonly smallest: number;
  /** The room of the picture, what it takes of it, and how large it is beside its own size. */
  readonly room: Box;
  readonly taken: Box;
  readonly zoom: number;
  readonly marks: readonly LegendMark[];
}

interface Frame {
  readonly scale: number;
  readonly pad: number;
  readonly title: Paragraph;
  readonly filter: Paragraph;
  readonly source: Paragraph;
  readonly asOf: Paragraph;
  readonly legend: PlacedLegend;
  /** Height above and below the picture, px. */
  readonly head: number;
  readonly foot: number;
}

const NO_LEGEND: PlacedLegend = { entries: [], height: 0, scale: 1 };

/** The share of a figure's height that its picture has at least, where letters can be made smaller. */
const PICTURE_SHARE = 0.55;
/** The words around a small picture are not made smaller than this on its account. */
const LEAST_SCALE = 0.66;
/** After so many rounds the words and the picture have their room. */
const MOST_ROUNDS = 5;
const SCALES = [1, 0.9, 0.8, 0.7, 0.62, 0.55] as const;

function frameOf(spec: FigureSpec, marks: readonly LegendMark[], scale: number): Frame {
  const { texts, size } = spec;
  const pad = 'height' in size ? FIGURE_MARGIN * scale : FIGURE_MARGIN;
  const width = size.width - 2 * pad;
  const set = (text: string, letters: number, weight: number): Paragraph =>
    paragraph(text, width, { size: letters * scale, weight }, spec);
  const title = set(texts.title, 18, 600);
  const filter = set(texts.filter, 13, 500);
  const source = set(texts.source, 11, 500);
  const asOf = set(texts.asOf, 11, 500);
  const legend = spec.legend ? placeLegend(marks, spec.legend, { width, scale }, spec) : NO_LEGEND;
  const sum = (parts: readonly number[]): number => parts.reduce((a, b) => a + b, 0);
  const above = sum([title, filter].map(paragraphHeight));
  const below = sum([legend.height, ...[source, asOf].map(paragraphHeight)]);
  const between = legend.height > 0 && below > legend.height ? 6 * scale : 0;
  const bare = spec.bleeds ? 0 : Math.ceil(pad);
  return {
    scale,
    pad,
    title,
    filter,
    source,
    asOf,
    legend,
    // Whole px: a picture between two of them would be blurred against the screen's.
    head: above === 0 ? bare : Math.ceil(pad + above + 6 * scale),
    foot: below === 0 ? bare : Math.ceil(8 * scale + below + between + pad * 0.8),
  };
}

/**
 * Letters as large as the figure's size asks for; smaller where those of the picture, at `zoom`, are
 * much smaller themselves, or where the picture would have no room.
 */
function fittingFrame(spec: FigureSpec, marks: readonly LegendMark[], zoom: number): Frame {
  const { size } = spec;
  if (!('height' in size)) return frameOf(spec, marks, size.width < 560 ? 0.85 : 1);
  const asked = Math.min(1.25, Math.max(0.66, Math.sqrt(size.width * size.height) / 850));
  const usual = Math.min(asked, Math.max(LEAST_SCALE, zoom * 1.15));
  const frames = SCALES.map((scale) => frameOf(spec, marks, usual * scale));
  const roomy = frames.find(
    ({ head, foot }) => size.height - head - foot >= PICTURE_SHARE * size.height,
  );
  const last = frames.at(-1);
  return roomy ?? last ?? frameOf(spec, marks, usual);
}

function wordsMarkup(spec: FigureSpec, frame: Frame, bottom: number): string[] {
  const { lang, palette, size } = spec;
  const { pad, title, filter, source, asOf, legend, scale } = frame;
  const rtl = lang === 'ar';
  const start = rtl ? size.width - pad : pad;
  const anchor = rtl ? 'right' : 'left';
  const group = (name: string, words: Paragraph, y: number, colour: string): string =>
    words.lines.length === 0
      ? ''
      : `<g class="${name}" id="figure-${name}">${paragraphMarkup(words, start, y, { colour, anchor, lang })}</g>`;
  const legendTop = bottom + 8 * scale;
  const between = legend.height > 0 ? 6 * scale : 0;
  const sourceTop = legendTop + legend.height + between;
  return [
    group('title', title, pad, palette.ink),
    group('filter', filter, pad + paragraphHeight(title), palette.ink2),
    legendMarkup(legend, { top: legendTop, start, rtl }, palette, lang),
    group('source', source, sourceTop, palette.ink3),
    group('as-of', asOf, sourceTop + paragraphHeight(source), palette.ink3),
  ];
}

/** Ground over what of a picture lies above and below its room. */
function covers({ palette, size }: FigureSpec, room: Box, height: number): string[] {
  const cover = (y: number, h: number): string =>
    h <= 0
      ? ''
      : `<rect class="cover" y="${px(y)}" width="${px(size.width)}" height="${px(h)}" fill="${palette.bg}"/>`;
  return [cover(0, room.y), cover(room.y + room.h, height - room.y - room.h)];
}

/**
 * A figure as one SVG: the picture with its title, filter, legend, source line and date, as asked
 * for. The words take the room that they measure and the picture has what is left, so that none lies
 * over another. Without its fonts, which `withFonts` puts in. The same spec gives the same bytes.
 */
export function composeFigure(spec: FigureSpec): Figure {
  const { lang, palette, alt, size } = spec;
  const { width } = size;
  const guess = 'height' in size ? size.height : size.pictureHeight;
  const zoomIn = (picture: Picture, room: Box): number =>
    Math.min(room.w / picture.box.w, room.h / picture.box.h, picture.most);
  const across = (pad: number): Pick<Box, 'x' | 'w'> =>
    spec.bleeds ? { x: 0, w: width } : { x: pad, w: width - 2 * pad };
  let room: Box = { ...across(FIGURE_MARGIN), y: 0, h: guess };
  let picture = spec.draw({ width: room.w, height: guess });
  let frame = fittingFrame(spec, picture.marks, zoomIn(picture, room));
  // What is seen, and so the legend, hangs on the room, and the room on the legend.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const left = 'height' in size ? size.height - frame.head - frame.foot : size.pictureHeight;
    room = { ...across(frame.pad), y: frame.head, h: Math.max(40, left) };
    picture = spec.draw({ width: room.w, height: room.h });
    const next =
      round === 0
        ? fittingFrame(spec, picture.marks, zoomIn(picture, room))
        : frameOf(spec, picture.marks, frame.scale);
    const isSettled =
      next.scale === frame.scale &&
      JSON.stringify(next.legend.entries) === JSON.stringify(frame.legend.entries);
    frame = next;
    if (isSettled) break;
  }
  const height = 'height' in size ? size.height : frame.head + room.h + frame.foot;
  const { box } = picture;
  const zoom = zoomIn(picture, room);
  const [w, h] = [box.w * zoom, box.h * zoom];
  const taken = { x: room.x + (room.w - w) / 2, y: room.y + (room.h - h) / 2, w, h };
  const [dx, dy] = [taken.x - box.x * zoom, taken.y - box.y * zoom];
  const clip = picture.clipped && !spec.ground ? ' clip-path="url(#figure-room)"' : '';
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${px(width)}" height="${px(height)}" viewBox="0 0 ${px(width)} ${px(height)}" xml:lang="${lang}" role="img" aria-labelledby="figure-name figure-description" font-family="${FONT}">`,
    `<title id="figure-name">${escapeXml(alt.title)}</title>`,
    `<desc id="figure-description">${escapeXml(alt.description)}</desc>`,
    clip
      ? `<clipPath id="figure-room"><rect x="${px(room.x)}" y="${px(room.y)}" width="${px(room.w)}" height="${px(room.h)}"/></clipPath>`
      : '',
    spec.ground
      ? `<rect class="ground" width="${px(width)}" height="${px(height)}" fill="${palette.bg}"/>`
      : '',
    `<g class="picture" id="picture"${clip}>`,
    `<g transform="translate(${px(dx)} ${px(dy)}) scale(${zoom.toFixed(5)})">`,
    ...picture.layers,
    '</g>',
    '</g>',
    // A ground covers what a clip would cut: that is understood wherever the figure goes.
    ...(picture.clipped && spec.ground ? covers(spec, room, height) : []),
    ...wordsMarkup(spec, frame, room.y + room.h),
    '</svg>',
    '',
  ];
  const smallest = Math.min(picture.smallest * zoom, ...(frame.foot > 0 ? [11 * frame.scale] : []));
  return {
    svg: svg.filter((part, i) => part !== '' || i === svg.length - 1).join('\n'),
    width,
    height,
    smallest,
    room,
    taken,
    zoom,
    marks: picture.marks,
  };
}
