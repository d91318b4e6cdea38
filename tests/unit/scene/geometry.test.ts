import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Box,
  bounds,
  contains,
  distanceToBox,
  distanceToSegment,
  overlaps,
  segmentsCross,
  unit,
} from '../../../src/scene/geometry';

const n = fc.integer({ min: -200, max: 200 });
const point = fc.record({ x: n, y: n });
const size = fc.integer({ min: 1, max: 80 });
const box: fc.Arbitrary<Box> = fc.record({ x: n, y: n, w: size, h: size });

test('S1: boxes overlap the same either way, and only where they share more than an edge', () => {
  fc.assert(fc.property(box, box, (a, b) => overlaps(a, b) === overlaps(b, a)));
  const a = { x: 0, y: 0, w: 10, h: 10 };
  expect(overlaps(a, { x: 10, y: 0, w: 5, h: 5 })).toBe(false);
  expect(overlaps(a, { x: 10, y: 0, w: 5, h: 5 }, 1)).toBe(true);
  expect(overlaps(a, { x: 9, y: 9, w: 5, h: 5 })).toBe(true);
});

test('S1: a point is at no distance from a box exactly where the box holds it, edges aside', () => {
  fc.assert(
    fc.property(box, point, (b, p) => {
      if (contains(b, p)) expect(distanceToBox(p, b)).toBe(0);
      if (distanceToBox(p, b) > 0) expect(contains(b, p)).toBe(false);
    }),
  );
});

test('S1: no sample of a segment is nearer than its distance says', () => {
  fc.assert(
    fc.property(point, point, point, (p, a, b) => {
      const least = distanceToSegment(p, a, b);
      for (let t = 0; t <= 1; t += 0.05) {
        const q = { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
        expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeGreaterThanOrEqual(least - 1e-9);
      }
    }),
  );
});

test('S1: segments cross whichever is told first; touching ends do not count', () => {
  fc.assert(
    fc.property(
      point,
      point,
      point,
      point,
      (a, b, c, d) => segmentsCross(a, b, c, d) === segmentsCross(d, c, a, b),
    ),
  );
  const [o, e, s] = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 5, y: 5 },
  ];
  expect(segmentsCross(o, e, { x: 5, y: -5 }, s)).toBe(true);
  expect(segmentsCross(o, e, e, s)).toBe(false);
});

test('S1: a direction has length one, and none gives the x axis', () => {
  fc.assert(fc.property(point, (p) => Math.abs(Math.hypot(unit(p).x, unit(p).y) - 1) < 1e-9));
  expect(unit({ x: 0, y: 0 })).toEqual({ x: 1, y: 0 });
});

test('S1: the bounds of boxes hold each of them, and of none there are none', () => {
  expect(bounds([])).toBeNull();
  fc.assert(
    fc.property(fc.array(box, { minLength: 1 }), (boxes) => {
      const all = bounds(boxes);
      for (const b of boxes) {
        expect(all && b.x >= all.x && b.x + b.w <= all.x + all.w).toBe(true);
        expect(all && b.y >= all.y && b.y + b.h <= all.y + all.h).toBe(true);
      }
    }),
  );
});
