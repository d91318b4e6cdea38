import { describe, expect, test } from 'vitest';
import { KIND_MARKS } from '../../../../src/scene/marks';
import { edgePoint, outlineOf } from '../../../../src/scene/route/shape';

const O = { x: 0, y: 0 };
const SHAPES = Object.values(KIND_MARKS).map((mark) => mark.shape);

describe('outlines of actors', () => {
  test.each(SHAPES.filter((shape) => shape !== 'ellipse'))(
    'S14: a %s fills its box of −1 to 1, as the canvas draws it',
    (shape) => {
      const xs = outlineOf(shape).map((p) => p.x);
      const ys = outlineOf(shape).map((p) => p.y);
      expect(Math.min(...xs)).toBeCloseTo(-1);
      expect(Math.max(...xs)).toBeCloseTo(1);
      expect(Math.min(...ys)).toBeCloseTo(-1);
      expect(Math.max(...ys)).toBeCloseTo(1);
    },
  );

  test.each(SHAPES)(
    'S14: no line that ends at a %s ends inside it, from whichever side it comes',
    (shape) => {
      for (let degrees = 0; degrees < 360; degrees += 7.5) {
        const angle = (degrees * Math.PI) / 180;
        const direction = { x: Math.cos(angle), y: Math.sin(angle) };
        const edge = edgePoint(O, 20, shape, direction, 0);
        const inner = edgePoint(O, 20, shape, direction, -0.5);
        expect(inside(shape, { x: edge.x / 20.1, y: edge.y / 20.1 })).toBe(true);
        expect(inside(shape, { x: (edge.x / 20) * 1.01, y: (edge.y / 20) * 1.01 })).toBe(false);
        expect(Math.hypot(inner.x, inner.y)).toBeCloseTo(Math.hypot(edge.x, edge.y) - 0.5);
      }
    },
  );

  test('S14: a gap is added beyond the outline, in the direction of the line', () => {
    expect(edgePoint({ x: 5, y: 5 }, 10, 'ellipse', { x: 0, y: 1 }, 3)).toEqual({ x: 5, y: 18 });
    expect(edgePoint(O, 10, 'round-diamond', { x: 1, y: 0 }, 3).x).toBeCloseTo(13);
  });
});

/** Whether a point lies within a shape of radius 1, by the even–odd rule. */
function inside(shape: (typeof SHAPES)[number], p: { x: number; y: number }): boolean {
  if (shape === 'ellipse') return Math.hypot(p.x, p.y) < 1;
  const outline = outlineOf(shape);
  let odd = false;
  for (const [i, a] of outline.entries()) {
    const b = outline[(i + 1) % outline.length] ?? a;
    if (a.y > p.y === b.y > p.y) continue;
    if (p.x < ((b.x - a.x) * (p.y - a.y)) / (b.y - a.y) + a.x) odd = !odd;
  }
  return odd;
}
