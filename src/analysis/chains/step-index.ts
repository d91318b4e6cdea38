import { parseDate, type Span } from '../../model/edtf';
import type { Contact } from '../../model/schema';
import { stepsOf } from './steps';

/**
 * The steps of a list of contacts, laid out for searching. Actors, contacts and arcs go by number;
 * the numbers follow from ids and dates alone, so that the order of the list makes no difference.
 */
export interface StepIndex {
  /** Everyone who stands in a contact, by id. */
  readonly actors: readonly string[];
  readonly number: ReadonlyMap<string, number>;
  /** By the first day that each may be, then the last, then by id. */
  readonly contacts: readonly Walked[];
  /** The place of each of them in the list that the index was made of. */
  readonly order: Int32Array;
  /** How many contacts may be walked: all of them but in an index of some. */
  readonly size: number;
  /** The bounds of each contact's day, ±Infinity where there is none. */
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  /**
   * How many actors each involves. On a path that visits nobody twice a contact can come up on two
   * consecutive steps only if it involves three, and on others only if four.
   */
  readonly involved: Int32Array;
  /** The arcs, each an ordered pair of actors with a step between them, by tail, then by head. */
  readonly tail: Int32Array;
  readonly head: Int32Array;
  /** The arcs out of actor `a` are those from `out[a]` to before `out[a + 1]`. */
  readonly out: Int32Array;
  /** The arcs into actor `a` are `inArcs[into[a]]` to before `inArcs[into[a + 1]]`. */
  readonly into: Int32Array;
  readonly inArcs: Int32Array;
  /** The contacts of arc `e` are `carried[first[e]]` to before `carried[first[e + 1]]`, ascending. */
  readonly first: Int32Array;
  readonly carried: Int32Array;
}

const ANY_DAY: Span = { earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY };

/** The days that a contact may have been on (D22); any, where it has no date. */
export function daysOf(contact: Pick<Contact, 'date'>): Span {
  return (contact.date === null ? null : parseDate(contact.date)?.widest) ?? ANY_DAY;
}

/** A contact as a step needs it; a row of columns reads as one. */
export type Walked = Pick<Contact, 'id' | 'from' | 'via' | 'to' | 'mutual' | 'date'>;

function compareSpans(a: Span, b: Span): number {
  if (a.earliest !== b.earliest) return a.earliest < b.earliest ? -1 : 1;
  return a.latest === b.latest ? 0 : a.latest < b.latest ? -1 : 1;
}

/**
 * The places of a list in the order of time: by the first day that each contact may be, then the
 * last, then by id. Dates are few and contacts many, so that only those of one date are compared.
 */
function inOrderOfTime(list: readonly Walked[]) {
  const spans: Span[] = [];
  const known = new Map<string | null, number>();
  const dates = Int32Array.from(list, (contact) => {
    const before = known.get(contact.date);
    if (before !== undefined) return before;
    known.set(contact.date, spans.length);
    return spans.push(daysOf(contact)) - 1;
  });
  const ranked = [...spans.keys()].sort((a, b) =>
    compareSpans(spans[a] ?? ANY_DAY, spans[b] ?? ANY_DAY),
  );
  // Dates that say the same, as “2020-05” and its first day to its last, are one.
  const rank = new Int32Array(spans.length);
  const kinds: Span[] = [];
  for (const date of ranked) {
    const span = spans[date] ?? ANY_DAY;
    const last = kinds.at(-1);
    if (!last || compareSpans(last, span) !== 0) kinds.push(span);
    rank[date] = kinds.length - 1;
  }
  const keys = dates.map((date) => rank[date] ?? 0);
  const order = sortedBy(keys, kinds.length, Int32Array.from(keys.keys()));
  const runs = starts(keys, kinds.length);
  const ids = list.map(({ id }) => id);
  for (let kind = 0; kind < kinds.length; kind += 1) {
    order.subarray(runs[kind], runs[kind + 1]).sort((a, b) => {
      const [one, other] = [ids[a] ?? '', ids[b] ?? ''];
      return one === other ? 0 : one < other ? -1 : 1;
    });
  }
  const day = (place: number) => kinds[keys[place] ?? 0] ?? ANY_DAY;
  return {
    order,
    earliest: Float64Array.from(order, (place) => day(place).earliest),
    latest: Float64Array.from(order, (place) => day(place).latest),
  };
}

/** Where each key's run begins in a list sorted by keys 0 … keys − 1, and where the last ends. */
function starts(keys: Int32Array, size: number): Int32Array {
  const at = new Int32Array(size + 1);
  for (const key of keys) at[key + 1] = (at[key + 1] ?? 0) + 1;
  for (let key = 0; key < size; key += 1) at[key + 1] = (at[key + 1] ?? 0) + (at[key] ?? 0);
  return at;
}

/** The places of a list in the order of their keys, equals as they stood: a counting sort. */
function sortedBy(keys: Int32Array, size: number, places: Int32Array): Int32Array {
  const next = starts(keys, size);
  const sorted = new Int32Array(places.length);
  for (const place of places) {
    const key = keys[place] ?? 0;
    const at = next[key] ?? 0;
    sorted[at] = place;
    next[key] = at + 1;
  }
  return sorted;
}

