import { describe, expect, it } from 'vitest';
import { type ForceInput, makeForce } from '../../../../src/canvas/force/force-layout';
import { partBoxes } from '../../../../src/canvas/force/part';
import type { FromForce } from '../../../../src/canvas/force/protocol';
import { startPlaces } from '../../../../src/canvas/force/start';
import { work } from '../../../../src/canvas/force/work';

/** Two crowds, each a ring with chords, and one pair between them. */
function twoCrowds(each: number): ForceInput {
  const pairs: [number, number][] = [[0, each]];
  for (const base of [0, each]) {
    for (let at = 0; at < each; at += 1) {
      for (const on of [1, 2, 3, 5, 8]) pairs.push([base + at, base + ((at + on) % each)]);
    }
  }
  return {
    start: startPlaces(new Uint32Array(each * 2), 100),
    from: Uint32Array.from(pairs, ([a]) => a),
    to: Uint32Array.from(pairs, ([, b]) => b),
    weight: new Float32Array(pairs.length).fill(1),
    fixed: new Uint8Array(each * 2),
  };
}

function laid(input: ForceInput, steps: number): Float32Array {
  const force = makeForce(input);
  force.step(steps);
  return force.places();
}

const gap = (places: Float32Array, a: number, b: number): number =>
  Math.hypot(
    (places[a * 2] ?? 0) - (places[b * 2] ?? 0),
    (places[a * 2 + 1] ?? 0) - (places[b * 2 + 1] ?? 0),
  );

describe('Start of a layout', () => {
  it('OV1: no two start at one place, all within the disc, a group near its own', () => {
    const groups = Uint32Array.from({ length: 600 }, (_, at) => at % 3);
    const places = startPlaces(groups, 500);
    const seen = new Set<string>();
    let [own, other] = [0, 0];
    for (let at = 0; at < 600; at += 1) {
      seen.add(`${places[at * 2]} ${places[at * 2 + 1]}`);
      expect(Math.hypot(places[at * 2] ?? 0, places[at * 2 + 1] ?? 0)).toBeLessThanOrEqual(501);
      if (at >= 3) own += gap(places, at, at % 3);
      if (at >= 3) other += gap(places, at, (at + 1) % 3);
    }
    expect(seen.size).toBe(600);
    expect(own).toBeLessThan(other / 1.5);
  });
});

describe('ForceAtlas2', () => {
  it.each([60, 500])('OV1: the same input gives the same places twice (%i in each crowd)', (n) => {
    expect(laid(twoCrowds(n), 40)).toEqual(laid(twoCrowds(n), 40));
  });

  it('OV1: crowds come apart, and nobody is lost', () => {
    const places = laid(twoCrowds(200), 300);
    expect([...places].every(Number.isFinite)).toBe(true);
    let [within, between] = [0, 0];
    for (let at = 1; at < 200; at += 1) {
      within += gap(places, 0, at) + gap(places, 200, 200 + at);
      between += gap(places, 0, 200 + at) + gap(places, 200, at);
    }
    expect(between).toBeGreaterThan(1.5 * within);
  });

  it('OV2: who is fixed stays', () => {
    const input = twoCrowds(60);
    input.fixed[7] = 1;
    const places = laid(input, 50);
    expect([...places.slice(14, 16)]).toEqual([...input.start.slice(14, 16)]);
    expect([...places.slice(16, 18)]).not.toEqual([...input.start.slice(16, 18)]);
  });

  it('OV3: tells how far it is, in rising shares, and looks only when asked to', () => {
    const told: FromForce[] = [];
    let time = 0;
    const clock = () => {
      time += 60;
      return time;
    };
    const input = twoCrowds(30);
    work({ input, steps: 20, lookEvery: 500 }, (message) => told.push(message), clock);
    const last = told.pop();
    const shares = told.map((one) => (one.kind === 'progress' ? one.done : Number.NaN));
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    const looks = told.filter((one) => one.places !== null);
    expect(looks.length).toBeGreaterThan(0);
    expect(looks.length).toBeLessThan(told.length);
    expect(last).toEqual({ kind: 'done', places: laid(input, 20) });
  });
});

describe('Moving boxes apart', () => {
  const size = 80;
  const boxes = (n: number) => ({
    places: startPlaces(new Uint32Array(n), 260),
    width: new Float32Array(n).fill(size),
    height: new Float32Array(n).fill(20),
    fixed: new Uint8Array(n),
  });

  it('OV2: afterwards no two overlap, and who is fixed has not moved', () => {
    const given = boxes(40);
    given.fixed[3] = 1;
    const parted = partBoxes(given);
    for (let a = 0; a < 40; a += 1) {
      for (let b = 0; b < a; b += 1) {
        const x = Math.abs((parted[a * 2] ?? 0) - (parted[b * 2] ?? 0));
        const y = Math.abs((parted[a * 2 + 1] ?? 0) - (parted[b * 2 + 1] ?? 0));
        expect(x >= size - 0.05 || y >= 20 - 0.05, `${a} and ${b}`).toBe(true);
      }
    }
    expect([...parted.slice(6, 8)]).toEqual([...given.places.slice(6, 8)]);
    expect(parted).toEqual(partBoxes(given));
  });
});
