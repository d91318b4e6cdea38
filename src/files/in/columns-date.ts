import { parseDate } from '../../model/edtf';

/** How the dates of a column are written, where one cell alone does not say. */
export interface DateStyle {
  readonly dayFirst: boolean;
  /** What plain numbers are: days of a spreadsheet, or seconds or milliseconds since 1970. */
  readonly numbers: 'serial' | 'seconds' | 'milliseconds' | null;
}

const DAY_MS = 86_400_000;
/** Day 0 of spreadsheets, once their leap day of 1900, which never was, is allowed for. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);

/** Months by name: English, and Arabic of the Levant, of Egypt and the Gulf, and of the Maghreb. */
const MONTHS: readonly string[] = [
  'january jan يناير جانفي كانون_الثاني كانون_ثاني',
  'february feb فبراير فيفري شباط',
  'march mar مارس آذار اذار أذار',
  'april apr أبريل إبريل ابريل أفريل نيسان',
  'may مايو ماي أيار ايار',
  'june jun يونيو يونية جوان حزيران',
  'july jul يوليو يولية جويلية تموز',
  'august aug أغسطس اغسطس أوت آب اب',
  'september sep sept سبتمبر أيلول ايلول',
  'october oct أكتوبر اكتوبر تشرين_الأول تشرين_أول تشرين_الاول',
  'november nov نوفمبر تشرين_الثاني تشرين_ثاني',
  'december dec ديسمبر كانون_الأول كانون_أول كانون_الاول',
];
const MONTH_OF = new Map(
  MONTHS.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)),
);

/** Western digits for Arabic-Indic and Persian ones. */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

const pad = (n: number, size = 2): string => String(n).padStart(size, '0');

/** A day, a month (day 0) or a year (both 0) as EDTF; null where the calendar has none. */
function edtf(year: number, month: number, day: number): string | null {
  if (year < 1 || year > 9999 || month > 12) return null;
  if (month === 0) return pad(year, 4);
  if (day === 0) return `${pad(year, 4)}-${pad(month)}`;
  const time = new Date(Date.UTC(2000, month - 1, day));
  time.setUTCFullYear(year, month - 1, day);
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) return null;
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** Years of two digits are those from 1950 to 2049. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 50 ? 2000 : 1900);
}

const THREE = /^(\d{1,2})([/.\-\s])\s*(\d{1,2})\2\s*(\d{4}|\d{2})$/;

/** The two numbers before the year, where a date is written so; null where it is not. */
export function ambiguous(cell: string): readonly [first: number, second: number] | null {
  const found = THREE.exec(day(cell));
  return found ? [Number(found[1]), Number(found[3])] : null;
}

/** A cell without what follows its day: a time of day, and a zone. */
function day(cell: string): string {
  const text = westernDigits(cell)
    .replace(/[\u200e\u200f\u061c]/g, '')
    .trim();
  return text.replace(/^(\S.*?\d)(?:[T,]\s*|\s+)\d{1,2}:\d{2}.*$/i, '$1').trim();
}

function ofNumber(text: string, numbers: DateStyle['numbers']): string | null {
  if (numbers === null || !/^\d+(\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  const ms = {
    serial: SERIAL_ZERO + Math.floor(value) * DAY_MS,
    seconds: value * 1000,
    milliseconds: value,
  }[numbers];
  const date = new Date(ms);
  return Number.isNaN(date.getTime())
    ? null
    : edtf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** `6 March 2014`, `March 6, 2014`, `٦ آذار/مارس ٢٠١٤`, `Mar 2014`, `6-Mar-14`. */
function named(text: string): string | null {
  const words = text
    .toLowerCase()
    .replace(/(تشرين|كانون)\s+/g, '$1_')
    .split(/[\s,،/.-]+/)
    .filter((word) => word !== '');
  if (words.length < 2 || words.length > 6) return null;
  const months = new Set(words.flatMap((word) => MONTH_OF.get(word) ?? []));
  const numbers = words.flatMap((word) => /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(word)?.[1] ?? []);
  const [month] = months;
  if (months.size !== 1 || month === undefined) return null;
  if (numbers.length === 1) {
    const [year = ''] = numbers;
    return year.length === 4 ? edtf(Number(year), month, 0) : null;
  }
  const [first = '', second = ''] = numbers;
  if (numbers.length !== 2) return null;
  if (first.length === 4) return edtf(Number(first), month, Number(second));
  return first.length <= 2 && Number(first) > 0
    ? edtf(fullYear(second), month, Number(first))
    : null;
}

/** A date as a cell has it, as EDTF; null where it is none. */
export function dateOf(cell: string, { dayFirst, numbers }: DateStyle): string | null {
  const text = day(cell);
  if (text === '' || text.length > 100) return null;
  const three = THREE.exec(text);
  if (three) {
    const [first, second] = [Number(three[1]), Number(three[3])];
    const byDay = dayFirst ? first <= 31 && second <= 12 : first > 12;
    const year = fullYear(three[4] ?? '');
    return (byDay ? edtf(year, second, first) : edtf(year, first, second)) || null;
  }
  const counted = ofNumber(text, numbers);
  if (counted !== null) return counted;
  const [, y = '', m = '', d = ''] =
    /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  if (y !== '') return Number(d) === 0 ? null : edtf(Number(y), Number(m), Number(d));
  const loose = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  if (loose && (loose[2]?.length === 1 || loose[3]?.length === 1)) {
    return edtf(Number(loose[1]), Number(loose[2]), Number(loose[3] ?? 0));
  }
  const [, month, year] = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (month !== undefined) return Number(month) > 0 ? edtf(Number(year), Number(month), 0) : null;
  const quarter = /^(?:(\d{4})\s*-?\s*q([1-4])|q([1-4])\s*-?\s*(\d{4}))$/i.exec(text);
  if (quarter) return `${quarter[1] ?? quarter[4]}-${32 + Number(quarter[2] ?? quarter[3])}`;
  if (/^\d{4}[/]\d{4}$/.test(text) || !/[a-z\u0621-\u064a]{3}/i.test(text)) {
    return /^\d{1,3}$/.test(text) || !parseDate(text) ? null : text;
  }
  return named(text) ?? (parseDate(text) ? text : null);
}

/** What the plain numbers of a column of dates are; null where they are none, or are years. */
export function numbersOf(cells: readonly string[]): DateStyle['numbers'] {
  const found = cells.map((cell) => westernDigits(cell.trim())).filter((cell) => cell !== '');
  const share = (test: (text: string) => boolean) =>
    found.length > 0 && found.filter(test).length >= 0.9 * found.length;
  if (share((text) => /^1?\d{12}$/.test(text))) return 'milliseconds';
  // From 1973 on; nine digits before 2001.
  if (share((text) => /^[1-9]\d{8,9}(\.\d+)?$/.test(text))) return 'seconds';
  // 20000 is 1954, 60000 is 2064.
  if (share((text) => /^[2-5]\d{4}(\.\d+)?$/.test(text))) return 'serial';
  return null;
}
