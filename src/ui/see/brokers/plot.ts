import { type Box, overlaps } from '../../../scene/geometry';
import { linearScale, logScale, type PlotScale } from './plot-scale';

export interface PlotPoint {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** The colour of its camp. */
  readonly slot: number | null;
}

export interface PlotInput {
  readonly points: readonly PlotPoint[];
  readonly width: number;
  readonly height: number;
  readonly log: { readonly x: boolean; readonly y: boolean };
  /** Whether figures grow to the left. */
  readonly mirrored: boolean;
  /** The width of a label, px. */
  readonly textWidth: (text: string) => number;
  readonly textHeight: number;
  /** The word of the upright axis, which stands over it. */
  readonly yWord: string;
  /** What a dot of several actors says. */
  readonly several: (n: number) => string;
}

/** A dot: an actor, or several of the same figures. */
export interface PlotDot {
  readonly ids: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly slot: number | null;
  /** Its label's lines, and where their middle stands, px; null where there was no room. */
  readonly label: {
    readonly lines: readonly string[];
    readonly x: number;
    readonly y: number;
    /** From where its lines are set: from the dot outwards, so that they begin or end together. */
    readonly anchor: 'start' | 'middle' | 'end';
    readonly anchorX: number;
  } | null;
}

export interface PlotTick {
  readonly value: number;
  readonly at: number;
}

export interface Plot {
  readonly dots: readonly PlotDot[];
  readonly xTicks: readonly PlotTick[];
  readonly yTicks: readonly PlotTick[];
  /** The frame in which the dots are, px. */
  readonly frame: Box;
}

/** Room for the ticks and the words of the axes, px. */
const MARGIN = { top: 38, bottom: 40, start: 50, end: 22 };
const RADIUS = 5;
/** So many actors in one place are named. */
const MOST_NAMED = 3;
const GAP = 3;
/** Between a label and what it must not touch, px. */
const CLEAR = 2;

/** Two figures against one another, as dots with labels of which none covers a label or a dot. */
export function composePlot(input: PlotInput): Plot {
  const { points, width, height, log, mirrored } = input;
  const left = mirrored ? MARGIN.end : MARGIN.start;
  const right = width - (mirrored ? MARGIN.start : MARGIN.end);
  const frame = { x: left, y: MARGIN.top, w: right - left, h: height - MARGIN.bottom - MARGIN.top };
  const scale = (values: readonly number[], isLog: boolean): PlotScale =>
    isLog ? logScale(values) : linearScale(values);
  const xs = scale(
    points.map(({ x }) => x),
    log.x,
  );
  const ys = scale(
    points.map(({ y }) => y),
    log.y,
  );
  const atX = (value: number): number =>
    mirrored ? right - xs.at(value) * frame.w : left + xs.at(value) * frame.w;
  const atY = (value: number): number => frame.y + frame.h - ys.at(value) * frame.h;
  const dots = dotsOf(points, atX, atY);
  return {
    dots: labelled(dots, input, frame),
    xTicks: xs.ticks.map((value) => ({ value, at: atX(value) })),
    yTicks: ys.ticks.map((value) => ({ value, at: atY(value) })),
    frame,
  };
}

interface Bare extends Omit<PlotDot, 'label'> {
  readonly names: readonly string[];
}

/** One dot for each place, the most distant from the origin first. */
function dotsOf(
  points: readonly PlotPoint[],
  atX: (value: number) => number,
  atY: (value: number) => number,
): Bare[] {
  const places = new Map<string, PlotPoint[]>();
  for (const point of points) {
    const place = `${point.x} ${point.y}`;
    places.set(place, [...(places.get(place) ?? []), point]);
  }
  return [...places.values()]
    .flatMap((here): (Bare & { rank: number })[] => {
      const [one] = here;
      if (!one) return [];
      const [x, y] = [atX(one.x), atY(one.y)];
      const camps = new Set(here.map(({ slot }) => slot));
      return [
        {
          ids: here.map(({ id }) => id),
          names: here.map(({ label }) => label),
          x,
          y,
          r: RADIUS + Math.min(5, Math.sqrt(here.length) - 1),
          slot: camps.size === 1 ? one.slot : null,
          // Upwards first: the figure that was asked for.
          rank: -y + Math.abs(x - atX(0)) * 0.25,
        },
      ];
    })
    .sort((a, b) => b.rank - a.rank);
}

function labelled(dots: readonly Bare[], input: PlotInput, frame: Box): PlotDot[] {
  const word = input.textWidth(input.yWord) + 2 * GAP;
  const taken: Box[] = [
    ...dots.map(({ x, y, r }) => ({ x: x - r, y: y - r, w: 2 * r, h: 2 * r })),
    { x: input.mirrored ? input.width - word : 0, y: 0, w: word, h: 18 },
  ];
  // The ticks keep their own places: beside the frame and below it.
  const left = input.mirrored ? 0 : frame.x;
  const right = input.mirrored ? frame.x + frame.w : input.width;
  const free = (box: Box, own: number): boolean =>
    box.x >= left &&
    box.x + box.w <= right &&
    box.y >= 0 &&
    box.y + box.h <= frame.y + frame.h &&
    taken.every((other, at) => at === own || !overlaps(box, other, CLEAR));
  return dots.map(({ names, ...dot }, own) => {
    for (const lines of wordings(names, input.several)) {
      const w = Math.max(...lines.map(input.textWidth));
      const h = lines.length * input.textHeight;
      const box = placesAround(dot, { w, h }, { left, right, mirrored: input.mirrored }).find(
        (place) => free(place, own),
      );
      if (!box) continue;
      taken.push(box);
      const [x, y] = [box.x + w / 2, box.y + h / 2];
      return { ...dot, label: { lines, x, y, ...anchorOf(box, dot) } };
    }
    return { ...dot, label: null };
  });
}

/** From which edge a label in this box is set: from the one beside its dot. The plot runs from left to right. */
function anchorOf(box: Box, { x }: Pick<Bare, 'x'>) {
  if (box.x > x) return { anchor: 'start' as const, anchorX: box.x };
  if (box.x + box.w < x) return { anchor: 'end' as const, anchorX: box.x + box.w };
  return { anchor: 'middle' as const, anchorX: box.x + box.w / 2 };
}

/** What a dot may say, the most telling first: the names of a few, else how many they are. */
function wordings(names: readonly string[], several: (n: number) => string): (readonly string[])[] {
  const named = names.length <= MOST_NAMED ? [names] : [];
  return names.length > 1 ? [...named, [several(names.length)]] : named;
}

/** Beside the dot where reading goes, before it, over it, under it: the last two within the frame. */
function placesAround(
  { x, y, r }: Pick<Bare, 'x' | 'y' | 'r'>,
  { w, h }: Pick<Box, 'w' | 'h'>,
  { left, right, mirrored }: { left: number; right: number; mirrored: boolean },
): Box[] {
  const middle = Math.min(Math.max(x - w / 2, left), right - w);
  const after = { x: x + r + GAP, y: y - h / 2, w, h };
  const before = { x: x - r - GAP - w, y: y - h / 2, w, h };
  const over = { x: middle, y: y - r - GAP - h, w, h };
  const under = { x: middle, y: y + r + GAP, w, h };
  return mirrored ? [before, after, over, under] : [after, before, over, under];
}
