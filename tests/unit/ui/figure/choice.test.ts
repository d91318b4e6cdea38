import { expect, test } from 'vitest';
import { LONGEST_EDGE } from '../../../../src/figures/pdf/svg-to-pdf';
import { pixelsAt } from '../../../../src/figures/raster';
import {
  type Choice,
  PRESETS,
  pageOf,
  scaleOf,
  sidesInMm,
  sizeOf,
  usualChoice,
} from '../../../../src/ui/figure/choice';

const SCREEN = { width: 872, height: 640 };
const usual = usualChoice('en', 'light', { types: false });
const figureOf = (changes: Partial<Choice>) => sizeOf({ ...usual, ...changes }, SCREEN);

test('FG9 each size has its sides, a free one those that are given', () => {
  expect(figureOf({})).toEqual({ width: 872, pictureHeight: 640 });
  expect(figureOf({ preset: 'wide' })).toEqual({ width: 1280, height: 720 });
  const free = { px: { width: 333, height: 222 }, mm: { width: 50.8, height: 25.4 } };
  expect(figureOf({ preset: 'free-px', free })).toEqual({ width: 333, height: 222 });
  expect(figureOf({ preset: 'free-mm', free })).toEqual({ width: 192, height: 96 });
  for (const preset of PRESETS) expect(figureOf({ preset }).width, preset).toBeGreaterThan(300);
});

test('FG9 a size in mm has the pixels of its dots per inch, another its scale from 1 to 8', () => {
  const column: Choice = { ...usual, preset: 'column', dpi: 600 };
  expect(sidesInMm(column)).toEqual({ width: 85, height: 110 });
  const size = sizeOf(column, SCREEN);
  if (!('height' in size)) throw new Error('a column has both sides');
  expect(pixelsAt(size, scaleOf(column))).toEqual({ width: 2008, height: 2598 });
  expect(scaleOf({ ...usual, preset: 'wide', scale: 8 })).toBe(8);
});

test('FG11 a figure longer than a page of a PDF may be is made smaller, not refused', () => {
  expect(pageOf(usual, { width: 192, height: 96 })).toEqual({ width: 50.8, height: 25.4 });
  const timeline = pageOf(usual, { width: 38_400, height: 19_200 });
  expect(timeline).toEqual({ width: LONGEST_EDGE, height: LONGEST_EDGE / 2 });
});
