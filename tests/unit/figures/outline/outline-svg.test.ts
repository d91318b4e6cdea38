import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outlineSvg } from '../../../../src/figures/outline/outline-svg';
import { outlineText, type TextPlace } from '../../../../src/figures/outline/outline-text';
import {
  parseSvg,
  type SvgElement,
  type SvgNode,
  textOf,
  writeSvg,
} from '../../../../src/figures/outline/svg-tree';
import { plex } from './plex';

const fonts = plex();
const place: TextPlace = {
  size: 20,
  weight: 500,
  direction: 'ltr',
  anchor: 'start',
  x: 100,
  y: 50,
};

/** Left, top, right and bottom of what a path touches and steers by. */
function boxOf(d: string): readonly [number, number, number, number] {
  const numbers = (d.match(/-?[\d.]+/g) ?? []).map(Number);
  const xs = numbers.filter((_, i) => i % 2 === 0);
  const ys = numbers.filter((_, i) => i % 2 === 1);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

test('PD5 the start of a line stands at its place, in either direction', () => {
  const box = (text: string, more: Partial<TextPlace>) =>
    boxOf(outlineText(text, { ...place, ...more }, fonts));
  for (const [text, direction] of [
    ['Qaani', 'ltr'],
    ['قآني', 'rtl'],
  ] as const) {
    const [left, , right] = box(text, { direction, anchor: 'middle' });
    expect((left + right) / 2).toBeGreaterThan(98);
    expect((left + right) / 2).toBeLessThan(102);
    const [begin, end] =
      direction === 'ltr' ? (['start', 'end'] as const) : (['end', 'start'] as const);
    const [after] = box(text, { direction, anchor: begin });
    expect(after).toBeGreaterThan(99);
    expect(after).toBeLessThan(103);
    const [, , before] = box(text, { direction, anchor: end });
    expect(before).toBeGreaterThan(97);
    expect(before).toBeLessThan(101);
  }
});

test('PD5 letters stand on the base line and are as tall as the size has them', () => {
  // IBM Plex Sans Arabic Medium: capitals are 698 of 1000 units tall.
  const [, top, , bottom] = boxOf(outlineText('H', place, fonts));
  expect(bottom).toBe(50);
  expect(top).toBeCloseTo(50 - 0.698 * 20, 1);
});

test('PD5 blanks leave no path, and are collapsed as an SVG does', () => {
  expect(outlineText('  ', place, fonts)).toBe('');
  expect(outlineText(' a \n b ', place, fonts)).toBe(outlineText('a b', place, fonts));
});

const elements = (node: SvgNode): SvgElement[] =>
  typeof node === 'string' ? [] : [node, ...node.children.flatMap(elements)];

const scenes = readdirSync('tests/scenes').filter((name) => name.endsWith('.svg'));

test.each(scenes)('PD6 %s keeps all but its texts, which keep their words', (name) => {
  const svg = readFileSync(`tests/scenes/${name}`, 'utf8');
  const before = elements(parseSvg(svg));
  const outlined = outlineSvg(svg, fonts);
  const after = elements(parseSvg(outlined));
  expect(after.filter((node) => node.name === 'text')).toEqual([]);
  const ids = (list: SvgElement[]) => list.map(({ attributes }) => attributes.id).filter(Boolean);
  expect(ids(after)).toEqual(ids(before));
  const texts = before.filter((node) => node.name === 'text').map(textOf);
  expect(texts.length).toBeGreaterThan(0);
  const labels = after.map(({ attributes }) => attributes['aria-label']).filter(Boolean);
  expect(labels).toEqual(texts);
  expect(outlineSvg(svg, fonts)).toBe(outlined);
});

test('PD6 an outlined text keeps its id and paint, and what it inherits sets it', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg"><g font-size="20" direction="rtl"><text id="a" x="3" y="4" fill="#123456" paint-order="stroke" stroke="#fff">«قآني» &amp; Co</text></g></svg>';
  const group = elements(parseSvg(outlineSvg(svg, fonts))).find(({ attributes }) => attributes.id);
  expect(group?.name).toBe('g');
  expect(group?.attributes).toEqual({
    id: 'a',
    fill: '#123456',
    'paint-order': 'stroke',
    stroke: '#fff',
    role: 'img',
    'aria-label': '«قآني» & Co',
  });
  const style = { size: 20, weight: 400, direction: 'rtl', anchor: 'start', x: 3, y: 4 } as const;
  const [path] = group ? elements(group).slice(1) : [];
  expect(path?.attributes.d).toBe(outlineText('«قآني» & Co', style, fonts));
});

test('PD6 a tree that is written is read again as the same', () => {
  const name = fc.constantFrom('g', 'path', 'text', 'aria-label');
  const text = fc.string({ unit: fc.constantFrom(...'ab<>&"\'ق« \n'), minLength: 1, maxLength: 8 });
  const { node } = fc.letrec<{ node: SvgElement }>((tie) => ({
    node: fc.record({
      name,
      attributes: fc.dictionary(
        name,
        text.map((value) => value.replaceAll('\n', ' ')),
      ),
      children: fc.oneof(
        { depthSize: 'small' },
        fc.array(text, { maxLength: 1 }),
        fc.array(tie('node'), { maxLength: 3 }),
      ),
    }),
  }));
  const plain = (element: SvgElement): unknown => JSON.parse(JSON.stringify(element));
  fc.assert(
    fc.property(node, (tree) => {
      expect(plain(parseSvg(writeSvg(tree)))).toEqual(plain(tree));
    }),
  );
});

test('PD6 what is not well-formed is refused, and so are entities of its own', () => {
  expect(() => outlineSvg('<svg><g></svg>', fonts)).toThrow();
  expect(() => outlineSvg('<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>', fonts)).toThrow();
});
