import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elementsOf, relativeControls } from '../../../src/canvas/elements';
import { PALETTES } from '../../../src/scene/tokens';
import { arabic, closedPair } from '../../scenes/scenes';

const DRESS = { palette: PALETTES.light, number: String };

const coordinate = fc.integer({ min: -800, max: 800 });
const point = fc.record({ x: coordinate, y: coordinate });

describe('controls', () => {
  test('S15: weights and distances along the chord give the control points back', () => {
    const curve = fc
      .record({
        start: point,
        controls: fc.array(point, { minLength: 1, maxLength: 3 }),
        end: point,
      })
      .filter(({ start, end }) => Math.hypot(start.x - end.x, start.y - end.y) > 5);
    fc.assert(
      fc.property(curve, ({ start, controls, end }) => {
        const { weights, distances } = relativeControls({ start, controls, end });
        const d = { x: end.x - start.x, y: end.y - start.y };
        const n = Math.hypot(d.x, d.y);
        for (const [i, c] of controls.entries()) {
          const w = weights[i] ?? Number.NaN;
          const h = distances[i] ?? Number.NaN;
          // As Cytoscape reads them with `edge-distances: endpoints`.
          expect(start.x + w * d.x - (h * d.y) / n).toBeCloseTo(c.x, 6);
          expect(start.y + w * d.y + (h * d.x) / n).toBeCloseTo(c.y, 6);
        }
      }),
    );
  });

  test('S15: a curve without length gives numbers, not NaN', () => {
    const p = { x: 3, y: 3 };
    const { weights, distances } = relativeControls({ start: p, controls: [p], end: p });
    expect([...weights, ...distances].every(Number.isFinite)).toBe(true);
  });
});

describe('elements', () => {
  const of = (lang: 'en' | 'ar') => elementsOf(arabic(), { ...DRESS, lang });
  const label = (id: string, lang: 'en' | 'ar' = 'ar'): string =>
    String(of(lang).find((element) => element.data.id === `actor:${id}`)?.data.label);

  test('S16: each line of a label is an isolate of its own script’s direction', () => {
    for (const line of label('boris').split('\n'))
      expect(line).toMatch(/^\u2067[^\u2066-\u2069]+\u2069$/);
    expect(label('harbour-post')).toBe('\u2066Harbour Post\u2069');
  });

  test('S16: the direction of a line is that of its first strong word, in either interface', () => {
    for (const lang of ['en', 'ar'] as const) {
      expect(label('agency', lang).split('\n')[0]).toBe('\u2066CENTCOM\u2069');
      expect(label('carrier', lang).split('\n')[0]).toMatch(/^\u2067وسيط NATO/);
    }
  });

  test('S17: every actor, line, mark and area of the scene is one element, by its id', () => {
    const scene = arabic();
    const ids = of('ar').map((element) => element.data.id);
    const expected = [
      ...scene.actors.map((actor) => `actor:${actor.id}`),
      ...scene.lines.map((line) => `line:${line.id}`),
      ...scene.marks.map((mark) => `mark:${mark.id}`),
      ...scene.areas.flatMap((area) => [`area:${area.camp}`, `title:${area.camp}`]),
    ];
    expect([...ids].sort()).toEqual([...expected].sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('S17: every edge joins two nodes that there are', () => {
    const elements = of('en');
    const ids = new Set(elements.map((element) => element.data.id));
    for (const { data } of elements.filter((element) => element.group === 'edges')) {
      expect([ids.has(data.source), ids.has(data.target)]).toEqual([true, true]);
    }
  });

  test('S17: an unnamed actor is filled with the background; a count says its number', () => {
    const carrier = of('en').find((element) => element.data.id === 'actor:carrier');
    expect(carrier?.data.fill).toBe(PALETTES.light.bg);
    expect(carrier?.classes).toBe('actor unnamed');
    const pair = elementsOf(closedPair(), { ...DRESS, lang: 'en' });
    expect(pair.find((element) => element.classes === 'mark count')?.data.label).toBe('4');
  });
});
