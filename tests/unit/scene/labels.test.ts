import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, distanceToBox, overlaps } from '../../../src/scene/geometry';
import {
  type Crossing,
  keepOffLines,
  type LabelSpec,
  labelBox,
  placeLabels,
} from '../../../src/scene/labels';

function spec(id: string, x: number, y: number, more: Partial<LabelSpec> = {}): LabelSpec {
  return {
    id,
    p: { x, y },
    outer: 14,
    contacts: 1,
    place: 'stream',
    carries: false,
    upper: false,
    text: { lines: [id], w: 60, h: 15, size: 12 },
    ...more,
  };
}

const SHEET = { width: 400, height: 400 };

const crowd: fc.Arbitrary<LabelSpec[]> = fc
  .array(
    fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 400 }),
      outer: fc.integer({ min: 11, max: 28 }),
      contacts: fc.integer({ min: 0, max: 9 }),
      place: fc.constantFrom('first', 'second', 'stream'),
      carries: fc.boolean(),
      upper: fc.boolean(),
      w: fc.integer({ min: 10, max: 110 }),
      h: fc.integer({ min: 12, max: 50 }),
    }),
    { maxLength: 30 },
  )
  .map((list) =>
    list.map(({ x, y, w, h, ...more }, i) =>
      spec(`a${i}`, x, y, { ...more, text: { lines: ['x'], w, h, size: 12 } }),
    ),
  );

describe('labels', () => {
  test('S3: no label covers another, an actor, or the edge of the sheet, however crowded it is', () => {
    fc.assert(
      fc.property(crowd, (specs) => {
        const placed = [...placeLabels(specs, SHEET).values()];
        for (const [i, { id, box }] of placed.entries()) {
          for (const other of placed.slice(i + 1)) expect(overlaps(box, other.box)).toBe(false);
          for (const one of specs) {
            if (one.id !== id) expect(distanceToBox(one.p, box)).toBeGreaterThanOrEqual(one.outer);
          }
          expect(box.x >= 0 && box.x + box.w <= SHEET.width).toBe(true);
          expect(box.y >= 0 && box.y + box.h <= SHEET.height).toBe(true);
        }
      }),
    );
  });

  test('S4: the most connected choose first: whoever waits would cover one who has as many or more', () => {
    fc.assert(
      fc.property(crowd, (specs) => {
        const placed = placeLabels(specs, null);
        for (const one of specs) {
          if (placed.has(one.id)) continue;
          for (const side of ['below', 'above', 'left', 'right'] as const) {
            const box = labelBox(one.p, one.outer, one.text, side);
            const blocked =
              specs.some(
                (other) => other !== one && distanceToBox(other.p, box) < other.outer + 1,
              ) ||
              specs.some((other) => {
                const label = placed.get(other.id);
                return label && other.contacts >= one.contacts && overlaps(label.box, box, 2);
              });
            expect(blocked).toBe(true);
          }
        }
      }),
    );
  });

  test('S4: which label has room does not depend on the order in which actors are given', () => {
    fc.assert(
      fc.property(crowd, (specs) => {
        const there = placeLabels(specs, SHEET);
        const back = placeLabels([...specs].reverse(), SHEET);
        expect(new Map([...back].sort())).toEqual(new Map([...there].sort()));
      }),
    );
  });

  test('S3: a lone label stands below in the stream and on the outer side of a bank', () => {
    const sideOf = (more: Partial<LabelSpec>) =>
      placeLabels([spec('a', 200, 200, more)], SHEET).get('a')?.side;
    expect(sideOf({})).toBe('below');
    expect(sideOf({ place: 'first' })).toBe('left');
    expect(sideOf({ place: 'second' })).toBe('right');
    expect(sideOf({ place: 'second', carries: true })).toBe('below');
  });

  test('S3: a label that has no room on its side takes another', () => {
    const placed = placeLabels([spec('a', 200, 390)], SHEET);
    expect(placed.get('a')?.side).toBe('above');
  });
});

describe('labels and the lines that cross them', () => {
  const line = (ink: boolean, ...[start, ...rest]: { x: number; y: number }[]): Crossing => {
    const end = rest.at(-1) ?? { x: 0, y: 0 };
    const curve = { start: start ?? { x: 0, y: 0 }, controls: rest.slice(0, -1), end };
    return { ink, curve };
  };
  const below = line(true, { x: 200, y: 214 }, { x: 200, y: 240 }, { x: 200, y: 300 });

  const sideOf = (specs: readonly LabelSpec[], lines: readonly Crossing[], id = 'a') =>
    keepOffLines(placeLabels(specs, SHEET), specs, SHEET, lines, []).get(id)?.side;

  test('S3: a label through which a channel runs stands on a side that none crosses', () => {
    expect(sideOf([spec('a', 200, 200)], [])).toBe('below');
    expect(sideOf([spec('a', 200, 200)], [below])).toBe('above');
    const above = line(true, { x: 200, y: 186 }, { x: 200, y: 150 }, { x: 200, y: 100 });
    expect(sideOf([spec('a', 200, 200)], [below, above])).toBe('right');
  });

  test('S3: a direct line moves no label, and no label moves where it would cover something', () => {
    expect(sideOf([spec('a', 200, 200)], [{ ...below, ink: false }])).toBe('below');
    const shut = [
      spec('a', 200, 200, { contacts: 9 }),
      spec('b', 200, 170),
      spec('c', 240, 200),
      spec('d', 160, 200),
    ];
    expect(sideOf(shut, [below])).toBe('below');
  });

  test('S3: a label leaves no camp’s area for it, and enters none', () => {
    const specs = [spec('a', 200, 200)];
    const first = placeLabels(specs, SHEET);
    const among = (...areas: Box[]) =>
      keepOffLines(first, specs, SHEET, [below], areas).get('a')?.side;
    expect(among({ x: 150, y: 180, w: 150, h: 60 })).toBe('right');
    expect(among({ x: 150, y: 180, w: 100, h: 60 })).toBe('below');
    expect(among({ x: 0, y: 0, w: 400, h: 184 })).toBe('right');
  });

  test('S3: what was moved covers nothing either, however crowded it is', () => {
    const course = fc.tuple(fc.nat(400), fc.nat(400), fc.nat(400), fc.nat(400), fc.boolean());
    fc.assert(
      fc.property(crowd, fc.array(course, { maxLength: 8 }), (specs, courses) => {
        const lines = courses.map(([x, y, u, v, ink]) =>
          line(ink, { x, y }, { x: (x + u) / 2, y: (y + v) / 2 }, { x: u, y: v }),
        );
        const first = placeLabels(specs, SHEET);
        const settled = [...keepOffLines(first, specs, SHEET, lines, []).values()];
        expect(settled.map(({ id }) => id)).toEqual([...first.keys()]);
        for (const [i, { id, box }] of settled.entries()) {
          for (const other of settled.slice(i + 1)) expect(overlaps(box, other.box)).toBe(false);
          for (const one of specs) {
            if (one.id !== id) expect(distanceToBox(one.p, box)).toBeGreaterThanOrEqual(one.outer);
          }
        }
      }),
    );
  });
});
