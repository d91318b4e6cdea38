import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findChains, searchChains } from '../../../../src/analysis/chains/chains';
import { indexOfSome, stepIndex } from '../../../../src/analysis/chains/step-index';
import { marksOf, walkedColumns, walkedOf } from '../../../../src/analysis/chains/walked-columns';
import { shortestPaths, shortestPathsIn } from '../../../../src/analysis/shortest-paths';
import { toTheEnd } from '../../../../src/model/to-the-end';
import { contact, tiny } from '../../../scenes/support/tiny';
import { CURATED } from '../../graph/sets';

const actor = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const course = fc
  .uniqueArray(actor, { minLength: 2, maxLength: 4 })
  .map((stops) => stops.join(' > '));
const date = fc.option(
  fc.constantFrom('2020-01-01', '2020-01-02', '2020-01-03', '2020-01', '2020'),
);
const lists = fc
  .array(fc.record({ course, date, mutual: fc.boolean(), isIn: fc.boolean() }), { maxLength: 14 })
  .map((all) =>
    all.map(({ course, date, mutual, isIn }, at) => ({
      contact: contact(`c${at}`, course, { date, mutual }),
      isIn,
    })),
  );
const ENDS = { from: new Set(['a']), to: new Set(['d', 'e']) };

test('CN15 contacts come back from columns as steps need them', () => {
  const back = walkedOf(walkedColumns(CURATED));
  expect(back).toEqual(
    CURATED.contacts.map(({ id, from, via, to, mutual, date }) => ({
      id,
      from,
      via,
      to,
      mutual,
      date,
    })),
  );
});

test('CN15 the index of some contacts leads to what one of them alone would', () => {
  fc.assert(
    fc.property(lists, fc.boolean(), (all, strict) => {
      const contacts = all.map((one) => one.contact);
      const some = all.filter(({ isIn }) => isIn).map((one) => one.contact);
      const index = indexOfSome(stepIndex(contacts), marksOf(some, contacts));
      const options = { strict, maxSteps: 4 };
      expect(toTheEnd(searchChains(index, ENDS, options))).toEqual(findChains(some, ENDS, options));
      expect(shortestPathsIn(index, ENDS)).toEqual(shortestPaths(some, ENDS));
    }),
  );
});

test('CN15 a contact is marked in its place, whatever the order of the list', () => {
  const all = [...'abcd'].map((id) => ({ id }));
  const [a, b, c] = all;
  if (!a || !b || !c) throw new Error('there are four');
  expect([...marksOf([a, c], all)]).toEqual([1, 0, 1, 0]);
  expect([...marksOf([c, a, b], all)]).toEqual([1, 1, 1, 0]);
  expect(() => marksOf([{ id: 'a' }], all)).toThrow(RangeError);
  const { contacts } = tiny(['x', 'y'], [contact('one', 'x > y')]);
  expect([...marksOf([], contacts)]).toEqual([0]);
});
