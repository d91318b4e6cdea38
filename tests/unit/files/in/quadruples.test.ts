import { describe, expect, test } from 'vitest';
import { GivenFile } from '../../../../src/files/in/file-in';
import { readQuadruples } from '../../../../src/files/in/quadruples';
import {
  contactsOf,
  fileOf,
  foundOf,
  has,
  made,
  notesOf,
  plainRows,
  tableOf,
  textOf,
} from './event-files';

const HEAD = 'date\tsource\trelation\ttarget\n';
const brief = (text: string, choices = {}) =>
  made(readQuadruples, fileOf(text), choices).then((result) =>
    contactsOf(result).map(
      ({ id, type, status, from, via, to, mutual, evidence }) =>
        `${id} ${type} ${status} ${[...from, ...via, ...to].join('>')}${mutual ? ' mutual' : ''} ${evidence[0]?.paragraphs.join('+')}`,
    ),
  );

describe('dated facts', () => {
  test('OE7 a visit from its two ends is one contact, from the visitor', async () => {
    const text = `${HEAD}2014-01-01\tOman\tHost a visit\tIran\n2014-01-01\tIran\tMake a visit\tOman\n`;
    expect(await brief(text)).toEqual(['e2 visit occurred Iran>Oman 2+3']);
    expect(await brief(text, { mirrored: 'keep' })).toEqual([
      'e2 visit occurred Iran>Oman 2',
      'e3 visit occurred Iran>Oman 3',
    ]);
  });

  test('OE7 only the same kind on the same day is a mirror, and each row is taken once', async () => {
    const rows = [
      '2014-01-01\tA\tConsult\tB',
      '2014-01-02\tB\tConsult\tA',
      '2014-01-02\tA\tDiscuss by telephone\tB',
      '2014-01-02\tA\tConsult\tB',
      '2014-01-02\tA\tConsult\tB',
      '2014-01-02\tB\tMake a visit\tA',
      '2014-01-02\tA\tMake a visit\tB',
    ];
    expect(await brief(HEAD + rows.join('\n'))).toEqual([
      'e2 exchange occurred A>B 2',
      'e3 exchange occurred B>A mutual 3+5',
      'e4 call occurred A>B 4',
      'e6 exchange occurred A>B 6',
      'e7 visit occurred B>A 7',
      'e8 visit occurred A>B 8',
    ]);
  });

  test('OE6 a declined request is to the one who declined', async () => {
    const text = `${HEAD}2014-01-01\tA\tReject proposal to meet, discuss, or negotiate\tB\n`;
    expect(await brief(text)).toEqual(['e2 meeting-request declined B>A 2']);
  });

  test('OE8 without reports each mediation has an unnamed side', async () => {
    const text = `${HEAD}2014-11-13\tKuwait\tMediate\tBahrain\n2014-11-13\tKuwait\tMediate\tQatar\n`;
    const result = await made(readQuadruples, fileOf(text));
    expect(contactsOf(result).map(({ from, via, to }) => [...from, ...via, ...to])).toEqual([
      ['Bahrain', 'Kuwait', 'Unnamed side (mediation by Kuwait, line 2)'],
      ['Qatar', 'Kuwait', 'Unnamed side (mediation by Kuwait, line 3)'],
    ]);
    expect(tableOf(result).actors.map(({ unnamed }) => unnamed)).toEqual([
      false,
      false,
      true,
      false,
      true,
    ]);
    expect(notesOf(result)).toContain('mediatedUnnamed 2 ×2');
  });

  test('OE10 what is no contact is counted, and let in when asked', async () => {
    const text = `${HEAD}2014-01-01\tA\tMake statement\tB\n2014-01-01\tA\tConsult\tB\n`;
    const out = await made(readQuadruples, fileOf(text));
    expect(foundOf(out)).toMatchObject({ rows: 2, contacts: 1, others: 1 });
    expect(tableOf(out).rows).toBe(1);
    const allIn = await made(readQuadruples, fileOf(text), { others: 'let-in' });
    expect(contactsOf(allIn).map(({ type }) => type)).toEqual(['event', 'exchange']);
  });

  test('OE11 loops, missing ends, bad dates and a cut end are told with their lines', async () => {
    const text = `${HEAD}2014-01-01\tA\tConsult\tA\u00a0\n2014-01-01\t\tConsult\tB\n2014-02-30\tA\tConsult\tB\n2014-01-01\tA\tFly a kite\tB\n2014-01-01\tA\tCons`;
    expect(notesOf(await made(readQuadruples, fileOf(text)))).toEqual(
      expect.arrayContaining([
        'loop 2 ×1',
        'rowNoEnd 3 ×2',
        'noEventDate 4 ×1',
        'unknownCode 5 ×1',
        'endsEarly 6 ×1',
      ]),
    );
  });

  test('OE12 a file in UTF-16 is the same table', async () => {
    const text = `\ufeff${HEAD}2014-01-01\tعُمان\tConsult\tIran\r\n`;
    const bytes = new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer);
    const result = await made(readQuadruples, new GivenFile({ name: 'u.tsv', bytes }, () => {}));
    expect(contactsOf(result)[0]).toMatchObject({ from: ['عُمان'], to: ['Iran'] });
  });

  test('OE9 camps by choice: countries in both languages, communities, none', async () => {
    const text = `${HEAD}2014-01-01\tMinistry (Oman)\tConsult\tIran\n`;
    const camps = async (choice?: string) =>
      tableOf(await made(readQuadruples, fileOf(text), choice ? { camps: choice } : {})).meta.camps;
    expect((await camps()).map(({ name }) => name.ar)).toEqual(['عُمان', 'إيران']);
    expect((await camps('communities')).map(({ name }) => name.ar)).toEqual([
      'حول Ministry (Oman)\u200E',
    ]);
    expect(await camps('none')).toEqual([]);
  });
});

