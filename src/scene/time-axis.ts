import { formatDigits } from '../i18n/format';
import type { Lang } from '../model/schema';
import type { Measure } from './text';
import { type CalendarUnit, edtfOf, partsOf, startOf } from './time-calendar';
import type { TimeScale } from './time-scale';
import { dateShort } from './words/date';

/** A stretch of the axis with a name: a year, or a month where days are told apart. */
export interface AxisPeriod {
  readonly day: number;
  /** Its left edge and its width, px. */
  readonly x: number;
  readonly width: number;
  /** Null where it has no room. */
  readonly label: string | null;
}

/** The beginning of a month or a day within its period. */
export interface AxisTick {
  readonly day: number;
  readonly x: number;
  readonly width: number;
  readonly label: string | null;
  /** What the name of its period takes of it at its start, px. */
  readonly lead: number;
}

export interface TimeAxis {
  readonly periods: readonly AxisPeriod[];
  readonly ticks: readonly AxisTick[];
}

const GAP = 8;
/** Narrower than this, px, a tick is not drawn. */
const LEAST_TICK = 3;

/** A year in the digits of the language. */
function yearLabel(day: number, lang: Lang): string {
  return dateShort(edtfOf(day, 'year'), lang);
}

/** “August”, «آب»: the month of a day without its year. */
export function monthLabel(day: number, lang: Lang): string {
  const whole = dateShort(edtfOf(day, 'month'), lang);
  const year = yearLabel(day, lang);
  return whole.endsWith(year) ? whole.slice(0, -year.length).trim() : whole;
}

interface Stretch {
  readonly day: number;
  readonly x: number;
  readonly width: number;
}

function stretches(scale: TimeScale, unit: CalendarUnit): Stretch[] {
  const { from, to } = scale.window;
  const list: Stretch[] = [];
  for (let day = startOf(from, unit); day <= to; day = startOf(day, unit, 1)) {
    const [a, b] = [scale.x(Math.max(day, from)), scale.x(Math.min(startOf(day, unit, 1), to + 1))];
    list.push({ day, x: Math.min(a, b), width: Math.abs(b - a) });
  }
  return list;
}

/** How far from where time begins a stretch begins, px. */
const startIn = (scale: TimeScale, { x, width }: { readonly x: number; readonly width: number }) =>
  scale.rtl ? scale.width - (x + width) : x;

/**
 * The labels that have room, from where time begins: a stretch that is too narrow for its own may
 * run on into the next ones, which then go without.
 */
function labelled(
  list: readonly Stretch[],
  scale: TimeScale,
  words: (day: number) => string,
  width: (text: string) => number,
): (Stretch & { readonly label: string | null })[] {
  let taken = Number.NEGATIVE_INFINITY;
  return list.map((stretch) => {
    const start = startIn(scale, stretch);
    const label = words(stretch.day);
    const needs = width(label) + GAP;
    if (start < taken || start + needs > scale.width + GAP) return { ...stretch, label: null };
    taken = start + needs;
    return { ...stretch, label };
  });
}

/** The unit of the ticks at a zoom, and that of the periods they lie in. */
const UNITS: Readonly<Record<CalendarUnit, { period: CalendarUnit; tick: CalendarUnit | null }>> = {
  year: { period: 'year', tick: null },
  month: { period: 'year', tick: 'month' },
  day: { period: 'month', tick: 'day' },
};

/** The periods and ticks of an axis at a zoom, in words of the language, as many as have room. */
export function timeAxis(
  scale: TimeScale,
  zoom: CalendarUnit,
  {
    lang,
    size,
    measure,
    rows = 2,
  }: {
    readonly lang: Lang;
    readonly size: number;
    readonly measure: Measure;
    /** 1 where periods and ticks share a row. */
    readonly rows?: 1 | 2;
  },
): TimeAxis {
  const { period, tick } = UNITS[zoom];
  const width = (text: string) => measure(text, size);
  const name = (day: number) =>
    period === 'year' ? yearLabel(day, lang) : dateShort(edtfOf(day, 'month'), lang);
  const periods = labelled(stretches(scale, period), scale, name, width);
  if (tick === null) return { periods, ticks: [] };
  const names = periods.flatMap((stretch): Reached[] => {
    if (rows === 2 || stretch.label === null) return [];
    const start = startIn(scale, stretch);
    return [{ start, end: start + width(stretch.label) + GAP }];
  });
  return { periods, ticks: ticksOf(scale, tick, lang, width, names) };
}

/** What the name of a period takes of its row, px from where time begins. */
interface Reached {
  readonly start: number;
  readonly end: number;
}

function ticksOf(
  scale: TimeScale,
  unit: CalendarUnit,
  lang: Lang,
  width: (text: string) => number,
  names: readonly Reached[],
): AxisTick[] {
  const list = stretches(scale, unit).filter((stretch) => stretch.width >= LEAST_TICK);
  return list.map((stretch) => {
    const { day } = partsOf(stretch.day);
    const full = unit === 'month' ? monthLabel(stretch.day, lang) : formatDigits(day, lang);
    // English months are known by their first three letters; Arabic ones are not.
    const texts = unit === 'month' && lang === 'en' ? [full, full.slice(0, 3)] : [full];
    const start = startIn(scale, stretch);
    const under = names.find((name) => start >= name.start && start < name.end);
    const lead = under ? Math.min(under.end - start, stretch.width) : 0;
    const label = texts.find((text) => width(text) + GAP <= stretch.width - lead) ?? null;
    return { ...stretch, label, lead };
  });
}
