import type { Place } from './arrange/types';
import { type Box, contains, distanceToBox, overlaps, type Point } from './geometry';
import { type Curve, sample } from './route/curve';
import type { WrappedText } from './text';
import { SIZE } from './tokens';

/** Where a label stands beside its actor. */
export type Side = 'below' | 'above' | 'left' | 'right';

export interface LabelSpec {
  readonly id: string;
  readonly p: Point;
  /** Radius with halo and ring, px. */
  readonly outer: number;
  readonly contacts: number;
  readonly place: Place;
  readonly carries: boolean;
  /** Stands on the upper bank of a narrow screen: its lines leave downwards. */
  readonly upper: boolean;
  readonly text: WrappedText;
}

export interface PlacedLabel {
  readonly id: string;
  readonly side: Side;
  readonly box: Box;
  readonly text: WrappedText;
}

const GAP = { below: 2, above: 2, left: 5, right: 5 } as const;

export function labelBox(p: Point, outer: number, text: WrappedText, side: Side): Box {
  const { w, h } = text;
  const gap = outer + GAP[side];
  switch (side) {
    case 'below':
      return { x: p.x - w / 2, y: p.y + gap, w, h };
    case 'above':
      return { x: p.x - w / 2, y: p.y - gap - h, w, h };
    case 'left':
      return { x: p.x - gap - w, y: p.y - h / 2, w, h };
    case 'right':
      return { x: p.x + gap, y: p.y - h / 2, w, h };
  }
}

function sidesFor(spec: LabelSpec): readonly Side[] {
  if (spec.upper) return ['above', 'right', 'left', 'below'];
  if (spec.place === 'first' && !spec.carries) return ['left', 'below', 'above', 'right'];
  if (spec.place === 'second' && !spec.carries) return ['right', 'below', 'above', 'left'];
  return ['below', 'above', 'right', 'left'];
}

type Sheet = { readonly width: number; readonly height: number } | null;

/** Whether a label may stand in this box: off the edge, every other actor and the labels given. */
function hasRoom(
  box: Box,
  own: LabelSpec,
  specs: readonly LabelSpec[],
  placed: Iterable<PlacedLabel>,
  sheet: Sheet,
): boolean {
  const outside =
    sheet !== null &&
    (box.x < 0 || box.y < 0 || box.x + box.w > sheet.width || box.y + box.h > sheet.height);
  if (outside) return false;
  if (specs.some((other) => other !== own && distanceToBox(other.p, box) < other.outer + 1)) {
    return false;
  }
  for (const other of placed) {
    if (other.id !== own.id && overlaps(other.box, box, SIZE.labelHalo)) return false;
  }
  return true;
}

/**
 * The labels that have room: no label covers another, an actor, or the sheet's edge. The most
 * connected choose first; who finds no room on any side waits for a closer view.
 */
export function placeLabels(specs: readonly LabelSpec[], sheet: Sheet): Map<string, PlacedLabel> {
  const placed = new Map<string, PlacedLabel>();
  const ranked = [...specs].sort((a, b) => b.contacts - a.contacts || (a.id < b.id ? -1 : 1));
  for (const spec of ranked) {
    for (const side of sidesFor(spec)) {
      const box = labelBox(spec.p, spec.outer, spec.text, side);
      if (!hasRoom(box, spec, specs, placed.values(), sheet)) continue;
      placed.set(spec.id, { id: spec.id, side, box, text: spec.text });
      break;
    }
  }
  return placed;
}

const holds = (area: Box, { x, y, w, h }: Box): boolean =>
  x >= area.x && y >= area.y && x + w <= area.x + area.w && y + h <= area.y + area.h;

/** A line as labels see it: its course, and whether it is a channel's. */
export interface Crossing {
  readonly ink: boolean;
  readonly curve: Curve;
}

/** A channel through a name counts for so many direct lines. */
const CHANNEL = 4;

/**
 * The labels with those through which a channel runs moved to the side that fewest lines cross, where
 * one has room in the area of its camp. The lines stay: they keep off the labels as these first stood.
 */
export function keepOffLines(
  labels: ReadonlyMap<string, PlacedLabel>,
  specs: readonly LabelSpec[],
  sheet: Sheet,
  lines: readonly Crossing[],
  areas: readonly Box[],
): Map<string, PlacedLabel> {
  const settled = new Map(labels);
  const paths = lines.map((line) => ({ isChannel: line.ink, points: sample(line.curve, 16) }));
  const channels = paths.filter(({ isChannel }) => isChannel);
  const crosses = (box: Box) => (path: { readonly points: readonly Point[] }) =>
    path.points.some((p) => contains(box, p, -1));
  const cost = (box: Box): number =>
    paths.filter(crosses(box)).reduce((sum, { isChannel }) => sum + (isChannel ? CHANNEL : 1), 0);
  for (const spec of specs) {
    const label = settled.get(spec.id);
    if (!label || !channels.some(crosses(label.box))) continue;
    let best = label;
    let least = cost(label.box);
    for (const side of sidesFor(spec)) {
      const box = labelBox(spec.p, spec.outer, spec.text, side);
      const isHome = areas.every((area) =>
        contains(area, spec.p) ? holds(area, box) : !overlaps(area, box),
      );
      if (side === label.side || !isHome) continue;
      if (!hasRoom(box, spec, specs, settled.values(), sheet)) continue;
      const now = cost(box);
      if (now < least) [best, least] = [{ ...label, side, box }, now];
    }
    settled.set(spec.id, best);
  }
  return settled;
}