/** The actors of some contacts, numbered in the order of their ids. */
function numbered(contacts: readonly Walked[]): Pick<StepIndex, 'actors' | 'number'> {
  const met = new Set<string>();
  for (const { from, via, to } of contacts) {
    for (const id of from) met.add(id);
    for (const id of via) met.add(id);
    for (const id of to) met.add(id);
  }
  const actors = [...met].sort();
  return { actors, number: new Map(actors.map((id, at) => [id, at])) };
}

/** How many different actors stand in a contact. */
function castSize({ from, via, to }: Walked): number {
  if (from.length === 1 && to.length === 1 && via.length === 0) return from[0] === to[0] ? 1 : 2;
  return new Set([...from, ...via, ...to]).size;
}

/** The steps of each contact as three columns: from whom, to whom, and by which contact. */
function stepColumns(contacts: readonly Walked[], number: ReadonlyMap<string, number>) {
  const [from, to, by]: [number[], number[], number[]] = [[], [], []];
  for (const [at, contact] of contacts.entries()) {
    for (const step of stepsOf(contact)) {
      from.push(number.get(step.from) ?? 0);
      to.push(number.get(step.to) ?? 0);
      by.push(at);
    }
  }
  return { from: Int32Array.from(from), to: Int32Array.from(to), by: Int32Array.from(by) };
}

/** The arcs of steps that come by tail, then by head, with the contacts of each. */
function arcsOf(
  tails: ArrayLike<number>,
  heads: ArrayLike<number>,
  carried: Int32Array,
  actors: number,
): Pick<StepIndex, 'tail' | 'head' | 'out' | 'into' | 'inArcs' | 'first' | 'carried'> {
  const [tail, head, first]: [number[], number[], number[]] = [[], [], []];
  for (let step = 0; step < carried.length; step += 1) {
    const [source, target] = [tails[step] ?? 0, heads[step] ?? 0];
    if (source === tail.at(-1) && target === head.at(-1)) continue;
    tail.push(source);
    head.push(target);
    first.push(step);
  }
  const [tailOf, headOf] = [Int32Array.from(tail), Int32Array.from(head)];
  return {
    tail: tailOf,
    head: headOf,
    out: starts(tailOf, actors),
    into: starts(headOf, actors),
    inArcs: sortedBy(headOf, actors, Int32Array.from(tail.keys())),
    first: Int32Array.from([...first, carried.length]),
    carried,
  };
}

function build(list: readonly Walked[]): StepIndex {
  const { order, earliest, latest } = inOrderOfTime(list);
  const contacts: Walked[] = [];
  for (const place of order) {
    const contact = list[place];
    if (contact) contacts.push(contact);
  }
  const { actors, number } = numbered(contacts);
  const { from, to, by } = stepColumns(contacts, number);
  const asFound = Int32Array.from(from.keys());
  const steps = sortedBy(from, actors.length, sortedBy(to, actors.length, asFound));
  const column = (values: Int32Array) => steps.map((step) => values[step] ?? 0);
  return {
    actors,
    number,
    contacts,
    order,
    size: contacts.length,
    earliest,
    latest,
    involved: Int32Array.from(contacts, castSize),
    ...arcsOf(column(from), column(to), column(by), actors.length),
  };
}

/**
 * The index of some of its contacts, without sorting anything anew: those whose place in the list
 * that it was made of is marked. Actors and contacts keep their numbers.
 */
export function indexOfSome(index: StepIndex, marked: Readonly<Uint8Array>): StepIndex {
  const [tails, heads, carried]: [number[], number[], number[]] = [[], [], []];
  const isIn = (contact: number) => marked[index.order[contact] ?? -1] === 1;
  for (let arc = 0; arc < index.tail.length; arc += 1) {
    for (let step = index.first[arc] ?? 0; step < (index.first[arc + 1] ?? 0); step += 1) {
      const contact = index.carried[step] ?? 0;
      if (!isIn(contact)) continue;
      tails.push(index.tail[arc] ?? 0);
      heads.push(index.head[arc] ?? 0);
      carried.push(contact);
    }
  }
  return {
    ...index,
    size: marked.reduce((sum, one) => sum + one, 0),
    ...arcsOf(tails, heads, Int32Array.from(carried), index.actors.length),
  };
}

const made = new WeakMap<readonly Walked[], StepIndex>();

/** The index of a list of contacts, made on first use and always the same one. */
export function stepIndex(contacts: readonly Walked[]): StepIndex {
  const known = made.get(contacts);
  if (known) return known;
  const index = build(contacts);
  made.set(contacts, index);
  return index;
}

/** The ids of an arc's contacts, in order of time. */
export function contactsOfArc(index: StepIndex, arc: number): string[] {
  const places = index.carried.subarray(index.first[arc], index.first[arc + 1]);
  return Array.from(places, (place) => index.contacts[place]?.id ?? '');
}
