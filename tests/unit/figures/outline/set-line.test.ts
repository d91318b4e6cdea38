import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facesOf, openFonts } from '../../../../src/figures/outline/fonts';
import { missingFrom, runsOf } from '../../../../src/figures/outline/runs';
import { setLine } from '../../../../src/figures/outline/set-line';
// What hb-shape (HarfBuzz 6.0) makes of these words in the files of weight 500: glyph, advance, dx, dy.
import harfbuzz from './harfbuzz.json';
import { plex, plexFile } from './plex';

const fonts = plex();
const faces = facesOf(fonts, 500);
const style = { size: 1000, weight: 500, direction: 'rtl' } as const;

/** Glyphs with their places, as HarfBuzz lists them. */
function placed(text: string, block: string, direction: 'ltr' | 'rtl') {
  const own = openFonts([{ weight: 500, data: plexFile(block, 500) }]);
  return setLine(text, { ...style, direction }, own).glyphs;
}

function expected(list: readonly (readonly number[])[]) {
  let pen = 0;
  return list.map(([id = 0, advance = 0, dx = 0, dy = 0]) => {
    const glyph = { id, advance, x: pen + dx, y: dy };
    pen += advance;
    return glyph;
  });
}

test.each(Object.entries(harfbuzz.arabic))('PD1 %s is shaped as by HarfBuzz', (word, list) => {
  // Digits run from left to right within the text; HarfBuzz was told the other direction.
  const direction = /^\p{Nd}+$/u.test(word) ? 'ltr' : 'rtl';
  const glyphs = placed(word, 'arabic', 'rtl').map(({ id, advance, x, y }) => ({
    id,
    advance,
    x,
    y,
  }));
  const listed = direction === 'ltr' ? [...list].reverse() : list;
  expect(glyphs).toEqual(expected(listed));
});

test.each(Object.entries(harfbuzz.latin))('PD1 %s is shaped as by HarfBuzz', (word, list) => {
  const glyphs = placed(word, 'latin', 'ltr').map(({ id, advance, x, y }) => ({
    id,
    advance,
    x,
    y,
  }));
  expect(glyphs).toEqual(expected(list));
});

test('PD1 what was set before changes nothing', () => {
  const words = Object.keys(harfbuzz.arabic).slice(-8);
  const once = words.map((word) => setLine(word, style, plex([500])).glyphs.map(({ id }) => id));
  const shared = plex([500]);
  const backwards = [...words].reverse().map((word) => setLine(word, style, shared));
  expect(backwards.reverse().map(({ glyphs }) => glyphs.map(({ id }) => id))).toEqual(once);
});

const order = (text: string, direction: 'ltr' | 'rtl') =>
  runsOf(text, direction, faces).map((run) => run.text);

test('PD2 runs stand as the Unicode bidirectional algorithm has them', () => {
  expect(order('قآني', 'rtl')).toEqual(['قآني']);
  expect(order('«حزب الله» 2022', 'rtl')).toEqual(['2022', '« ', 'حزب الله', '»']);
  expect(order('قآني (Qaani) 2020', 'rtl')).toEqual(['2020', '( ', 'Qaani', ')', 'قآني ']);
  expect(order('Qaani (قآني), 2020', 'ltr')).toEqual(['Qaani (', 'قآني', '), ', '2020']);
});

test('PD2 marks of direction and isolates order a line and are not drawn', () => {
  expect(order('\u2067قآني\u2069 2020', 'ltr')).toEqual(['قآني', ' ', '2020']);
  expect(order('Qaani!\u200e', 'rtl')).toEqual(['Qaani!']);
});

test('PD2 a character of a line is drawn once, whatever its script', () => {
  const char = fc.constantFrom(...'abc 12(«»)،قآنيلاله٣');
  fc.assert(
    fc.property(fc.array(char, { maxLength: 20 }), fc.constantFrom('ltr', 'rtl'), (list, base) => {
      const text = list.join('').replace(/ +/g, ' ').trim();
      const { glyphs } = setLine(text, { ...style, direction: base }, fonts);
      const drawn = glyphs.flatMap(({ characters }) => characters);
      expect(drawn.toSorted()).toEqual([...text].toSorted());
    }),
  );
});

test('PD3 joiners shape what they stand between and are kept as text', () => {
  const drawn = setLine('خامنه‌ای', style, fonts).glyphs.flatMap(({ characters }) => characters);
  expect(drawn.reverse().join('')).toBe('خامنه‌ای');
});

test('PD3 a letter stays as it was written though another has the same glyph', () => {
  // Shapes that letters share, whole words of the list, and characters that share the empty box.
  const words = ['علی علي على', 'بیب بيب', 'كتاب کتاب', '→↔→', ...Object.keys(harfbuzz.arabic)];
  const shared = plex([500]);
  for (const text of words) {
    const letters = setLine(text, style, shared).glyphs.flatMap(({ characters }) => characters);
    expect(letters.toSorted()).toEqual([...text].toSorted());
  }
});

test('PD4 a character that no font has is told, and drawn as the empty box', () => {
  expect(missingFrom('Qaani → قآني\u200f', faces)).toEqual(['→']);
  const box = setLine('→', style, fonts).glyphs;
  expect(box.map(({ id }) => id)).toEqual([0]);
});

test('PD4 the nearest weight is taken, the heavier of two', () => {
  const few = plex([400, 600]);
  expect(facesOf(few, 450)[0]?.weight).toBe(400);
  expect(facesOf(few, 500)[0]?.weight).toBe(600);
  expect(facesOf(few, 900)[0]?.weight).toBe(600);
  expect(() => setLine('a', style, openFonts([]))).toThrow(RangeError);
  expect(setLine(' ', style, openFonts([]))).toEqual({ glyphs: [], width: 0 });
});
