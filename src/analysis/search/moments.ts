import { DOUBTFUL_MONTHS, MONTHS, SEASONS } from './months';
import type { Token } from './tokens';

/** A date as it was typed: what it leaves out is null. */
export interface Moment {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly season: number | null;
  readonly next: number;
}

/** Words before a date that add nothing to it. */
export const IN = new Set([
  'in',
  'on',
  'during',
  'في',
  'خلال',
  'year',
  'عام',
  'سنه',
  'شهر',
  'يوم',
  'the',
]);
const OF = new Set(['of', 'من', 'عام', 'سنه', 'في', 'في عام', 'من عام']);

const number = (token: Token | undefined): number | null => {
  const digits = /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(token?.word ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
};
const yearAt = (token: Token | undefined): number | null =>
  /^(?:1[5-9]|20|21)\d\d$/.test(token?.word ?? '') ? Number(token?.word) : null;
/** A day of a month: 14, 14th. */
export const dayAt = (token: Token | undefined): number | null => {
  const n = number(token);
  return n !== null && n >= 1 && n <= 31 && token && token.word.length <= 4 ? n : null;
};

/** A month's name at a place, in one word or two; with what Arabic writes onto it. */
function monthAt(tokens: readonly Token[], at: number): { month: number; next: number } | null {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (!first) return null;
  for (const form of first.forms) {
    const two = second && MONTHS.get(`${form} ${second.word}`);
    if (two !== undefined) return { month: two, next: at + 2 };
  }
  for (const form of first.forms) {
    const one = MONTHS.get(form);
    if (one !== undefined) return { month: one, next: at + 1 };
  }
  return null;
}

/** The same month named a second way, as in «تشرين الثاني/نوفمبر». */
function monthTwice(tokens: readonly Token[], at: number): { month: number; next: number } | null {
  const once = monthAt(tokens, at);
  const again = once && monthAt(tokens, once.next);
  return again && again.month === once.month ? again : once;
}

/** The first token from a place on that is none of these words. */
export const skip = (tokens: readonly Token[], at: number, words: ReadonlySet<string>): number => {
  let next = at;
  while (words.has(tokens[next]?.word ?? '')) next += 1;
  return next;
};

/** 2023-11-14, 2023/11, 14/11/2023. */
function numeric(tokens: readonly Token[], at: number): Moment | null {
  const [a, b, c] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const joined = (token: Token | undefined) => token !== undefined && /^[-/.‑]$/.test(token.gap);
  const month = (token: Token | undefined) => {
    const n = token && /^\d{1,2}$/.test(token.word) ? Number(token.word) : 0;
    return n >= 1 && n <= 12 ? n : null;
  };
  const year = yearAt(a);
  if (year !== null && joined(b) && month(b) !== null) {
    const day = joined(c) ? dayAt(c) : null;
    return { year, month: month(b), day, season: null, next: at + (day === null ? 2 : 3) };
  }
  const last = yearAt(c);
  if (last !== null && dayAt(a) !== null && joined(b) && month(b) !== null && joined(c)) {
    return { year: last, month: month(b), day: dayAt(a), season: null, next: at + 3 };
  }
  return null;
}

function named(tokens: readonly Token[], at: number): Moment | null {
  const day = dayAt(tokens[at]);
  const start = day === null ? at : skip(tokens, at + 1, OF);
  const month = monthTwice(tokens, start);
  if (!month) return null;
  const after = day === null ? dayAt(tokens[month.next]) : null;
  const beyond = skip(tokens, month.next + (after === null ? 0 : 1), OF);
  const year = yearAt(tokens[beyond]);
  const sure = day ?? after ?? year;
  const isDoubtful = tokens[start]?.forms.some((form) => DOUBTFUL_MONTHS.has(form)) ?? false;
  if (isDoubtful && sure === null) return null;
  const next = year === null ? month.next + (after === null ? 0 : 1) : beyond + 1;
  return { year, month: month.month, day: day ?? after, season: null, next };
}

/** The single date that begins at a token, with the token after it; null for none. */
export function momentAt(tokens: readonly Token[], from: number): Moment | null {
  const at = skip(tokens, from, IN);
  const dated = numeric(tokens, at) ?? named(tokens, at);
  if (dated) return dated;
  const season = SEASONS.get(tokens[at]?.forms.find((form) => SEASONS.has(form)) ?? '');
  if (season !== undefined) {
    const of = skip(tokens, at + 1, OF);
    const year = yearAt(tokens[of]);
    return year === null ? null : { year, month: null, day: null, season, next: of + 1 };
  }
  const year = yearAt(tokens[at]);
  return year === null ? null : { year, month: null, day: null, season: null, next: at + 1 };
}
