import type { ChainOptions } from '../../../../src/analysis/chains/chains';
import type { Ends } from '../../../../src/analysis/chains/ends';
import type { Ranking } from '../../../../src/analysis/chains/rank';
import { parseDate } from '../../../../src/model/edtf';
import type { Contact } from '../../../../src/model/schema';

/** What an exhaustive search says of one chain. */
export interface Found {
  readonly contacts: readonly string[];
  readonly certain: boolean;
  readonly arrival: { earliest: number; latest: number };
  readonly duration: { least: number; most: number };
}

type Rules = Pick<ChainOptions, 'strict' | 'maxSteps' | 'maxWait' | 'start'>;

/** Stands for any day: far beyond all days and waits of the tests, and yet countable. */
const FAR = 16;
const unbounded = (days: number) =>
  days > FAR / 2 + 2 ? Infinity : days < -FAR / 2 - 2 ? -Infinity : days;

/** Days are counted from here, so that they are few. */
const ORIGIN = Date.parse('2020-01-01T00:00:00Z') / 86_400_000;

export const onDay = (days: number): number => ORIGIN + days;

export function daysSince(day: number): number {
  return Number.isFinite(day) ? day - ORIGIN : day;
}

function everyDay(contact: Contact): number[] {
  const bounds = contact.date === null ? null : parseDate(contact.date)?.widest;
  const first = Math.max(-FAR, daysSince(bounds?.earliest ?? -Infinity));
  const last = Math.min(FAR, daysSince(bounds?.latest ?? Infinity));
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** The pairs of actors that a contact joins as a step, by the definition and nothing else. */
export function pairsOf({ from, via, to, mutual }: Contact): Set<string> {
  const stops = [from, ...via.map((one) => [one]), to];
  const pairs = new Set<string>();
  for (let i = 0; i < stops.length; i += 1) {
    for (let j = 0; j < stops.length; j += 1) {
      if (i === j || (j < i && !mutual)) continue;
      for (const a of stops[i] ?? []) {
        for (const b of stops[j] ?? []) if (a !== b) pairs.add(`${a} ${b}`);
      }
    }
  }
  return pairs;
}

/** Settles the days of a chain's contacts in every way there is. */
function settle(contacts: readonly Contact[], rules: Rules): Omit<Found, 'contacts'> | null {
  let [ways, kept] = [0, 0];
  const arrival = { earliest: Infinity, latest: -Infinity };
  const duration = { least: Infinity, most: -Infinity };
  const keeps = (days: readonly number[]): boolean =>
    days.every((day, at) => {
      const before = days[at - 1];
      if (before === undefined) return rules.start === null || day >= daysSince(rules.start);
      const wait = day - before;
      return wait >= (rules.strict ? 1 : 0) && (rules.maxWait === null || wait <= rules.maxWait);
    });
  const go = (days: readonly number[]): void => {
    const next = contacts[days.length];
    if (next) {
      for (const day of everyDay(next)) go([...days, day]);
      return;
    }
    ways += 1;
    if (!keeps(days)) return;
    kept += 1;
    const last = days.at(-1) ?? 0;
    const took = last - (days[0] ?? 0);
    arrival.earliest = Math.min(arrival.earliest, last);
    arrival.latest = Math.max(arrival.latest, last);
    duration.least = Math.min(duration.least, took);
    duration.most = Math.max(duration.most, took);
  };
  go([]);
  if (kept === 0) return null;
  return {
    certain: kept === ways,
    arrival: { earliest: unbounded(arrival.earliest), latest: unbounded(arrival.latest) },
    duration: { least: unbounded(duration.least), most: unbounded(duration.most) },
  };
}

/** All possible chains by the actors they pass, found by trying every sequence of contacts. */
export function everyChain(
  contacts: readonly Contact[],
  ends: Ends,
  rules: Rules,
): Map<string, Found[]> {
  const routes = new Map<string, Found[]>();
  const pairs = new Map(contacts.map((contact) => [contact, pairsOf(contact)]));
  const actors = [...new Set(contacts.flatMap(({ from, via, to }) => [...from, ...via, ...to]))];
  const go = (passed: readonly string[], used: readonly Contact[]): void => {
    const at = passed.at(-1) ?? '';
    if (used.length > 1 && ends.to.has(at)) {
      const settled = settle(used, rules);
      const route = passed.join(' ');
      const found = { contacts: used.map(({ id }) => id), ...settled };
      if (settled) routes.set(route, [...(routes.get(route) ?? []), { ...found, ...settled }]);
    }
    const isEnd = ends.from.has(at) || ends.to.has(at);
    if (used.length === rules.maxSteps || (used.length > 0 && isEnd)) return;
    for (const contact of contacts) {
      if (used.includes(contact)) continue;
      for (const next of actors) {
        if (passed.includes(next) || !pairs.get(contact)?.has(`${at} ${next}`)) continue;
        go([...passed, next], [...used, contact]);
      }
    }
  };
  for (const start of actors) if (ends.from.has(start)) go([start], []);
  return routes;
}

/** What a ranking compares, one after the other. */
export function rankBy(ranking: Ranking, found: Omit<Found, 'contacts'>, hops: number): number[] {
  const { arrival, duration, certain } = found;
  const when = [arrival.latest, arrival.earliest];
  const long = [duration.most, duration.least];
  const doubt = certain ? 0 : 1;
  if (ranking === 'foremost') return [...when, ...long, doubt, hops];
  if (ranking === 'fastest') return [...long, ...when, doubt, hops];
  return [hops, ...when, ...long, doubt];
}

export function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, place) => value !== b[place]);
  return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}
