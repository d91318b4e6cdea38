import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, nameKey, nameWords, wordForms } from '../../../src/model/names';

const SAME: readonly (readonly [string, ...string[]])[] = [
  ['قاني', 'قآني', 'قآنى', 'قآنی', 'قَآنِي', 'قـــآني', '«قآني»', 'القاني'],
  ['qaani', 'Qaani', "Qa'ani", 'Qa’ani', 'Qāʾani', 'Qaʿani', 'QAANI', 'al-Qaani', "Qaani's"],
  ['صدر', 'الصدر', 'الصَّدر', 'الصدر،', 'ٱلصدر'],
  ['sadr', 'al-Sadr', 'Al Sadr', 'as-Sadr', 'el-Sadr', 'Ṣadr', 'al‑Ṣadr', 'Sadr’s'],
  ['اسحاق', 'إسحاق', 'آل إسحاق', 'ال اسحاق', 'أسحاق'],
  ['ishaq', 'Al Ishaq', 'al-Ishaq', 'Isḥāq'],
  ['خارجيه', 'الخارجية', 'خارجيه', 'الخارجيّة'],
  ['مصطفي', 'مصطفى', 'مصطفي', 'مصطفی'],
  ['كاظمي', 'الكاظمي', 'کاظمی', 'الكاظمى'],
  ['كالانت', 'گالانت', 'كالانت'],
  ['مسوول', 'مسؤول', 'المسؤول', 'مسوول'],
  ['هييه', 'هيئة', 'الهيئة'],
  ['بها', 'بهاء'],
  ['2023', '٢٠٢٣', '۲۰۲۳', '2023', '２０２３'],
  ['us', 'US', 'U.S.', 'u.s'],
  ['hizb shaabi', 'Hizb ash-Shaabi', 'Ḥizb al-Shaaʿbi'],
  ['خامنهاي', 'خامنه‌ای', 'خامنه‌اي'],
  ['lukasz', 'Łukasz', 'łukasz'],
  ['strasse', 'Straße'],
  ['نصر الله', 'نصر الله', 'نَصر ٱلله'],
];

describe('the one spelling of a name', () => {
  test.each(SAME)('Q1 %s is the key of all its spellings', (key, ...spellings) => {
    expect(spellings.map(nameKey)).toEqual(spellings.map(() => key));
  });

  test('Q1 an article alone, and a word that would lose all but a letter, stay', () => {
    expect(nameWords('al')).toEqual(['al']);
    expect(nameWords('ال')).toEqual(['ال']);
    expect(nameWords('إلى')).toEqual(['الي']);
    expect(nameWords('as a visitor at an hour')).toEqual([
      'as',
      'a',
      'visitor',
      'at',
      'an',
      'hour',
    ]);
  });

  test('Q1 hyphens, dashes and points part words', () => {
    expect(nameWords('IRGC–QF, Mojahedin-e Khalq (MEK)')).toEqual([
      'irgc',
      'qf',
      'mojahedin',
      'e',
      'khalq',
      'mek',
    ]);
  });

  test('Q1 folding twice changes nothing more', () => {
    // A presentation form that comes apart into a tatweel and a mark.
    expect(fold('\uFCF2')).toBe('');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(nameWords(text).every((word) => word !== '')).toBe(true);
      }),
    );
  });

  test('Q1 a word is found with and without what Arabic writes onto it', () => {
    expect(wordForms('والكاظمي')).toContain('كاظمي');
    expect(wordForms('للصدر')).toContain('صدر');
    expect(wordForms('وغالانت')).toEqual(['وغالانت', 'غالانت']);
    expect(wordForms('الصدر')).toEqual(['صدر', 'الصدر']);
    expect(wordForms('Qaani')).toEqual(['qaani']);
  });
});
