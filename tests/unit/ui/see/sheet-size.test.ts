import { expect, test } from 'vitest';
import { sheetSize } from '../../../../src/ui/see/sheet-size';

test('S27 a sheet has the height that the window leaves, and the canvas its width', () => {
  expect(sheetSize(872, { width: 1440, height: 900 })).toEqual({ width: 872, height: 713 });
  expect(sheetSize(768, { width: 768, height: 1024 })).toEqual({ width: 768, height: 655 });
  expect(sheetSize(390, { width: 390, height: 844 })).toEqual({ width: 390, height: 427 });
});

test('S27 a window too low for a graph leaves it the least that can be read', () => {
  expect(sheetSize(700, { width: 1000, height: 220 })).toEqual({ width: 700, height: 200 });
});
