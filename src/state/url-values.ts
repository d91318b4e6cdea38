import type { Window } from '../model/filter';
import type { Selection } from './store';

/** How single values stand in an address: readable, and whole after a mail program or a chat. */

const DAY_MS = 86_400_000;

/** A text within an address; spaces as `+`, and nothing that ends a link in running text. */
export function escapeValue(text: string): string {
  // Half a surrogate pair, which JSON may hold, would throw.
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'))
    .replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}

/** The text that stands escaped in an address; as it stands where it is not well formed. */
export function unescapeValue(raw: string): string {
  const spaced = raw.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

/** Signs within the ids of what can be selected, and those for them that no link need escape. */
const SIGNS: Readonly<Partial<Record<Selection['kind'], readonly (readonly [string, string])[]>>> =
  {
    actor: [['camp:', 'camp.']],
    pair: [
      ['|', '~'],
      ['camp:', 'camp.'],
    ],
    chain: [['>', '~']],
    channel: [
      ['>', '~'],
      ['+', '_'],
      ['camp:', 'camp.'],
    ],
  };

export function idToLink(kind: Selection['kind'], id: string): string {
  return (SIGNS[kind] ?? []).reduce((text, [sign, link]) => text.replaceAll(sign, link), id);
}

export function idFromLink(kind: Selection['kind'], text: string): string {
  return (SIGNS[kind] ?? []).reduce((id, [sign, link]) => id.replaceAll(link, sign), text);
}

/** A side without an end. Two dots at the end of a link would be taken for the sentence's. */
const OPEN = 'open';

type Unit = 'year' | 'month' | 'day';

function isoDate(day: number): string {
  const date = new Date(day * DAY_MS);
  const year = date.getUTCFullYear();
  const size = String(Math.abs(year)).padStart(4, '0');
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year < 0 ? '-' : ''}${size}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

/** The first day of the year, month or day after the one that a date stands in. */
function after(iso: string, unit: Unit): number | null {
  const [, year = '', month = '01', day = '01'] =
    /^(-?\d{4,6})(?:-(\d\d))?(?:-(\d\d))?$/.exec(iso) ?? [];
  if (year === '') return null;
  const at = [Number(year), Number(month) - 1, Number(day)] as const;
  const step = { year: [1, 0, 0], month: [0, 1, 0], day: [0, 0, 1] }[unit];
  const [y = 0, m = 0, d = 0] = step.map((n, place) => n + (at[place] ?? 0));
  return new Date(0).setUTCFullYear(y, m, d) / DAY_MS;
}

const unitOf = (iso: string): Unit =>
  (['year', 'month', 'day'] as const)[iso.replace(/^-/, '').split('-').length - 1] ?? 'day';

/** First and last day of a year, month or day; null for what is none. */
function spanOf(iso: string): Window | null {
  const next = after(iso, unitOf(iso));
  const [, year = '', month = '01', day = '01'] =
    /^(-?\d{4,6})(?:-(\d\d))?(?:-(\d\d))?$/.exec(iso) ?? [];
  if (next === null || year === '') return null;
  const from = new Date(0).setUTCFullYear(Number(year), Number(month) - 1, Number(day)) / DAY_MS;
  // 2023-02-30 would slip into March.
  const isReal = Number.isFinite(from) && isoDate(from) === `${year}-${month}-${day}`;
  return isReal ? { from, to: next - 1 } : null;
}

/** The shortest dates of one unit that say a window; both sides alike. */
function shortest(window: Window): readonly [string, string] {
  const { from, to } = window;
  const sides: (readonly [string, number, 'from' | 'to'])[] = [
    ...(Number.isFinite(from) ? [[isoDate(from), from, 'from'] as const] : []),
    ...(Number.isFinite(to) ? [[isoDate(to), to, 'to'] as const] : []),
  ];
  const cut = { year: -6, month: -3, day: Number.POSITIVE_INFINITY } as const;
  const unit = (['year', 'month', 'day'] as const).find((one) =>
    sides.every(([iso, day, side]) => spanOf(iso.slice(0, cut[one]))?.[side] === day),
  );
  const say = (day: number) =>
    Number.isFinite(day) ? isoDate(day).slice(0, cut[unit ?? 'day']) : OPEN;
  return [say(from), say(to)];
}

/** A window of days as ISO dates: `2023-11`, `2023-11-03..2023-12-14`, `2022..open`. */
export function windowToLink(window: Window): string {
  const [from, to] = shortest(window);
  return from === to ? from : `${from}..${to}`;
}

/** The window that a link says; null for what is no window. */
export function windowFromLink(text: string): Window | null {
  const [left = '', right, ...more] = text.split('..').map((side) => (side === OPEN ? '' : side));
  if (right === undefined) return spanOf(left);
  if (more.length > 0) return null;
  const from = left === '' ? null : spanOf(left);
  const to = right === '' ? null : spanOf(right);
  if ((left !== '' && !from) || (right !== '' && !to) || (!from && !to)) return null;
  const window = {
    from: from?.from ?? Number.NEGATIVE_INFINITY,
    to: to?.to ?? Number.POSITIVE_INFINITY,
  };
  return window.from <= window.to ? window : null;
}
