import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeTranslator } from '../../../../../src/i18n/translate';
import { toDataset } from '../../../../../src/model/dataset';
import { parseDate } from '../../../../../src/model/edtf';
import type { TableColumn } from '../../../../../src/model/orders';
import type { Bundle, Lang } from '../../../../../src/model/schema';
import { makeColumns } from '../../../../../src/ui/see/table/columns';
import { asText, filterRows, nextSorting, sortRows } from '../../../../../src/ui/see/table/order';

const part = (name: string): unknown =>
  JSON.parse(
    readFileSync(new URL(`../../../../../graph-data/${name}.json`, import.meta.url), 'utf8'),
  );
const dataset = toDataset({
  dataset: part('dataset'),
  sources: part('sources'),
  actors: part('actors'),
  ties: part('ties'),
  contacts: part('contacts'),
} as Bundle);
const { contacts } = dataset;
const columnsIn = (lang: Lang) => makeColumns(dataset, lang, makeTranslator(lang));
const columns = columnsIn('en');
const column = (id: TableColumn, lang: Lang = 'en') => {
  const found = columnsIn(lang).find((one) => one.id === id);
  if (!found) throw new Error(`no column ${id}`);
  return found;
};
const filtered = (id: TableColumn, typed: string, lang: Lang = 'en') =>
  filterRows(contacts, columnsIn(lang), { [id]: typed }).map((contact) => contact.id);

describe('sorting', () => {
  test('T1 every column sorts both ways, and loses and doubles nothing', () => {
    for (const lang of ['en', 'ar'] as const) {
      for (const { id } of columns) {
        for (const descending of [false, true]) {
          const sorted = sortRows(contacts, columnsIn(lang), { column: id, descending }, lang);
          expect(new Set(sorted)).toEqual(new Set(contacts));
          expect(sorted).toHaveLength(contacts.length);
        }
      }
    }
  });

  test('T2 dates sort by their bounds', () => {
    const sorted = sortRows(contacts, columns, { column: 'date', descending: false }, 'en');
    const starts = sorted.flatMap(({ date }) => (date ? (parseDate(date)?.earliest ?? []) : []));
    expect(starts).toEqual([...starts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
  });

  test('T2 what has nothing in a column comes last both ways', () => {
    const some = contacts.slice(0, 4).map((contact, i) => ({
      ...contact,
      id: `x${i}`,
      date: i === 1 ? null : contact.date,
      via: [],
    }));
    for (const descending of [false, true]) {
      const sorted = sortRows(some, columns, { column: 'date', descending }, 'en');
      expect(sorted.at(-1)?.id).toBe('x1');
      // Nothing at all in the column: the order that it came in.
      expect(sortRows(some, columns, { column: 'via', descending }, 'en')).toEqual(some);
    }
  });

  test('T1 a heading sorts up, then down, then not', () => {
    const up = nextSorting(null, 'type');
    const down = nextSorting(up, 'type');
    expect([up, down, nextSorting(down, 'type')]).toEqual([
      { column: 'type', descending: false },
      { column: 'type', descending: true },
      null,
    ]);
    expect(nextSorting(down, 'date')).toEqual({ column: 'date', descending: false });
  });
});

describe('filtering', () => {
  test('T3 a name is found by any spelling and in either script', () => {
    const his = contacts.filter(({ from }) => from.includes('esmail-qaani')).map(({ id }) => id);
    expect(his.length).toBeGreaterThan(0);
    for (const typed of ['Qaani', 'ghaani', 'قاآني', 'قآني', 'قاني']) {
      expect(filtered('from', typed, 'en'), typed).toEqual(his);
      expect(filtered('from', typed, 'ar'), typed).toEqual(his);
    }
  });

  test('T3 an article finds what it begins, letter by letter', () => {
    const name = 'الصدر';
    for (let n = 1; n <= name.length; n += 1) {
      expect(filtered('to', name.slice(0, n), 'ar').length, name.slice(0, n)).toBeGreaterThan(0);
    }
  });

  test('T3 every word must be found, and columns narrow one another', () => {
    const both = filterRows(contacts, columns, { to: 'sadr', status: 'declined' });
    expect(both.length).toBeGreaterThan(0);
    for (const contact of both) expect(contact.status).toBe('declined');
    expect(filtered('title', 'qaani nowhere-to-be-found')).toEqual([]);
  });

  test('T3 a count is found by its number alone, in either digits', () => {
    const two = contacts.filter((one) => column('reports').found(one) === '2').map(({ id }) => id);
    expect(two.length).toBeGreaterThan(0);
    expect(filtered('reports', '2')).toEqual(two);
    expect(filtered('reports', '٢', 'ar')).toEqual(two);
  });

  test('T3 nothing but blanks and strokes finds all', () => {
    for (const typed of ['', '  ', '-']) {
      expect(filtered('title', typed)).toHaveLength(contacts.length);
    }
  });
});

describe('the copied text', () => {
  test.each(['en', 'ar'] as const)('T5 %s: the headings, then each row as shown', (lang) => {
    const shown = columnsIn(lang);
    const lines = asText(contacts, shown).split('\n');
    expect(lines).toHaveLength(contacts.length + 1);
    expect(lines[0]?.split('\t')).toEqual(shown.map(({ title }) => title));
    for (const line of lines) expect(line.split('\t')).toHaveLength(shown.length);
    expect(lines[1]).toContain(contacts[0]?.title[lang]);
    expect(lines.join('')).not.toMatch(/[\u2066-\u2069]/);
  });

  test('T5 a tab or a line break within a text does not break the row', () => {
    const [first] = contacts;
    if (!first) throw new Error('no contacts');
    const odd = { ...first, id: 'odd', title: { en: 'a\tb\nc', ar: 'أ' } };
    expect(asText([odd], columns).split('\n')[1]?.split('\t')[0]).toBe('a b c');
  });
});
