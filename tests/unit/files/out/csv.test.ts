import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvFile, csvText } from '../../../../src/files/out/csv';
import { legsOf } from '../../../../src/files/out/legs';
import { subset } from '../../../../src/files/out/subset';
import { CURATED } from '../../graph/sets';
import { cells, datasetOf, readTables, unzipped } from './csv-reader';
import { anyView, HARD_TEXTS, parts } from './sets';

const whole = { dataset: CURATED, contacts: CURATED.contacts };

describe('the tables in a zip', () => {
  test('XO6: the curated set can be put together again from its tables', () => {
    expect(datasetOf(readTables(csvFile(whole).bytes))).toEqual(parts(CURATED));
  });

  test('XO6: any data set can, whatever its texts hold', () => {
    fc.assert(
      fc.property(anyView, ({ dataset, contacts }) => {
        const read = datasetOf(readTables(csvFile({ dataset, contacts }).bytes));
        expect(read).toEqual(parts(subset(dataset, contacts).dataset));
      }),
      { numRuns: 40 },
    );
  });

  test('XO5: legs.csv has every leg, with the names of its ends in both languages', () => {
    const legs = readTables(csvFile(whole).bytes).get('legs') ?? [];
    const expected = CURATED.contacts.flatMap(legsOf);
    expect(legs.map((leg) => leg.id)).toEqual(expected.map((leg) => leg.id));
    for (const leg of legs) {
      expect(leg.source_ar).toBe(CURATED.actor.get(leg.source ?? '')?.name.ar);
      expect(leg.target_en).toBe(CURATED.actor.get(leg.target ?? '')?.name.en);
    }
  });

  test('XO5: a mediated contact is one row, with its carriers in order', () => {
    const rows = readTables(csvFile(whole).bytes).get('contacts') ?? [];
    expect(rows).toHaveLength(CURATED.contacts.length);
    const mediated = CURATED.contacts.filter((contact) => contact.via.length > 0);
    expect(mediated).not.toHaveLength(0);
    for (const contact of mediated) {
      const row = rows.find((one) => one.id === contact.id);
      expect(row?.via).toBe(contact.via.join(' '));
    }
  });

  test('XO7: the dictionary has every column of every file, with its meaning and its type', () => {
    const files = unzipped(csvFile(whole).bytes);
    const dictionary = readTables(csvFile(whole).bytes).get('data-dictionary') ?? [];
    const names = [...files.keys()].filter((name) => name !== 'data-dictionary.csv');
    expect(names.sort()).toEqual([
      'actors.csv',
      'aliases.csv',
      'attributes.csv',
      'camps.csv',
      'contacts.csv',
      'dataset.csv',
      'evidence.csv',
      'informants.csv',
      'legs.csv',
      'mentions.csv',
      'points.csv',
      'roles.csv',
      'sources.csv',
      'ties.csv',
      'topics.csv',
    ]);
    for (const name of names) {
      const [header = []] = cells(files.get(name) ?? '');
      const lines = dictionary.filter((line) => line.file === name && line.column !== '*');
      expect([...lines.map((line) => line.column), 'guarded']).toEqual(header);
      for (const line of lines) {
        expect(line.meaning_en && line.type_en).not.toBe('');
        expect(line.meaning_ar, line.meaning_en).toMatch(/^[\u0600-\u06ff]/);
        expect(line.type_ar, line.type_en).not.toBe('');
      }
    }
    expect(dictionary.filter((line) => line.column === 'guarded')).toHaveLength(1);
  });

  test('XO8: every file is UTF-8 with a byte order mark, and its rows end with CR LF', () => {
    for (const text of unzipped(csvFile(whole).bytes).values()) {
      expect(text.startsWith('\ufeff')).toBe(true);
      expect(text.endsWith('\r\n')).toBe(true);
    }
  });

  test('XO8: the same data give the same bytes, whatever the clock says', () => {
    const first = csvFile(whole).bytes;
    const later = csvFile({ ...whole, contacts: [...whole.contacts] }).bytes;
    expect(Buffer.compare(first, later)).toBe(0);
    // The date of the first entry: 1 January 1980, 12:00, as MS-DOS writes it.
    expect([...first.slice(10, 14)]).toEqual([0x00, 0x60, 0x21, 0x00]);
  });

  test('XO12: positions and colours have their columns', () => {
    const [actor] = CURATED.actors;
    const [camp] = CURATED.meta.camps;
    const tables = readTables(
      csvFile({
        ...whole,
        positions: new Map([[actor?.id ?? '', { x: -12.5, y: 3 }]]),
        colours: new Map([[camp?.id ?? '', '#7074f0']]),
      }).bytes,
    );
    expect(tables.get('actors')?.[0]).toMatchObject({ x: '-12.5', y: '3', guarded: '' });
    expect(tables.get('actors')?.[1]).toMatchObject({ x: '', y: '' });
    expect(tables.get('camps')?.[0]?.colour).toBe('#7074f0');
  });
});

/** One text as the only cell of a table. */
function cellOf(text: string): string[] {
  const type = 'text';
  const described = [{ name: 'a', type, meaning: 'a' }];
  const csv = csvText({ name: 'x', row: 'x', columns: described, rows: [[text]] });
  return cells(csv)[1] ?? [];
}

describe('a value that a spreadsheet would run', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\tx',
    '\rx',
    '\nx',
    ' =1',
    '\u00a0=1',
    '\u200b=1',
    '\u0000=1',
    '\u202e=1',
    '\ufeff=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
  ])('XO9: %j has an apostrophe before it, and its row says so', (text) => {
    expect(cellOf(text)).toEqual([`'${text}`, 'a']);
  });

  test.each(['قاآني', '1-1', 'a=b', "'Adil", '٪', '– dash', 'x\t=1', '1 + 1'])(
    'XO9: %j is left as it is',
    (text) => expect(cellOf(text)).toEqual([text, '']),
  );

  test('XO9: no cell of a text begins with what starts a formula, in any data set', () => {
    fc.assert(
      fc.property(anyView, ({ dataset, contacts }) => {
        const positions = new Map([['state-e', { x: -1, y: -2 }]]);
        const files = unzipped(csvFile({ dataset, contacts, positions }).bytes);
        const run = [...files.values()]
          .flatMap((text) => cells(text).flat())
          .filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !/^-\d+$/.test(cell));
        expect(run).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('XO9: taking the apostrophe off where the row says so gives any text back', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HARD_TEXTS)),
        (text) => {
          const [cell = '', guarded] = cellOf(text);
          expect(guarded === 'a' ? cell.slice(1) : cell).toBe(text);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
