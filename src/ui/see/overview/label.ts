import { type Box, overlaps } from '../../../scene/geometry';
import { FONT, type Palette, SIZE } from '../../../scene/tokens';

const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;

/** A label's longest form, in characters; the card has the whole name. */
const LONGEST = 34;

/** The base direction of a label: that of its first letter. */
export function directionOf(text: string): 'rtl' | 'ltr' {
  return RIGHT_TO_LEFT.test(text) ? 'rtl' : 'ltr';
}

/** A name cut to what a label has room for. */
export function cut(text: string): string {
  const letters = [...text];
  return letters.length <= LONGEST
    ? text
    : `${letters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`;
}

export interface LabelAt {
  readonly x: number;
  readonly y: number;
  /** Radius of the actor, px. */
  readonly size: number;
  readonly text: string;
}

/** From the actor's edge to its label, px. */
const GAP = 4;

function dress(context: CanvasRenderingContext2D, text: string, strong: boolean): number {
  const direction = directionOf(text);
  const px = direction === 'rtl' ? SIZE.label.ar : SIZE.label.en;
  context.font = `${strong ? 700 : 500} ${px}px ${FONT}`;
  context.direction = direction;
  return px;
}

/**
 * Writes a name beside an actor, by its own script's direction and in our typeface, with a halo of
 * the ground. A canvas knows the shapes of letters but not the base direction of a text.
 */
export function drawLabel(
  context: CanvasRenderingContext2D,
  { x, y, size, text }: LabelAt,
  palette: Palette,
  strong: boolean,
): void {
  dress(context, text, strong);
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = SIZE.labelHalo * 2;
  context.strokeStyle = palette.bg;
  context.fillStyle = palette.ink;
  const start = x + size + GAP;
  context.strokeText(cut(text), start, y);
  context.fillText(cut(text), start, y);
}

/** The labels that have room, the largest actors' first: none lies over another (OV6). */
export function withRoom(
  labels: readonly LabelAt[],
  boxOf: (label: LabelAt) => Box,
  taken: readonly Box[] = [],
): LabelAt[] {
  const boxes = [...taken];
  return [...labels]
    .sort((a, b) => b.size - a.size)
    .filter((label) => {
      const box = boxOf(label);
      if (boxes.some((other) => overlaps(other, box, 0))) return false;
      boxes.push(box);
      return true;
    });
}

/** The room that a label takes, px. */
export function labelBoxIn(context: CanvasRenderingContext2D, strong: boolean) {
  return ({ x, y, size, text }: LabelAt): Box => {
    const px = dress(context, text, strong);
    return { x: x + size + GAP, y: y - px / 2, w: context.measureText(cut(text)).width, h: px };
  };
}
