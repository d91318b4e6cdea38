import type { TimeZoom } from '../../../analysis/time';
import { unitOf } from '../../../analysis/time';
import type { Window } from '../../../model/filter';
import { asLongAs, shiftDay, startOf, stepWindow } from '../../../scene/time-calendar';

/** What a hand has hold of. */
export type Grip = 'from' | 'to' | 'body' | 'chart';

/** Within the axis; null, all of time, where nothing of the axis is left out. */
export function within(window: Window, axis: Window): Window | null {
  const from = Math.min(axis.to, Math.max(axis.from, window.from));
  const to = Math.max(axis.from, Math.min(axis.to, window.to));
  return from <= axis.from && to >= axis.to ? null : { from, to };
}

/** How many units lie between two days. */
function unitsBetween(from: number, to: number, unit: TimeZoom): number {
  if (unit === 'day') return to - from;
  const sign = to < from ? -1 : 1;
  let n = 0;
  while (startOf(from, unit, sign * (n + 1)) * sign <= to * sign) n += 1;
  // Backwards, a unit counts once its first day is passed.
  if (sign < 0 && startOf(from, unit, -n) > to) n += 1;
  return sign * n;
}

/** A window some units later, as long as before by the calendar. */
export function shiftWindow({ from, to }: Window, unit: TimeZoom, by: number): Window {
  return { from: shiftDay(from, unit, by), to: shiftDay(to + 1, unit, by) - 1 };
}

/** The body of a window moved by hand, held at the ends of the axis. */
function moved(window: Window, start: number, day: number, unit: TimeZoom, axis: Window): Window {
  const by = unitsBetween(startOf(start, unit), startOf(day, unit), unit);
  const next = shiftWindow(window, unit, by);
  if (next.from < axis.from) return { from: axis.from, to: axis.from + (window.to - window.from) };
  if (next.to > axis.to) return { from: axis.to - (window.to - window.from), to: axis.to };
  return next;
}

/**
 * The window that a hand makes by going from one day to another: whole bars of the present zoom. An
 * end that is drawn over the other takes its place.
 */
export function dragged(
  grip: Grip,
  before: Window,
  start: number,
  day: number,
  unit: TimeZoom,
  axis: Window,
): Window {
  if (grip === 'body') return moved(before, start, day, unit, axis);
  const here = unitOf(day, unit);
  const fixed =
    grip === 'chart'
      ? unitOf(start, unit)
      : grip === 'from'
        ? { from: before.to, to: before.to }
        : { from: before.from, to: before.from };
  return { from: Math.min(here.from, fixed.from), to: Math.max(here.to, fixed.to) };
}

/** One end moved by the keyboard; it never passes the other. */
export function nudged(
  grip: 'from' | 'to',
  window: Window,
  unit: TimeZoom,
  by: number,
  axis: Window,
): Window {
  const { from, to } = window;
  if (grip === 'from') {
    const day = Math.max(axis.from, shiftDay(from, unit, by));
    return { from: Math.min(day, to), to };
  }
  // An end is the day before the next begins: so the ends of months stay ends of months.
  const day = Math.min(axis.to, shiftDay(to + 1, unit, by) - 1);
  return { from, to: Math.max(day, from) };
}

/** Where playing begins: the present window, or the first month, or the beginning once at the end. */
export function playFrom(window: Window | null, extent: Window): Window {
  if (!window) return unitOf(extent.from, 'month');
  if (stepWindow(window).from <= extent.to) return window;
  return asLongAs(window, startOf(extent.from, 'month'));
}
