import { expect, test } from 'vitest';
import { type ArrangeInput, arrange, arranging } from '../../../../src/scene/arrange/arrange';
import { Cost } from '../../../../src/scene/arrange/cost';

const SIZE = { width: 872, height: 713 };

/** So many actors of eight camps, and links that run across all of them. */
function crowd(actors: number, links: number): ArrangeInput {
  const one = (at: number, step: number) => (at * step + Math.floor(at / 7)) % actors;
  return {
    actors: Array.from({ length: actors }, (_, at) => ({
      id: `a${at}`,
      camp: `c${at % 8}`,
      contacts: 1 + (at % 5),
      carried: at % 17 === 0 ? 1 : 0,
      r: 14,
      outerHeight: 15,
      underHeight: 15,
    })),
    links: Array.from({ length: links }, (_, at) => ({
      a: `a${one(at, 13)}`,
      b: `a${one(at, 29)}`,
      weight: 1,
      mediated: at % 10 === 0,
    })).filter(({ a, b }) => a !== b),
    banks: ['c0', 'c1'],
    camps: Array.from({ length: 8 }, (_, at) => `c${at}`),
  };
}

test('A13 less is tried of a large set, and the same twice', () => {
  const input = crowd(60, 120);
  const quick = arrange({ ...input, quick: true }, SIZE);
  expect(arrange({ ...input, quick: true }, SIZE).positions).toEqual(quick.positions);
  const cost = new Cost(input.actors, input.links);
  const full = arrange(input, SIZE);
  expect(cost.of(full.positions)).toBeLessThanOrEqual(cost.of(quick.positions));
});

test('A13 work is counted in comparisons, whoever asks', () => {
  const input = crowd(20, 30);
  const cost = new Cost(input.actors, input.links);
  const { positions } = arrange({ ...input, quick: true }, SIZE);
  cost.of(positions);
  expect(cost.work).toBe(input.links.length * (input.actors.length + input.links.length));
});

test('A13 W13 in steps the same places come out, and no step is the whole of it', () => {
  const input = crowd(40, 70);
  const steps = arranging({ ...input, quick: true }, SIZE);
  let count = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) count += 1;
  expect(count).toBeGreaterThan(10);
  expect(step.value).toEqual(arrange({ ...input, quick: true }, SIZE));
});

test('A13 a way that is worse than the best is not counted to its end, and is worse still', () => {
  const input = crowd(20, 30);
  const { positions } = arrange({ ...input, quick: true }, SIZE);
  const whole = new Cost(input.actors, input.links).of(positions);
  expect(new Cost(input.actors, input.links).of(positions, whole)).toBe(whole);
  const part = new Cost(input.actors, input.links).of(positions, whole / 2);
  expect(part).toBeGreaterThan(whole / 2);
  expect(part).toBeLessThanOrEqual(whole);
});