describe.skipIf(!has('icews14_named.tsv'))('ICEWS 2014', () => {
  const rows = has('icews14_named.tsv') ? plainRows('icews14_named.tsv').slice(1) : [];

  test('OE3 rows, actors and the loop are those of a plain count', async () => {
    const result = await made(readQuadruples, fileOf(textOf('icews14_named.tsv')), {
      others: 'let-in',
    });
    const names = new Set(rows.flatMap(([, a = '', , b = '']) => [a, b]));
    expect(names.size).toBe(7128);
    expect(foundOf(result)).toMatchObject({ rows: rows.length, actors: 7128 });
    expect(rows).toHaveLength(90_730);
    const loops = rows.flatMap(([, a, , b], at) => (a === b ? [at + 2] : []));
    expect(notesOf(result).filter((note) => note.startsWith('loop'))).toEqual([
      `loop ${loops[0]} ×1`,
    ]);
    const table = tableOf(result);
    const unnamed = table.actors.filter((actor) => actor.unnamed).length;
    expect(unnamed).toBe(rows.filter(([, , relation]) => relation === 'Mediate').length);
    expect(table.actors.length - unnamed).toBe(7128);
    expect(table.actors.filter(({ name }) => name.en.includes('\u00a0'))).toEqual([]);
    expect(table.actors.some(({ name }) => name.en === 'Militant (Xinjiang Uyghur)')).toBe(true);
  });

  test('OE7 mirrored rows are those of a plain count', async () => {
    const other: Record<string, string> = {
      'Make a visit': 'Host a visit',
      'Host a visit': 'Make a visit',
      Consult: 'Consult',
      'Engage in negotiation': 'Engage in negotiation',
      "Meet at a 'third' location": "Meet at a 'third' location",
      'Discuss by telephone': 'Discuss by telephone',
      'Halt negotiations': 'Halt negotiations',
    };
    const all = new Set(rows.map((row) => row.join('\t')));
    const isMirrored = ([date, a, relation = '', b]: string[]) =>
      a !== b && other[relation] !== undefined && all.has([date, b, other[relation], a].join('\t'));
    const mirrored = rows.filter(isMirrored);
    const result = await made(readQuadruples, fileOf(textOf('icews14_named.tsv')));
    expect(foundOf(result).mirrored).toBe(mirrored.length / 2);
    const table = tableOf(result);
    expect(table.mirror?.reduce((sum, line) => sum + (line > 0 ? 1 : 0), 0)).toBe(
      mirrored.length / 2,
    );
    const visits = rows.filter(([, , relation = '']) => / a visit$/.test(relation));
    expect([visits.length, visits.filter(isMirrored).length]).toEqual([8532, 8530]);
    expect(table.line.every((line, at) => at === 0 || line > (table.line[at - 1] ?? 0))).toBe(true);
    const total = foundOf(result);
    expect((total.contacts ?? 0) + (total.mirrored ?? 0) + (total.others ?? 0)).toBe(
      rows.length - 1,
    );
  });
});

describe.skipIf(!has('variants/tango_0515valid.txt'))('variants of dated facts', () => {
  test.each([
    ['desimple_icews14_test.txt', [3, 0, 1, 2], 0],
    ['tango_0515valid.txt', [3, 0, 1, 2], 1],
    ['tlogic_icews14_valid.txt', [3, 0, 1, 2], 0],
  ])('OE3 %s', async (name, [date = 0, source = 0, relation = 0, target = 0], header) => {
    const text = textOf(`variants/${name}`);
    const result = await made(readQuadruples, fileOf(text), { others: 'let-in', mirrored: 'keep' });
    const rows = plainRows(`variants/${name}`).slice(header);
    const plain = (cell = '') => cell.replaceAll('_', ' ');
    const table = tableOf(result);
    expect(foundOf(result).rows).toBe(rows.length);
    expect([...table.date].map((at) => table.dates[at])).toEqual(rows.map((row) => row[date]));
    expect([...table.event].map((at) => table.events[at]?.text)).toEqual(
      rows.map((row) => plain(row[relation])),
    );
    const pairs = rows.map((row) => [plain(row[source]), plain(row[target])].sort());
    const name_ = (at: number) => table.actors[at]?.name.en ?? '';
    expect(
      [...table.from].map((from, at) => [name_(from), name_(table.to[at] ?? 0)].sort()),
    ).toEqual(pairs);
    expect(notesOf(result).filter((note) => note.startsWith('unknownCode'))).toEqual([]);
  });

  test('OE3 numbers for names are told, and all rows are other events', async () => {
    const result = await made(readQuadruples, fileOf(textOf('variants/ppt_icews14_train.txt')));
    const rows = plainRows('variants/ppt_icews14_train.txt');
    const { actors, meta } = tableOf(result);
    expect(foundOf(result)).toMatchObject({ rows: rows.length, contacts: 0, others: rows.length });
    expect(actors).toHaveLength(new Set(rows.flatMap(([a, , b]) => [a, b])).size);
    expect(notesOf(result)).toEqual(
      expect.arrayContaining(['numberNames – ×1', 'numberDates – ×1']),
    );
    expect(meta.camps.length).toBeGreaterThan(1);
  });
});
