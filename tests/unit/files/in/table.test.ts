import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readTable, readTables } from '../../../../src/files/in/table';
import { severalIn } from '../../../../src/files/in/table-map';
import { delimiterOf, parseTable } from '../../../../src/files/in/table-text';
import { OpenError } from '../../../../src/files/in/types';
import { checkBundle } from '../../../../src/model/check';
import { CONTACT_TYPES, STATUSES } from '../../../../src/model/schema';
import { FILE_NAMES } from '../../model/small';
import {
  bundleOf,
  cellsOf,
  datesOf,
  given,
  guessed,
  noNotes,
  pairs,
  read,
  tableOf,
  told,
} from './table-files';

const LIST = `from,to,via,date,type,status,source,place,weight,note
Iran,United States,Oman,05/03/2020,meeting,occurred,Axios,Muscat,3,first
United States,Iran,,13/03/2020,call,declined,Axios,,1,
Iraq,Iran,Oman,soon,summitry,perhaps,Reuters,Baghdad,2,"two
lines"
,Iran,,,,,,,,
Iran,Iran,,,,,,,,
`;

const linesOf = (text: string): number[] => Array.from(parseTable(text, noNotes()).lines);

describe('the rows of a table', () => {
  test.each([
    ['commas', 'a,b,c\n1,2,3\n', ','],
    ['tabs, with commas in names', 'a\tb\nX, Y\tZ\nV, W\tU\n', '\t'],
    ['semicolons, with decimal commas', 'a;b;c\nx;y;1,5\nx;z;2,5\n', ';'],
    ['upright lines', 'a|b\nx|y\n', '|'],
    ['Arabic semicolons', 'من؛إلى\nس؛ص\n', '؛'],
    ['runs of blanks', '1  2 1\n2   3 1\n', ' '],
  ])('OT1: columns stand between %s', (_, text, sign) => {
    expect(delimiterOf(text)).toBe(sign);
    expect(new Set(cellsOf(parseTable(text, noNotes())).map((row) => row.length)).size).toBe(1);
  });

  test('OT1: lines are counted as an editor counts them, whatever is empty or quoted', () => {
    const text = '# made by hand\n\na,b\n"x\ny",1\n\n  \nz,"2 "" 3"\n';
    const table = parseTable(text, noNotes());
    expect(cellsOf(table)).toEqual([
      ['a', 'b'],
      ['x\ny', '1'],
      ['z', '2 " 3'],
    ]);
    expect(linesOf(text)).toEqual([3, 4, 8]);
    expect(linesOf(text.replaceAll('\n', '\r\n'))).toEqual([3, 4, 8]);
    expect(linesOf('a\tb\n\nx\ty\n')).toEqual([1, 3]);
  });

  test('OT1: any table that is written by the rules comes back, cell by cell', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('"', ',', '\n', 'a"b', ' x ', 'قناة', ''),
    );
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const clean = rows.map((row) => row.map((one) => `${one.replaceAll('\r', '')}x`));
        // More commas than anything else, so that the sign is no question.
        const wide = clean.map((row) => [
          ...row.map((one) => one.replace(/[\t;|؛]/g, '')),
          'end',
          'e',
        ]);
        const text = `c,${'c,'.repeat((wide[0]?.length ?? 1) - 2)}c\n`.concat(
          Papa.unparse(wide, { newline: '\n', quotes: true }),
        );
        expect(cellsOf(parseTable(text, noNotes())).slice(1)).toEqual(wide);
      }),
    );
  });

  test('OT2: a quotation mark that is never closed is a letter, and is told', () => {
    const notes = noNotes();
    const table = parseTable('a,b\n"x,1\ny,2\nz,3\n', notes);
    expect(cellsOf(table)).toEqual([
      ['a', 'b'],
      ['"x', '1'],
      ['y', '2'],
      ['z', '3'],
    ]);
    expect(told(notes.list())).toEqual(['openQuote 2 ×1']);
  });

  test('OT3: rows of another width are told by their line, and nothing shifts', async () => {
    const made = await read(readTable, 'from,to,note\na,b,1\nb,c\nc,a,2,more\n');
    expect(told(made.notes)).toEqual(['raggedRow 3 ×1', 'raggedRow 4 ×1']);
    expect(pairs(tableOf(made))).toEqual(['a → b', 'b → c', 'c → a']);
  });

  test('OT1: a single column, or nothing, is no table', async () => {
    await expect(read(readTable, 'one\ntwo\nthree\n')).rejects.toThrow(OpenError);
    await expect(read(readTable, '# only a comment\n')).rejects.toThrow(OpenError);
  });
});

