import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { OpenError } from '../../../../src/files/in/types';
import {
  looksLikeOldExcel,
  looksLikeXlsx,
  readXlsx,
  sheetsOf,
} from '../../../../src/files/in/xlsx';
import {
  bundleOf,
  cellsOf,
  datesOf,
  guessed,
  noNotes,
  pairs,
  read,
  tableOf,
  told,
} from './table-files';
import { workbook } from './workbook';

const DAY = (text: string) => new Date(`${text}T00:00:00Z`);
const LINKS = {
  name: 'links',
  rows: [
    ['From', 'To', 'Date', 'Weight', 'Secret'],
    ['إيران', 'Iraq & <Oman>', DAY('2014-03-06'), 2.5, true],
    [],
    ['Iraq & <Oman>', 'إيران', DAY('2014-12-31'), null, false],
  ],
};
const PEOPLE = {
  name: 'people',
  rows: [
    ['id', 'name', 'kind', 'age'],
    ['a', 'Ann', 'person', 40],
    ['b', 'Bob', 'person', 50],
  ],
};

describe('a workbook', () => {
  test('OT14: cells are texts, dates are days, rows are the lines', async () => {
    const made = await read(readXlsx, workbook([LINKS]));
    const table = tableOf(made);
    expect(pairs(table)).toEqual(['إيران → Iraq & <Oman>', 'Iraq & <Oman> → إيران']);
    expect(datesOf(table)).toEqual(['2014-03-06', '2014-12-31']);
    expect([...table.line]).toEqual([2, 4]);
    expect(table.sources[0]?.paragraphs).toBe(4);
    expect(table.extra.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'Weight number',
      'Secret text',
    ]);
    expect(made.notes).toEqual([]);
  });

  test('OT14: a sheet of nodes and one of contacts are joined; each can be chosen alone', async () => {
    const links = {
      name: 'who',
      rows: [
        ['source', 'target'],
        ['a', 'b'],
        ['b', 'c'],
      ],
    };
    const empty = { name: 'notes', rows: [] };
    const bytes = workbook([PEOPLE, empty, links]);
    const made = await read(readXlsx, bytes);
    expect(guessed(made, 'graph')).toBe('joined');
    expect(bundleOf(made).actors.map(({ name }) => name.en)).toEqual(['Ann', 'Bob', 'c']);
    expect(bundleOf(made).contacts).toHaveLength(2);
    expect(told(made.notes)).toEqual(['emptySheet - ×1', 'nodeAdded 3 ×1']);
    const alone = await read(readXlsx, bytes, { graph: 'who' });
    expect(tableOf(alone).actors.map(({ name }) => name.en)).toEqual(['a', 'b', 'c']);
    const people = await read(readXlsx, bytes, { graph: 'people' });
    expect(bundleOf(people).contacts).toEqual([]);
  });

  test('OT14: of several sheets of contacts the longest is the guess', async () => {
    const short = {
      name: 'short',
      rows: [
        ['from', 'to'],
        ['x', 'y'],
      ],
    };
    const made = await read(readXlsx, workbook([short, LINKS]));
    expect(guessed(made, 'graph')).toBe('links');
    expect(
      made.guesses.find(({ id }) => id === 'graph')?.options.map(({ value }) => value),
    ).toEqual(['short', 'links']);
  });

  test('OT14: it is told from other files by its content', () => {
    expect(looksLikeXlsx(workbook([LINKS]))).toBe(true);
    expect(looksLikeXlsx(zipSync({ 'a.csv': new Uint8Array(3) }))).toBe(false);
    expect(looksLikeXlsx(new TextEncoder().encode('PK\u0003\u0004 broken'))).toBe(false);
  });
});

describe('a workbook that would not fit', () => {
  const refused = (bytes: Uint8Array) => sheetsOf({ name: 'x.xlsx', bytes }, noNotes());

  test('OT15: one before 2007 is told what to do', async () => {
    const old = new Uint8Array(600);
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(looksLikeOldExcel(old)).toBe(true);
    await expect(refused(old)).rejects.toMatchObject({ note: { key: 'oldExcel' } });
  });

  test('OT15: an archive that says it inflates beyond the limit is not inflated', async () => {
    const bytes = workbook([LINKS]);
    const name = new TextEncoder().encode('xl/worksheets/sheet1.xml');
    // The size before compression, in the directory: 24 bytes into the entry of 46 before its name.
    const at = bytes.findLastIndex((_, place) =>
      name.every((byte, n) => bytes[place + n] === byte),
    );
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(at - 46 + 24, 4_000_000_000, true);
    const before = process.memoryUsage().rss;
    await expect(refused(bytes)).rejects.toMatchObject({ note: { key: 'inflatesTooFar' } });
    expect(process.memoryUsage().rss - before).toBeLessThan(500_000_000);
  });

  test.each([
    ['a cell far out', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'],
    ['a row beyond the last', '<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>'],
    ['a column beyond the last', '<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>'],
  ])('OT15: %s is refused before the empty cells are made', async (_, rows) => {
    const xml = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
    const bytes = workbook([{ name: 'far', rows: [], xml }]);
    await expect(refused(bytes)).rejects.toMatchObject({ note: { key: 'sheetTooLarge' } });
  });

  test('OT15: formatted cells without anything in them do not count', async () => {
    const xml =
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData></worksheet>';
    const [table] = await refused(workbook([{ name: 'far', rows: [], xml }]));
    expect(table && cellsOf(table)).toEqual([['1', '2']]);
  });

  test('OT15: a broken one is refused with what is wrong', async () => {
    const whole = workbook([LINKS]);
    await expect(refused(whole.slice(0, whole.length / 2))).rejects.toThrow(OpenError);
    const broken = workbook([{ name: 'x', rows: [], xml: '<worksheet><sheetData><row' }]);
    await expect(refused(broken)).rejects.toThrow(OpenError);
  });
});
