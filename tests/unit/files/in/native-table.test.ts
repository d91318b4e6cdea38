import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableOfBundle } from '../../../../src/files/in/native-table';
import type { MadeOf } from '../../../../src/files/in/open';
import { openFiles } from '../../../../src/files/in/open';
import { TableBuilder } from '../../../../src/files/in/table-builder';
import { saveBundle } from '../../../../src/files/out/native';
import { datasetOfTable, plainContact } from '../../../../src/model/event-dataset';
import type { EventTable } from '../../../../src/model/event-table';
import type { Bundle, Contact } from '../../../../src/model/schema';
import { anyTable } from '../../graph/tables';
import { expectSame } from '../../same';

const MANY = 20_001;

function bundleOf(table: EventTable): Bundle {
  return structuredClone({
    dataset: table.meta,
    sources: [...table.sources],
    actors: [...table.actors],
    ties: [],
    contacts: datasetOfTable(table).contacts.map(plainContact),
  });
}

/** A table of so many rows with something of everything that a table can say. */
function largeTable(rows = MANY): EventTable {
  const builder = new TableBuilder({ name: 'talks.csv' });
  const actors = Array.from({ length: 50 }, (_, at) => builder.actor(`Actor ${at}`));
  const actor = (at: number): number => actors[at % 50] ?? 0;
  const source = builder.source('talks.csv', () => ({}));
  const kinds = [
    builder.event('Make a visit', '042'),
    builder.event('Consult', null, { en: 'Consult', ar: 'تشاور' }),
  ];
  const page = builder.extra('page', 'number');
  const remark = builder.extra('remark', 'text');
  for (let at = 0; at < rows; at += 1) {
    const date = builder.date(at % 5 === 0 ? null : `2014-01-${10 + (at % 20)}`);
    const place = at % 3 === 0 ? builder.place('Geneva', at % 2 ? 'CH' : null) : 0;
    const row = builder.row(
      actor(at),
      actor(at + 7),
      at % 11 === 0 ? actor(at + 3) : -1,
      2,
      at % 4,
      at % 3,
      at % 2,
      date,
      kinds[at % 2] ?? 0,
      source,
      3 * at + 2,
      place,
      at % 13 === 0 ? 3 * at + 3 : 0,
    );
    if (at % 3 !== 1) page(row, at / 2);
    if (at % 4 > 1) remark(row, `said “${at % 9}”`);
  }
  return builder.build({ title: { en: 'Talks', ar: 'محادثات' } });
}

async function open(bytes: Uint8Array): Promise<MadeOf> {
  const file = { name: 'a.json', size: bytes.length, read: async () => bytes };
  return (await openFiles([file], () => undefined)).make({});
}

