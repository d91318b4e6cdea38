import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeXml, idOf, sceneToSvg } from '../../../src/figures/svg';
import { curvePath } from '../../../src/figures/svg-line';
import { outlinePath } from '../../../src/figures/svg-shape';
import { KIND_MARKS } from '../../../src/scene/marks';
import { PALETTES } from '../../../src/scene/tokens';
import { arabic, banksAndBands, closedPair } from '../../scenes/scenes';
import { sceneOf } from '../../scenes/support/scene';
import { both, contact, tiny } from '../../scenes/support/tiny';

const OPTIONS = { palette: PALETTES.light, lang: 'en', title: 'A & B' } as const;

test('S21: no text can end its element or attribute, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeXml(text);
      expect(escaped).not.toMatch(/[<>"']/);
      expect(escaped.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
    }),
  );
});

test('S21: what XML may not hold is left out, and so are the isolates of the canvas', () => {
  expect(escapeXml('a\u0000\u0008b\u2067س\u2069\ud800c\ufffe')).toBe('abسc');
  expect(escapeXml('line\n😀')).toBe('line\n😀');
});

test('S21: names from the data are escaped in labels and titles alike', () => {
  const dataset = tiny(
    [
      { id: 'a', camp: 'west', name: both('<b>&"A"') },
      { id: 'b', camp: 'east' },
    ],
    [contact('x', 'a > b')],
  );
  const svg = sceneToSvg(sceneOf(dataset), OPTIONS);
  expect(svg).not.toContain('<b>');
  expect(svg).toContain('<title>&lt;b&gt;&amp;&quot;A&quot;</title>');
  expect(svg).toContain('<title>A &amp; B</title>');
});

test('S22: an id has only what XML and CSS take, and two names have two ids', () => {
  const name = fc.string({ unit: 'binary', maxLength: 12 });
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(idOf('line', a)).toMatch(/^[a-zA-Z][\w-]*$/);
      expect(idOf('line', a) === idOf('line', b)).toBe(a === b);
    }),
  );
});

test('S22: every actor, line, mark and area is found by its id, once', () => {
  const scene = banksAndBands();
  const svg = sceneToSvg(scene, OPTIONS);
  const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
  const expected = [
    ...scene.actors.map((actor) => idOf('actor', actor.id)),
    ...scene.lines.map((line) => idOf('line', line.id)),
    ...scene.marks.map((mark) => idOf('mark', mark.id)),
    ...scene.areas.map((area) => idOf('area', area.camp)),
  ];
  expect([...ids].sort()).toEqual([...expected].sort());
});

test('S23: the same scene gives the same bytes, and nothing in it is NaN or undefined', () => {
  const svg = sceneToSvg(banksAndBands(), OPTIONS);
  expect(sceneToSvg(banksAndBands(), OPTIONS)).toBe(svg);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});

test('S23: an empty scene is a sheet with its title', () => {
  const svg = sceneToSvg(
    { width: 10, height: 20, areas: [], actors: [], lines: [], marks: [] },
    OPTIONS,
  );
  expect(svg).toContain('viewBox="0 0 10 20"');
  expect(svg).not.toContain('<g');
});

test('S24: text stays text, each line in its own script’s direction', () => {
  const svg = sceneToSvg(arabic(), { ...OPTIONS, lang: 'ar' });
  expect(svg).toMatch(/direction="ltr" text-anchor="start"[^>]*>Harbour Post</);
  expect(svg).toMatch(/direction="rtl" text-anchor="end"[^>]*>آية الله</);
  expect(svg).not.toMatch(/[\u2066-\u2069]/);
});

test('S24: counts are written as the reader’s language writes them', () => {
  const svg = sceneToSvg(closedPair(), { ...OPTIONS, number: (n) => `#${n}` });
  expect(svg).toContain('>#4<');
});

test('S25: a line is its quadratic pieces, and what an end takes is taken from it', () => {
  const curve = { start: { x: 0, y: 0 }, controls: [{ x: 50, y: 0 }], end: { x: 100, y: 0 } };
  expect(curvePath(curve, 0, 0)).toBe('M0 0Q50 0 100 0');
  const [, from, to] = /^M([\d.]+) 0Q[\d.]+ 0 ([\d.]+) 0$/.exec(curvePath(curve, 8, 10)) ?? [];
  expect(Number(from)).toBeCloseTo(8, 1);
  expect(Number(to)).toBeCloseTo(90, 1);
});

test('S25: every shape has a closed outline of its own', () => {
  const paths = Object.values(KIND_MARKS).map(({ shape }) =>
    outlinePath(shape, { x: 0, y: 0 }, 20),
  );
  expect(new Set(paths).size).toBe(paths.length);
  for (const path of paths) expect(path).toMatch(/^M[^a-z]*Z$/);
});
