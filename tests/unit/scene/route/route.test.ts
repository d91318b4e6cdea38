import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance, dot, sub, unit } from '../../../../src/scene/geometry';
import { lineSpecs } from '../../../../src/scene/lines';
import { evened, pieces, sample, stations } from '../../../../src/scene/route/curve';
import { routeLines } from '../../../../src/scene/route/route';
import { contact } from '../../../scenes/support/tiny';
import { nearest, only, stop, stopsOf } from './stops';

const NONE = new Set<string>();
const NO_LABELS = new Map();

const specsOf = (...courses: readonly string[]) =>
  lineSpecs(
    courses.map((course, i) => contact(`c${i}`, course)),
    NONE,
  );

describe('direct lines', () => {
  test('S9: a line with nothing in its way is straight', () => {
    const stops = stopsOf(stop('a', 0, 0), stop('b', 200, 0));
    const curve = only(routeLines(specsOf('a > b'), stops, NO_LABELS), 'a|b');
    for (const p of sample(curve)) expect(p.y).toBeCloseTo(0);
  });

  test('S9: a line bows around an actor that it does not concern, and no farther than it must', () => {
    const between = stop('x', 150, 6);
    const stops = stopsOf(stop('a', 0, 0), between, stop('b', 300, 0));
    const curve = only(routeLines(specsOf('a > b'), stops, NO_LABELS), 'a|b');
    expect(nearest(curve, between)).toBeGreaterThan(between.outer);
    expect(Math.max(...sample(curve).map((p) => Math.abs(p.y)))).toBeLessThan(50);
  });

  test('S9: the same pair takes the same course whichever end it is told from', () => {
    const stops = stopsOf(stop('a', 0, 0), stop('x', 150, 0), stop('b', 300, 10));
    const one = only(routeLines(specsOf('a > b'), stops, NO_LABELS), 'a|b');
    const two = only(routeLines(specsOf('b > a'), stops, NO_LABELS), 'a|b');
    for (const p of sample(one)) {
      expect(Math.min(...sample(two, 60).map((q) => distance(p, q)))).toBeLessThan(6);
    }
  });

  test('S9: no line passes under a lone actor, wherever that stands in its way', () => {
    const place = fc.tuple(fc.integer({ min: 60, max: 340 }), fc.integer({ min: -20, max: 20 }));
    fc.assert(
      fc.property(place, fc.integer({ min: 14, max: 30 }), ([x, y], outer) => {
        const foreign = stop('x', x, y, { outer });
        const stops = stopsOf(stop('a', 0, 0), foreign, stop('b', 400, 0));
        const curve = only(routeLines(specsOf('a > b'), stops, NO_LABELS), 'a|b');
        expect(nearest(curve, foreign)).toBeGreaterThan(outer);
      }),
    );
  });

  test('S10: the lines of an opened pair fan out, 26 px from each other', () => {
    const contacts = ['one', 'two', 'three'].map((id) => contact(id, 'a > b'));
    const specs = lineSpecs(contacts, new Set(['a|b']));
    const stops = stopsOf(stop('a', 0, 0), stop('b', 400, 0));
    const curves = routeLines(specs, stops, NO_LABELS);
    const middles = specs.map(
      (spec) => stations(only(curves, spec.id), [0.5])[0]?.point.y ?? Number.NaN,
    );
    const sorted = [...middles].sort((p, q) => p - q);
    expect(sorted[1]).toBeCloseTo(0);
    expect((sorted[2] ?? 0) - (sorted[0] ?? 0)).toBeGreaterThan(44);
    expect((sorted[2] ?? 0) + (sorted[0] ?? 0)).toBeCloseTo(0);
  });

  test('S10: a direct line stands beside the leg of a channel between the same two', () => {
    const stops = stopsOf(stop('a', 0, 0), stop('c', 200, 0), stop('b', 400, 0));
    const specs = specsOf('a > c > b', 'a > c');
    const curves = routeLines(specs, stops, NO_LABELS);
    const direct = stations(only(curves, 'a|c'), [0.5])[0]?.point;
    const leg = stations(only(curves, 'a>c>b:occurred/0/a/c'), [0.5])[0]?.point;
    expect(distance(direct ?? { x: 0, y: 0 }, leg ?? { x: 0, y: 0 })).toBeGreaterThan(15);
  });

  test('S10: it stands on the other side of a leg that is bent, whichever side that is', () => {
    for (const y of [-220, 220]) {
      const stops = stopsOf(stop('a', 0, 0), stop('c', 200, 60), stop('b', 220, y));
      for (const direct of ['a > c', 'c > a']) {
        const curves = routeLines(specsOf('a > c > b', direct), stops, NO_LABELS);
        const leg = sample(only(curves, 'a>c>b:occurred/0/a/c'), 30);
        const middle = stations(only(curves, 'a|c'), [0.5])[0]?.point ?? { x: 0, y: 0 };
        expect(Math.min(...leg.map((p) => distance(p, middle)))).toBeGreaterThan(20);
      }
    }
  });

  test('S11: a line ends outside the ring of a carrier, so that its head is seen', () => {
    const carrier = stop('c', 200, 0, { outer: 24 });
    const stops = stopsOf(stop('a', 0, 0), carrier, stop('b', 400, 0));
    for (const course of ['a > c', 'c > a']) {
      const curve = only(routeLines(specsOf(course), stops, NO_LABELS), 'a|c');
      expect(nearest(curve, carrier)).toBeGreaterThanOrEqual(carrier.outer);
    }
  });

  test('S11: a refused or unanswered line ends short of the actor by what its status says', () => {
    const stops = stopsOf(stop('a', 0, 0), stop('b', 200, 0));
    const endOf = (status: 'occurred' | 'declined' | 'unanswered') =>
      only(
        routeLines(lineSpecs([contact('c', 'a > b', { status })], NONE), stops, NO_LABELS),
        'a|b',
      ).end.x;
    expect(endOf('occurred') - endOf('declined')).toBeCloseTo(7);
    expect(endOf('occurred') - endOf('unanswered')).toBeCloseTo(5);
  });
});

