import type { Window } from '../model/filter';
import { type CalendarUnit, startOf } from './time-calendar';

/** Where days lie on a time axis, px from its left edge. In right-to-left time runs leftwards. */
export interface TimeScale {
  /** The days on the axis, both inclusive. */
  readonly window: Window;
  readonly width: number;
  readonly rtl: boolean;
  /** Where a day begins; the day after the last is the axis's end. Days beyond are drawn at its ends. */
  readonly x: (day: number) => number;
  /** The day that lies at a place, as a fraction of days; within the axis. */
  readonly day: (x: number) => number;
}

/** A day that stands at a place, measured from where time begins. */
interface Knot {
  readonly day: number;
  readonly at: number;
}

/** The last knot at or before a value, never the last of all. */
function lower(knots: readonly Knot[], value: number, of: (knot: Knot) => number): number {
  let [low, high] = [0, knots.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const knot = knots[middle];
    if (knot && of(knot) <= value) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

function between(a: number, b: number, share: number): number {
  return a + (b - a) * Math.min(1, Math.max(0, share));
}

function throughKnots(knots: readonly Knot[], window: Window, rtl: boolean): TimeScale {
  const width = knots.at(-1)?.at ?? 0;
  const mirrored = (at: number) => (rtl ? width - at : at);
  return {
    window,
    width,
    rtl,
    x: (day) => {
      const low = lower(knots, day, (knot) => knot.day);
      const [a, b] = [knots[low], knots[low + 1]];
      if (!a || !b) return mirrored(0);
      return mirrored(between(a.at, b.at, (day - a.day) / (b.day - a.day)));
    },
    day: (x) => {
      const at = mirrored(x);
      const low = lower(knots, at, (knot) => knot.at);
      const [a, b] = [knots[low], knots[low + 1]];
      if (!a || !b) return window.from;
      return between(a.day, b.day, b.at === a.at ? 0 : (at - a.at) / (b.at - a.at));
    },
  };
}

/** An axis on which every day is as wide as every other. */
export function evenScale(window: Window, width: number, rtl: boolean): TimeScale {
  const knots = [
    { day: window.from, at: 0 },
    { day: window.to + 1, at: width },
  ];
  return throughKnots(knots, window, rtl);
}

/** Beyond so many months the axis gives room by the year. */
const MOST_MONTHS = 600;

export interface Room {
  /** What each month gets, px, whatever lies in it. */
  readonly base: number;
  /** At least as wide as this in all, px. */
  readonly least: number;
}

/** Something that stands on a day and takes so much room, px. */
export interface Mark {
  readonly day: number;
  readonly width: number;
}

/**
 * An axis on which time is as wide as what lies in it needs: a day gets the room of the marks that
 * stand on it, and a month without any is narrow. It begins and ends with whole months.
 */
export function roomyScale(
  window: Window,
  marks: readonly Mark[],
  { base, least }: Room,
  rtl: boolean,
): TimeScale {
  const unit: CalendarUnit = (window.to - window.from) / 30.4 > MOST_MONTHS ? 'year' : 'month';
  const [first, end] = [startOf(window.from, unit), startOf(window.to, unit, 1)];
  const held = new Map<number, number>();
  for (const { day, width } of marks) {
    const on = Math.min(end - 1, Math.max(first, day));
    held.set(on, (held.get(on) ?? 0) + width);
  }
  const days = [...held.keys()].sort((a, b) => a - b);
  const starts: number[] = [];
  for (let at = first; at < end; at = startOf(at, unit, 1)) starts.push(at);
  const sum = [...held.values()].reduce((total, w) => total + w, base * starts.length);
  // What is left over goes to all months alike.
  const month = base + Math.max(0, least - sum) / Math.max(1, starts.length);
  const knots: Knot[] = [];
  let at = 0;
  let next = 0;
  for (const start of starts) {
    const after = startOf(start, unit, 1);
    const each = month / (after - start);
    knots.push({ day: start, at });
    let here = start;
    for (let day = days[next]; day !== undefined && day < after; day = days[next]) {
      at += (day - here) * each;
      knots.push({ day, at });
      at += each + (held.get(day) ?? 0);
      knots.push({ day: day + 1, at });
      here = day + 1;
      next += 1;
    }
    at += (after - here) * each;
  }
  knots.push({ day: end, at });
  return throughKnots(
    knots.filter((knot, i) => knot.day !== knots[i + 1]?.day),
    { from: first, to: end - 1 },
    rtl,
  );
}
