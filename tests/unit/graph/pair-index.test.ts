import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { legsOf } from '../../../src/graph/build';
import { pairIndex } from '../../../src/graph/pair-index';
import type { Dataset } from '../../../src/model/dataset';
import { anySet } from './sets';
import { anyTable, bothWays } from './tables';

/** The legs of each contact, told by the ids of their ends. */
function told(dataset: Dataset): string[][] {
  const { source, target, starts, legs } = pairIndex(dataset);
  const id = (at: number | undefined) => dataset.actors[at ?? -1]?.id;
  return dataset.contacts.map((_, row) =>
    [...legs.subarray(starts ? starts[row] : row, starts ? starts[row + 1] : row + 1)]
      .map((pair) => `${id(source[pair])} ${id(target[pair])}`)
      .sort(),
  );
}

describe('pairs by numbers', () => {
  test('W7 every leg of every contact has its pair, each pair one number', () => {
    fc.assert(
      fc.property(anySet(), (dataset) => {
        expect(told(dataset)).toEqual(
          dataset.contacts.map((contact) =>
            legsOf(contact)
              .map((leg) => `${leg.source} ${leg.target}`)
              .sort(),
          ),
        );
        const { source, target, back, first } = pairIndex(dataset);
        const names = [...source].map((a, at) => `${a} ${target[at]}`);
        expect(new Set(names).size).toBe(names.length);
        names.forEach((_, at) => {
          const other = names.indexOf(`${target[at]} ${source[at]}`);
          expect(back[at]).toBe(other < 0 ? at : other);
          expect(at).toBeGreaterThanOrEqual(first[source[at] ?? 0] ?? 0);
          expect(at).toBeLessThan(first[(source[at] ?? 0) + 1] ?? 0);
        });
      }),
    );
  });

  test('W7 a table has the pairs of its contacts, but for direct loops', () => {
    fc.assert(
      fc.property(anyTable(), (made) => {
        const { table } = bothWays(made);
        const expected = table.contacts.map((contact) =>
          contact.via.length === 0 && contact.from[0] === contact.to[0]
            ? null
            : legsOf(contact)
                .map((leg) => `${leg.source} ${leg.target}`)
                .sort(),
        );
        told(table).forEach((legs, row) => {
          const wanted = expected[row];
          // A mutual contact through a carrier names its legs once each, as the table has them.
          if (wanted) expect(legs).toEqual(wanted);
        });
      }),
    );
  });
});
