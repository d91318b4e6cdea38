import { parseDate } from '../../model/edtf';
import { edtfOf, edtfOfNumber, edtfSpan } from './graph-date';
import type { Gathered } from './typed-value';
import type { XmlElement } from './xml';

/** A stretch of time as the file writes it; null at an open end. */
export interface Spell {
  readonly start: string | null;
  readonly end: string | null;
}

/** A moment of a GEXF graph as EDTF: a day, a year or a time since 1970; null on any other scale. */
function momentOf(text: string): string | null {
  const day = edtfOf(text);
  if (day !== null) return day;
  const bare = text.trim();
  return bare === '' ? null : edtfOfNumber(Number(bare));
}

const finite = (text: string | undefined): string | null =>
  text === undefined || text.trim() === '' || /^[-+]?inf(inity)?$/i.test(text.trim()) ? null : text;

/**
 * The times of an element: `start` and `end`, which 1.2 also writes as `startopen` and `endopen`;
 * of 1.3 a `timestamp`, several as `timestamps="<[1, 2]>"`, or `intervals="<[1, 2]; [4, 5]>"`.
 */
export function spellsOf({ attributes }: Pick<XmlElement, 'attributes'>): Spell[] {
  const start = finite(attributes.get('start') ?? attributes.get('startopen'));
  const end = finite(attributes.get('end') ?? attributes.get('endopen'));
  const spells: Spell[] = start === null && end === null ? [] : [{ start, end }];
  const items = (text: string | undefined) => text?.replace(/[<>[\]()\s]/g, '').split(/[,;]/) ?? [];
  const moments = [attributes.get('timestamp'), ...items(attributes.get('timestamps'))];
  for (const moment of moments) {
    const known = finite(moment);
    if (known !== null) spells.push({ start: known, end: known });
  }
  for (const part of attributes.get('intervals')?.split(';') ?? []) {
    const [from, to] = items(part);
    if (finite(from) !== null || finite(to) !== null) {
      spells.push({ start: finite(from), end: finite(to) });
    }
  }
  return spells;
}

export const spellText = ({ start, end }: Spell): string =>
  start === end ? (start ?? '') : `${start ?? '..'}/${end ?? '..'}`;

/**
 * Spells as one EDTF date that holds them all; null without any, or where one cannot be read: then
 * `unread` is the first such, and the attributes keep them as they are.
 */
export function dateOfSpells(
  spells: readonly Spell[],
  into: Gathered,
): { date: string | null; unread: string | null } {
  if (spells.length === 0) return { date: null, unread: null };
  let unread: string | null = null;
  const read = (text: string | null): string | null => {
    if (text === null) return null;
    const moment = momentOf(text);
    if (moment === null) unread ??= text;
    return moment;
  };
  const starts = spells.map(({ start }) => read(start));
  const ends = spells.map(({ end }) => read(end));
  const date = unread === null ? edtfSpan(earliest(starts), latest(ends)) : null;
  const [first] = spells;
  if (date === null && first) unread ??= spellText(first);
  if (spells.length > 1 || date === null) into.beside('spells', spells.map(spellText), 'time');
  return { date, unread };
}

const day = (text: string, end: 'earliest' | 'latest'): number => parseDate(text)?.[end] ?? 0;

/** The first of the moments; open where one of them is. */
function earliest(moments: readonly (string | null)[]): string | null {
  return moments.reduce((a, b) => {
    if (a === null || b === null) return null;
    return day(b, 'earliest') < day(a, 'earliest') ? b : a;
  });
}

function latest(moments: readonly (string | null)[]): string | null {
  return moments.reduce((a, b) => {
    if (a === null || b === null) return null;
    return day(b, 'latest') > day(a, 'latest') ? b : a;
  });
}
