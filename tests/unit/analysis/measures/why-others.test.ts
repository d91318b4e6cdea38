import fc from 'fast-check';
import { expect, test } from 'vitest';
import { degreesByContacts, degreesByPairs } from '../../../../src/analysis/measures/degree';
import { makeNetwork, networkOf } from '../../../../src/analysis/measures/make-network';
import { whyOthers } from '../../../../src/analysis/measures/why-others';
import { pathThrough } from '../../../../src/analysis/measures/why-path';
import { contact } from '../../../scenes/support/tiny';

const arcs = fc.array(fc.tuple(fc.constantFrom(...'abcde'), fc.constantFrom(...'abcde')), {
  maxLength: 14,
});

test('BV8 behind a degree stand as many others, and as many contacts, as it counts', () => {
  fc.assert(
    fc.property(arcs, (given) => {
      const network = networkOf(given);
      const pairs = degreesByPairs(network);
      const contacts = degreesByContacts(network);
      for (const [at, actor] of network.actors.entries()) {
        const others = whyOthers(network, actor);
        expect(others).toHaveLength(pairs.either[at] ?? -1);
        const out = new Set(others.flatMap((one) => one.out));
        const either = new Set(others.flatMap((one) => [...one.out, ...one.into]));
        expect([out.size, either.size]).toEqual([contacts.out[at], contacts.either[at]]);
      }
    }),
  );
});

test('BV8 who shares most contacts comes first; of who is not there nothing is told', () => {
  const network = makeNetwork([
    contact('one', 'a > b'),
    contact('two', 'c > a', { mutual: true }),
    contact('three', 'a > c'),
  ]);
  expect(whyOthers(network, 'a')).toEqual([
    { other: 'c', out: ['two', 'three'], into: ['two'] },
    { other: 'b', out: ['one'], into: [] },
  ]);
  expect(whyOthers(network, 'nobody')).toEqual([]);
});

test('BV9 a path through an actor is a shortest one, each step with its contacts', () => {
  const network = makeNetwork([
    contact('one', 'a > b'),
    contact('two', 'a > b'),
    contact('three', 'b > c'),
    contact('four', 'c > d'),
  ]);
  expect(pathThrough(network, ['a', 'b', 'd'], false)).toEqual([
    { from: 'a', to: 'b', contacts: ['one', 'two'] },
    { from: 'b', to: 'c', contacts: ['three'] },
    { from: 'c', to: 'd', contacts: ['four'] },
  ]);
  expect(pathThrough(network, ['d', 'b', 'a'], false)).toEqual([]);
  expect(pathThrough(network, ['d', 'c', 'b'], true).map(({ contacts }) => contacts)).toEqual([
    ['four'],
    ['three'],
  ]);
});
