import fc from 'fast-check';
import type { Dataset } from '../../../src/model/dataset';
import { toDataset } from '../../../src/model/dataset';
import { datasetOfTable, plainContact } from '../../../src/model/event-dataset';
import type { EventTable } from '../../../src/model/event-table';
import { CONTACT_TYPES, MEDIA, STATUSES } from '../../../src/model/schema';
import { anySet } from './sets';

const DATES = ['', '2020-03-01', '2020-03-05', '2020-04', '2020-03/2020-06', '2021'];

/** Any table of up to `size` rows among the cast of `anySet`. */
export function anyTable(size = 14): fc.Arbitrary<EventTable> {
  return fc
    .tuple(
      anySet(0),
      fc.array(
        fc.record({
          from: fc.nat(9),
          to: fc.nat(9),
          via: fc.oneof({ weight: 3, arbitrary: fc.constant(-1) }, fc.nat(9)),
          type: fc.nat(CONTACT_TYPES.length - 1),
          status: fc.nat(STATUSES.length - 1),
          medium: fc.nat(MEDIA.length - 1),
          mutual: fc.nat(1),
          date: fc.nat(DATES.length - 1),
          event: fc.nat(1),
          source: fc.nat(1),
          place: fc.nat(2),
          tone: fc.nat(2),
          page: fc.option(fc.nat(5)),
        }),
        { maxLength: size },
      ),
    )
    .map(([{ meta, sources, actors }, rows]): EventTable => {
      const numbers = (pick: (row: (typeof rows)[number]) => number) => rows.map(pick);
      const carried = rows.some(({ via }) => via >= 0);
      return {
        meta,
        sources,
        actors,
        rows: rows.length,
        from: Uint32Array.from(numbers(({ from }) => from)),
        to: Uint32Array.from(numbers(({ to }) => to)),
        via: carried ? Int32Array.from(numbers(({ via }) => via)) : null,
        type: Uint8Array.from(numbers(({ type }) => type)),
        status: Uint8Array.from(numbers(({ status }) => status)),
        medium: Uint8Array.from(numbers(({ medium }) => medium)),
        mutual: Uint8Array.from(numbers(({ mutual }) => mutual)),
        date: Uint32Array.from(numbers(({ date }) => date)),
        dates: DATES,
        event: Uint32Array.from(numbers(({ event }) => event)),
        events: [
          { text: 'Make a visit', cameo: '042', topic: 'grain' },
          { text: 'Consult', cameo: null, topic: 'water' },
        ],
        source: Uint32Array.from(numbers(({ source }) => source)),
        line: Uint32Array.from(rows, (_, at) => 2 * at + 2),
        mirror: null,
        place: Uint32Array.from(numbers(({ place }) => place)),
        places: [
          { name: '', country: null },
          { name: 'Tehran', country: 'IR' },
          { name: 'Geneva', country: 'CH' },
        ],
        extra: [
          {
            name: 'tone',
            kind: 'text',
            codes: Uint32Array.from(numbers(({ tone }) => tone)),
            values: ['', 'mild', 'harsh'],
          },
          {
            name: 'page',
            kind: 'number',
            values: Float64Array.from(rows, ({ page }) => page ?? Number.NaN),
          },
        ],
      };
    });
}

/** The same contacts as a table and as objects of their own. */
export function bothWays(table: EventTable): { table: Dataset; plain: Dataset } {
  const dataset = datasetOfTable(table);
  const plain = toDataset({
    dataset: table.meta,
    sources: [...table.sources],
    actors: [...table.actors],
    ties: [],
    contacts: dataset.contacts.map(plainContact),
  });
  return { table: dataset, plain };
}
