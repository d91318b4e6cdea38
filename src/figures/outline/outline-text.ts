import { px } from '../svg-shape';
import type { Fonts } from './fonts';
import { type LineStyle, type PlacedGlyph, setLine } from './set-line';

export interface TextPlace extends LineStyle {
  /** Which end of the line, in its direction, stands at `x`. */
  readonly anchor: 'start' | 'middle' | 'end';
  readonly x: number;
  /** Height of the base line, y downwards. */
  readonly y: number;
}

const LETTERS = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
} as const;

/** Where the left end of a line stands, so that its anchor does at `x`. */
export function leftOf({ anchor, direction, x }: TextPlace, width: number): number {
  if (anchor === 'middle') return x - width / 2;
  return (anchor === 'start') === (direction === 'ltr') ? x : x - width;
}

/** The contours of a glyph whose line begins at `left` on the base line `y`. */
export function outlineGlyph(glyph: PlacedGlyph, size: number, left: number, y: number): string {
  const unit = size / glyph.face.font.unitsPerEm;
  const point = (dx: number, dy: number) =>
    `${px(left + glyph.x + dx * unit)} ${px(y - glyph.y - dy * unit)}`;
  return glyph.face
    .contours(glyph.id)
    .map(({ command, args }) => {
      const points = args.flatMap((value, i) =>
        i % 2 === 0 ? [point(value, args[i + 1] ?? 0)] : [],
      );
      return `${LETTERS[command]}${points.join(' ')}`;
    })
    .join('');
}

/**
 * A line of text as the `d` of a path: shaped, kerned, ordered by its direction, y downwards. The
 * same line gives the same path. Empty where nothing is to be seen.
 */
export function outlineText(text: string, place: TextPlace, fonts: Fonts): string {
  const { glyphs, width } = setLine(text, place, fonts);
  const left = leftOf(place, width);
  return glyphs.map((glyph) => outlineGlyph(glyph, place.size, left, place.y)).join('');
}
