import type { Palette } from '../scene/tokens';
import { mixed } from './mixed';
import { px } from './svg-shape';

/** How much ink is in each shade of what took place, 1 to 5, as on the screen. */
const INK = [0, 0.11, 0.22, 0.34, 0.68, 0.9] as const;
/** From this shade on, what stands on it is in the colour of the ground. */
const DARK = 4;

export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export const shadeColour = (shade: number, { ink, bg }: Palette): string =>
  mixed(ink, bg, INK[shade] ?? 0);

/** What a number or a ring on a shade is drawn in. */
export const onShade = (shade: number, { ink, bg }: Palette): string => (shade >= DARK ? bg : ink);

/** A cell in which nothing took place: hatched. Lines, since not every reader knows patterns. */
export function hatchedMarkup({ x, y, w, h }: Cell, palette: Palette): string {
  const step = 5 * Math.SQRT2;
  const lines: string[] = [];
  for (let c = step / 2; c < w + h; c += step) {
    // From edge to edge along x + y = c.
    const [x0, x1] = [Math.max(0, c - h), Math.min(w, c)];
    lines.push(`M${px(x + x0)} ${px(y + c - x0)}L${px(x + x1)} ${px(y + c - x1)}`);
  }
  return `<path d="${lines.join('')}" fill="none" stroke="${palette.ink3}" stroke-width="0.9"/><rect x="${px(x + 0.5)}" y="${px(y + 0.5)}" width="${px(w - 1)}" height="${px(h - 1)}" fill="none" stroke="${palette.ink3}"/>`;
}

/** The ring of what a carrier took along, its middle at (x, y); the dot tells it from the Arabic five. */
export function ringMarkup(x: number, y: number, colour: string, ground: string | null): string {
  return `<circle cx="${px(x)}" cy="${px(y)}" r="3.75" fill="${ground ?? 'none'}" stroke="${colour}" stroke-width="1.5"/><circle cx="${px(x)}" cy="${px(y)}" r="2" fill="${colour}"/>`;
}

/** The hollow corner in which stands how many did not take place. */
export function cornerMarkup(x: number, y: number, w: number, h: number, palette: Palette): string {
  return `<rect x="${px(x)}" y="${px(y)}" width="${px(w)}" height="${px(h)}" fill="${palette.bg}" stroke="${palette.ink3}" stroke-dasharray="2 1.5"/>`;
}