describe('channels', () => {
  const tangents = (
    id: string,
    from: string,
    to: string,
    curves: ReturnType<typeof routeLines>,
  ) => {
    const into = only(curves, `${id}/0/${from}`);
    const out = only(curves, `${id}/1/${to}`);
    const arrives = unit(sub(into.end, into.controls.at(-1) ?? into.start));
    const leaves = unit(sub(out.controls[0] ?? out.end, out.start));
    return { into, out, arrives, leaves };
  };

  test('S12: a channel goes through its carrier without a break in place or direction', () => {
    const coordinate = fc.integer({ min: -300, max: 300 });
    const place = fc.tuple(coordinate, coordinate);
    const apart = (list: readonly (readonly [number, number])[]) =>
      list.every(([x, y], i) => list.slice(i + 1).every(([u, v]) => Math.hypot(x - u, y - v) > 70));
    const places = fc.tuple(place, place, place).filter(apart);
    fc.assert(
      fc.property(places, ([a, c, b]) => {
        const stops = stopsOf(stop('a', ...a), stop('c', ...c, { outer: 22 }), stop('b', ...b));
        const curves = routeLines(specsOf('a > c > b'), stops, NO_LABELS);
        const { into, out, arrives, leaves } = tangents('a>c>b:occurred', 'a/c', 'c/b', curves);
        expect(distance(into.end, out.start)).toBeLessThan(1e-6);
        expect(dot(arrives, leaves)).toBeGreaterThan(0.9999);
      }),
    );
  });

  test('S12: it stays continuous where another actor pushes it aside', () => {
    const foreign = stop('x', 100, 4);
    const stops = stopsOf(
      stop('a', 0, 0),
      stop('c', 200, 0, { outer: 22 }),
      stop('b', 400, 60),
      foreign,
    );
    const curves = routeLines(specsOf('a > c > b'), stops, NO_LABELS);
    const { into, out, arrives, leaves } = tangents('a>c>b:occurred', 'a/c', 'c/b', curves);
    expect(into.end).toEqual(out.start);
    expect(dot(arrives, leaves)).toBeGreaterThan(0.9999);
    expect(nearest(into, foreign)).toBeGreaterThan(foreign.outer);
  });

  test('S13: channels through one carrier run in parallel lanes, 9 px from each other', () => {
    const stops = stopsOf(
      stop('a', 0, 0),
      stop('d', 0, 200),
      stop('c', 200, 100, { outer: 22 }),
      stop('b', 400, 0),
      stop('e', 400, 200),
    );
    const curves = routeLines(specsOf('a > c > b', 'd > c > e', 'b > c > d'), stops, NO_LABELS);
    const points = ['a>c>b:occurred/0/a/c', 'd>c>e:occurred/0/d/c', 'b>c>d:occurred/0/b/c'].map(
      (id) => only(curves, id).end,
    );
    const ordered = [...points].sort((p, q) => p.y - q.y);
    expect(distance(ordered[0] ?? { x: 0, y: 0 }, ordered[1] ?? { x: 0, y: 0 })).toBeCloseTo(9);
    expect(distance(ordered[1] ?? { x: 0, y: 0 }, ordered[2] ?? { x: 0, y: 0 })).toBeCloseTo(9);
    // The lane of what comes from above and goes there lies above.
    expect(points[0]?.y).toBeLessThan(points[1]?.y ?? 0);
  });

  test('S13: lanes between the same two actors keep apart where both must go round another', () => {
    const stops = stopsOf(
      stop('a', 0, 20),
      stop('x', 150, 0),
      stop('c', 400, 0, { outer: 24 }),
      stop('b', 600, 20),
    );
    const curves = routeLines(specsOf('a > c > b', 'b > c > a'), stops, NO_LABELS);
    const there = sample(only(curves, 'a>c>b:occurred/0/a/c'), 40);
    const back = sample(only(curves, 'b>c>a:occurred/1/c/a'), 40);
    const inner = there.filter((p) => p.x > 60 && p.x < 340);
    for (const p of inner) {
      expect(Math.min(...back.map((q) => distance(p, q)))).toBeGreaterThan(5);
    }
  });

  test('S13: a channel and its answer through the same two carriers do not cross between them', () => {
    const coordinate = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(fc.tuple(coordinate, coordinate, coordinate, coordinate), ([a, c, d, b]) => {
        const stops = stopsOf(
          stop('a', 0, a),
          stop('c', 200, c, { outer: 24 }),
          stop('d', 400, d, { outer: 24 }),
          stop('b', 600, b),
        );
        const curves = routeLines(specsOf('a > c > d > b', 'b > d > c > a'), stops, NO_LABELS);
        const there = only(curves, 'a>c>d>b:occurred/1/c/d');
        const back = only(curves, 'b>d>c>a:occurred/1/d/c');
        const chord = sub(there.end, there.start);
        const side = (from: typeof there.start, to: typeof there.start) =>
          Math.sign(chord.x * (to.y - from.y) - chord.y * (to.x - from.x));
        expect(side(there.start, back.end)).toBe(side(there.end, back.start));
      }),
    );
  });

  test('S12: several senders and receivers multiply the outer legs only, and all meet in the carrier', () => {
    const stops = stopsOf(
      stop('a', 0, 0),
      stop('d', 0, 200),
      stop('c', 200, 100, { outer: 22 }),
      stop('b', 400, 100),
    );
    const curves = routeLines(specsOf('a+d > c > b'), stops, NO_LABELS);
    expect(curves.size).toBe(3);
    const [one, two] = ['a/c', 'd/c'].map((leg) => only(curves, `a+d>c>b:occurred/0/${leg}`));
    expect(one?.end).toEqual(two?.end);
    expect(one?.end).toEqual(only(curves, 'a+d>c>b:occurred/1/c/b').start);
  });
});

