import { describe, expect, test } from 'vitest';
import { louvainCamps } from '../../../../src/files/in/events-louvain';
import { TableBuilder } from '../../../../src/files/in/table-builder';
import { datasetOfTable, plainContact } from '../../../../src/model/event-dataset';
import { Bundle, CONTACT_TYPES, MEDIA, STATUSES } from '../../../../src/model/schema';

const VISIT = CONTACT_TYPES.indexOf('visit');
const CALL = CONTACT_TYPES.indexOf('call');
const OCCURRED = STATUSES.indexOf('occurred');
const IN_PERSON = MEDIA.indexOf('in-person');
const TITLE = { en: 'A table', ar: 'جدول' };

function small(): TableBuilder {
  const builder = new TableBuilder({ name: 'my events.tsv' });
  const a = builder.actor('Xinjiang\u00a0Uyghur ');
  const b = builder.actor('بغداد', () => ({ kind: 'government' }));
  const visit = builder.event('Make a visit', '042');
  const call = builder.event('Discuss by telephone', '041');
  const paper = builder.source('Xinhua', () => ({ outlet: { en: 'Xinhua', ar: 'Xinhua' } }));
  const hasMood = builder.extra('mood', 'text');
  const hasTone = builder.extra('tone', 'number');
  const late = builder.date('2014-03-02');
  const early = builder.date('2014-03-01');
  const place = builder.place('Hanoi', 'VN');
  builder.row(a, b, -1, VISIT, OCCURRED, IN_PERSON, 0, late, visit, paper, 2, place, 3);
  const row = builder.row(b, a, -1, CALL, OCCURRED, 2, 1, early, call, paper, 4);
  hasMood(row, 'calm');
  hasTone(row, 2.5);
  return builder;
}

describe('the builder of a table', () => {
  test('OE1 a name is the same whatever its blanks; texts are kept once', () => {
    const builder = small();
    expect(builder.actor('Xinjiang Uyghur')).toBe(builder.actor(' Xinjiang\u00a0 Uyghur'));
    expect(builder.actor('بغداد')).toBe(1);
    expect(builder.actors.map(({ id }) => id)).toEqual(['xinjiang-uyghur', 'actor-2']);
    expect(builder.event('Make a visit', '042')).toBe(0);
    expect(builder.event('Make a visit', null)).toBe(2);
    expect(builder.date(null)).toBe(0);
    expect(builder.place(' ', 'VN')).toBe(0);
  });

  test('OE1 every column has exactly a value for each row', () => {
    const table = small().build({ title: TITLE });
    expect(table.rows).toBe(2);
    const { from, to, type, status, medium, mutual, date, event, source, line, mirror } = table;
    for (const column of [from, to, type, status, medium, mutual, date, event, source, line]) {
      expect(column).toHaveLength(2);
      expect(column.buffer.byteLength).toBe(2 * column.BYTES_PER_ELEMENT);
    }
    expect([...type]).toEqual([VISIT, CALL]);
    expect([...mutual]).toEqual([0, 1]);
    expect(mirror && [...mirror]).toEqual([3, 0]);
    expect(table.via).toBeNull();
    expect(table.places).toEqual([
      { name: '', country: null },
      { name: 'Hanoi', country: 'VN' },
    ]);
    expect(table.extra).toEqual([
      { name: 'mood', kind: 'text', codes: Uint32Array.of(0, 1), values: ['', 'calm'] },
      { name: 'tone', kind: 'number', values: Float64Array.of(Number.NaN, 2.5) },
    ]);
  });

  test('OE1 a table is a data set that the schema takes, its source dated by its rows', () => {
    const table = small().build({
      title: TITLE,
      camps: {
        camps: [{ id: 'east', name: { en: 'East', ar: 'الشرق' }, slot: 0 }],
        of: Int32Array.of(-1, 0),
      },
    });
    const { meta, sources, actors, ties, contacts } = datasetOfTable(table);
    const bundle = { dataset: meta, sources, actors, ties, contacts: contacts.map(plainContact) };
    expect(Bundle.safeParse(bundle).error?.issues ?? []).toEqual([]);
    expect(sources[0]?.published).toBe('2014-03-01/2014-03-02');
    expect(meta.asOf).toBe('2014-03-02');
    expect(actors.map(({ camp }) => camp)).toEqual([null, 'east']);
    expect(meta.topics.map(({ id }) => id)).toEqual(['make-a-visit', 'discuss-by-telephone']);
  });

  test('OE1 more rows than the first columns hold', () => {
    const builder = new TableBuilder({ name: 'x' });
    for (let n = 0; n < 5000; n += 1) builder.actor(`Actor ${n}`);
    const event = builder.event('Consult', '040');
    const source = builder.source('x', () => ({}));
    const tone = builder.extra('tone', 'number');
    for (let n = 0; n < 5000; n += 1) {
      tone(builder.row(n, 4999 - n, n % 2 === 0 ? 7 : -1, 9, 0, 4, 1, 0, event, source, n + 1), n);
    }
    const table = builder.build({ title: TITLE });
    expect(table.from[4321]).toBe(4321);
    expect(table.to[4321]).toBe(678);
    expect(table.via?.[4321]).toBe(-1);
    expect(table.via?.[4322]).toBe(7);
    const column = table.extra[0];
    expect(column?.kind === 'number' && column.values[4999]).toBe(4999);
  });
});

describe('communities', () => {
  test('OE9 two knots with one thread between them are two, the heavier first; twice the same', () => {
    const knot = (first: number) => [
      [first, first + 1],
      [first + 1, first + 2],
      [first + 2, first],
    ];
    const edges = [...knot(0), ...knot(3), ...knot(3), [2, 3], [7, 7]];
    const from = edges.map(([a]) => a ?? 0);
    const to = edges.map(([, b]) => b ?? 0);
    const camps = louvainCamps(8, from, to);
    expect([...camps]).toEqual([1, 1, 1, 0, 0, 0, -1, -1]);
    expect(louvainCamps(8, from, to)).toEqual(camps);
  });

  test('OE9 nothing but loops is no community', () => {
    expect([...louvainCamps(2, [0, 1], [0, 1])]).toEqual([-1, -1]);
  });
});
