import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../../../src/model/edtf';
import type { Window } from '../../../../../src/model/filter';
import { edtfOfWindow } from '../../../../../src/scene/time-calendar';
import { dragged, nudged, playFrom, within } from '../../../../../src/ui/see/time/brush';
import { typedWindow } from '../../../../../src/ui/see/time/typed-window';

const day = (text: string): number => parseDate(text)?.earliest ?? Number.NaN;
const span = (text: string): Window => {
  const bounds = parseDate(text);
  return { from: bounds?.earliest ?? 0, to: bounds?.latest ?? 0 };
};
const axis = span('2020-06/2023-12');
const august = span('2022-08');

describe('a hand on the brush', () => {
  const by = (
    grip: 'from' | 'to' | 'body' | 'chart',
    from: string,
    to: string,
    zoom: 'month' | 'day' | 'year' = 'month',
  ) => edtfOfWindow(dragged(grip, august, day(from), day(to), zoom, axis));

  test('TM2 on the bare chart it makes a window of whole bars, either way', () => {
    expect(by('chart', '2022-03-10', '2022-05-02')).toBe('2022-03/2022-05');
    expect(by('chart', '2022-05-02', '2022-03-10')).toBe('2022-03/2022-05');
    expect(by('chart', '2022-03-10', '2022-03-12', 'day')).toBe('2022-03-10/2022-03-12');
    expect(by('chart', '2021-03-10', '2022-03-12', 'year')).toBe('2021/2022');
  });

  test('TM2 an end that is drawn over the other takes its place', () => {
    expect(by('from', '2022-08-01', '2022-05-09')).toBe('2022-05/2022-08');
    expect(by('to', '2022-08-31', '2022-05-09')).toBe('2022-05-01/2022-08-01');
    expect(by('from', '2022-08-01', '2022-10-09')).toBe('2022-08-31/2022-10-31');
  });

  test('TM2 its body moves by whole bars, keeps its length by the calendar, and stops at the ends', () => {
    expect(by('body', '2022-08-20', '2022-10-01')).toBe('2022-10');
    expect(by('body', '2022-08-20', '2022-02-27')).toBe('2022-02');
    expect(by('body', '2022-08-20', '2022-08-23', 'day')).toBe('2022-08-04/2022-09-03');
    expect(by('body', '2022-08-20', '2020-08-20', 'year')).toBe('2020-08');
    expect(
      dragged('body', august, day('2022-08-20'), day('2022-08-20') - 900, 'day', axis),
    ).toEqual({ from: axis.from, to: axis.from + 30 });
  });

  test('TM2 a window over the whole axis is none', () => {
    expect(within({ from: axis.from - 9, to: axis.to }, axis)).toBeNull();
    expect(within({ from: axis.from - 9, to: axis.to - 1 }, axis)).toEqual({
      from: axis.from,
      to: axis.to - 1,
    });
  });
});

describe('the keyboard on the brush', () => {
  test('TM3 an end moves by a day, a month or a year', () => {
    const moved = (unit: 'day' | 'month' | 'year') =>
      edtfOfWindow(nudged('from', august, unit, -1, axis));
    expect(moved('day')).toBe('2022-07-31/2022-08-31');
    expect(moved('month')).toBe('2022-07/2022-08');
    expect(moved('year')).toBe('2021-08/2022-08');
  });

  test('TM3 the end of a month stays the end of a month', () => {
    expect(edtfOfWindow(nudged('to', august, 'month', 1, axis))).toBe('2022-08/2022-09');
    expect(edtfOfWindow(nudged('to', span('2022-01/2022-02'), 'month', 1, axis))).toBe(
      '2022-01/2022-03',
    );
  });

  test('TM3 no end passes the other or leaves the axis', () => {
    expect(nudged('from', august, 'year', 1, axis)).toEqual({ from: august.to, to: august.to });
    expect(nudged('to', august, 'year', -1, axis)).toEqual({ from: august.from, to: august.from });
    expect(nudged('to', august, 'year', 9, axis).to).toBe(axis.to);
    expect(nudged('from', august, 'year', -9, axis).from).toBe(axis.from);
  });
});

describe('playing', () => {
  const extent = span('2020-06-03/2023-12-14');

  test('TM4 it begins with the first month, or from the window', () => {
    expect(edtfOfWindow(playFrom(null, extent))).toBe('2020-06');
    expect(playFrom(august, extent)).toBe(august);
  });

  test('TM4 from the end it begins again, as long as before', () => {
    expect(edtfOfWindow(playFrom(span('2023-11/2023-12'), extent))).toBe('2020-06/2020-07');
    const days = playFrom(span('2023-12-08/2023-12-14'), extent);
    expect(days.to - days.from).toBe(6);
  });
});

describe('typed dates', () => {
  test('TM5 either language is understood, whichever the page speaks', () => {
    expect(typedWindow('آب ٢٠٢٢', '3 Sept 2022', axis)).toEqual({
      window: { from: day('2022-08-01'), to: day('2022-09-03') },
    });
  });

  test('TM5 an empty one leaves its end open, two show all of time', () => {
    expect(typedWindow('', '2022', axis)).toEqual({
      window: { from: axis.from, to: day('2022-12-31') },
    });
    expect(typedWindow('2022', ' ', axis)).toEqual({
      window: { from: day('2022-01-01'), to: axis.to },
    });
    expect(typedWindow('', '', axis)).toEqual({ window: null });
  });

  test('TM5 what is not understood, or ends before it begins, is told at its end', () => {
    expect(typedWindow('nonsense', '2022', axis)).toEqual({
      end: 'from',
      key: 'time.notUnderstood',
    });
    expect(typedWindow('2022', '31 June 2022', axis)).toEqual({
      end: 'to',
      key: 'time.notUnderstood',
    });
    expect(typedWindow('2022', '2021', axis)).toEqual({ end: 'to', key: 'time.reversed' });
  });
});
