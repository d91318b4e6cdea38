import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { listRows, readOnce, textsIn } from '../../../../src/files/in/cells';
import { rowsByColumns } from '../../../../src/files/in/cells-text';
import { columnsOf } from '../../../../src/files/in/columns';
import { fileSource } from '../../../../src/files/in/file-source';
import { Chooser } from '../../../../src/files/in/graph-choice';
import { Notes } from '../../../../src/files/in/notes';
import { eventsOf } from '../../../../src/files/in/table-events';
import { TABLE_WORDS, tableMap } from '../../../../src/files/in/table-map';
import { cellsOf } from './table-files';

const silent = () => {};

/** The rows of a text as Papa Parse has them, without those of nothing. */
function byPapa(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
  return data.filter((row) => row.length > 1 || row[0]?.trim() !== '');
}

describe('rows by columns', () => {
  const cell = fc.oneof(
    fc.constantFrom('', ' ', 'a', 'aa', 'قناة', '"x"', '"a ""b"""', '"1,2"', '"two\nlines"', '""'),
    fc.string({ maxLength: 6 }).map((text) => text.replace(/["\r]/g, '')),
  );
  const line = fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => cells.join(','));
  const text = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'));

  test('OT1: are those that a reader of RFC 4180 has, cell by cell', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('', '\n', '\n\n'), (body, end) => {
        const found = rowsByColumns(body + end, ',', true, silent);
        expect(found && cellsOf(found)).toEqual(byPapa(body + end));
      }),
    );
  });

  test('OT1: without quotation marks these are letters', () => {
    const found = rowsByColumns('"a,b\nc"d,"\n', ',', false, silent);
    expect(found && cellsOf(found)).toEqual([
      ['"a', 'b'],
      ['c"d', '"'],
    ]);
  });

  test('OT1: lines are those in which rows begin', () => {
    const found = rowsByColumns('a,b\n\n"x\ny\n",1\n  \nz,2', ',', true, silent);
    expect(found && [...found.lines]).toEqual([1, 3, 7]);
  });

  test.each(['a,"b\n', 'a,"b"c\n', `${','.repeat(101)}\n`])(
    'OT2: what is against the rules, or too wide, is left to the slower way (%j)',
    (body) => {
      expect(rowsByColumns(body, ',', true, silent)).toBeNull();
    },
  );

  test('OT1: thousands of different texts are told apart, and each is kept once', () => {
    const lines = Array.from({ length: 9_000 }, (_, at) => `n${at % 3_000},${at}`);
    const found = rowsByColumns(lines.join('\n'), ',', false, silent);
    expect(found && cellsOf(found).map((row) => row.join(','))).toEqual(lines);
    expect(found?.rows.column(0).values).toHaveLength(3_001);
    expect(found?.rows.column(1).values).toHaveLength(9_001);
  });

  test('OT9: a text is read once, and what stood only in the heading is none of a column', () => {
    const rows = listRows([['h'], ['a'], ['b'], ['a']]).after(1);
    expect(textsIn(rows, 0)).toEqual(['a', 'b']);
    const asked: string[] = [];
    const read = readOnce(rows.column(0), (one, row) => asked.push(`${one}${row}`));
    expect([0, 1, 2].map(read)).toEqual([1, 2, 1]);
    expect(asked).toEqual(['a0', 'b1']);
  });
});

describe('a table by columns', () => {
  const HEAD = 'from,to,via,date,type,status,report,place,weight,note,direction';
  const row = fc
    .tuple(
      fc.constantFrom('A', 'B', ' C', 'D;E', ''),
      fc.constantFrom('A', 'B', 'C ', 'F|G'),
      fc.constantFrom('', 'O', 'A', 'P;Q'),
      fc.constantFrom('', '2014-03-05', '05/06/2014', '25/06/2014', 'soon', ' '),
      fc.constantFrom('meeting', 'phone call', 'summitry', '', ' '),
      fc.constantFrom('occurred', 'declined', 'perhaps', ''),
      fc.constantFrom('', 'Axios', 'https://x.org/a'),
      fc.constantFrom('', 'Muscat'),
      fc.constantFrom('', '1', '2.5'),
      fc.constantFrom('', 'n', ' n'),
      fc.constantFrom('', 'directed', 'undirected'),
    )
    .map((cells) => cells.join(','));

  test('OT10: is the table that its rows as lists give, with the same notes', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (body) => {
        const text = [HEAD, ...body].join('\n');
        const found = rowsByColumns(text, ',', false, silent);
        if (!found) throw new Error('rows were expected');
        const [columns, lists] = [found.rows, listRows(cellsOf(found))].map((rows) => {
          const table = { sheet: null, rows, lines: found.lines, commented: null };
          const read = columnsOf(table, true, TABLE_WORDS);
          const notes = new Notes();
          const map = tableMap(read, new Chooser({}), notes);
          const file = fileSource({ name: 'a.csv', bytes: new Uint8Array(), text });
          return { ...eventsOf(read, map, 'communities', file, notes), notes: notes.list() };
        });
        expect(columns).toEqual(lists);
      }),
      { numRuns: 60 },
    );
  });
});