/** The greatest turn from one piece of a curve to the next, by the length it is spread over. */
function sharpest(curve: Parameters<typeof sample>[0]): number {
  const points = sample(curve, 24);
  const turns = points.slice(2).map((c, i) => {
    const [a, b] = [points[i] ?? c, points[i + 1] ?? c];
    const [u, v] = [unit(sub(b, a)), unit(sub(c, b))];
    return Math.acos(Math.min(1, dot(u, v))) / distance(a, c);
  });
  return Math.max(...turns);
}

test('S9: routes are pure: the same stops and lines give equal curves', () => {
  const stops = stopsOf(stop('a', 0, 0), stop('c', 200, 30, { outer: 22 }), stop('b', 400, 0));
  const specs = specsOf('a > c > b', 'a > b', 'b > c > a');
  const before = structuredClone(specs);
  expect(routeLines(specs, stops, NO_LABELS)).toEqual(routeLines(specs, stops, NO_LABELS));
  expect(specs).toEqual(before);
});

test('S9: a line to an actor that is not there has no course, and hinders no other', () => {
  const stops = stopsOf(stop('a', 0, 0), stop('b', 200, 0));
  const curves = routeLines(specsOf('a > b', 'a > gone', 'a > gone > b'), stops, NO_LABELS);
  expect([...curves.keys()]).toEqual(['a|b']);
});

describe('curves', () => {
  const point = fc.record({
    x: fc.integer({ min: -500, max: 500 }),
    y: fc.integer({ min: -500, max: 500 }),
  });

  test('S12: pieces join end to end, and midway between their controls', () => {
    fc.assert(
      fc.property(
        point,
        fc.array(point, { minLength: 1, maxLength: 4 }),
        point,
        (start, controls, end) => {
          const list = pieces({ start, controls, end });
          expect(list).toHaveLength(controls.length);
          expect(list[0]?.a).toEqual(start);
          expect(list.at(-1)?.b).toEqual(end);
          for (const [i, piece] of list.slice(1).entries()) {
            expect(piece.a).toEqual(list[i]?.b);
            const before = list[i]?.c ?? piece.c;
            expect(piece.a.x).toBeCloseTo((before.x + piece.c.x) / 2);
          }
        },
      ),
    );
  });

  test('S12: an evened curve keeps its ends and their tangents, and bends nowhere sharply', () => {
    const { start, controls, end } = {
      start: { x: 0, y: 0 },
      controls: [
        { x: 90, y: 0 },
        { x: 60, y: 120 },
      ],
      end: { x: 150, y: 120 },
    };
    const even = evened({ start, controls, end });
    expect([even.start, even.end]).toEqual([start, end]);
    expect(even.controls[0]?.y).toBeCloseTo(0);
    expect(even.controls.at(-1)?.y).toBeCloseTo(120);
    expect(sharpest(even)).toBeLessThan(sharpest({ start, controls, end }) * 0.8);
  });

  test('S12: stations run along the curve from its start to its end', () => {
    const curve = { start: { x: 0, y: 0 }, controls: [{ x: 50, y: 0 }], end: { x: 100, y: 0 } };
    const [start, middle, end] = stations(curve, [0, 0.5, 1]);
    expect(start?.point.x).toBeCloseTo(0);
    expect(middle?.point.x).toBeCloseTo(50);
    expect(end?.point.x).toBeCloseTo(100);
    expect(middle?.direction.x).toBeCloseTo(1);
  });
});
