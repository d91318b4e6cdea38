import fc from 'fast-check';
import { expect, test } from 'vitest';
import { networkOf } from '../../../../src/analysis/measures/make-network';
import { reciprocity, reciprocityMeasure } from '../../../../src/analysis/measures/reciprocity';
import { toTheEnd } from '../../../../src/model/to-the-end';
import { type Arc, PARALLEL, THREE } from '../../../fixtures/networks';

test('BT11 the reciprocity of each of three actors, and of all, is that of networkx', () => {
  const { values, overall } = reciprocity(networkOf(THREE.arcs));
  expect(values[1]).toBe(THREE.reciprocity[2]);
  expect([...values]).toEqual([0, 2 / 3, 1]);
  expect(overall).toBe(2 / 3);
});

test('BT11 parallel contacts are one pair', () => {
  const back: Arc[] = [...PARALLEL.arcs, ['B', 'A']];
  const { values, overall } = reciprocity(networkOf(back));
  expect([...values]).toEqual([2 / 3, 2 / 3, 0, 0]);
  expect(overall).toBe(2 / 5);
});

test('BT11 an actor by itself has none, nor has a network without pairs', () => {
  const { values, overall } = reciprocity(networkOf([['a', 'a']]));
  expect([...values, overall]).toEqual([Number.NaN, Number.NaN]);
});

test('BT11 the figure of the whole stands beside those of the actors', () => {
  const result = toTheEnd(
    reciprocityMeasure.compute(
      networkOf(THREE.arcs),
      {},
      { classes: new Int32Array(), leftOut: {} },
    ),
  );
  expect(result.whole).toEqual({ overall: 2 / 3 });
});

test('BT11 it is what comparing the sets of those reached and those reached by gives', () => {
  const someone = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  fc.assert(
    fc.property(fc.array(fc.tuple(someone, someone), { maxLength: 20 }), (arcs) => {
      const network = networkOf(arcs);
      const { values, overall } = reciprocity(network);
      const pairs = new Set(arcs.filter(([a, b]) => a !== b).map((arc) => arc.join('>')));
      const returned = [...pairs].filter((pair) => pairs.has([...pair].reverse().join('')));
      expect(overall).toBe(returned.length / pairs.size);
      for (const [at, id] of network.actors.entries()) {
        const about = (all: Iterable<string>) =>
          [...all].filter((pair) => pair.includes(id)).length;
        // Both ways of a returned pair are in `returned`, so that nothing is to be doubled.
        expect(values[at]).toBe(about(returned) / about(pairs));
      }
    }),
  );
});
