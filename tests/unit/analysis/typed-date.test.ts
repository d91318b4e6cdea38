import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedDate } from '../../../src/analysis/typed-date';
import type { Window } from '../../../src/model/filter';
import { dateInWords } from '../../../src/scene/words/date';
import { day } from '../graph/sets';

const span = (from: string, to: string): Window => ({ from: day(from), to: day(to) });
const NOVEMBER = span('2023-11-01', '2023-11-30');
const FOURTEENTH = span('2023-11-14', '2023-11-14');
const YEAR = span('2023-01-01', '2023-12-31');

describe('dates as they are typed', () => {
  test.each<[string, Window | null]>([
    ['2023', YEAR],
    [' ٢٠٢٣ ', YEAR],
    ['عام ٢٠٢٣', YEAR],
    ['في العام ۲۰۲۳', YEAR],
    ['2023-11', NOVEMBER],
    ['2023/11', NOVEMBER],
    ['11/2023', NOVEMBER],
    ['Nov 2023', NOVEMBER],
    ['nov. 2023', NOVEMBER],
    ['in November, 2023', NOVEMBER],
    ['2023 November', NOVEMBER],
    ['Sept 2023', span('2023-09-01', '2023-09-30')],
    ['تشرين الثاني ٢٠٢٣', NOVEMBER],
    ['تشرين ثاني 2023', NOVEMBER],
    ['نوفمبر 2023', NOVEMBER],
    ['تشرين الثاني/نوفمبر ٢٠٢٣', NOVEMBER],
    ['شهر تشرين الثاني من عام ٢٠٢٣', NOVEMBER],
    ['آب ٢٠٢٢', span('2022-08-01', '2022-08-31')],
    ['أغسطس ٢٠٢٢', span('2022-08-01', '2022-08-31')],
    ['اغسطس 2022', span('2022-08-01', '2022-08-31')],
    ['14 November 2023', FOURTEENTH],
    ['14th of Nov 2023', FOURTEENTH],
    ['November 14, 2023', FOURTEENTH],
    ['14/11/2023', FOURTEENTH],
    ['14.11.2023', FOURTEENTH],
    ['2023-11-14', FOURTEENTH],
    ['١٤ تشرين الثاني ٢٠٢٣', FOURTEENTH],
    ['يوم ١٤ من تشرين الثاني ٢٠٢٣', FOURTEENTH],
    ['١٤/١١/٢٠٢٣', FOURTEENTH],
    ['summer 2022', span('2022-06-01', '2022-08-31')],
    ['صيف ٢٠٢٢', span('2022-06-01', '2022-08-31')],
    ['2020–2023', span('2020-01-01', '2023-12-31')],
    ['2020-2023', span('2020-01-01', '2023-12-31')],
    ['Nov 2020 to Aug 2022', span('2020-11-01', '2022-08-31')],
    ['from 3 to 14 Nov 2023', span('2023-11-03', '2023-11-14')],
    ['3–14 Nov 2023', span('2023-11-03', '2023-11-14')],
    ['3-14 Nov 2023', span('2023-11-03', '2023-11-14')],
    ['Jul–Aug 2022', span('2022-07-01', '2022-08-31')],
    ['من تموز إلى آب ٢٠٢٢', span('2022-07-01', '2022-08-31')],
    ['بين تموز وآب ٢٠٢٢', span('2022-07-01', '2022-08-31')],
    ['2023-11-03/2023-11-14', span('2023-11-03', '2023-11-14')],
    ['202X', span('2020-01-01', '2029-12-31')],
    ['', null],
    ['November', null],
    ['14 November', null],
    ['31 June 2023', null],
    ['13/2023', null],
    ['Brumaire 2023', null],
    ['تشرين الثاني/ديسمبر ٢٠٢٣', null],
    ['2023 to 2020', null],
    ['2023-11-14/..', null],
    ['Qaani', null],
    ['قاني ٢٠٢٣', null],
  ])('F10 %s', (text, window) => {
    expect(typedDate(text)).toEqual(window);
  });

  test('F10 every day and month, as the app writes it in either language, is understood', () => {
    const days = fc.integer({ min: day('1900-01-01'), max: day('2100-12-31') });
    fc.assert(
      fc.property(days, fc.constantFrom('en' as const, 'ar' as const), (at, lang) => {
        const iso = new Date(at * 86_400_000).toISOString().slice(0, 10);
        expect(typedDate(dateInWords(iso, lang))).toEqual({ from: at, to: at });
        const month = typedDate(dateInWords(iso.slice(0, 7), lang));
        expect(month).toEqual(typedDate(iso.slice(0, 7)));
        expect(month && month.from <= at && at <= month.to).toBe(true);
      }),
    );
  });

  test('F10 whatever is typed, nothing is thrown and no window is inside out', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const window = typedDate(text);
        if (window) expect(window.from).toBeLessThanOrEqual(window.to);
      }),
    );
  });
});
