import { parseDate } from '../model/edtf';
import type { Window } from '../model/filter';
import { MONTHS, SEASONS } from './search/months';

/** Latin digits, small letters, Arabic without its marks and in one spelling, single spaces. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u064B-\u0652\u0670\u0640\u200E\u200F\u061C\u2066-\u2069]/g, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[أإآ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .replace(/[،,.]/g, (mark) => (mark === '.' ? mark : ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

/** A month by its name, or by three letters or more that an English one begins with; 0 for none. */
function oneMonth(name: string): number {
  const whole = MONTHS.get(name);
  if (whole !== undefined || !/^[a-z]{3}/.test(name)) return whole ?? 0;
  return [...MONTHS].find(([month]) => month.startsWith(name))?.[1] ?? 0;
}

/** A month's number, 0 where the words name none. Two names of one month may stand together. */
function monthOf(words: string): number {
  const [first = '', ...others] = words.split('/').map((name) => name.trim().replace(/\.$/, ''));
  const month = oneMonth(first);
  return others.every((other) => oneMonth(other) === month) ? month : 0;
}

const two = (n: string | number) => String(n).padStart(2, '0');

/** What is typed as EDTF, `2023-11-14`; null where it is no date. */
function toEdtf(text: string): string | null {
  const bare = text
    .replace(/^(in|on|during|the year|year) /, '')
    .replace(/^(في|خلال) /, '')
    .replace(/^(عام|سنه|العام) /, '')
    .replace(/^(يوم|شهر) /, '')
    .replace(/ (من )?(عام|سنه) (?=\d)/, ' ');
  if (/^\d{4}$/.test(bare)) return bare;
  const numeric = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(bare);
  if (numeric) return [numeric[1], ...numeric.slice(2).filter(Boolean).map(two)].join('-');
  // The day comes first where numbers alone are typed, as readers of both languages write them.
  const dayFirst = /^(?:(\d{1,2})[-/.])?(\d{1,2})[-/.](\d{4})$/.exec(bare);
  if (dayFirst) {
    const [, day, month = '', year] = dayFirst;
    if (Number(month) > 12) return null;
    return [year, two(month), ...(day === undefined ? [] : [two(day)])].join('-');
  }
  const words =
    /^(?:(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of| من)? )?(?<name>\D+?) (?<year>\d{4})$/.exec(bare) ??
    /^(?<name>\D+?) (?<day>\d{1,2})(?:st|nd|rd|th)? (?<year>\d{4})$/.exec(bare) ??
    /^(?<year>\d{4}) (?<name>\D+?)(?: (?<day>\d{1,2}))?$/.exec(bare);
  const { day, name = '', year } = words?.groups ?? {};
  const month = monthOf(name);
  if (month > 0) return [year, two(month), ...(day === undefined ? [] : [two(day)])].join('-');
  const season = SEASONS.get(name);
  return season !== undefined && day === undefined ? `${year}-${season}` : null;
}

function single(text: string): Window | null {
  const edtf = toEdtf(text);
  const bounds = edtf === null ? null : parseDate(edtf);
  return bounds && { from: bounds.earliest, to: bounds.latest };
}

/** What the first of two dates leaves for the second to say: «3–14 Nov 2023», «Jul–Aug 2022». */
function completed(first: string, second: string): Window | null {
  const tails = [/\d{4}$/, /\D+ \d{4}$/].map((tail) => tail.exec(second)?.[0].trim());
  for (const tail of tails) {
    const whole = tail === undefined ? null : single(`${first} ${tail}`);
    if (whole) return whole;
  }
  return null;
}

const JOINTS = [
  /^(?:from |between )?(.+?) (?:to|until|till|and) (.+)$/,
  /^(?:من |بين )?(.+?) (?:الي|حتي|لغايه) (.+)$/,
  /^بين (.+?) و ?(.+)$/,
  /^(.+?) ?(?:–|—|\.\.) ?(.+)$/,
  /^(.+?) - (.+)$/,
  /^(\d{4})-(\d{4})$/,
  /^(\D*\d{1,2}|\D+)-((?:\d{1,2} )?\D+ \d{4})$/,
];

function range(text: string): Window | null {
  for (const joint of JOINTS) {
    const [, first, second] = joint.exec(text) ?? [];
    if (first === undefined || second === undefined) continue;
    const end = single(second);
    const start = end && (single(first) ?? completed(first, second));
    if (start && start.from <= end.to) return { from: start.from, to: end.to };
  }
  return null;
}

/**
 * The window that a typed date stands for, in either language whichever the interface speaks: a
 * year, a month, a day, a season, or two of them with a dash or “to” between; EDTF too, its open
 * ends aside. Null where it cannot be told which days are meant: a date without its year, a 31st of
 * June, an end before its start.
 */
export function typedDate(text: string): Window | null {
  const folded = fold(text);
  const known = single(folded) ?? range(folded);
  if (known) return known;
  const edtf = parseDate(folded.toUpperCase());
  if (!edtf || !Number.isFinite(edtf.earliest) || !Number.isFinite(edtf.latest)) return null;
  return { from: edtf.earliest, to: edtf.latest };
}
