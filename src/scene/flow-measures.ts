import type { Lang } from '../model/schema';
import type { Strand } from './flow-band';

/** Measures of the flow, px. */
export const FLOW = {
  /** Around everything. */
  margin: 10,
  /** The titles of the columns. */
  head: 30,
  /** Within a camp and within a carrier's box, between edge and text; less on a narrow sheet. */
  pad: 8,
  /** The bar on which strands begin and end. */
  bar: 6,
  /** Between two actors of one camp, two camps, two carriers, and beside a band that passes by. */
  gap: { actors: 6, camps: 16, carriers: 16, past: 12 },
  /** From strand to strand. */
  lane: 10,
  /** Between two strands at least. */
  between: 4.5,
  /** Radius of the mark of an actor's kind. */
  mark: 4.5,
  /** The straight end of a strand before its head. */
  straight: 13,
  /** Width of a strand that stands for one contact: through carriers, and direct. */
  strand: 2.6,
  direct: 1.6,
  /** Width of the widest strand. */
  widest: 44,
} as const;

/** More contacts of one route than this are merged by status. */
export const MERGE_ABOVE = 8;
/** So many bands are drawn at most. */
export const MOST_BANDS = 400;

/** Sizes of text, px. */
export const FLOW_TEXT: Readonly<Record<Lang, { name: number; small: number; title: number }>> = {
  en: { name: 12.5, small: 11, title: 12.5 },
  ar: { name: 14, small: 12.5, title: 14 },
};

/** Where columns stand along the reading direction, px from its start. */
export interface Columns {
  readonly xs: readonly number[];
  readonly widths: readonly number[];
  readonly width: number;
  /** Between the edge of a box and its text, px. */
  readonly pad: number;
}

/** From so wide a sheet on there is room for whole words, px. */
const WIDE = 640;

/** The least widths: of the two sides, of a carrier's box, and between columns, px. */
const LEAST = {
  wide: { side: 104, box: 104, gap: 56, margin: FLOW.margin },
  narrow: { side: 80, box: 71, gap: 25, margin: 6 },
} as const;
const MOST_BOX = 176;
/** How wide the room between columns is, as a share of their width. */
const TURN = 0.62;

/**
 * Columns for a sheet so wide: each of its share, with room between them for the strands to turn in.
 * Where there is too little for the least of both, the sheet is wider than asked for. The column
 * between the ends is nothing where there is no carrier.
 */
export function columnsFor(count: number, width: number, carriers: boolean): Columns {
  const least = width >= WIDE ? LEAST.wide : LEAST.narrow;
  const boxes = carriers ? count : 2;
  const room = width - 2 * least.margin;
  const share = Math.min(MOST_BOX, room / (boxes + (boxes - 1) * TURN));
  const widths = Array.from({ length: count }, (_, at) => {
    if (at === 0 || at === count - 1) return Math.max(least.side, share);
    return carriers ? Math.max(least.box, share) : 0;
  });
  const used = widths.reduce((sum, own) => sum + own, 0);
  const gap = Math.max(least.gap, (room - used) / Math.max(1, boxes - 1));
  const xs: number[] = [];
  let x: number = least.margin;
  for (const own of widths) {
    xs.push(x);
    x += own + (carriers ? gap : gap / 2);
  }
  const end = (xs.at(-1) ?? 0) + (widths.at(-1) ?? 0) + least.margin;
  return { xs, widths, width: Math.max(width, end), pad: width >= WIDE ? FLOW.pad : FLOW.pad - 3 };
}

/**
 * Widths of strands by the number of their contacts: as many times the width of one, or less for all
 * alike where the widest would be too wide.
 */
export function strandWidths(
  strands: readonly Strand[],
): (strand: Strand, direct: boolean) => number {
  const most = strands.reduce((n, { contacts }) => Math.max(n, contacts.length), 1);
  const share = Math.min(1, FLOW.widest / (FLOW.strand * most));
  return ({ contacts }, direct) => {
    const one = direct ? FLOW.direct : FLOW.strand;
    return Math.max(one, one * share * contacts.length);
  };
}

/** The room that a strand takes across, px. */
export const laneOf = (width: number): number => Math.max(FLOW.lane, width + FLOW.between);
