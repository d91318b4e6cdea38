import type { DateShape, Moment } from './date-shape';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const ORDINALS = ['first', 'second', 'third', 'fourth'];

function year(n: number): string {
  return n > 0 ? String(n) : `${1 - n} BC`;
}

function monthName(n: number, short: boolean): string {
  const name = MONTHS[n - 1] ?? '';
  return short ? name.slice(0, 3) : name;
}

function season(code: number, of: number): string {
  const next = `${year(of)}–${String((of + 1) % 100).padStart(2, '0')}`;
  const names = ['spring', 'summer', 'autumn', 'winter'];
  if (code <= 28) {
    const at = (code - 21) % 4;
    return `${names[at]} ${at === 3 ? next : year(of)}`;
  }
  if (code <= 32) {
    const at = code - 29;
    return `southern ${names[at]} ${at === 1 ? next : year(of)}`;
  }
  if (code <= 36) return `the ${ORDINALS[code - 33]} quarter of ${year(of)}`;
  if (code <= 39) return `the ${ORDINALS[code - 37]} third of ${year(of)}`;
  return `the ${ORDINALS[code - 40]} half of ${year(of)}`;
}

type Omit = 'nothing' | 'year' | 'month and year';

function bare(at: Moment, short: boolean, omit: Omit = 'nothing'): string {
  if (at.season !== null) return season(at.season, at.year);
  if (at.month === null) return year(at.year);
  const month = omit === 'month and year' ? '' : monthName(at.month, short);
  const parts = [at.day, month, omit === 'nothing' ? year(at.year) : ''];
  return parts.filter((part) => part !== null && part !== '').join(' ');
}

function about(at: Moment): string {
  return at.approximate ? 'about ' : '';
}

function possibly(...moments: (Moment | null)[]): string {
  return moments.some((at) => at?.uncertain) ? 'possibly ' : '';
}

/** Both ends joined, the second in full, the first without what they share. */
function range(from: Moment, to: Moment, joint: string, short: boolean): string {
  const sameYear = from.year === to.year && from.month !== null && to.month !== null;
  const alike = (from.day === null) === (to.day === null);
  let omit: Omit = 'nothing';
  if (sameYear && alike) {
    omit = from.month === to.month && from.day !== null ? 'month and year' : 'year';
  }
  const second = from.approximate && to.approximate && omit !== 'nothing' ? '' : about(to);
  return `${about(from)}${bare(from, short, omit)}${joint}${second}${bare(to, short)}`;
}

/** A date that stands by itself: “14 November 2023”, “between July and August 2022”. */
export function dateEn(shape: DateShape, short: boolean): string {
  if (shape.kind === 'moment') {
    const { at } = shape;
    // A month by itself is never so long that it must be cut.
    return `${possibly(at)}${about(at)}${bare(at, short && at.day !== null)}`;
  }
  if (shape.kind === 'set') {
    const names = shape.of.map((at) => `${possibly(at)}${about(at)}${bare(at, short)}`);
    const last = names.pop() ?? '';
    return names.length === 0 ? last : `${names.join(', ')} ${shape.all ? 'and' : 'or'} ${last}`;
  }
  const { from, to } = shape;
  if (from && to) {
    if (!short) return `${possibly(from, to)}between ${range(from, to, ' and ', false)}`;
    const tight = from.day === null || (from.year === to.year && from.month === to.month);
    return `${possibly(from, to)}${range(from, to, tight ? '–' : ' – ', true)}`;
  }
  if (to) return `${possibly(to)}by ${about(to)}${bare(to, short)}`;
  return from ? `${possibly(from)}${about(from)}${bare(from, short)} or later` : '';
}

function preposition(at: Moment): string {
  if (at.approximate) return 'around';
  return at.day === null ? 'in' : 'on';
}

/** The same with its preposition: “on 14 November 2023”, “at some point in July–August 2022”. */
export function dateInEn(shape: DateShape, lasting: boolean): string {
  if (shape.kind === 'moment') {
    const { at } = shape;
    return `${possibly(at)}${preposition(at)} ${bare(at, false)}`;
  }
  if (shape.kind === 'set') {
    const first = shape.of[0];
    return `${first?.day == null ? 'in' : 'on'} ${dateEn(shape, false)}`;
  }
  const { from, to } = shape;
  if (from && to) {
    if (lasting) return dateEn(shape, false);
    const months = from.year === to.year && from.month !== null && to.month !== null;
    const plain = !from.approximate && !to.approximate;
    if (months && plain && from.day === null && to.day === null) {
      return `${possibly(from, to)}at some point in ${range(from, to, '–', false)}`;
    }
    return `at some point ${dateEn(shape, false)}`;
  }
  if (to) return dateEn(shape, false);
  if (!from) return '';
  if (lasting) return `${possibly(from)}from ${about(from)}${bare(from, false)} on`;
  const before = from.day === null ? 'in' : 'on';
  return `${possibly(from)}${before} or after ${about(from)}${bare(from, false)}`;
}

/** How long a role or tie held: “from 2010 to 2012”, “since November 2020”, “until 2020”. */
export function periodEn(from: Moment | null, to: Moment | null): string {
  const say = (at: Moment) => `${possibly(at)}${about(at)}${bare(at, false)}`;
  if (from && to) return `from ${say(from)} to ${say(to)}`;
  if (from) return `since ${say(from)}`;
  return to ? `until ${say(to)}` : '';
}
