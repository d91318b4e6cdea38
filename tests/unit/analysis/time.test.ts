import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binsFor, histogram, timeExtent, unitOf } from '../../../src/analysis/time';
import { selectContacts } from '../../../src/graph/select';
import { anySet, ask, CURATED, day } from '../graph/sets';

const ZOOMS = ['year', 'month', 'day'] as const;
const span = (from: string, to: string) => ({ from: day(from), to: day(to) });

describe('bins', () => {
  test('F9 bins are the whole years, months or days of the calendar', () => {
    expect(binsFor(span('2020-02-28', '2020-03-01'), 'month')).toEqual([
      span('2020-02-01', '2020-02-29'),
      span('2020-03-01', '2020-03-31'),
    ]);
    expect(binsFor(span('2019-12-31', '2020-01-01'), 'year')).toEqual([
      span('2019-01-01', '2019-12-31'),
      span('2020-01-01', '2020-12-31'),
    ]);
    expect(binsFor(span('2020-02-28', '2020-03-01'), 'day')).toHaveLength(3);
    expect(unitOf(day('2023-11-14'), 'month')).toEqual(span('2023-11-01', '2023-11-30'));
    // The year 50, which some of the calendar's functions take for 1950.
    const year50 = unitOf(day('2023-01-01') - 720_000, 'year');
    expect(year50.to - year50.from).toBeLessThan(366);
  });

  test('F9 bins cover their extent without a gap, and are never too many to draw', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -400_000, max: 400_000 }),
        fc.nat(60_000),
        fc.constantFrom(...ZOOMS),
        (from, length, zoom) => {
          const extent = { from, to: from + length };
          const bins = binsFor(extent, zoom);
          expect(bins[0]?.from).toBeLessThanOrEqual(from);
          expect(bins[0]?.to).toBeGreaterThanOrEqual(from);
          expect(bins.at(-1)?.to).toBeGreaterThanOrEqual(extent.to);
          expect(bins.at(-1)?.from).toBeLessThanOrEqual(extent.to);
          expect(bins.every((bin, at) => at === 0 || bins[at - 1]?.to === bin.from - 1)).toBe(true);
          expect(bins.length).toBeLessThanOrEqual(4000);
        },
      ),
    );
  });
});

describe('the curated set', () => {
  const extent = timeExtent(CURATED.contacts);

  test('F9 its extent is from the first to the last day that a date names', () => {
    // From June 2020; “about November 2023” may be as late as the thirtieth of December.
    expect(extent).toEqual(span('2020-06-01', '2023-12-30'));
    expect(timeExtent([])).toBeNull();
  });

  test('F9 its years, certain and possible', () => {
    if (!extent) throw new Error('no extent');
    const { bins, undated } = histogram(CURATED.contacts, binsFor(extent, 'year'));
    expect(undated).toBe(0);
    expect(bins.map(({ certain, touching }) => [certain, touching])).toEqual([
      [33, 2],
      [0, 0],
      [13, 0],
      [20, 3],
    ]);
    const weight = bins.reduce((sum, bin) => sum + bin.certain + bin.possible, 0);
    expect(weight).toBeCloseTo(71, 9);
  });

  test('F9 November 2023 of the meeting in Geneva and its day', () => {
    const geneva = CURATED.contacts.filter((one) => one.id === 'geneva-meeting-2023');
    const month = histogram(geneva, binsFor(span('2023-11-01', '2023-11-30'), 'month'));
    expect(month.bins.map((bin) => bin.certain)).toEqual([1]);
    const days = histogram(geneva, binsFor(span('2023-11-01', '2023-11-30'), 'day'));
    expect(days.bins.every((bin) => bin.certain === 0)).toBe(true);
    expect(days.bins[2]?.possible).toBeCloseTo(1 / 12);
    expect(days.bins[1]?.possible).toBe(0);
  });

  test('F9 an open end reaches as far as the extent, and is certain nowhere', () => {
    const hamas = CURATED.contacts.filter((one) => one.date === '2023-11-03/..');
    expect(hamas).toHaveLength(2);
    const until = span('2023-11-01', '2023-12-31');
    const { bins } = histogram(hamas, binsFor(until, 'month'), span('2023-11-01', '2023-11-30'));
    expect(bins.map(({ possible, touching }) => [possible, touching])).toEqual([
      [2, 2],
      [0, 2],
    ]);
    expect(bins.every((bin) => bin.certain === 0)).toBe(true);
  });
});

describe('any set', () => {
  test('F9 each bar counts what the window of its days would select', () => {
    fc.assert(
      fc.property(anySet(), fc.constantFrom(...ZOOMS), (dataset, zoom) => {
        const extent = timeExtent(dataset.contacts);
        if (!extent) return;
        for (const bin of histogram(dataset.contacts, binsFor(extent, zoom)).bins.slice(0, 40)) {
          const { from, to } = bin;
          const asked = ask({}, { window: { from, to } });
          const { certain, possible } = selectContacts(dataset, asked).byTime();
          expect([bin.certain, bin.touching]).toEqual([certain.length, possible.length]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('F9 no contact is lost or counted twice: dated weights and the undated make the whole', () => {
    fc.assert(
      fc.property(anySet(), fc.constantFrom(...ZOOMS), (dataset, zoom) => {
        const extent = timeExtent(dataset.contacts);
        const { bins, undated } = histogram(dataset.contacts, extent ? binsFor(extent, zoom) : []);
        const weight = bins.reduce((sum, bin) => sum + bin.certain + bin.possible, 0);
        expect(weight + undated).toBeCloseTo(dataset.contacts.length, 6);
        expect(undated).toBe(selectContacts(dataset, ask()).byTime().undated.length);
      }),
    );
  });
});
