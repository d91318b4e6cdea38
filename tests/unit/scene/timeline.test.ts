import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toldAt } from '../../../src/analysis/rolled-dataset';
import { LEVELS } from '../../../src/model/filter';
import { layoutTimeline, TIMELINE } from '../../../src/scene/timeline';
import { spread } from '../../../src/scene/timeline-spread';
import type { Timeline } from '../../../src/scene/timeline-types';
import { curated } from '../../scenes/support/curated';
import { contact, tiny } from '../../scenes/support/tiny';

const ACTORS = ['wa@west', 'wb@west', 'ea@east', 'eb@east', 'ma@middle', 'none'];
const at = { least: 700, rtl: false };

function laidOut(contacts: Parameters<typeof tiny>[1], rtl = false): Timeline {
  const data = tiny(ACTORS, contacts);
  return layoutTimeline(data.contacts, data, { least: 700, rtl });
}

const linkOf = (timeline: Timeline, id: string) => {
  const link = timeline.links.find((one) => one.contact === id);
  if (!link) throw new Error(`no link for ${id}`);
  return link;
};
const rowOf = (timeline: Timeline, id: string): number =>
  timeline.rows.find((row) => row.actor === id)?.y ?? Number.NaN;

/** All that a link takes up from left to right. */
const xs = (link: Timeline['links'][number]): number[] => [
  link.x,
  ...link.heads.map((head) => head.x),
  ...link.dots.map((dot) => dot.x),
];

describe('rows', () => {
  test('TM9 each actor of the answer has one, by camp and then by its first contact', () => {
    const timeline = laidOut([
      contact('late', 'wa > ea', { date: '2022-08' }),
      contact('early', 'wb > none', { date: '2020-01-05' }),
    ]);
    expect(timeline.rows.map((row) => row.actor)).toEqual(['wb', 'wa', 'ea', 'none']);
    expect(timeline.camps.map((camp) => camp.camp)).toEqual(['west', 'east', null]);
    const ys = timeline.rows.map((row) => row.y);
    expect(ys).toEqual([...ys].sort((a, b) => a - b));
    expect(Math.max(...ys)).toBeLessThan(timeline.height);
  });

  test('TM9 nothing to show is an empty timeline', () => {
    const timeline = laidOut([]);
    expect([timeline.rows, timeline.links, timeline.scale]).toEqual([[], [], null]);
  });
});