describe('what the columns are', () => {
  test('OT5: ends, carriers, dates and reports by English headings', async () => {
    const made = await read(readTable, LIST);
    const roles = ['sender', 'receiver', 'carrier', 'date', 'type', 'status', 'source', 'place'];
    const names = ['from', 'to', 'via', 'date', 'type', 'status', 'source', 'place'];
    expect(roles.map((role) => guessed(made, role))).toEqual(names);
    expect(guessed(made, 'weight')).toBe('weight');
    expect(guessed(made, 'header')).toBe('yes');
    const table = tableOf(made);
    expect(pairs(table)).toEqual(['Iran → United States', 'United States → Iran', 'Iraq → Iran']);
    expect([...(table.via ?? [])].map((at) => table.actors[at]?.name.en ?? null)).toEqual([
      'Oman',
      null,
      'Oman',
    ]);
    expect([...table.line]).toEqual([2, 3, 4]);
    expect(table.sources.map(({ headline }) => headline?.en)).toEqual(['Axios', 'Reuters']);
    expect([...(table.place ?? [])].map((at) => table.places[at]?.name)).toEqual([
      'Muscat',
      '',
      'Baghdad',
    ]);
    expect(made.found).toContainEqual({ what: 'carried', count: 2 });
  });

  test('OT5: the same by Arabic headings', async () => {
    const text =
      'المرسل;المستقبل;عبر;التاريخ;النوع;الحالة\nإيران;السعودية;العراق;٦ آذار ٢٠٢١;رسالة;مرفوض\nالسعودية;إيران;;٧ نيسان 2021;لقاء;\n';
    const table = tableOf(await read(readTable, text));
    expect(pairs(table)).toEqual(['إيران → السعودية', 'السعودية → إيران']);
    expect(datesOf(table)).toEqual(['2021-03-06', '2021-04-07']);
    expect([...table.type].map((at) => CONTACT_TYPES[at])).toEqual(['message', 'meeting']);
    expect([...table.status].map((at) => STATUSES[at])).toEqual(['declined', 'occurred']);
  });

  test('OT5: "source" is an end beside "target", and the report beside "from"', async () => {
    const ends = await read(readTable, 'Source,Target\na,b\nb,c\n');
    expect([guessed(ends, 'sender'), guessed(ends, 'source')]).toEqual(['Source', 'none']);
    const report = await read(readTable, 'from,to,source\na,b,Axios\nb,c,Axios\n');
    expect([guessed(report, 'sender'), guessed(report, 'source')]).toEqual(['from', 'source']);
  });

  test('OT5: without headings the two columns that share their values are the ends', async () => {
    const text = '2014-01-02,x,Ann,Bob\n2014-01-03,y,Bob,Cy\n2014-01-04,x,Cy,Ann\n';
    const made = await read(readTable, text);
    expect(guessed(made, 'header')).toBe('no');
    expect([guessed(made, 'sender'), guessed(made, 'receiver')]).toEqual(['C', 'D']);
    expect(guessed(made, 'date')).toBe('A');
    expect(pairs(tableOf(made))).toEqual(['Ann → Bob', 'Bob → Cy', 'Cy → Ann']);
  });

  test('OT5: names in a comment before an edge list are its headings', async () => {
    const made = await read(readTable, '# Nodes: 3\n# FromNodeId ToNodeId\n1 2\n2 3\n3 1\n');
    expect([guessed(made, 'sender'), guessed(made, 'receiver')]).toEqual([
      'FromNodeId',
      'ToNodeId',
    ]);
    expect(tableOf(made).rows).toBe(3);
  });

  test('OT5: every choice can be made otherwise, also without a heading', async () => {
    const turned = await read(readTable, LIST, { sender: 'to', receiver: 'from', type: 'visit' });
    expect(pairs(tableOf(turned))[0]).toBe('United States → Iran');
    expect(CONTACT_TYPES[tableOf(turned).type[0] ?? -1]).toBe('visit');
    const bare = await read(readTable, 'from,to\na,b\n', { header: 'no' });
    expect(pairs(tableOf(bare))).toEqual(['from → to', 'a → b']);
    const none = read(readTable, LIST, { sender: 'none' });
    await expect(none).rejects.toMatchObject({ note: { key: 'noColumn' } });
  });

  test.each([
    ['name,born\nAnn,1970\n', 'yes'],
    ['Ann,Bob\nBob,Cy\n', 'no'],
    ['from,from\na,b\n', 'no'],
    ['x,y,2014\nx,z,2015\n', 'no'],
    ['who,whom,number\na,b,1\nb,c,2\n', 'yes'],
  ])('OT4: %j has a heading: %s', async (text, word) => {
    expect(guessed(await read(readTable, text), 'header')).toBe(word);
  });
});

