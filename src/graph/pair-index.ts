import type { Dataset } from '../model/dataset';
import type { EventTable } from '../model/event-table';
import { toTheEnd } from '../model/to-the-end';
import { legsOf } from './build';

/**
 * Who met whom in a data set, by numbers: what sums over half a million contacts are made with.
 * Actors are numbered by their place in the data, contacts (rows) likewise, directed pairs by their
 * first actor.
 */
export interface PairIndex {
  readonly actors: number;
  /** The ends of each pair: from `source[p]` to `target[p]`. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** Pairs of an actor as their source stand from `first[a]` to before `first[a + 1]`. */
  readonly first: Uint32Array;
  /** The pair of the other direction, or the pair itself where there is none or it is a loop. */
  readonly back: Uint32Array;
  /** Pairs of the legs of a row stand in `legs` from `starts[row]`; null: one leg a row, at `row`. */
  readonly starts: Uint32Array | null;
  readonly legs: Uint32Array;
}

interface Legs {
  readonly starts: Uint32Array | null;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

function legsOfTable({ rows, from, to, via }: EventTable): Legs {
  if (!via) return { starts: null, from, to };
  const starts = new Uint32Array(rows + 1);
  const [a, b] = [new Uint32Array(rows * 2), new Uint32Array(rows * 2)];
  let at = 0;
  const put = (source: number, target: number): void => {
    // A carrier that is an end itself joins nobody there.
    if (source === target) return;
    a[at] = source;
    b[at++] = target;
  };
  for (let row = 0; row < rows; row += 1) {
    const carrier = via[row] ?? -1;
    const [sender, receiver] = [from[row] ?? 0, to[row] ?? 0];
    if (carrier < 0) put(sender, receiver);
    else {
      put(sender, carrier);
      put(carrier, receiver);
    }
    starts[row + 1] = at;
  }
  return { starts, from: a.subarray(0, at), to: b.subarray(0, at) };
}

function legsOfContacts({ actors, contacts }: Dataset): Legs {
  const number = new Map(actors.map(({ id }, at) => [id, at]));
  const starts = new Uint32Array(contacts.length + 1);
  const [from, to]: [number[], number[]] = [[], []];
  contacts.forEach((contact, row) => {
    for (const { source, target } of legsOf(contact)) {
      from.push(number.get(source) ?? 0);
      to.push(number.get(target) ?? 0);
    }
    starts[row + 1] = from.length;
  });
  return { starts, from: Uint32Array.from(from), to: Uint32Array.from(to) };
}

interface Numbered {
  /** By leg, its pair. */
  readonly pairOf: Uint32Array;
  readonly first: Uint32Array;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
}

/** Numbers the different pairs of two lists of ends, by their first end; no hashing, no objects. */
function* numbering(from: Uint32Array, to: Uint32Array, actors: number): Generator<void, Numbered> {
  const edges = from.length;
  const begin = new Uint32Array(actors + 1);
  for (let at = 0; at < edges; at += 1) {
    const actor = (from[at] ?? 0) + 1;
    begin[actor] = (begin[actor] ?? 0) + 1;
  }
  for (let actor = 0; actor < actors; actor += 1) {
    begin[actor + 1] = (begin[actor + 1] ?? 0) + (begin[actor] ?? 0);
  }
  yield;
  const order = new Uint32Array(edges);
  const next = begin.slice();
  for (let at = 0; at < edges; at += 1) {
    const actor = from[at] ?? 0;
    const place = next[actor] ?? 0;
    order[place] = at;
    next[actor] = place + 1;
  }
  yield;
  const pairOf = new Uint32Array(edges);
  const first = new Uint32Array(actors + 1);
  const targets = new Uint32Array(edges);
  const sources = new Uint32Array(edges);
  // For each actor the last pair that led to it, if that began at the present source.
  const seen = new Int32Array(actors).fill(-1);
  let pairs = 0;
  for (let actor = 0; actor < actors; actor += 1) {
    const mine = pairs;
    first[actor] = mine;
    const end = begin[actor + 1] ?? 0;
    for (let at = begin[actor] ?? 0; at < end; at += 1) {
      const edge = order[at] ?? 0;
      const target = to[edge] ?? 0;
      let pair = seen[target] ?? -1;
      if (pair < mine) {
        pair = pairs;
        seen[target] = pair;
        sources[pair] = actor;
        targets[pair] = target;
        pairs += 1;
      }
      pairOf[edge] = pair;
    }
  }
  first[actors] = pairs;
  return { pairOf, first, source: sources.slice(0, pairs), target: targets.slice(0, pairs) };
}

/** For each pair the pair of the other direction; itself where there is none. */
function* backing(
  source: Uint32Array,
  target: Uint32Array,
  actors: number,
): Generator<void, Uint32Array> {
  const pairs = source.length;
  const [low, high, back] = [
    new Uint32Array(pairs),
    new Uint32Array(pairs),
    new Uint32Array(pairs),
  ];
  for (let pair = 0; pair < pairs; pair += 1) {
    const a = source[pair] ?? 0;
    const b = target[pair] ?? 0;
    low[pair] = a < b ? a : b;
    high[pair] = a < b ? b : a;
    back[pair] = pair;
  }
  yield;
  const { pairOf, source: found } = yield* numbering(low, high, actors);
  yield;
  const one = new Int32Array(found.length).fill(-1);
  for (let pair = 0; pair < pairs; pair += 1) {
    const both = pairOf[pair] ?? 0;
    const other = one[both] ?? -1;
    if (other < 0) one[both] = pair;
    else {
      back[pair] = other;
      back[other] = pair;
    }
  }
  return back;
}

const made = new WeakMap<Dataset, PairIndex>();

/** The pairs of a data set, found on first use and always the same. */
export function pairIndex(dataset: Dataset): PairIndex {
  return toTheEnd(pairsBeingFound(dataset));
}

/** The same in steps, for who must not block a page over half a million contacts. */
export function* pairsBeingFound(dataset: Dataset): Generator<void, PairIndex> {
  const known = made.get(dataset);
  if (known) return known;
  const legs = dataset.table ? legsOfTable(dataset.table) : legsOfContacts(dataset);
  const actors = dataset.actors.length;
  yield;
  const { pairOf, first, source, target } = yield* numbering(legs.from, legs.to, actors);
  yield;
  const back = yield* backing(source, target, actors);
  const { starts } = legs;
  const index: PairIndex = { actors, source, target, first, back, starts, legs: pairOf };
  made.set(dataset, index);
  return index;
}
