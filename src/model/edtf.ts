import { parse } from '@edtf-ts/core';

/** A span of whole days since 1970-01-01 UTC, both ends within it; ±Infinity where it has no end. */
export interface Span {
  readonly earliest: number;
  readonly latest: number;
}

export type DatePrecision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'interval';

/**
 * What an EDTF expression says. `earliest` and `latest` are the span as written: it is what gets
 * drawn and printed. `widest` is what reasoning uses: EDTF gives `~` and `?` no width, but the
 * twelfth “or about” is not certainly the twelfth, so an approximate or uncertain part adds its
 * own length on either side (a day to a day, a month to a month). Without a qualifier the two are
 * the same. So a doubtful date can lose certainty and never gain it.
 */
export interface DateBounds extends Span {
  readonly precision: DatePrecision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  readonly widest: Span;
}

export type WindowRelation = 'certain' | 'possible' | 'outside';

const DAY_MS = 86_400_000;
const LONGEST = 200;
const MEMO_LIMIT = 20_000;
const DATE = /^(-?[\dX]{4})(?:S(\d+))?(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/;
const SEASON = /^(-?\d{4})-(2[1-9]|3\d|4[01])$/;

/**
 * First and last month of each season code, counted from January of the year named; 13 and 14 are
 * the next year's. Codes 21–24 name no hemisphere and are read as the northern meteorological
 * seasons, as the region of the reports would; libraries differ on 21 and 25–32, so the table is
 * ours (25–28 northern, 29–32 southern, 33–41 quarters, thirds and halves: ISO 8601-2:2019, 4.8).
 */
const NORTH: readonly (readonly [number, number])[] = [
  [3, 5],
  [6, 8],
  [9, 11],
  [12, 14],
];
const SOUTH: readonly (readonly [number, number])[] = [
  [9, 11],
  [12, 14],
  [3, 5],
  [6, 8],
];

function seasonMonths(code: number): readonly [number, number] | undefined {
  if (code <= 24) return NORTH[code - 21];
  if (code <= 28) return NORTH[code - 25];
  if (code <= 32) return SOUTH[code - 29];
  if (code <= 36) return [(code - 33) * 3 + 1, (code - 33) * 3 + 3];
  if (code <= 39) return [(code - 37) * 4 + 1, (code - 37) * 4 + 4];
  return [(code - 40) * 6 + 1, (code - 40) * 6 + 6];
}

/** `setUTCFullYear` and not `Date.UTC`, which takes the years 0–99 for 1900–1999. */
function dayNumber(year: number, month: number, day: number): number {
  return Math.floor(new Date(0).setUTCFullYear(year, month - 1, day) / DAY_MS);
}

function monthLength(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** The least and greatest number within limits that a two-digit mask such as `1X` stands for. */
function masked(mask: string, from: number, to: number): readonly [number, number] | null {
  const fits: number[] = [];
  for (let n = from; n <= to; n += 1) {
    const digits = String(n).padStart(2, '0');
    if ([...mask].every((c, at) => c === 'X' || c === digits[at])) fits.push(n);
  }
  const first = fits[0];
  const last = fits.at(-1);
  return first === undefined || last === undefined ? null : [first, last];
}

function yearSpan(text: string, significant: number | null): readonly [number, number] | null {
  const negative = text.startsWith('-');
  const size = text.replace('-', '');
  let low = Number(size.replaceAll('X', '0'));
  let high = Number(size.replaceAll('X', '9'));
  if (significant !== null) {
    if (significant < 1) return null;
    const unit = 10 ** Math.max(0, size.length - significant);
    low = Math.floor(low / unit) * unit;
    high = low + unit - 1;
  }
  return negative ? [-high, -low] : [low, high];
}

interface Plain extends Span {
  readonly precision: DatePrecision;
}

function precisionOfYear(text: string, significant: number | null): DatePrecision {
  const size = text.replace('-', '');
  const open =
    significant === null
      ? (/^\d+(X*)$/.exec(size)?.[1]?.length ?? 9)
      : Math.max(0, size.length - significant);
  return (['year', 'decade', 'century'] as const)[open] ?? 'interval';
}

/** A single date without its qualifiers. The library has already said that it is EDTF. */
function plainDate(text: string): Plain | null {
  const season = SEASON.exec(text);
  if (season) {
    const year = Number(season[1]);
    const months = seasonMonths(Number(season[2]));
    if (!months) return null;
    const [first, last] = months;
    return {
      earliest: dayNumber(year, first, 1),
      latest: dayNumber(year, last + 1, 0),
      precision: 'season',
    };
  }
  const [, year = '', digits, month, day] = DATE.exec(text) ?? [];
  const significant = digits === undefined ? null : Number(digits);
  const years = year === '' ? null : yearSpan(year, significant);
  const months = month === undefined ? ([1, 12] as const) : masked(month, 1, 12);
  if (!years || !months) return null;
  const shortest = monthLength(years[0], months[0]);
  const longest = monthLength(years[1], months[1]);
  const first = day === undefined ? ([1, shortest] as const) : masked(day, 1, shortest);
  const last = day === undefined ? ([1, longest] as const) : masked(day, 1, longest);
  if (!first || !last) return null;
  // A year of four X says nothing of when; a library's 1900–9999 would be an invention.
  const unknown = year.endsWith('XXXX');
  let precision: DatePrecision = 'interval';
  const yearGiven = !year.includes('X') && significant === null;
  if (month === undefined) precision = precisionOfYear(year, significant);
  else if (yearGiven && month === 'XX' && (day === undefined || day === 'XX')) precision = 'year';
  else if (yearGiven && !month.includes('X')) {
    if (day === undefined || day === 'XX') precision = 'month';
    else if (!day.includes('X')) precision = 'day';
  }
  return {
    earliest: unknown ? Number.NEGATIVE_INFINITY : dayNumber(years[0], months[0], first[0]),
    latest: unknown ? Number.POSITIVE_INFINITY : dayNumber(years[1], months[1], last[1]),
    precision,
  };
}

/** How far the qualified parts may be off, in days: see `DateBounds`. */
function marginOf(text: string, span: Span): number {
  const own = span.latest - span.earliest + 1;
  if (/[?~%]$/.test(text)) return Number.isFinite(own) ? own : 0;
  const unit = [366, 31, 1];
  const margins = text
    .replace(/^-/, '')
    .split('-')
    .map((part, at, parts) => {
      if (!/[?~%]/.test(part)) return 0;
      return at === parts.length - 1 && Number.isFinite(own) ? own : (unit[at] ?? 0);
    });
  return Math.max(0, ...margins);
}

function validSingle(text: string): boolean {
  // The library knows no southern seasons, and refuses them as months.
  const bare = text.replace(/[?~%]/g, '');
  const known = SEASON.test(bare) ? text.replace(/-([?~%]?)(29|3[0-2])/, '-$121') : text;
  return parse(known).success;
}

function single(text: string): DateBounds | null {
  if (text === '' || text.includes('/') || !validSingle(text)) return null;
  const [day = ''] = text.split('T');
  const plain = plainDate(day.replace(/[?~%]/g, ''));
  if (!plain) return null;
  const margin = marginOf(day, plain);
  return {
    ...plain,
    approximate: /[~%]/.test(day),
    uncertain: /[?%]/.test(day),
    widest: { earliest: plain.earliest - margin, latest: plain.latest + margin },
  };
}

const OPEN: DateBounds = {
  earliest: Number.NEGATIVE_INFINITY,
  latest: Number.POSITIVE_INFINITY,
  precision: 'interval',
  approximate: false,
  uncertain: false,
  widest: { earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY },
};

function hull(dates: readonly DateBounds[]): DateBounds {
  return {
    earliest: Math.min(...dates.map((date) => date.earliest)),
    latest: Math.max(...dates.map((date) => date.latest)),
    precision: 'interval',
    approximate: dates.some((date) => date.approximate),
    uncertain: dates.some((date) => date.uncertain),
    widest: {
      earliest: Math.min(...dates.map((date) => date.widest.earliest)),
      latest: Math.max(...dates.map((date) => date.widest.latest)),
    },
  };
}

/** Both ends given, or one open (`..`) or unknown (empty). With neither it would say nothing. */
function interval(text: string): DateBounds | null {
  const sides = text.split('/');
  const [left = '', right = ''] = sides;
  const isOpen = (side: string) => side === '' || side === '..';
  if (sides.length !== 2 || (isOpen(left) && isOpen(right))) return null;
  const start = isOpen(left) ? OPEN : single(left);
  const end = isOpen(right) ? OPEN : single(right);
  if (!start || !end) return null;
  if (start.earliest > end.latest) return null;
  return {
    earliest: start.earliest,
    latest: end.latest,
    precision: 'interval',
    approximate: start.approximate || end.approximate,
    uncertain: start.uncertain || end.uncertain,
    widest: { earliest: start.widest.earliest, latest: end.widest.latest },
  };
}

/** `[a,b]` one of, `{a,b}` all of: the span that holds the members. */
function collection(text: string): DateBounds | null {
  if (!parse(text).success) return null;
  const inner = text.slice(1, -1);
  const members = inner
    .split(/,|\.\./)
    .map((member) => member.trim())
    .filter((member) => member !== '')
    .map(single);
  if (members.length === 0) return null;
  const known = members.filter((member) => member !== null);
  if (known.length !== members.length) return null;
  const whole = hull(known);
  const open = {
    earliest: inner.startsWith('..') ? Number.NEGATIVE_INFINITY : whole.earliest,
    latest: inner.endsWith('..') ? Number.POSITIVE_INFINITY : whole.latest,
  };
  return {
    ...whole,
    ...open,
    widest: {
      earliest: inner.startsWith('..') ? Number.NEGATIVE_INFINITY : whole.widest.earliest,
      latest: inner.endsWith('..') ? Number.POSITIVE_INFINITY : whole.widest.latest,
    },
  };
}

function read(text: string): DateBounds | null {
  if (text.length > LONGEST || /\s/.test(text)) return null;
  if (/^[[{]/.test(text)) return collection(text);
  return text.includes('/') ? interval(text) : single(text);
}

const memo = new Map<string, DateBounds | null>();

/**
 * The bounds of an EDTF expression (ISO 8601-2:2019, levels 0 to 2) in whole days since
 * 1970-01-01 UTC, or null where it is not EDTF. Years beyond ±9999 (`Y17E7`) are refused, for
 * no calendar here could show them, and so are intervals open at both ends, which say nothing. Of a
 * time of day the day as written counts, whatever its zone. Never throws.
 */
export function parseDate(text: string): DateBounds | null {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const bounds = read(text);
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(text, bounds);
  return bounds;
}

/** Whether a date lies wholly within a window of days, may touch it, or cannot. */
export function relation(date: DateBounds, window: Span): WindowRelation {
  const { earliest, latest } = date.widest;
  if (latest < window.earliest || earliest > window.latest) return 'outside';
  if (earliest >= window.earliest && latest <= window.latest) return 'certain';
  return 'possible';
}

/** Whether every day that `a` may be comes before every day that `b` may be. */
export function certainlyBefore(a: DateBounds, b: DateBounds): boolean {
  return a.widest.latest < b.widest.earliest;
}

/** Whether `a` may have come first. Two contacts of one day may stand in either order. */
export function possiblyBefore(a: DateBounds, b: DateBounds): boolean {
  return !certainlyBefore(b, a);
}