describe('what the cells say', () => {
  test('OT6: day or month first by what the column holds, and told where it does not say', async () => {
    const rows = (...dates: string[]) =>
      `from,to,date\n${dates.map((d) => `a,b,${d}`).join('\n')}\n`;
    const dayFirst = await read(readTable, rows('05/03/2020', '13/03/2020'));
    expect(datesOf(tableOf(dayFirst))).toEqual(['2020-03-05', '2020-03-13']);
    expect(dayFirst.notes).toEqual([]);
    const monthFirst = await read(readTable, rows('05/03/2020', '05/13/2020'));
    expect(datesOf(tableOf(monthFirst))).toEqual(['2020-05-03', '2020-05-13']);
    const either = await read(readTable, rows('05/03/2020', '06/03/2020'));
    expect([guessed(either, 'day-first'), ...told(either.notes)]).toEqual([
      'day-first',
      'dayFirst - ×1',
    ]);
    const chosen = await read(readTable, rows('05/03/2020'), { 'day-first': 'month-first' });
    expect(datesOf(tableOf(chosen))).toEqual(['2020-05-03']);
  });

  test('OT6: days of a spreadsheet and seconds are told as guesses', async () => {
    const serial = await read(readTable, 'from,to,date\na,b,41704\nb,c,41705\n');
    expect(datesOf(tableOf(serial))).toEqual(['2014-03-06', '2014-03-07']);
    expect(told(serial.notes)).toEqual(['dateSerial - ×1']);
    const stamp = await read(readTable, 'from,to,time\na,b,1394064000\nb,c,1394150400\n');
    expect(datesOf(tableOf(stamp))).toEqual(['2014-03-06', '2014-03-07']);
    expect(told(stamp.notes)).toEqual(['dateStamp - ×1']);
  });

  test('OT7 OT8: what cannot be read is told by its line, and kept as it was', async () => {
    const made = await read(readTable, LIST);
    expect(told(made.notes)).toEqual([
      'newType 4 ×1',
      'newStatus 4 ×1',
      'badDate 4 ×1',
      'rowNoEnd 6 ×1',
      'loop 7 ×1',
    ]);
    const { extra, date } = tableOf(made);
    expect(date[2]).toBe(0);
    const text = (name: string, row: number) => {
      const column = extra.find((one) => one.name === name);
      return column?.kind === 'text' ? column.values[column.codes[row] ?? 0] : undefined;
    };
    expect([text('date', 2), text('type', 2), text('status', 2)]).toEqual([
      'soon',
      'summitry',
      'perhaps',
    ]);
    expect(CONTACT_TYPES[tableOf(made).type[2] ?? -1]).toBe('exchange');
    expect(STATUSES[tableOf(made).status[2] ?? -1]).toBe('occurred');
  });

  test('OT10: unknown columns are kept, numbers as numbers, codes as they are', async () => {
    const text = 'from,to,weight,code,note,empty\na,b,1.5,010,x,\nb,c,,011,"y, z",\n';
    const { extra } = tableOf(await read(readTable, text));
    expect(extra.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'weight number',
      'code text',
      'note text',
    ]);
    const [weight, code] = extra;
    expect(weight?.kind === 'number' && [...weight.values]).toEqual([1.5, Number.NaN]);
    expect(code?.kind === 'text' && [...code.codes].map((at) => code.values[at])).toEqual([
      '010',
      '011',
    ]);
  });

  test('OT9: the semicolon of a letter that is written as markup parts no names', () => {
    expect(severalIn('&lt;b&gt;; &#39;x')).toEqual(['&lt;b&gt;', '&#39;x']);
    expect(severalIn('AT&T; Verizon')).toEqual(['AT&T', 'Verizon']);
  });

  test('OT9: several carriers in a cell carry it in order, and several may send', async () => {
    const text =
      'from,to,via,source,place\nIran;Iraq,United States,Oman|Qatar,Axios,Muscat\nIran,Oman,,Reuters,\n';
    const made = await read(readTable, text);
    const bundle = bundleOf(made);
    const [first, second] = bundle.contacts;
    expect([first?.from, first?.via, first?.to]).toEqual([
      ['iran', 'iraq'],
      ['oman', 'qatar'],
      ['united-states'],
    ]);
    expect(second?.via).toEqual([]);
    expect(first?.place?.en).toBe('Muscat');
    const reports = bundle.contacts.map(({ evidence }) => evidence[0]?.source);
    const named = reports.map((id) => bundle.sources.find((one) => one.id === id)?.headline?.en);
    expect(named).toEqual(['Axios', 'Reuters']);
    expect(guessed(made, 'carrier')).toBe('via');
    expect(checkBundle(bundle, { fileNames: FILE_NAMES }).faults).toEqual([]);
  });

  test('OT9: in a table of more than 50,000 rows the first carrier is kept, and it is told', async () => {
    const rows = Array.from({ length: 50_001 }, (_, at) => `a${at % 50},b${at % 40},`);
    const made = await read(readTable, `from,to,via\n${rows.join('\n')}\nx,y,v;w\n`);
    const table = tableOf(made);
    expect(table.rows).toBe(50_002);
    expect(table.actors[table.via?.[50_001] ?? -1]?.name.en).toBe('v');
    expect(told(made.notes)).toEqual(['severalCarriers 50003 ×1']);
  });

  test('OT5: a column of Directed and Undirected is the direction and no type', async () => {
    const made = await read(readTable, 'Source,Target,Type\na,b,Directed\nb,c,Undirected\n');
    expect([guessed(made, 'directed'), guessed(made, 'type')]).toEqual(['Type', 'exchange']);
    expect([...tableOf(made).mutual]).toEqual([0, 1]);
  });
});