describe('places in time', () => {
  test.each(LEVELS.flatMap((level) => [false, true].map((rtl) => ({ level, rtl }))))(
    'TM10 no two links are nearer than the gap, and they stand in time ($level, right to left: $rtl)',
    ({ level, rtl }) => {
      const data = toldAt(curated(), level).dataset;
      const { links, width, undated } = layoutTimeline(data.contacts, data, { ...at, rtl });
      expect(links).toHaveLength(data.contacts.length);
      const sign = rtl ? -1 : 1;
      for (const [i, link] of links.entries()) {
        const before = links[i - 1];
        if (before) {
          const end = Math.max(...xs(before).map((x) => sign * x));
          expect(sign * link.x - end).toBeGreaterThanOrEqual(TIMELINE.gap - 1e-6);
        }
        expect(Math.min(...xs(link))).toBeGreaterThanOrEqual(0);
        expect(Math.max(...xs(link))).toBeLessThanOrEqual(width);
      }
      expect(undated === null).toBe(data.contacts.every((one) => one.date !== null));
    },
  );

  test('TM10 each link of the curated set stands within what its date says', () => {
    const data = curated();
    for (const link of layoutTimeline(data.contacts, data, at).links) {
      if (!link.span) continue;
      const { widestX, widestWidth } = link.span;
      expect(link.x, link.contact).toBeGreaterThanOrEqual(widestX - 1);
      expect(link.x, link.contact).toBeLessThanOrEqual(widestX + widestWidth + 1);
    }
  });

  test('TM10 an answer never stands before what it answers', () => {
    const { links } = laidOut([
      contact('answer', 'ea > wa', { date: '2022-08', inReplyTo: 'message' }),
      contact('message', 'wa > ea', { date: '2022-08' }),
    ]);
    expect(links.map((link) => link.contact)).toEqual(['message', 'answer']);
  });

  test('TM10 places are as near to the wished ones as the gaps let them', () => {
    expect(spread([{ at: 50, gap: 10 }], 100)).toEqual([50]);
    const three = [50, 50, 50].map((wish) => ({ at: wish, gap: 10 }));
    expect(spread(three, 100)).toEqual([40, 50, 60]);
    expect(
      spread(
        three.map((wish) => ({ ...wish, at: 0 })),
        100,
      ),
    ).toEqual([0, 10, 20]);
    expect(
      spread(
        three.map((wish) => ({ ...wish, at: 100 })),
        100,
      ),
    ).toEqual([80, 90, 100]);
    const wish = fc.record({
      at: fc.integer({ min: 0, max: 500 }),
      gap: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 40 }), (given) => {
        const wishes = given.sort((a, b) => a.at - b.at);
        const places = spread(wishes, 5000);
        for (const [i, place] of places.entries()) {
          if (i > 0) {
            const gap = wishes[i - 1]?.gap ?? 0;
            expect(place - (places[i - 1] ?? 0)).toBeGreaterThanOrEqual(gap - 1e-6);
          }
          expect(place).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('TM7 in Arabic the whole is mirrored', () => {
    const given = [
      contact('a', 'wa > ma > ea', { date: '2020-05' }),
      contact('b', 'wa > eb > wb', { date: '2021-05-03' }),
      contact('c', 'wa > ea'),
    ];
    const [ltr, rtl] = [laidOut(given), laidOut(given, true)];
    expect(rtl.width).toBe(ltr.width);
    for (const [i, link] of ltr.links.entries()) {
      expect(rtl.links[i]?.x).toBeCloseTo(ltr.width - link.x);
    }
  });
});

describe('spans', () => {
  test('TM12 a span is as the date is written, and beyond it what “about” leaves open', () => {
    const timeline = laidOut([
      contact('day', 'wa > ea', { date: '2022-08-10' }),
      contact('month', 'wa > ea', { date: '2022-08' }),
      contact('about', 'wa > ea', { date: '2022-08~' }),
    ]);
    expect(linkOf(timeline, 'day').span?.exact).toBe(true);
    const [month, about] = [linkOf(timeline, 'month').span, linkOf(timeline, 'about').span];
    expect([month?.widestX, month?.widestWidth]).toEqual([month?.x, month?.width]);
    expect([about?.x, about?.width]).toEqual([month?.x, month?.width]);
    expect(about?.widestX).toBeLessThan(about?.x ?? 0);
    expect(about?.widestWidth).toBeGreaterThan(about?.width ?? 0);
  });

  test('TM12 an open end reaches to the end of the axis, and the link stands at the known one', () => {
    const timeline = laidOut([
      contact('since', 'wa > ea', { date: '2022-03-10/..' }),
      contact('until', 'wa > ea', { date: '../2021-04-10' }),
      contact('first', 'wa > ea', { date: '2020-01-01' }),
      contact('last', 'wa > ea', { date: '2023-12-31' }),
    ]);
    expect(timeline.links.map((link) => link.contact)).toEqual(['first', 'until', 'since', 'last']);
    const { scale, axisX } = timeline;
    const { span, x } = linkOf(timeline, 'since');
    expect((span?.x ?? 0) + (span?.width ?? 0)).toBeCloseTo(axisX + (scale?.width ?? 0));
    expect(Math.abs(x - (span?.x ?? 0))).toBeLessThan(2 * TIMELINE.gap);
    expect(linkOf(timeline, 'until').span?.x).toBeCloseTo(axisX);
  });

  test('TM13 what has no date stands in a column of its own at the end, without a span', () => {
    const timeline = laidOut([
      contact('undated', 'wa > ea'),
      contact('dated', 'wa > ea', { date: '2022' }),
    ]);
    const { undated, scale, axisX } = timeline;
    const link = linkOf(timeline, 'undated');
    expect(link.span).toBeNull();
    expect(undated?.x).toBeGreaterThanOrEqual(axisX + (scale?.width ?? 0));
    expect(link.x).toBeGreaterThan(undated?.x ?? 0);
    expect(link.x).toBeLessThan((undated?.x ?? 0) + (undated?.width ?? 0));
  });
});

describe('courses', () => {
  test('TM11 a link goes through its carriers’ rows in order, as one path', () => {
    const timeline = laidOut([contact('one', 'wa > ea > ma', { date: '2022' })]);
    const link = linkOf(timeline, 'one');
    expect(link.dots.map((dot) => [dot.actor, dot.y, dot.carrier])).toEqual([
      ['wa', rowOf(timeline, 'wa'), false],
      ['ea', rowOf(timeline, 'ea'), true],
    ]);
    expect(link.heads).toEqual([{ x: link.x, y: rowOf(timeline, 'ma'), down: true }]);
    expect(link.d.match(/M/g)).toHaveLength(1);
    expect(new Set(xs(link)).size).toBe(1);
  });

  test('TM11 a leg that turns back runs beside the one before, never on it', () => {
    const timeline = laidOut([contact('one', 'wa > ma > eb', { date: '2022' })]);
    const link = linkOf(timeline, 'one');
    const [head] = link.heads;
    expect(head?.x).toBeGreaterThan(link.x);
    expect(head?.down).toBe(false);
    expect(link.dots[1]?.x).toBeCloseTo((link.x + (head?.x ?? 0)) / 2);
    expect(link.d.match(/M/g)).toHaveLength(1);
  });

  test('TM11 several receivers have a head each, on both sides of the sender', () => {
    const timeline = laidOut([contact('one', 'ea > wa+ma', { date: '2022' })]);
    const { heads } = linkOf(timeline, 'one');
    expect(heads.map((head) => [head.y, head.down])).toEqual([
      [rowOf(timeline, 'wa'), false],
      [rowOf(timeline, 'ma'), true],
    ]);
  });

  test('TM11 who met without a reported initiative has a head at both ends and no sender', () => {
    const timeline = laidOut([contact('one', 'wa > ea', { date: '2022', mutual: true })]);
    const { heads, dots } = linkOf(timeline, 'one');
    expect(heads.map((head) => head.down)).toEqual([true, false]);
    expect(dots).toEqual([]);
  });

  test('TM16 what stays within one row is a loop over it, with the mark of its status', () => {
    const timeline = laidOut([
      contact('inner', 'wa > wa', { date: '2022', status: 'declined' }),
      contact('next', 'wa > ea', { date: '2022' }),
    ]);
    const row = rowOf(timeline, 'wa');
    const link = linkOf(timeline, 'inner');
    expect(link.heads).toEqual([{ x: link.x + 7, y: row, down: true }]);
    expect(link.dots).toEqual([{ actor: 'wa', x: link.x, y: row, carrier: false }]);
    expect(link.d).toMatch(new RegExp(`^M${link.x} ${row}C.* ${link.x + 7} ${row - 7}$`));
    expect([link.top < row - 7, link.top >= 0, link.bottom]).toEqual([true, true, row]);
    expect(link.middle.y).toBe(link.top);
    expect(linkOf(timeline, 'next').x - link.x).toBeGreaterThanOrEqual(7 + TIMELINE.gap - 1e-6);
  });

  test('TM16 without a reported initiative a loop has a head at both ends and no sender', () => {
    const timeline = laidOut([contact('inner', 'wa > wa', { date: '2022', mutual: true })]);
    const { heads, dots, x } = linkOf(timeline, 'inner');
    expect(heads.map((head) => head.x - x).sort()).toEqual([0, 7]);
    expect(dots).toEqual([]);
  });

  test('TM16 what goes to others as well is both a loop and a leg', () => {
    const timeline = laidOut([contact('both', 'wa > wa+ea', { date: '2022' })]);
    const link = linkOf(timeline, 'both');
    expect(link.heads.map((head) => [head.x - link.x, head.y])).toEqual([
      [0, rowOf(timeline, 'ea')],
      [7, rowOf(timeline, 'wa')],
    ]);
    const alone = linkOf(laidOut([contact('one', 'wa+ea > ea', { date: '2022' })]), 'one');
    expect(alone.heads.map((head) => head.down)).toEqual([true]);
  });

  test('TM16 no link of the curated set at any level has two heads on one spot', () => {
    for (const level of LEVELS) {
      const { dataset } = toldAt(curated(), level);
      for (const link of layoutTimeline(dataset.contacts, dataset, at).links) {
        const spots = link.heads.map((head) => `${head.x} ${head.y} ${head.down}`);
        expect(spots.length, link.contact).toBeGreaterThan(0);
        expect(new Set(spots).size, `${level} ${link.contact}`).toBe(spots.length);
      }
    }
  });

  test('TM11 an answer is joined to what it answers, where both are shown', () => {
    const message = contact('message', 'wa > ea', { date: '2022-08' });
    const answer = contact('answer', 'ea > wa', { date: '2022-09', inReplyTo: 'message' });
    const timeline = laidOut([message, answer]);
    expect(timeline.threads.map((one) => [one.message, one.answer])).toEqual([
      ['message', 'answer'],
    ]);
    const data = tiny(ACTORS, [message, answer]);
    expect(layoutTimeline([answer], data, at).threads).toEqual([]);
  });
});
