import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  degreeMeasure,
  degreesByContacts,
  degreesByPairs,
} from '../../../../src/analysis/measures/degree';
import { makeNetwork } from '../../../../src/analysis/measures/make-network';
import type { Network } from '../../../../src/analysis/measures/network';
import type { ParamValues } from '../../../../src/analysis/measures/types';
import { legsOf } from '../../../../src/graph/build';
import type { Contact } from '../../../../src/model/schema';
import { toTheEnd } from '../../../../src/model/to-the-end';
import { contact } from '../../../scenes/support/tiny';

const context = { classes: new Int32Array(), leftOut: { declined: 2 } };

function measured(network: Network, given: ParamValues) {
  const { values } = toTheEnd(degreeMeasure.compute(network, given, context));
  return Object.fromEntries(network.actors.map((id, at) => [id, values[at]]));
}

const network = makeNetwork([
  contact('one', 'a > c > b+d'),
  contact('two', 'a > b'),
  contact('talks', 'a > d', { mutual: true }),
  contact('self', 'e > e'),
]);

test('BT10 by contacts it is how many the actor sent and received, whatever their legs', () => {
  expect(measured(network, { side: 'out' })).toEqual({ a: 3, b: 0, c: 0, d: 1, e: 0 });
  expect(measured(network, { side: 'in' })).toEqual({ a: 1, b: 2, c: 0, d: 2, e: 0 });
  expect(measured(network, {})).toEqual({ a: 3, b: 2, c: 0, d: 2, e: 0 });
});

test('BT10 by pairs it is how many others the actor sent to and received from', () => {
  const unit = 'pairs';
  expect(measured(network, { unit, side: 'out' })).toEqual({ a: 2, b: 0, c: 0, d: 1, e: 0 });
  expect(measured(network, { unit, side: 'in' })).toEqual({ a: 1, b: 1, c: 0, d: 1, e: 0 });
  expect(measured(network, { unit })).toEqual({ a: 2, b: 1, c: 0, d: 1, e: 0 });
});

test('BT10 what was carried is sent and received by the carrier only where that is asked', () => {
  const carriers = true;
  expect(measured(network, { carriers, side: 'out' })).toEqual({ a: 3, b: 0, c: 1, d: 1, e: 0 });
  expect(measured(network, { carriers })).toMatchObject({ c: 1, b: 2 });
  const unit = 'pairs';
  expect(measured(network, { carriers, unit })).toEqual({ a: 3, b: 2, c: 3, d: 2, e: 0 });
});

test('BT10 BT12 both sides stand beside the figure, in arrays of their own, with what was counted', () => {
  const result = toTheEnd(degreeMeasure.compute(network, { side: 'out' }, context));
  expect(result.columns.map(({ id, values }) => [id, [...values]])).toEqual([
    ['out', [3, 0, 0, 1, 0]],
    ['in', [1, 2, 0, 2, 0]],
  ]);
  expect(new Set([result.values, ...result.columns.map(({ values }) => values)]).size).toBe(3);
  expect(result.counted).toEqual({ contacts: 4, pairs: 3, actors: 5, leftOut: { declined: 2 } });
});

const someone = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const ends = fc.uniqueArray(someone, { minLength: 1, maxLength: 2 });
const contacts: fc.Arbitrary<Contact[]> = fc
  .array(
    fc.record({
      from: ends,
      via: fc.array(someone, { maxLength: 2 }),
      to: ends,
      mutual: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map((one, at) => ({ ...contact(`c-${at}`, 'a > b'), ...one })));

test('BT10 by legs it is what going through every leg of every contact gives', () => {
  fc.assert(
    fc.property(contacts, (given) => {
      const made = makeNetwork(given);
      const [byContacts, byPairs] = [degreesByContacts(made), degreesByPairs(made)];
      for (const [at, id] of made.actors.entries()) {
        const sent = new Set<string>();
        const received = new Set<string>();
        const reached = new Set<string>();
        const reachedBy = new Set<string>();
        for (const one of given) {
          for (const { source, target } of legsOf(one)) {
            const directions = one.mutual
              ? [
                  [source, target],
                  [target, source],
                ]
              : [[source, target]];
            for (const [from = '', to = ''] of directions) {
              if (from === id) sent.add(one.id) && reached.add(to);
              if (to === id) received.add(one.id) && reachedBy.add(from);
            }
          }
        }
        expect([byContacts.out[at], byContacts.in[at]]).toEqual([sent.size, received.size]);
        expect(byContacts.either[at]).toBe(new Set([...sent, ...received]).size);
        expect([byPairs.out[at], byPairs.in[at]]).toEqual([reached.size, reachedBy.size]);
        expect(byPairs.either[at]).toBe(new Set([...reached, ...reachedBy]).size);
      }
    }),
  );
});