describe('camps of a table', () => {
  test('OT11: by the columns that both ends have, countries by their names', async () => {
    const text =
      'Source Name,Source Country,Target Name,Target Country\nA,IR,B,US\nB,US,C,IQ\nD,IR,C,IQ\n';
    const made = await read(readTable, text);
    const { meta, actors } = tableOf(made);
    expect(guessed(made, 'camps')).toBe('Source Country');
    expect(meta.camps.map(({ name }) => [name.en, name.ar])).toEqual([
      ['Iran', 'إيران'],
      ['United States', 'الولايات المتحدة'],
      ['Iraq', 'العراق'],
    ]);
    expect(actors.map(({ name, camp, country }) => `${name.en} ${camp} ${country}`)).toEqual([
      'A iran IR',
      'B united-states US',
      'C iraq IQ',
      'D iran IR',
    ]);
    expect(tableOf(await read(readTable, text, { camps: 'none' })).meta.camps).toEqual([]);
  });

  test('OT11: else by communities, else none', async () => {
    const group = (...names: string[]) =>
      names.flatMap((a) => names.filter((b) => a < b).map((b) => `${a},${b}`));
    const two = [...group('a', 'b', 'c', 'd'), ...group('w', 'x', 'y', 'z'), 'a,w'];
    const made = await read(readTable, `from,to\n${two.join('\n')}\n`);
    expect(guessed(made, 'camps')).toBe('communities');
    const { actors } = tableOf(made);
    const camp = (name: string) => actors.find((one) => one.name.en === name)?.camp;
    expect(new Set(['a', 'b', 'c', 'd'].map(camp)).size).toBe(1);
    expect(camp('a')).not.toBe(camp('z'));
    expect(guessed(await read(readTable, 'from,to\na,b\nb,c\n'), 'camps')).toBe('none');
  });
});

