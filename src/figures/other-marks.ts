import type { Palette } from '../scene/tokens';
import { cornerMarkup, hatchedMarkup, onShade, ringMarkup, shadeColour } from './cell-marks';
import { aboutMarkup, spanMarkup } from './time-marks';

/** Marks of the flow in a legend, from (0, 0) to the right, the middle at y = 0; so with the others. */
export function flowMarkMarkup(kind: 'joins' | 'wider', { ink, ink3 }: Palette): string {
  if (kind === 'wider') {
    return `<path d="M0 -4H38" stroke="${ink}" stroke-width="1.6"/><path d="M0 3H38" stroke="${ink}" stroke-width="6"/>`;
  }
  return `<rect x="2" y="-7" width="17" height="14" fill="${ink3}" fill-opacity="0.38"/><rect x="19" y="-7" width="17" height="14" fill="${ink3}" fill-opacity="0.18"/><rect x="2" y="-7" width="34" height="14" fill="none" stroke="${ink}" stroke-width="1.2"/>`;
}

/** Marks of the timeline. */
export function timelineMarkMarkup(
  kind: 'stop' | 'span' | 'about' | 'leader' | 'thread',
  palette: Palette,
): string {
  const { ink, ink2, bg } = palette;
  switch (kind) {
    case 'stop':
      return `<path d="M9 -9V9" stroke="${ink}" stroke-width="2.6"/><circle cx="9" cy="0" r="4.5" fill="${bg}" stroke="${ink}" stroke-width="2.4"/>`;
    case 'span':
      return spanMarkup({ x: 0, y: 0, width: 38 }, 0.6, palette);
    case 'about':
      return aboutMarkup({ x: 0, y: 0, width: 38 }, 0.6, palette);
    case 'leader':
      return `<path d="M3 -3v6M3 0H15" fill="none" stroke="${ink}" stroke-opacity="0.7"/><path d="M15 -8V8" stroke="${ink}" stroke-width="1.5"/>`;
    case 'thread':
      return `<path d="M2 5C12 -7 26 -7 36 5" fill="none" stroke="${ink2}"/>`;
  }
}

const SIZE = 16;
const CELL = { x: 1, y: -SIZE / 2, w: SIZE, h: SIZE } as const;

/** A depth of shade in the matrix. */
export function shadeMarkup(shade: number, palette: Palette): string {
  return `<rect x="${CELL.x}" y="${CELL.y}" width="${SIZE}" height="${SIZE}" fill="${shadeColour(shade, palette)}"/>`;
}

/** Marks of the cells of the matrix. */
export function cellMarkMarkup(
  kind: 'unheldOnly' | 'unheld' | 'carried' | 'self',
  palette: Palette,
): string {
  switch (kind) {
    case 'unheldOnly':
      return hatchedMarkup(CELL, palette);
    case 'unheld':
      return shadeMarkup(2, palette) + cornerMarkup(8.5, 0, 8, 7.5, palette);
    case 'carried':
      return shadeMarkup(1, palette) + ringMarkup(9, 0, onShade(1, palette), null);
    case 'self':
      return `<rect x="${CELL.x}" y="${CELL.y}" width="${SIZE}" height="${SIZE}" fill="none" stroke="${palette.hairline}"/><path d="M1 -8L17 8" stroke="${palette.ink3}"/>`;
  }
}
