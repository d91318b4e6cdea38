import { parseDate, type Span } from '../../model/edtf';
import type { Window } from '../../model/filter';
import { dayAt, IN, type Moment, momentAt, skip } from './moments';
import { type Token, tokensOf } from './tokens';

/** What the data set says of time, to complete what a reader leaves out. */
export interface TimeFacts {
  /** First and last day of any dated contact, in days since 1970-01-01 UTC; null for none. */
  readonly extent: Window | null;
  /** Years in which there are contacts, the latest first. */
  readonly years: readonly number[];
}

/** A date found among tokens: where it ends, and what it may mean, the likeliest first. */
export interface DatePhrase {
  /** The token after its last. */
  readonly next: number;
  readonly windows: readonly Window[];
}

const OPENING = new Set(['from', 'between', 'من', 'بين']);
const JOINT = new Set(['to', 'until', 'till', 'and', 'الي', 'حتي', 'و', '→']);
const SINCE = new Set(['since', 'from', 'منذ', 'من']);
const AFTER = new Set(['after', 'بعد']);
const BEFORE = new Set(['before', 'قبل']);
const UNTIL = new Set(['until', 'till', 'by', 'حتي', 'الي']);
const DASH = /^\s*(?:[-–—‑]|\.\.|…|\/)\s*$/u;

function spanOf(moment: Moment, year: number): Span | null {
  const two = (n: number) => String(n).padStart(2, '0');
  const { month, day, season } = moment;
  const parts = [
    String(year),
    ...(season === null ? [] : [String(season)]),
    ...(month === null ? [] : [two(month)]),
    ...(month === null || day === null ? [] : [two(day)]),
  ];
  return parseDate(parts.join('-'));
}

/** A day number that opens a range of days within one month: “14–16 November”. */
function dayRange(tokens: readonly Token[], at: number): { first: Moment; last: Moment } | null {
  const start = skip(tokens, at, IN);
  const day = dayAt(tokens[start]);
  const second = tokens[start + 1];
  if (day === null || !second || !DASH.test(second.gap) || dayAt(second) === null) return null;
  const last = momentAt(tokens, start + 1);
  return last && last.day !== null ? { first: { ...last, day }, last } : null;
}

function windowsOf(first: Moment, last: Moment, facts: TimeFacts): Window[] {
  const given = last.year ?? first.year;
  const years = given === null ? facts.years : [given];
  return years.flatMap((year) => {
    const from = spanOf(first, first.year ?? year);
    const to = spanOf(last, last.year ?? year);
    return from && to && from.earliest <= to.latest ? [{ from: from.earliest, to: to.latest }] : [];
  });
}

function openEnded(
  moment: Moment,
  side: 'since' | 'after' | 'until' | 'before',
  facts: TimeFacts,
): Window[] {
  const { extent } = facts;
  const year = moment.year ?? facts.years[0];
  const span = year === undefined ? null : spanOf(moment, year);
  if (!extent || !span) return [];
  const forward = side === 'since' || side === 'after';
  const edge = {
    since: span.earliest,
    after: span.latest + 1,
    until: span.latest,
    before: span.earliest - 1,
  }[side];
  return forward
    ? [{ from: edge, to: Math.max(edge, extent.to) }]
    : [{ from: Math.min(edge, extent.from), to: edge }];
}

function rangeAt(tokens: readonly Token[], at: number, facts: TimeFacts): DatePhrase | null {
  const opened = OPENING.has(tokens[at]?.word ?? '');
  const start = opened ? at + 1 : at;
  const days = dayRange(tokens, start);
  if (days) return { next: days.last.next, windows: windowsOf(days.first, days.last, facts) };
  const first = momentAt(tokens, start);
  const joint = first && tokens[first.next];
  if (!first || !joint) return null;
  // «بين ٢٠٢٠ و٢٠٢٢»: the and is written onto the second date.
  const glued = opened && /^و\S/u.test(joint.word) ? splitAnd(tokens, first.next) : null;
  const words = glued ?? tokens;
  const next = glued || DASH.test(joint.gap) ? first.next : first.next + 1;
  if (!glued && !DASH.test(joint.gap) && !JOINT.has(joint.word)) return null;
  const last = momentAt(words, next);
  if (!last) return null;
  return { next: last.next, windows: windowsOf(first, last, facts) };
}

/** The tokens with one «و» taken off its word. */
function splitAnd(tokens: readonly Token[], at: number): Token[] {
  return tokens.map((token, place) => {
    if (place !== at) return token;
    const word = token.word.slice(1);
    return { ...token, word, forms: [word, ...token.forms] };
  });
}

/** A year of which two or three digits are typed so far. */
function unfinished(tokens: readonly Token[], at: number, facts: TimeFacts): DatePhrase | null {
  const start = skip(tokens, at, IN);
  const digits = /^(?:1[5-9]|20|21)\d?$/.exec(tokens[start]?.word ?? '')?.[0];
  if (digits === undefined || start !== tokens.length - 1) return null;
  const years = facts.years.filter((year) => String(year).startsWith(digits));
  const windows = years.flatMap((year) => {
    const moment = { year, month: null, day: null, season: null, next: start + 1 };
    return windowsOf(moment, moment, facts);
  });
  return windows.length > 0 ? { next: start + 1, windows } : null;
}

/** The date or range of dates that begins at a token, in either language; null for none. */
export function dateAt(tokens: readonly Token[], at: number, facts: TimeFacts): DatePhrase | null {
  const range = rangeAt(tokens, at, facts);
  if (range && range.windows.length > 0) return range;
  const lead = tokens[at]?.word ?? '';
  const sides = { since: SINCE, after: AFTER, before: BEFORE, until: UNTIL } as const;
  for (const side of ['since', 'after', 'before', 'until'] as const) {
    const moment = sides[side].has(lead) ? momentAt(tokens, at + 1) : null;
    const windows = moment ? openEnded(moment, side, facts) : [];
    if (moment && windows.length > 0) return { next: moment.next, windows };
  }
  const moment = momentAt(tokens, at);
  const windows = moment ? windowsOf(moment, moment, facts) : [];
  if (moment && windows.length > 0) return { next: moment.next, windows };
  return unfinished(tokens, at, facts);
}

/**
 * The days that a text typed by a reader means, in either language: “November 2023”, «تشرين الثاني
 * ٢٠٢٣», “2020–2022”, “since July 2022”, 14/11/2023. Several where no year is given, the latest
 * first; none where it is not wholly a date. A window is in days since 1970-01-01 UTC.
 */
export function readDates(text: string, facts: TimeFacts): readonly Window[] {
  const tokens = tokensOf(text);
  const phrase = tokens.length > 0 ? dateAt(tokens, 0, facts) : null;
  return phrase && phrase.next === tokens.length ? phrase.windows : [];
}
