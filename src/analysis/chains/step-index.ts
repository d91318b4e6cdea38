import { participants } from '../../graph/build';
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
  readonly contacts: readonly Contact[];
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
export function daysOf(contact: Contact): Span {
  return (contact.date === null ? null : parseDate(contact.date)?.widest) ?? ANY_DAY;
}

/** The contacts by the first day of each, then by its last, then by id. */
function inOrderOfTime(list: readonly Contact[]) {
  const days = list.map(daysOf);
  const first = Float64Array.from(days, ({ earliest }) => earliest);
  const last = Float64Array.from(days, ({ latest }) => latest);
  const order = Int32Array.from(list.keys()).sort((a, b) => {
    const [from, other] = [first[a] ?? 0, first[b] ?? 0];
    if (from !== other) return from < other ? -1 : 1;
    const [to, otherTo] = [last[a] ?? 0, last[b] ?? 0];
    if (to !== otherTo) return to < otherTo ? -1 : 1;
    return (list[a]?.id ?? '') < (list[b]?.id ?? '') ? -1 : 1;
  });
  const contacts: Contact[] = [];
  for (const place of order) {
    const contact = list[place];
    if (contact) contacts.push(contact);
  }
  return {
    contacts,
    earliest: Float64Array.from(order, (place) => first[place] ?? 0),
    latest: Float64Array.from(order, (place) => last[place] ?? 0),
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

function build(list: readonly Contact[]): StepIndex {
  const { contacts, earliest, latest } = inOrderOfTime(list);
  const casts = contacts.map(participants);
  const actors = [...new Set(casts.flat())].sort();
  const number = new Map(actors.map((id, at) => [id, at]));
  const [from, to, by]: [number[], number[], number[]] = [[], [], []];
  for (const [at, contact] of contacts.entries()) {
    for (const step of stepsOf(contact)) {
      from.push(number.get(step.from) ?? 0);
      to.push(number.get(step.to) ?? 0);
      by.push(at);
    }
  }
  const [sources, targets] = [Int32Array.from(from), Int32Array.from(to)];
  const asFound = Int32Array.from(from.keys());
  const steps = sortedBy(sources, actors.length, sortedBy(targets, actors.length, asFound));
  const [tail, head, first]: [number[], number[], number[]] = [[], [], []];
  for (const [place, step] of steps.entries()) {
    const [source, target] = [sources[step] ?? 0, targets[step] ?? 0];
    if (source === tail.at(-1) && target === head.at(-1)) continue;
    tail.push(source);
    head.push(target);
    first.push(place);
  }
  const [tails, heads] = [Int32Array.from(tail), Int32Array.from(head)];
  const arcs = Int32Array.from(tail.keys());
  return {
    actors,
    number,
    contacts,
    earliest,
    latest,
    involved: Int32Array.from(casts, (cast) => cast.length),
    tail: tails,
    head: heads,
    out: starts(tails, actors.length),
    into: starts(heads, actors.length),
    inArcs: sortedBy(heads, actors.length, arcs),
    first: Int32Array.from([...first, steps.length]),
    carried: steps.map((step) => by[step] ?? 0),
  };
}

const made = new WeakMap<readonly Contact[], StepIndex>();

/** The index of a list of contacts, made on first use and always the same one. */
export function stepIndex(contacts: readonly Contact[]): StepIndex {
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
