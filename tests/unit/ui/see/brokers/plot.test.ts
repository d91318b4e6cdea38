import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, overlaps } from '../../../../../src/scene/geometry';
import { composePlot, type PlotPoint } from '../../../../../src/ui/see/brokers/plot';
import { linearScale, logFits, logScale } from '../../../../../src/ui/see/brokers/plot-scale';

const textHeight = 15;
const textWidth = (text: string): number => text.length * 7;

const compose = (points: readonly PlotPoint[], mirrored = false, log = false) =>
  composePlot({
    points,
    width: 600,
    height: 268,
    log: { x: log, y: log },
    mirrored,
    textWidth,
    textHeight,
    yWord: 'Betweenness',
    several: (n) => `${n} actors`,
  });

const anyPoints = fc
  .array(
    fc.record({
      x: fc.integer({ min: 0, max: 12 }),
      y: fc.double({ min: 0, max: 9, noNaN: true }),
    }),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((all) =>
    all.map(
      ({ x, y }, at): PlotPoint => ({
        id: `a${at}`,
        label: `actor ${at}`,
        x,
        y: Math.round(y),
        slot: at % 4,
      }),
    ),
  );

describe('scales', () => {
  test('BV12 a linear scale begins at zero and ends at a round number past the largest', () => {
    expect(linearScale([0, 3, 305]).ticks).toEqual([0, 100, 200, 300, 400]);
    expect(linearScale([0.2, 0.75]).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
    expect(linearScale([0, 2]).ticks).toEqual([0, 1, 2]);
    expect(linearScale([0]).ticks).toEqual([0, 1]);
    expect(linearScale([]).ticks.length).toBeGreaterThan(1);
  });

  test('BV12 every figure stands within the scale, and a larger one further on', () => {
    const figures = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(figures, fc.boolean(), (values, log) => {
        fc.pre(!log || logFits(values));
        const scale = log ? logScale(values) : linearScale(values);
        const at = [...values].sort((a, b) => a - b).map(scale.at);
        for (const [i, place] of at.entries()) {
          expect(place).toBeGreaterThanOrEqual(-1e-9);
          expect(place).toBeLessThanOrEqual(1 + 1e-9);
          expect(place).toBeGreaterThanOrEqual((at[i - 1] ?? 0) - 1e-9);
        }
      }),
    );
  });

  test('BV12 a logarithmic scale goes by powers of ten, with a place for zero before them', () => {
    expect(logScale([1, 90]).ticks).toEqual([1, 10, 100]);
    const { at, ticks } = logScale([0, 0.5, 90]);
    expect(ticks).toEqual([0, 0.1, 1, 10, 100]);
    expect(at(0)).toBe(0);
    expect(at(0.1)).toBeGreaterThan(0.05);
    expect([logFits([1, 5]), logFits([1, 10]), logFits([0, 0]), logFits([-1, 50])]).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });
});

describe('the plot', () => {
  test('BV13 no label covers a label, a dot or the ticks', () => {
    fc.assert(
      fc.property(anyPoints, fc.boolean(), (points, mirrored) => {
        const { dots, frame } = compose(points, mirrored);
        const boxes = dots.map(({ label }): Box | null => {
          if (!label) return null;
          const w = Math.max(...label.lines.map(textWidth));
          const h = label.lines.length * textHeight;
          return { x: label.x - w / 2, y: label.y - h / 2, w, h };
        });
        for (const [i, box] of boxes.entries()) {
          if (!box) continue;
          for (const other of boxes.slice(i + 1)) expect(other && overlaps(box, other)).toBeFalsy();
          for (const [at, { x, y, r }] of dots.entries()) {
            const dot = { x: x - r, y: y - r, w: 2 * r, h: 2 * r };
            if (at !== i) expect(overlaps(box, dot)).toBe(false);
          }
          expect(box.y + box.h).toBeLessThanOrEqual(frame.y + frame.h);
        }
      }),
    );
  });

  test('BV13 every actor is in one dot, and those of the same figures share it', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const { dots } = compose(points);
        expect(dots.flatMap(({ ids }) => ids).sort()).toEqual(points.map(({ id }) => id).sort());
        const places = new Set(points.map(({ x, y }) => `${x} ${y}`));
        expect(dots).toHaveLength(places.size);
      }),
    );
  });

  test('BV13 a few in one place are named, more are counted', () => {
    const at = (ids: string) => [...ids].map((id) => ({ id, label: id, x: 1, y: 1, slot: null }));
    expect(compose(at('abc')).dots[0]?.label?.lines).toEqual(['a', 'b', 'c']);
    expect(compose(at('abcd')).dots[0]?.label?.lines).toEqual(['4 actors']);
  });

  test('BV13 in Arabic figures grow to the left, upwards in both', () => {
    const points = [
      { id: 'low', label: 'low', x: 0, y: 0, slot: null },
      { id: 'high', label: 'high', x: 10, y: 5, slot: null },
    ];
    const place = (mirrored: boolean, id: string) =>
      compose(points, mirrored).dots.find(({ ids }) => ids[0] === id) ?? { x: 0, y: 0 };
    expect(place(false, 'high').x).toBeGreaterThan(place(false, 'low').x);
    expect(place(true, 'high').x).toBeLessThan(place(true, 'low').x);
    expect(place(true, 'high').y).toBeLessThan(place(true, 'low').y);
  });
});
