import { parseDate } from '../../model/edtf';

/** One date as far as it is given. Seasons carry their EDTF code, 21 to 41. */
export interface Moment {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly season: number | null;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** What an EDTF expression looks like to a reader: a date, a span with an open end perhaps, a set. */
export type DateShape =
  | { readonly kind: 'moment'; readonly at: Moment }
  | { readonly kind: 'span'; readonly from: Moment | null; readonly to: Moment | null }
  | { readonly kind: 'set'; readonly of: readonly Moment[]; readonly all: boolean };

const FORM = /^(-?\d{4})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?$/;
const DAY_MS = 86_400_000;

function momentOf(text: string): Moment | null {
  const approximate = /[~%]/.test(text);
  const uncertain = /[?%]/.test(text);
  const [date = ''] = text.replace(/[?~%]/g, '').split('T');
  const [, year, second, third] = FORM.exec(date) ?? [];
  if (year === undefined) return null;
  const open = (part: string | undefined) => part === undefined || part === 'XX';
  // A day of an unknown month has no name.
  if (open(second) && !open(third)) return null;
  const code = open(second) ? null : Number(second);
  const season = code !== null && code > 12 ? code : null;
  return {
    year: Number(year),
    month: season === null ? code : null,
    day: open(third) ? null : Number(third),
    season,
    approximate,
    uncertain,
  };
}

function momentOfDay(day: number, like: Pick<Moment, 'approximate' | 'uncertain'>): Moment | null {
  if (!Number.isFinite(day)) return null;
  const date = new Date(day * DAY_MS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    season: null,
    approximate: like.approximate,
    uncertain: like.uncertain,
  };
}

/** A span of whole years is said in years: the 2010s are between 2010 and 2019. */
function whole(from: Moment | null, to: Moment | null): DateShape {
  const starts = from === null || (from.month === 1 && from.day === 1);
  const ends = to === null || (to.month === 12 && to.day === 31);
  if (!starts || !ends) return { kind: 'span', from, to };
  const year = (moment: Moment | null) => moment && { ...moment, month: null, day: null };
  return { kind: 'span', from: year(from), to: year(to) };
}

function setOf(text: string): DateShape | null {
  const members = text.slice(1, -1).split(',');
  const moments = members.map((member) => momentOf(member.trim()));
  const known = moments.filter((moment) => moment !== null);
  if (known.length === 0 || known.length !== moments.length) return null;
  return { kind: 'set', of: known, all: text.startsWith('{') };
}

function writtenShape(text: string): DateShape | null {
  if (/^[[{]/.test(text)) return setOf(text);
  if (!text.includes('/')) {
    const at = momentOf(text);
    return at && { kind: 'moment', at };
  }
  const [left = '', right = ''] = text.split('/');
  const isOpen = (side: string) => side === '' || side === '..';
  const from = isOpen(left) ? null : momentOf(left);
  const to = isOpen(right) ? null : momentOf(right);
  if ((!from && !isOpen(left)) || (!to && !isOpen(right))) return null;
  return { kind: 'span', from, to };
}

/**
 * The shape of an EDTF expression; null where it is none or says nothing. What has no everyday form
 * (masked days, significant digits, ranges within sets) becomes the span of days it stands for.
 */
export function shapeOf(text: string): DateShape | null {
  const bounds = parseDate(text);
  if (!bounds) return null;
  const shape = writtenShape(text);
  if (shape) return shape;
  const from = momentOfDay(bounds.earliest, bounds);
  const to = momentOfDay(bounds.latest, bounds);
  return from || to ? whole(from, to) : null;
}