describe('other tables', () => {
  test('OT12: a square of numbers under its own names is a matrix', async () => {
    const directed = await read(readTable, ',a,b,c\na,0,2,0\nb,0,0,1\nc,5,0,0\n');
    const found = bundleOf(directed).contacts.map(
      ({ from, to, attributes, mutual }) => `${from} ${to} ${attributes?.weight} ${mutual}`,
    );
    expect(found).toEqual(['a b 2 false', 'b c 1 false', 'c a 5 false']);
    expect(told(directed.notes)).toEqual(['asMatrix - ×1']);
    // A symmetric one says each pair twice; here the columns stand in another order.
    const symmetric = await read(readTable, 'x;c;b;a\na;0;1;0\nb;2;0;1\nc;0;2;0\n');
    const mutual = bundleOf(symmetric).contacts.map(
      ({ from, to, attributes, mutual }) => `${from} ${to} ${attributes?.weight} ${mutual}`,
    );
    expect(mutual).toEqual(['a b 1 true', 'b c 2 true']);
  });

  test('OT13: a table of nodes alone is its actors', async () => {
    const made = await read(
      readTable,
      'Id,Label,Kind,Camp\n1,Ann,person,e\n2,Bo,party,w\n2,Cy,,\n',
    );
    const { actors, contacts } = bundleOf(made);
    expect(actors.map(({ name, kind }) => `${name.en} ${kind}`)).toEqual([
      'Ann person',
      'Bo party',
    ]);
    expect(contacts).toEqual([]);
    expect(told(made.notes)).toEqual(['sameId 4 ×1']);
  });

  test('OT13: two tables that were opened together are joined by id', () => {
    const nodes = given('people.csv', 'id,name,kind,age\n1,Ann,person,40\n2,Bob,person,50\n');
    const edges = given('links.csv', 'source,target,date\n1,2,2014-03-06\n2,3,\n');
    for (const files of [
      [nodes, edges],
      [edges, nodes],
    ]) {
      const made = readTables(files).make({});
      const { actors, contacts, sources } = bundleOf(made);
      expect(actors.map(({ name, kind }) => `${name.en} ${kind}`)).toEqual([
        'Ann person',
        'Bob person',
        '3 organisation',
      ]);
      expect(actors[0]?.attributes).toMatchObject({ age: 40 });
      expect(contacts.map(({ date }) => date)).toEqual(['2014-03-06', null]);
      expect(sources[0]?.file).toBe('links.csv');
      expect(told(made.notes)).toEqual(['nodeAdded 3 ×1']);
      expect(guessed(made, 'graph')).toBe('joined');
    }
    const alone = readTables([nodes, edges]).make({ graph: 'people.csv' });
    expect(bundleOf(alone).contacts).toEqual([]);
  });

  test('OT13: of nodes that a table with more than 50,000 rows names, the names are kept', () => {
    const nodes = given('n.csv', 'id,name\n1,Ann\n2,Bob\n');
    const edges = given('e.csv', `source,target\n${'1,2\n2,1\n'.repeat(25_001)}`);
    const table = tableOf(readTables([nodes, edges]).make({}));
    expect(table.rows).toBe(50_002);
    expect(table.actors.map(({ name }) => name.en)).toEqual(['Ann', 'Bob']);
  });
});
