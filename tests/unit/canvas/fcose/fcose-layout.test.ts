import { describe, expect, it } from 'vitest';
import type { FcoseInput } from '../../../../src/canvas/fcose/fcose-input';
import { fcoseLayout } from '../../../../src/canvas/fcose/fcose-layout';

const ring = (size: number, fixed: number | null): FcoseInput => ({
  actors: Array.from({ length: size }, (_, at) => ({
    id: `a${at}`,
    w: 70,
    h: 40,
    p: at === fixed ? { x: 400, y: -90 } : { x: at, y: 0 },
    fixed: at === fixed,
  })),
  lines: Array.from({ length: size }, (_, at) => ({
    source: `a${at}`,
    target: `a${(at + 1) % size}`,
  })),
});

describe('fcose', () => {
  it('U23: the same actors have the same places twice, two numbers each', () => {
    const places = fcoseLayout(ring(12, null));
    expect(places).toHaveLength(24);
    expect([...places].every(Number.isFinite)).toBe(true);
    expect(fcoseLayout(ring(12, null))).toEqual(places);
  });

  it('OV2: who is fixed stays, and what is drawn at random elsewhere goes on as it was', () => {
    const { random } = Math;
    const places = fcoseLayout(ring(12, 3));
    expect(places[6]).toBeCloseTo(400);
    expect(places[7]).toBeCloseTo(-90);
    expect(Math.random).toBe(random);
  });
});
