import type { Palette } from '../scene/tokens';
import { px } from './svg-shape';

/** Half the height of a span on its row, px. */
const HALF = 3;
/** So many rectangles over one another make an end that fades: every reader draws them. */
const STEPS = 6;

/**
 * How far an uncertain date reaches: strongest in the middle, fading to both ends. In steps, since
 * not everything that opens a figure knows gradients.
 */
export function spanMarkup(
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  opacity: number,
  { ink }: Palette,
): string {
  const each = (opacity / STEPS).toFixed(3);
  return Array.from({ length: STEPS }, (_, i) => {
    const w = width * (1 - i / STEPS);
    return `<rect x="${px(x + (width - w) / 2)}" y="${px(y - HALF)}" width="${px(w)}" height="${2 * HALF}" fill="${ink}" fill-opacity="${each}"/>`;
  }).join('');
}

/** Hatching over what “about” leaves open beyond a date as written. */
export function aboutMarkup(
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  opacity: number,
  { ink }: Palette,
): string {
  const slant = Math.min(2 * HALF, width);
  const count = Math.max(1, Math.floor((width - slant) / 4) + 1);
  const d = Array.from(
    { length: count },
    (_, i) => `M${px(x + 4 * i)} ${px(y + HALF)}l${px(slant)} ${-2 * HALF}`,
  );
  return `<path d="${d.join('')}" fill="none" stroke="${ink}" stroke-opacity="${opacity.toFixed(3)}"/>`;
}