function written(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

describe('our own bundle of a large table', { timeout: 60_000 }, () => {
  // One contact more than makes a set large, made once.
  const larger = bundleOf(largeTable(MANY + 1));
  const first = (count: number): Bundle => ({
    ...larger,
    contacts: larger.contacts.slice(0, count),
  });

  test('OP15 opens as that table, with the same contacts, and is saved as the same bytes', async () => {
    const bytes = saveBundle(datasetOfTable(largeTable()), {
      bands: { 'actor-1': { x: 3, y: 4 } },
      free: {},
    });
    const { content, faults, found, arrangement = null } = await open(bytes);
    expect(faults).toEqual([]);
    expect(arrangement?.bands).toEqual({ 'actor-1': { x: 3, y: 4 } });
    expect(found).toContainEqual({ what: 'contacts', count: MANY });
    if (content.kind !== 'table') throw new Error('no table');
    const bundle: Bundle = JSON.parse(new TextDecoder().decode(bytes));
    const dataset = datasetOfTable(content.table);
    expectSame(dataset.contacts.map(plainContact), bundle.contacts);
    expect(dataset.meta).toEqual(bundle.dataset);
    expect(dataset.actors).toEqual(bundle.actors);
    expect(dataset.sources).toEqual(bundle.sources);
    expect(Buffer.compare(saveBundle(dataset, arrangement), bytes)).toBe(0);
  });

  test('OP15 with an error it opens what is sound as a table, and tells the rest', async () => {
    const bundle = larger;
    const broken = { ...bundle.contacts[4], status: 'perhaps' };
    const contacts = bundle.contacts.with(4, broken as Contact);
    const { content, faults } = await open(written({ ...bundle, contacts }));
    expect(faults).toMatchObject([{ entry: bundle.contacts[4]?.id, field: 'status', rule: 'D4' }]);
    if (content.kind !== 'table') throw new Error('no table');
    expectSame(
      datasetOfTable(content.table).contacts.map(plainContact),
      bundle.contacts.toSpliced(4, 1),
    );
  });

  test('OP15 a small one, and one with a contact that says more, stay bundles', async () => {
    const small = first(MANY - 1);
    const bundle = first(MANY);
    const own = { en: 'A visit of their own', ar: 'زيارة' };
    const contacts = bundle.contacts.map((one, at) => (at === 9 ? { ...one, note: own } : one));
    for (const one of [small, { ...bundle, contacts }]) {
      const { content } = await open(written(one));
      expectSame(content.kind === 'bundle' && content.bundle, one);
    }
  });
});

describe('a bundle as a table', () => {
  test('OP15 any table comes back from its bundle, and its bundle from it', () => {
    fc.assert(
      fc.property(anyTable(), (table) => {
        const bundle = bundleOf(table);
        const made = tableOfBundle(bundle);
        if (!made) throw new Error('no table');
        expectSame(bundleOf(made), bundle);
        const saved = [table, made].map((one) => saveBundle(datasetOfTable(one)));
        expectSame(saved[1], saved[0]);
      }),
    );
  });

  const text = { en: 'Aside', ar: 'على حدة' };
  const evidence = (change: Partial<Contact['evidence'][number]>) => (contact: Contact) => ({
    evidence: contact.evidence.map((one) => ({ ...one, ...change })),
  });
  const more: Readonly<Record<string, (contact: Contact) => Partial<Contact>>> = {
    'two senders': ({ from, to }) => ({ from: [...from, ...to] }),
    'two receivers': ({ from, to }) => ({ to: [...to, ...from] }),
    'two carriers': () => ({ via: ['actor-30', 'actor-31'] }),
    'an unknown actor': () => ({ from: ['nobody'] }),
    'an id of its own': () => ({ id: 'visit' }),
    'an id of an earlier line': evidence({ paragraphs: [1] }),
    'an answer': ({ to }) => ({ answeredBy: to[0] ?? null }),
    'a derived date': () => ({ date: '2014', dateBasis: 'derived' }),
    'a basis without a date': () => ({ date: null, dateBasis: 'stated' }),
    'a note on its date': () => ({ dateNote: text }),
    'a place of two names': () => ({ place: text }),
    'a country without a place': () => ({ place: null, placeCountry: 'CH' }),
    'a reply': () => ({ inReplyTo: 'e2' }),
    'a part': () => ({ partOf: 'e2' }),
    'a title of its own': () => ({ title: { en: 'Aside', ar: 'Aside' } }),
    'a title of two languages': () => ({ title: text, summary: text }),
    'a point': ({ from, to, evidence: reports }) => ({
      points: [{ by: from, to, act: 'asks', text, evidence: reports }],
    }),
    'no topic': () => ({ topics: [] }),
    'two topics': () => ({ topics: ['make-a-visit', 'consult'] }),
    'an implied reading': () => ({ reading: 'implied' }),
    'two reports': ({ evidence: reports }) => ({ evidence: [...reports, ...reports] }),
    'three paragraphs': ({ evidence: [one] }) => ({
      evidence: one ? [{ ...one, paragraphs: [...one.paragraphs, 3, 4].slice(0, 3) }] : [],
    }),
    'an informant': evidence({ informant: 'aide' }),
    'an outlet': evidence({ outlet: text }),
    'a denial': evidence({ stance: 'denies' }),
    'a note on its report': evidence({ note: text }),
    'an unknown report': evidence({ source: 'nowhere' }),
    'a note': () => ({ note: text }),
    'attributes that are none': () => ({ attributes: {} }),
    'an empty attribute': () => ({ attributes: { remark: '' } }),
    'a list': () => ({ attributes: { list: ['a'] } }),
    'a truth value': () => ({ attributes: { true: true } }),
    'a word among numbers': () => ({ attributes: { page: 'three' } }),
    'attributes in another order': () => ({ attributes: { remark: 'x', page: 3 } }),
    'an attribute that is no field': () => ({ attributes: JSON.parse('{"__proto__":"x"}') }),
  };
  const bundle = bundleOf(largeTable(40));

  test.each(Object.entries(more))('OP15 with %s in one contact it is none', (_, change) => {
    expect(tableOfBundle(bundle)).not.toBeNull();
    const contacts = bundle.contacts.map((one, at) =>
      at === 30 ? { ...one, ...change(one) } : one,
    );
    expect(tableOfBundle({ ...bundle, contacts })).toBeNull();
  });

  test('OP15 with contacts in another order, ties or a relayed report it is none', () => {
    const contacts = bundle.contacts.toReversed();
    expect(tableOfBundle({ ...bundle, contacts })).toBeNull();
    const sources = bundle.sources.map((source) => ({ ...source, derivedFrom: [source.id] }));
    expect(tableOfBundle({ ...bundle, sources })).toBeNull();
    const [from = '', to = ''] = bundle.actors.map(({ id }) => id);
    const reports = bundle.contacts[0]?.evidence ?? [];
    const tie = { id: 'tie', from, to, valid: null, evidence: reports, note: null };
    expect(tableOfBundle({ ...bundle, ties: [{ ...tie, kind: 'backs' }] })).toBeNull();
  });

  test('OP15 attributes are columns in an order that holds for every contact', () => {
    const attributes: Record<string, number>[] = [
      { a: 1, c: 3 },
      { b: 2, c: 3 },
      { a: 1, b: 2 },
    ];
    const contacts = bundle.contacts.map(({ attributes: _, ...one }, at) => {
      const own = attributes[at];
      return own ? { ...one, attributes: own } : one;
    });
    const made = tableOfBundle({ ...bundle, contacts });
    expect(made?.extra.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(made && JSON.stringify(bundleOf(made).contacts)).toBe(JSON.stringify(contacts));
  });
});
