import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsOf } from '../../../src/graph/rows';
import { selectContacts } from '../../../src/graph/select';
import { anyQuestion, anySet, CURATED } from './sets';
import { anyTable, bothWays } from './tables';

test('EV5 the rows of an answer are where its contacts stand, of a table as of objects', () => {
  fc.assert(
    fc.property(anyTable(), anyQuestion, (made, question) => {
      const { table, plain } = bothWays(made);
      for (const dataset of [table, plain]) {
        const { shown, anyTime } = selectContacts(dataset, question);
        for (const list of [shown, anyTime]) {
          const rows = [...rowsOf(dataset, list)];
          expect(rows.map((row) => dataset.contacts[row])).toEqual([...list]);
          // A list that nobody kept the rows of has the same.
          expect([...rowsOf(dataset, [...list])]).toEqual(rows);
        }
      }
    }),
  );
});

test('EV5 a contact of another set stands nowhere', () => {
  fc.assert(
    fc.property(anySet(), (dataset) => {
      expect([...rowsOf(CURATED, dataset.contacts)]).toEqual(dataset.contacts.map(() => -1));
    }),
  );
});
