import type { Size } from './types';

/** Where banks and columns stand on a sheet, px. */
export interface Frame extends Size {
  /** x of the first and of the second bank. */
  readonly left: number;
  readonly right: number;
  /** x of each column of the stream. */
  readonly columns: readonly number[];
}

export const STEP_IN = 66;
const LEFT = 128;
const RIGHT = 122;
const COLUMN = 92;
const MOST_COLUMNS = 8;

/**
 * The frame of a sheet. The stream keeps clear of the banks, and farther where a bank's own
 * carriers step into it.
 */
export function makeFrame(
  { width, height }: Size,
  steps: { readonly first: boolean; readonly second: boolean },
): Frame {
  const left = LEFT;
  const right = width - RIGHT;
  const from = left + (steps.first ? 162 : 132);
  const span = Math.max(0, right - (steps.second ? 168 : 120) - from);
  const count = Math.max(1, Math.min(MOST_COLUMNS, Math.floor(span / COLUMN) + 1));
  const pitch = count > 1 ? span / (count - 1) : 0;
  const columns = Array.from({ length: count }, (_, i) => from + i * pitch);
  return { width, height, left, right, columns };
}
