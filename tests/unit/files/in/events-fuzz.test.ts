import { describe, expect, test } from 'vitest';
import { readGdelt } from '../../../../src/files/in/gdelt';
import { readIcews } from '../../../../src/files/in/icews';
import { readPolecat } from '../../../../src/files/in/polecat';
import { readQuadruples } from '../../../../src/files/in/quadruples';
import { OpenError, type Reader } from '../../../../src/files/in/types';
import { saveBundle } from '../../../../src/files/out/native';
import type { Fault } from '../../../../src/model/dataset';
import { datasetOfTable } from '../../../../src/model/event-dataset';
import type { EventTable } from '../../../../src/model/event-table';
import { loadBundle } from '../../../../src/model/load';
import { fileOf, made, tableOf } from './event-files';

function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

const BITS = [
  '\t',
  '\n',
  '\r',
  '"',
  '\0',
  '045',
  '-',
  'é',
  'قناة',
  '\ud800',
  '<b>',
  ';',
  ',',
  '  ',
  '99999999999999999999',
  '__proto__',
];

/** One to six cuts, repeats, swaps and strange bits. */
function mutated(text: string, seed: number): string {
  const pick = random(seed);
  let out = text;
  for (let n = 1 + pick(6); n > 0; n -= 1) {
    const at = pick(out.length + 1);
    const end = Math.min(out.length, at + pick(60));
    const bit = BITS[pick(BITS.length)] ?? '';
    const cut = [
      out.slice(0, at) + out.slice(end),
      out.slice(0, at) + bit + out.slice(at),
      out.slice(0, at),
      out.slice(0, end) + out.slice(at),
      out.slice(0, at) + bit + out.slice(end),
    ];
    out = cut[pick(cut.length)] ?? '';
  }
  return out;
}

const rows = (head: string[], body: string[][]): string =>
  [...(head.length > 0 ? [head] : []), ...body].map((cells) => cells.join('\t')).join('\n');
const NAMES = ['Oman', 'Iran', 'Head of Government (Croatia)', 'Kuwait', 'Nicholas "Nick" X'];
const KINDS = [
  ['Make a visit', '042'],
  ['Host a visit', '043'],
  ['Mediate', '045'],
  ['Consult', '040'],
  ['Accuse', '112'],
];
const events = Array.from({ length: 20 }, (_, at) => ({
  day: `2014-01-0${1 + (at % 3)}`,
  a: NAMES[at % 5] ?? '',
  b: NAMES[(at + 1 + (at % 2)) % 5] ?? '',
  text: KINDS[at % 5]?.[0] ?? '',
  code: KINDS[at % 5]?.[1] ?? '',
}));
const gdeltRow = (width: number) =>
  events.map(({ day, a, b, code }) => {
    const cells = Array.from({ length: width }, () => '');
    Object.assign(cells, { 0: '1', 1: day.replaceAll('-', ''), 6: a, 7: 'OMN', 16: b, 26: code });
    cells[width - 1] = 'http://a.com/1';
    return cells;
  });
const CASES: readonly (readonly [name: string, reader: Reader, text: string])[] = [
  [
    'ICEWS',
    readIcews,
    rows(
      [
        'Event Date',
        'Source Name',
        'Source Country',
        'Event Text',
        'CAMEO Code',
        'Target Name',
        'Story ID',
        'Publisher',
        'City',
      ],
      events.map(({ day, a, b, text, code }) => [day, a, 'Oman', text, code, b, '7', 'AFP', 'NA']),
    ),
  ],
  [
    'dated facts',
    readQuadruples,
    rows(
      ['date', 'source', 'relation', 'target'],
      events.map(({ day, a, b, text }) => [day, a, text, b]),
    ),
  ],
  [
    'dated facts without names',
    readQuadruples,
    rows(
      [],
      events.map(({ day, a, b, text }) => [a, text, b, day]),
    ),
  ],
  [
    'POLECAT',
    readPolecat,
    rows(
      [
        'Event ID',
        'Event Date',
        'Event Type',
        'Event Mode',
        'Actor Name',
        'Recipient Name',
        'Source',
      ],
      events.map(({ day, a, b }, at) => [
        'x',
        day,
        'CONSULT',
        ['visit', 'phone', 'None'][at % 3] ?? '',
        `${a};${b}`,
        b,
        'AFP',
      ]),
    ),
  ],
  ['GDELT 1.0', readGdelt, rows([], gdeltRow(58))],
  ['GDELT 2.0', readGdelt, rows([], gdeltRow(61))],
];

/** So many mutations are saved and opened again. */
const WHOLLY = 200;

/** What the check finds in the table, saved as a file of ours and opened again. */
function faultsOf(table: EventTable): readonly Fault[] {
  const text = new TextDecoder().decode(saveBundle(datasetOfTable(table)));
  return loadBundle(text, 'saved.json').faults;
}

describe('mutated event tables', () => {
  test.each(CASES)(
    'OE12 XO1 %s: a thousand seeded mutations end with a message or a sound table, which opens whole when saved',
    async (_, reader, text) => {
      expect(tableOf(await made(reader, fileOf(text))).rows).toBeGreaterThan(3);
      let tables = 0;
      for (let seed = 1; seed <= 1000; seed += 1) {
        try {
          const choices = seed % 3 === 0 ? { others: 'let-in', camps: 'communities' } : {};
          const table = tableOf(await made(reader, fileOf(mutated(text, seed)), choices));
          tables += 1;
          // The check of all of them would take as long as all other tests of files.
          if (seed <= WHOLLY)
            expect({ seed, faults: faultsOf(table) }).toEqual({ seed, faults: [] });
          const doubled: number[] = [];
          for (let row = 0; row < table.rows; row += 1) {
            const ends = [table.from[row], table.to[row], table.via?.[row] ?? -1];
            if (new Set(ends).size < 3) doubled.push(row);
          }
          expect({ seed, doubled }).toEqual({ seed, doubled: [] });
        } catch (error) {
          if (!(error instanceof OpenError)) throw new Error(`seed ${seed}`, { cause: error });
        }
      }
      expect(tables).toBeGreaterThan(300);
    },
    60_000,
  );
});
