import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDl } from '../../../../src/files/in/dl';
import { readGml } from '../../../../src/files/in/gml';
import { readPajek } from '../../../../src/files/in/pajek';
import { readTable } from '../../../../src/files/in/table';
import { readCsvZip } from '../../../../src/files/in/table-csv-zip';
import { OpenError, type Reader } from '../../../../src/files/in/types';
import { readXlsx } from '../../../../src/files/in/xlsx';
import { csvFile } from '../../../../src/files/out/csv';
import { saveBundle } from '../../../../src/files/out/native';
import { checkBundle } from '../../../../src/model/check';
import { toDataset } from '../../../../src/model/dataset';
import { parseDate } from '../../../../src/model/edtf';
import { datasetOfTable } from '../../../../src/model/event-dataset';
import type { EventTable } from '../../../../src/model/event-table';
import { loadBundle } from '../../../../src/model/load';
import { FILE_NAMES, smallParts } from '../../model/small';
import { given } from './table-files';
import { workbook } from './workbook';

interface Archive {
  readonly bytes: Uint8Array;
  readonly pack: (part: Uint8Array) => Uint8Array;
}

const text = (content: string) => new TextEncoder().encode(content);

const LINKS =
  'from,to,via,date,type,weight\nAnn,Bob,"Cy;Di",05/03/2020,call,1\nBob,Ann,,6 March 2021,x,2\n';
/** A zip with one of its files changed, so that the damage reaches what reads that file. */
function inside(whole: Uint8Array, name: string): Archive {
  const files = unzipSync(whole);
  return {
    bytes: files[name] ?? whole,
    pack: (part) => zipSync({ ...files, [name]: part }, { level: 0 }),
  };
}

const WORKBOOK = workbook([
  {
    name: 's',
    rows: [
      ['from', 'to', 'date'],
      ['a', 'b', new Date(0)],
      ['b', 'c', 5],
    ],
  },
]);
const SHEET = inside(WORKBOOK, 'xl/worksheets/sheet1.xml');
const CONTACTS = inside(csvFile(smallExport()).bytes, 'contacts.csv');

const KINDS: readonly (readonly [string, Reader, Uint8Array, Archive['pack']?])[] = [
  ['a sheet of a workbook', readXlsx, SHEET.bytes, SHEET.pack],
  ['contacts of tables in a zip', readCsvZip, CONTACTS.bytes, CONTACTS.pack],
  ['a table', readTable, text(LINKS)],
  ['a matrix', readTable, text(';a;b;c\na;0;1;0\nb;2;0;1\nc;0;2;0\n')],
  ['a table of nodes', readTable, text('Id\tLabel\tKind\n1\tAnn\tperson\n2\tBob\tparty\n')],
  [
    'Pajek',
    readPajek,
    text(
      '*Network x\n*Vertices 3\n1 "Ann" 0.1 0.2 box ic Red [1-3]\n2 "B"\n*Arcs :1 "r"\n1 2 3 l "x" [1945-1990]\n*Matrix\n0 1 0 1 0 0 0 0 1\n*Partition p\n*Vertices 3\n1\n2\n1\n',
    ),
  ],
  [
    'DL',
    readDl,
    text(
      'dl n=3 nm=2 format=fullmatrix\nlabels: a,b,"c d"\nmatrix labels: x y\ndata:\n0 1 0 0 0 1 1 0 0\n0 2 0 0 0 0 0 0 0\n',
    ),
  ],
  [
    'DL lists',
    readDl,
    text(
      'dl nr=3, nc=2 format=nl2\nrow labels embedded\ncolumn labels embedded\ndata:\na x y\nb y\nc\n!\na b\n',
    ),
  ],
  [
    'GML',
    readGml,
    text(
      'graph [ directed 1 node [ id 1 label "A&amp;" graphics [ x 1 y 2 ] ] node [ id 2 ] edge [ source 1 target 2 value 3 ] ]',
    ),
  ],
  ['a workbook', readXlsx, WORKBOOK],
  ['tables in a zip', readCsvZip, csvFile(smallExport()).bytes],
];

function smallExport() {
  const dataset = toDataset(smallParts());
  return { dataset, contacts: dataset.contacts };
}

/** Bytes that mean something to one of the formats. */
const TELLING = [...text('"\n\r\t,;|*[]#&%:!-0129.=aZ '), 0, 0xff, 0xef, 0xd9];

function joined(...parts: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Some bytes with a few of them changed, left out, put in, doubled, or cut off. */
function mutated(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const change = fc.record({
    how: fc.constantFrom('change', 'leave out', 'put in', 'double', 'cut'),
    at: fc.nat(bytes.length),
    length: fc.integer({ min: 1, max: 40 }),
    byte: fc.oneof(fc.constantFrom(...TELLING), fc.nat(255)),
  });
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) => {
    let list = Uint8Array.from(bytes);
    for (const { how, at, length, byte } of changes) {
      const [before, after] = [list.subarray(0, at), list.subarray(at)];
      if (how === 'change') {
        // Beyond the end, what lies between is filled up with zeros.
        if (at >= list.length) list = joined(list, new Uint8Array(at + 1 - list.length));
        list[at] = byte;
      } else if (how === 'leave out') list = joined(before, after.subarray(length));
      else if (how === 'put in') list = joined(before, [byte], after);
      else if (how === 'double') list = joined(before, after.subarray(0, length), after);
      else list = list.slice(0, Math.max(1, at));
    }
    return list;
  });
}

/** Every number of a table leads somewhere, and every date is one. */
function expectSound(table: EventTable): void {
  const { rows, from, to, via, event, source, date, dates, actors, events, sources, line } = table;
  expect([from, to, event, source, date, line].map(({ length }) => length)).toEqual(
    Array(6).fill(rows),
  );
  const wrong: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    const ends = [from[row] ?? -1, to[row] ?? -1];
    const isSound =
      ends.every((at) => at in actors) &&
      ends[0] !== ends[1] &&
      (via?.[row] ?? -1) < actors.length &&
      (event[row] ?? -1) in events &&
      (source[row] ?? -1) in sources &&
      (date[row] ?? -1) in dates &&
      (line[row] ?? 0) > (row > 0 ? (line[row - 1] ?? 0) : 0);
    if (!isSound) wrong.push(`row ${row} leads nowhere, or stands before an earlier one`);
  }
  expect(wrong).toEqual([]);
  expect(dates.slice(1).every((one) => parseDate(one) !== null)).toBe(true);
  const saved = new TextDecoder().decode(saveBundle(datasetOfTable(table)));
  expect(loadBundle(saved, 'saved.json').faults).toEqual([]);
  const known = [...actors.map(({ id }) => id), ...sources.map(({ id }) => id)];
  expect(known.every((id) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toBe(true);
}

describe('a thousand damaged files of each kind', () => {
  test.each(KINDS.map(([name, reader, bytes, pack]) => ({ name, reader, bytes, pack })))(
    'OT20: $name: opened as a sound set, or refused with a message',
    async ({ reader, bytes, pack }) => {
      await fc.assert(
        fc.asyncProperty(mutated(bytes), async (damaged) => {
          try {
            const { content } = (await reader(given('x', pack?.(damaged) ?? damaged))).make({});
            if (content.kind === 'table') expectSound(content.table);
            else {
              const { faults } = checkBundle(content.bundle, { fileNames: FILE_NAMES });
              expect(faults).toEqual([]);
            }
          } catch (error) {
            if (!(error instanceof OpenError)) throw error;
          }
        }),
        { numRuns: 1000, seed: 6 },
      );
    },
    120_000,
  );
});
