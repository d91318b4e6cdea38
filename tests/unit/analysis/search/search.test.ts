import { describe, expect, test } from 'vitest';
import { type Hit, makeSearch } from '../../../../src/analysis/search/search';
import type { Lang } from '../../../../src/model/schema';
import { curated } from './curated';

const search = makeSearch(curated());
const best = (query: string, lang: Lang = 'en'): Hit | undefined =>
  search(query, lang).groups[0]?.hits[0];

describe('search', () => {
  test.each([
    ...['Qaani', 'Ghaani', "Qa'ani", 'Qa’ani', 'qaani', 'ghaani', 'Esmail Ghaani', 'al-Qaani'],
    ...['قآني', 'قاني', 'قآنى', 'قاآني', 'قَآنِي', 'القاني', 'إسماعيل قآني', 'اسماعيل قانى'],
  ])('Q2 %s finds the one man, first, in both languages', (query) => {
    for (const lang of ['en', 'ar'] as const) {
      expect(best(query, lang)).toMatchObject({ kind: 'actor', id: 'esmail-qaani' });
      const actors = search(query, lang).groups.find((group) => group.kind === 'actor');
      expect(actors?.hits.filter((hit) => hit.exact)).toHaveLength(1);
    }
  });

  test.each([
    ['Hezbolah', 'hezbollah'],
    ['Qanai', 'esmail-qaani'],
    ['Stoltenbreg', 'jens-stoltenberg'],
    ['Khamanei', 'ali-khamenei'],
    ['هوكشتابن', 'amos-hochstein'],
    ['نصراله', 'hassan-nasrallah'],
  ])('Q3 the typing error in %s is forgiven', (query, id) => {
    expect(best(query)?.id).toBe(id);
  });

  test('Q3 nothing is forgiven in a word that is found as it stands, nor in three letters', () => {
    const hits = search('Miller', 'en').groups.flatMap((group) => group.hits);
    expect(hits.every((hit) => /miller/i.test(hit.why.text))).toBe(true);
    expect(search('Irq', 'en').total).toBe(0);
  });

  test('Q4 a beginning finds the whole: what is typed so far is enough', () => {
    expect(best('Hochs')?.id).toBe('amos-hochstein');
    expect(best('هوكش')?.id).toBe('amos-hochstein');
    const ids = search('الصد', 'ar').groups[0]?.hits.map((hit) => hit.id);
    expect(ids).toEqual(expect.arrayContaining(['muqtada-al-sadr', 'sadrist-movement']));
  });

  test('Q5 each match says the field and the text, in the reader’s language where it matched', () => {
    expect(best('Ghaani')?.why).toEqual({
      field: 'alias',
      lang: 'en',
      text: 'Ghaani',
      marks: [[0, 6]],
    });
    expect(best('جنيف', 'ar')).toMatchObject({ kind: 'place', label: 'جنيف' });
    const hit = best('Qaani', 'ar');
    expect(hit?.label).toBe('إسماعيل قآني');
    expect(hit?.why.text.slice(...(hit.why.marks[0] ?? []))).toBe('Qaani');
  });

  test('Q5 the marks of every match cover words of its text', () => {
    for (const query of ['Sadr office', 'رسالة شفهية', 'US', 'secret meeting', 'الحرس']) {
      for (const hit of search(query, 'en').groups.flatMap((group) => group.hits)) {
        expect(hit.why.marks.length).toBeGreaterThan(0);
        for (const [from, to] of hit.why.marks) {
          expect(hit.why.text.slice(from, to)).toMatch(/^[\p{L}\p{N}]/u);
        }
      }
    }
  });

  test('Q6 results are grouped by kind, the best group first, none empty and none twice', () => {
    const { groups, total } = search('Geneva', 'en');
    expect(groups[0]).toMatchObject({ kind: 'place', total: 1 });
    expect(new Set(groups.map((group) => group.kind)).size).toBe(groups.length);
    expect(groups.reduce((sum, group) => sum + group.total, 0)).toBe(total);
    for (const { hits } of groups) {
      expect(hits.length).toBeGreaterThan(0);
      expect(hits.map((hit) => hit.score)).toEqual(
        hits.map((hit) => hit.score).sort((a, b) => b - a),
      );
    }
  });

  test('Q6 actors, camps, contacts, places, topics and sources are all found', () => {
    const kinds = (query: string) => search(query, 'en').groups.map((group) => group.kind);
    expect(kinds('Iran')).toEqual(expect.arrayContaining(['actor', 'camp', 'topic', 'contact']));
    expect(kinds('Al-Jarida')).toEqual(expect.arrayContaining(['actor', 'source']));
    expect(best('War in Gaza')).toMatchObject({ kind: 'topic', id: 'gaza-war' });
  });

  test('Q6 a contact is found by any spelling of who takes part in it, and by what was said', () => {
    const contacts = search('Ghaani Beirut', 'en').groups.find((group) => group.kind === 'contact');
    expect(contacts?.hits.map((hit) => hit.id)).toContain('qaani-visit-beirut-2023');
  });

  test('Q6 all words must match; where none has all, what has some is given and said to be so', () => {
    expect(search('Qaani Geneva', 'en').partial).toBe(true);
    expect(search('Qaani Beirut', 'en').partial).toBe(false);
    expect(search('  ،؟ ', 'ar')).toMatchObject({ total: 0, partial: false });
    expect(search('zzzzzzzz', 'en')).toMatchObject({ total: 0, groups: [], partial: false });
  });
});
