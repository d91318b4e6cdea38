import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../src/model/edtf';
import {
  dayNumber,
  edtfOf,
  edtfOfWindow,
  shiftDay,
  startOf,
  stepWindow,
} from '../../../src/scene/time-calendar';

const day = (text: string): number => parseDate(text)?.earliest ?? Number.NaN;
const window = (from: string, to: string) => ({ from: day(from), to: day(to) });

describe('days by the calendar', () => {
  test('TM3 a day of the month stays, or is the last of a shorter month', () => {
    expect(edtfOf(shiftDay(day('2022-01-31'), 'month', 1))).toBe('2022-02-28');
    expect(edtfOf(shiftDay(day('2020-02-29'), 'year', -1))).toBe('2019-02-28');
    expect(edtfOf(shiftDay(day('2022-03-15'), 'month', -3))).toBe('2021-12-15');
    expect(edtfOf(shiftDay(day('2022-12-31'), 'day', 1))).toBe('2023-01-01');
  });

  test('TM3 the year 99 is not 1999', () => {
    expect(edtfOf(dayNumber(99, 5, 4))).toBe('0099-05-04');
    expect(edtfOf(startOf(day('0099-05-04'), 'year'), 'year')).toBe('0099');
  });

  test.each([
    ['2022-08-01', '2022-08-31', '2022-09-01/2022-09-30', '2022-09'],
    ['2022-01-01', '2022-12-31', '2023-01-01/2023-12-31', '2023'],
    ['2022-11-01', '2022-12-31', '2023-01-01/2023-02-28', '2023-01/2023-02'],
    ['2022-08-03', '2022-08-09', '2022-08-10/2022-08-16', '2022-08-10/2022-08-16'],
    ['2022-08-03', '2022-08-03', '2022-08-04/2022-08-04', '2022-08-04'],
  ])('TM4 after %s to %s comes as long a window', (from, to, days, words) => {
    const next = stepWindow(window(from, to));
    expect(`${edtfOf(next.from)}/${edtfOf(next.to)}`).toBe(days);
    expect(edtfOfWindow(next)).toBe(words);
  });

  test('TM4 a window is said by the EDTF that bounds it', () => {
    const days = fc.integer({ min: day('1900'), max: day('2100') });
    fc.assert(
      fc.property(days, fc.nat(800), (from, length) => {
        const bounds = parseDate(edtfOfWindow({ from, to: from + length }));
        expect([bounds?.earliest, bounds?.latest]).toEqual([from, from + length]);
      }),
    );
  });
});
