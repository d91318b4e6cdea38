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
  const direction = directionOf(text);
  const px = direction === 'rtl' ? SIZE.label.ar : SIZE.label.en;
  context.font = `${strong ? 700 : 500} ${px}px ${FONT}`;
  context.direction = direction;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = SIZE.labelHalo * 2;
  context.strokeStyle = palette.bg;
  context.fillStyle = palette.ink;
  const start = x + size + 4;
  context.strokeText(cut(text), start, y);
  context.fillText(cut(text), start, y);
}
