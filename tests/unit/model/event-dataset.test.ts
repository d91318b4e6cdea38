import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datasetOfTable, plainContact } from '../../../src/model/event-dataset';
import { anyTable, bothWays } from '../graph/tables';

describe('a table as a data set', () => {
  test('EV1 every field of a contact is read from its row, with its line as its evidence', () => {
    const [table] = fc.sample(anyTable(), 1);
    if (!table) throw new Error('a sample has one');
    const dataset = datasetOfTable(table);
    expect(dataset.contacts).toHaveLength(table.rows);
    dataset.contacts.forEach((contact, row) => {
      expect(contact.from).toEqual([table.actors[table.from[row] ?? 0]?.id]);
      expect(contact.id).toBe(`e${table.line[row]}`);
      expect(contact.evidence[0]?.paragraphs).toEqual([table.line[row]]);
      expect(contact.title.ar).toBe(table.events[table.event[row] ?? 0]?.text);
    });
  });

  test('EV2 a contact is found by its id, and by no other', () => {
    fc.assert(
      fc.property(anyTable(), fc.nat(40), (table, line) => {
        const { contact, contacts } = datasetOfTable(table);
        const found = contact.get(`e${line}`);
        expect(found).toBe(contacts.find(({ id }) => id === `e${line}`));
        expect(contact.has(`e${line}`)).toBe(found !== undefined);
        expect(contact.get(`e0${line}`)).toBeUndefined();
        expect([...contact.keys()]).toEqual(contacts.map(({ id }) => id));
        expect(contact.size).toBe(contacts.length);
      }),
    );
  });

  test('EV3 a contact of a table is written like any other', () => {
    fc.assert(
      fc.property(anyTable(), (table) => {
        for (const contact of datasetOfTable(table).contacts) {
          const plain = plainContact(contact);
          expect(JSON.parse(JSON.stringify(contact))).toEqual(JSON.parse(JSON.stringify(plain)));
          expect(structuredClone(plain)).toEqual(plain);
          expect(plain.attributes?.page).toBe(
            Number.isNaN(contact.attributes?.page ?? Number.NaN)
              ? undefined
              : contact.attributes?.page,
          );
        }
      }),
    );
  });

  test('EV4 the same contacts as objects are the same', () => {
    fc.assert(
      fc.property(anyTable(), (made) => {
        const { table, plain } = bothWays(made);
        plain.contacts.forEach((contact, row) => {
          const other = table.contacts[row];
          expect(other && plainContact(other)).toEqual(contact);
        });
      }),
    );
  });
});
