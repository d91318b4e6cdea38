import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../src/model/edtf';
import { estimate } from '../../../src/scene/text';
import { timeAxis } from '../../../src/scene/time-axis';
import { evenScale, roomyScale } from '../../../src/scene/time-scale';

const day = (text: string): number => parseDate(text)?.earliest ?? Number.NaN;
const window = { from: day('2020-06-01'), to: day('2023-12-31') };
const room = { base: 7, least: 0 };

describe('a time axis', () => {
  test('TM7 time runs rightwards, and leftwards in Arabic', () => {
    const [ltr, rtl] = [evenScale(window, 1000, false), evenScale(window, 1000, true)];
    expect([ltr.x(window.from), ltr.x(window.to + 1)]).toEqual([0, 1000]);
    expect([rtl.x(window.from), rtl.x(window.to + 1)]).toEqual([1000, 0]);
    expect(Math.floor(rtl.day(rtl.x(day('2022-03-04')) - 0.2))).toBe(day('2022-03-04'));
  });

  test('TM7 days beyond the axis are drawn at its ends', () => {
    const scale = evenScale(window, 1000, false);
    expect(scale.x(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(scale.x(Number.POSITIVE_INFINITY)).toBe(1000);
    expect(scale.day(-50)).toBe(window.from);
  });

  test('TM10 a day has the room of what stands on it, and time never runs backwards', () => {
    const marks = fc.array(
      fc.record({
        day: fc.integer({ min: window.from - 20, max: window.to + 20 }),
        width: fc.integer({ min: 1, max: 40 }),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(marks, fc.boolean(), fc.nat(3000), (given, rtl, least) => {
        const scale = roomyScale(window, given, { base: 7, least }, rtl);
        expect(scale.width).toBeGreaterThanOrEqual(least - 1e-6);
        const held = new Map<number, number>();
        for (const mark of given) {
          const on = Math.min(scale.window.to, Math.max(scale.window.from, mark.day));
          held.set(on, (held.get(on) ?? 0) + mark.width);
        }
        for (const [on, width] of held) {
          expect(Math.abs(scale.x(on + 1) - scale.x(on))).toBeGreaterThanOrEqual(width - 1e-6);
        }
        const sign = rtl ? -1 : 1;
        for (let at = window.from; at < window.to; at += 17) {
          expect(sign * (scale.x(at + 17) - scale.x(at))).toBeGreaterThan(0);
          expect(scale.day(scale.x(at))).toBeCloseTo(at, 5);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('TM10 an empty month is narrow beside a busy one', () => {
    const marks = Array.from({ length: 20 }, () => ({ day: day('2022-08-15'), width: 12 }));
    const scale = roomyScale(window, marks, room, false);
    expect(scale.x(day('2022-09')) - scale.x(day('2022-08'))).toBeCloseTo(7 + 20 * 12);
    expect(scale.x(day('2021-04')) - scale.x(day('2021-03'))).toBeCloseTo(7);
  });
});

describe('the names on a time axis', () => {
  const named = (lang: 'en' | 'ar', zoom: 'year' | 'month' | 'day', width: number) => {
    const scale = evenScale(window, width, lang === 'ar');
    return timeAxis(scale, zoom, { lang, size: 12, measure: estimate });
  };

  test('TM8 they are in the language, with its digits and months', () => {
    expect(named('en', 'month', 3000).periods.map((period) => period.label)).toEqual([
      '2020',
      '2021',
      '2022',
      '2023',
    ]);
    expect(named('ar', 'month', 4500).ticks.map((tick) => tick.label)).toContain('تشرين الثاني');
    expect(named('ar', 'month', 3000).periods[0]?.label).toBe('٢٠٢٠');
    expect(named('en', 'day', 20_000).periods[2]?.label).toBe('August 2020');
    expect(named('ar', 'day', 20_000).ticks[0]?.label).toBe('١');
  });

  test('TM8 a month is cut to three letters, and goes unnamed where even they have no room', () => {
    expect(named('en', 'month', 1400).ticks[0]?.label).toBe('Jun');
    expect(named('en', 'month', 600).ticks.every((tick) => tick.label === null)).toBe(true);
  });

  test.each(['en', 'ar'] as const)(
    'TM8 where years and months share a row, the first month leaves room for its year: %s',
    (lang) => {
      const scale = evenScale({ from: day('2014'), to: day('2014-12-31') }, 760, lang === 'ar');
      const axis = (rows: 1 | 2) =>
        timeAxis(scale, 'month', { lang, size: 12, measure: estimate, rows });
      const [first, second] = axis(1).ticks;
      expect(axis(2).ticks[0]?.lead).toBe(0);
      expect(first?.lead).toBeGreaterThan(estimate('2014', 12));
      expect(second?.lead).toBe(0);
      const needs = estimate(first?.label ?? '', 12) + (first?.lead ?? 0);
      expect(needs).toBeLessThanOrEqual(first?.width ?? 0);
    },
  );

  test('TM8 a long name of a month takes the days beneath it along', () => {
    const scale = evenScale({ from: day('2014-01-01'), to: day('2014-01-31') }, 31 * 22, false);
    const { ticks, periods } = timeAxis(scale, 'day', {
      lang: 'en',
      size: 12,
      measure: estimate,
      rows: 1,
    });
    const end = estimate(periods[0]?.label ?? '', 12);
    expect(end).toBeGreaterThan(44);
    const named = ticks.filter(({ label }) => label !== null);
    expect(named.length).toBeGreaterThan(20);
    for (const { x, lead } of named) expect(x + lead).toBeGreaterThanOrEqual(x === 0 ? 0 : end);
  });

  test.each([
    ['en', 40],
    ['en', 130],
    ['ar', 60],
    ['ar', 700],
  ] as const)('TM8 no two names lie on one another: %s, %d px', (lang, width) => {
    const scale = evenScale({ from: day('1960'), to: day('2023-12-31') }, width, lang === 'ar');
    const { periods } = timeAxis(scale, 'year', { lang, size: 12, measure: estimate });
    const boxes = periods
      .filter((period) => period.label !== null)
      .map((period) => {
        const start = lang === 'ar' ? width - period.x - period.width : period.x;
        return { start, end: start + estimate(period.label ?? '', 12) };
      });
    expect(boxes.length).toBeGreaterThan(0);
    for (const [i, box] of boxes.entries()) {
      expect(box.start).toBeGreaterThanOrEqual(boxes[i - 1]?.end ?? 0);
    }
  });
});
