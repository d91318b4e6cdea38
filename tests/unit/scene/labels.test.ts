import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceToBox, overlaps } from '../../../src/scene/geometry';
import { type LabelSpec, labelBox, placeLabels } from '../../../src/scene/labels';

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
