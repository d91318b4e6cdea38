import { expect, test } from 'vitest';
import { figureOptions, searchOf } from '../../../scripts/figure-options';

test('FG13 the format is that of the file’s ending where none is named', () => {
  expect(figureOptions(['--out', 'a.jpg']).format).toBe('jpeg');
  expect(figureOptions(['--out', 'a.b.PDF']).format).toBe('pdf');
  expect(figureOptions(['--out', 'a.jpg', '--format', 'svg']).format).toBe('svg');
  expect(() => figureOptions(['--out', 'a.tiff'])).toThrow(RangeError);
});

test('FG13 a link is taken with whatever stands before its question mark', () => {
  expect(searchOf('https://example.org/qanat/?s=x&k=1#read')).toBe('?s=x&k=1');
  expect(searchOf('?s=x')).toBe('?s=x');
  expect(searchOf('s=x')).toBe('?s=x');
  expect(searchOf('https://example.org/qanat/')).toBe('');
});

test('FG13 a free size is of px or mm; a named one shows the whole graph, the screen’s the view', () => {
  const free = figureOptions(['--out', 'a.svg', '--size', '120x80.5mm']);
  expect(free.size).toBe('free-mm');
  expect(free.sides).toEqual({ width: 120, height: 80.5 });
  expect(free.extent).toBe('whole');
  expect(figureOptions(['--out', 'a.svg']).extent).toBe('view');
  expect(figureOptions(['--out', 'a.svg', '--size', 'a4']).sides).toBeNull();
});

test.each([
  [],
  ['--out', 'a.svg', '--lang', 'fr'],
  ['--out', 'a.svg', '--size', '12x'],
  ['--out', 'a.png', '--scale', '9'],
  ['--out', 'a.png', '--dpi', 'many'],
])('FG13 what cannot be is refused: %s %s %s %s', (...args) => {
  expect(() => figureOptions(args)).toThrow(RangeError);
});
