import { parseDate } from '../../model/edtf';
import { isoDay } from '../out/gexf-time';

const DAY_MS = 86_400_000;
const pad = (part: string): string => part.padStart(2, '0');

/** A number of a scale of time as EDTF: a year, or seconds or milliseconds since 1970; else null. */
export function edtfOfNumber(value: number): string | null {
  if (!Number.isFinite(value)) return null;
  if (value >= 1000 && value < 3000) return String(Math.floor(value));
  const size = Math.abs(value);
  // 1973 to 5138 in seconds; in milliseconds the same span begins where that one ends.
  const ms = size >= 1e11 && size < 1e14 ? value : size >= 1e8 && size < 1e11 ? value * 1000 : null;
  return ms === null ? null : isoDay(Math.floor(ms / DAY_MS));
}

/**
 * A date as other tools write it, as EDTF; null where it is none, or where day and month cannot be
 * told apart. Of a time of day the day as written counts, whatever its zone.
 */
export function edtfOf(raw: string): string | null {
  // A day may have a zone behind it, as XML writes days.
  const text = raw.trim().replace(/^(-?\d{4,}-\d\d-\d\d)(Z|[+-]\d\d:\d\d)$/, '$1');
  if (text === '' || text.length > 200) return null;
  const clock = /^([-\d]{10,11})[T ]\d{1,2}:/.exec(text);
  const day = clock?.[1] ?? text;
  if (parseDate(day)) return day;
  const [, year = '', month = '', date = ''] =
    /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[T ].*)?$/.exec(day) ?? [];
  const iso = /^(\d{4})(\d\d)(\d\d)$/.exec(day);
  if (year !== '') return known(`${year}-${pad(month)}-${pad(date)}`);
  if (iso) return known(`${iso[1]}-${iso[2]}-${iso[3]}`);
  const [, first = '', second = '', last = ''] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(day) ?? [];
  if (last !== '') {
    if (Number(first) > 12) return known(`${last}-${pad(second)}-${pad(first)}`);
    if (Number(second) > 12) return known(`${last}-${pad(first)}-${pad(second)}`);
    return first === second ? known(`${last}-${pad(first)}-${pad(second)}`) : null;
  }
  return /^-?\d{9,14}(\.\d+)?$/.test(day) ? edtfOfNumber(Number(day)) : null;
}

function known(text: string): string | null {
  return parseDate(text) ? text : null;
}

/** Two days as one EDTF: an interval, one day, open at an end; null with neither, or back in time. */
export function edtfSpan(start: string | null, end: string | null): string | null {
  if (start === null && end === null) return null;
  if (start === end) return start;
  const span = `${start ?? '..'}/${end ?? '..'}`;
  return parseDate(span) ? span : null;
}
