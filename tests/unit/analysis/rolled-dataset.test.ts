import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rollUp } from '../../../src/analysis/roll-up';
import { askedAt, innerCounts, isInner, toldAt } from '../../../src/analysis/rolled-dataset';
import { plainContact } from '../../../src/model/event-dataset';
import { LEVELS } from '../../../src/model/filter';
import { anySet, CURATED } from '../graph/sets';
import { anyTable, bothWays } from '../graph/tables';

describe('a data set at a level', () => {
  test('F16 at persons it is the data set itself', () => {
    expect(toldAt(CURATED, 'persons').dataset).toBe(CURATED);
    expect(toldAt(CURATED, 'camps')).toBe(toldAt(CURATED, 'camps'));
  });

  test('F16 a message to Iran is one of the two camps, its carrier kept', () => {
    const told = toldAt(CURATED, 'camps').dataset.contact.get('centcom-message-iran-2020');
    expect(told?.from).toEqual(['camp:us']);
    expect(told?.to).toEqual(['camp:iran']);
    expect(told?.via).toHaveLength(1);
  });

  test('F11 F16 F17 every contact is told at every level, once, and inner ones as in the roll-up', () => {
    fc.assert(
      fc.property(anySet(), (dataset) => {
        for (const level of LEVELS) {
          const told = toldAt(dataset, level);
          const contacts = told.contacts(dataset.contacts);
          expect(contacts.map(({ id }) => id)).toEqual(dataset.contacts.map(({ id }) => id));
          const rolled = rollUp(dataset, dataset.contacts, level);
          const inner = new Map([...rolled.inner].map(([id, list]) => [id, list.length]));
          expect(innerCounts(contacts)).toEqual(inner);
          for (const contact of contacts) {
            const ends = new Set([...contact.from, ...contact.to]);
            expect(contact.via.every((id) => !ends.has(id))).toBe(true);
            expect(isInner(contact)).toBe(ends.size === 1);
            for (const id of [...ends, ...contact.via]) {
              expect(told.dataset.actor.has(id)).toBe(true);
              expect(told.members(id).every((one) => told.groupOf(one) === id)).toBe(true);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('F16 what is selected is lit as the group that it belongs to', () => {
    const told = toldAt(CURATED, 'camps');
    expect(askedAt(told, { kind: 'actor', id: 'esmail-qaani' }).id).toBe('camp:iran');
    expect(askedAt(told, { kind: 'pair', id: 'centcom|esmail-qaani' }).id).toBe(
      'camp:iran|camp:us',
    );
    expect(askedAt(told, { kind: 'source', id: 'esmail-qaani' }).id).toBe('esmail-qaani');
  });

  test('EV7 a table is told of at every level as the same contacts are', () => {
    fc.assert(
      fc.property(anyTable(), (made) => {
        const { table, plain } = bothWays(made);
        for (const level of LEVELS) {
          const [a, b] = [toldAt(table, level), toldAt(plain, level)];
          expect(a.dataset.contacts.map(plainContact)).toEqual(b.dataset.contacts);
          expect(a.dataset.actors).toEqual(b.dataset.actors);
          const some = table.contacts.slice(1, 4);
          expect(a.contacts(some).map(({ id }) => id)).toEqual(some.map(({ id }) => id));
        }
      }),
      { numRuns: 60 },
    );
  });
});
