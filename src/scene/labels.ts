import type { Place } from './arrange/types';
import { type Box, distanceToBox, overlaps, type Point } from './geometry';
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

/**
 * The labels that have room: no label covers another, an actor, or the sheet's edge. The most
 * connected choose first; who finds no room on any side waits for a closer view.
 */
export function placeLabels(
  specs: readonly LabelSpec[],
  sheet: { readonly width: number; readonly height: number } | null,
): Map<string, PlacedLabel> {
  const placed = new Map<string, PlacedLabel>();
  const ranked = [...specs].sort((a, b) => b.contacts - a.contacts || (a.id < b.id ? -1 : 1));
  for (const spec of ranked) {
    for (const side of sidesFor(spec)) {
      const box = labelBox(spec.p, spec.outer, spec.text, side);
      const outside =
        sheet !== null &&
        (box.x < 0 || box.y < 0 || box.x + box.w > sheet.width || box.y + box.h > sheet.height);
      const blocked =
        outside ||
        specs.some((other) => other !== spec && distanceToBox(other.p, box) < other.outer + 1) ||
        [...placed.values()].some((other) => overlaps(other.box, box, SIZE.labelHalo));
      if (blocked) continue;
      placed.set(spec.id, { id: spec.id, side, box, text: spec.text });
      break;
    }
  }
  return placed;
}
