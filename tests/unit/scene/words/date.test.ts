import { expect, test } from 'vitest';
import {
  dateInSentence,
  dateInWords,
  dateShort,
  periodWords,
  validityWords,
} from '../../../../src/scene/words/date';

const IN_WORDS = [
  ['2023-11-14', '14 November 2023', '١٤ تشرين الثاني/نوفمبر ٢٠٢٣'],
  ['2023-11', 'November 2023', 'تشرين الثاني/نوفمبر ٢٠٢٣'],
  ['2022-08~', 'about August 2022', 'نحو آب/أغسطس ٢٠٢٢'],
  ['2022-08-12?', 'possibly 12 August 2022', 'ربما ١٢ آب/أغسطس ٢٠٢٢'],
  ['2022-08-12%', 'possibly about 12 August 2022', 'ربما نحو ١٢ آب/أغسطس ٢٠٢٢'],
  ['2022-07/2022-08', 'between July and August 2022', 'بين تموز/يوليو وآب/أغسطس ٢٠٢٢'],
  ['2023-11-03/2023-11-14', 'between 3 and 14 November 2023', 'بين ٣ و١٤ تشرين الثاني/نوفمبر ٢٠٢٣'],
  [
    '2020-11-08~/2020-11-15~',
    'between about 8 and 15 November 2020',
    'بين نحو ٨ و١٥ تشرين الثاني/نوفمبر ٢٠٢٠',
  ],
  [
    '2022-12/2023-01',
    'between December 2022 and January 2023',
    'بين كانون الأول/ديسمبر ٢٠٢٢ وكانون الثاني/يناير ٢٠٢٣',
  ],
  ['../2020-08-18', 'by 18 August 2020', 'حتى ١٨ آب/أغسطس ٢٠٢٠'],
  ['2023-11-14/..', '14 November 2023 or later', '١٤ تشرين الثاني/نوفمبر ٢٠٢٣ أو بعده'],
  ['2022', '2022', '٢٠٢٢'],
  ['2010/2012', 'between 2010 and 2012', 'بين عامي ٢٠١٠ و٢٠١٢'],
  ['201X', 'between 2010 and 2019', 'بين عامي ٢٠١٠ و٢٠١٩'],
  ['2022-22', 'summer 2022', 'صيف ٢٠٢٢'],
  ['2022-24', 'winter 2022–23', 'شتاء ٢٠٢٢–٢٠٢٣'],
  ['2022-33', 'the first quarter of 2022', 'الربع الأول من عام ٢٠٢٢'],
  [
    '[2022-08-12,2022-08-14]',
    '12 August 2022 or 14 August 2022',
    '١٢ آب/أغسطس ٢٠٢٢ أو ١٤ آب/أغسطس ٢٠٢٢',
  ],
  ['2022-08-XX', 'August 2022', 'آب/أغسطس ٢٠٢٢'],
  ['-0043', '44 BC', '٤٤ ق.م'],
  ['XXXX', 'undated', 'بلا تاريخ'],
  ['not a date', 'undated', 'بلا تاريخ'],
  [null, 'undated', 'بلا تاريخ'],
] as const;

test.each(IN_WORDS)('WRD1 a date in words: %s', (edtf, en, ar) => {
  expect(dateInWords(edtf, 'en')).toBe(en);
  expect(dateInWords(edtf, 'ar')).toBe(ar);
});

const IN_SENTENCE = [
  ['2023-11-14', 'on 14 November 2023', 'في ١٤ تشرين الثاني/نوفمبر ٢٠٢٣'],
  ['2022-08', 'in August 2022', 'في آب/أغسطس ٢٠٢٢'],
  ['2022-08~', 'around August 2022', 'في نحو آب/أغسطس ٢٠٢٢'],
  ['2022', 'in 2022', 'في عام ٢٠٢٢'],
  ['2022-08-12?', 'possibly on 12 August 2022', 'ربما في ١٢ آب/أغسطس ٢٠٢٢'],
  [
    '2022-07/2022-08',
    'at some point in July–August 2022',
    'في وقت ما بين تموز/يوليو وآب/أغسطس ٢٠٢٢',
  ],
  [
    '2023-11-03/2023-11-14',
    'at some point between 3 and 14 November 2023',
    'في وقت ما بين ٣ و١٤ تشرين الثاني/نوفمبر ٢٠٢٣',
  ],
  ['../2020-08-18', 'by 18 August 2020', 'في موعد لا يتجاوز ١٨ آب/أغسطس ٢٠٢٠'],
  ['2023-11-14/..', 'on or after 14 November 2023', 'في ١٤ تشرين الثاني/نوفمبر ٢٠٢٣ أو بعده'],
  [null, '', ''],
] as const;

test.each(IN_SENTENCE)('WRD2 a date within a sentence: %s', (edtf, en, ar) => {
  expect(dateInSentence(edtf, 'en')).toBe(en);
  expect(dateInSentence(edtf, 'ar')).toBe(ar);
});

test('WRD2 what lasts fills its span, and is not at some point in it', () => {
  expect(dateInSentence('2020-06/2020-08', 'en', true)).toBe('between June and August 2020');
  expect(dateInSentence('2020-06/..', 'en', true)).toBe('from June 2020 on');
  expect(dateInSentence('2020-06/2020-08', 'ar', true)).toBe('بين حزيران/يونيو وآب/أغسطس ٢٠٢٠');
  expect(dateInSentence('2020-06/..', 'ar', true)).toBe('ابتداءً من حزيران/يونيو ٢٠٢٠');
});

test.each([
  ['2023-11-14', '14 Nov 2023', '١٤ تشرين الثاني ٢٠٢٣'],
  ['2022-08', 'August 2022', 'آب ٢٠٢٢'],
  ['2022-07/2022-08', 'Jul–Aug 2022', 'تموز–آب ٢٠٢٢'],
  ['2023-11-03/2023-11-14', '3–14 Nov 2023', '٣–١٤ تشرين الثاني ٢٠٢٣'],
  ['2023-10-07/2023-11-14', '7 Oct – 14 Nov 2023', '٧ تشرين الأول – ١٤ تشرين الثاني ٢٠٢٣'],
])('WRD1 a date where room is short: %s', (edtf, en, ar) => {
  expect(dateShort(edtf, 'en')).toBe(en);
  expect(dateShort(edtf, 'ar')).toBe(ar);
});

test('WRD3 how long something held', () => {
  expect(periodWords('2010', '2012', 'en')).toBe('from 2010 to 2012');
  expect(periodWords('2020-11~', null, 'en')).toBe('since about November 2020');
  expect(periodWords(null, '2020-01', 'ar')).toBe('حتى كانون الثاني/يناير ٢٠٢٠');
  expect(periodWords(null, null, 'ar')).toBe('');
  expect(validityWords('2010/2012', 'ar')).toBe('من عام ٢٠١٠ إلى عام ٢٠١٢');
  expect(validityWords('../2020-11~', 'en')).toBe('until about November 2020');
  expect(validityWords('2022', 'en')).toBe('in 2022');
  expect(validityWords(null, 'en')).toBe('');
});
