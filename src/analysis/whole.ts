import { pairIndex } from '../graph/pair-index';
import type { Dataset } from '../model/dataset';
import type { Contact } from '../model/schema';
import { countPairs } from './count-pairs';

/** Everyone who is in some contacts, and every two of them who met, by numbers. */
export interface Whole {
  /** Places in the data set's actors, the busiest first. */
  readonly actors: Uint32Array;
  /** By place in `actors`: contacts that the actor is in, and others whom it met. */
  readonly contacts: Uint32Array;
  readonly partners: Uint32Array;
  /** Pairs in either direction together, the weakest first: places in `actors`. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** By pair: legs of contacts between the two. */
  readonly legs: Uint32Array;
}

/** Both directions of each pair as one, from the weakest to the strongest; no pair with oneself. */
function undirected(
  source: Uint32Array,
  back: Uint32Array,
  target: Uint32Array,
  legs: Uint32Array,
) {
  const sums = new Uint32Array(source.length);
  const kept: number[] = [];
  for (let pair = 0; pair < source.length; pair += 1) {
    const other = back[pair] ?? pair;
    if (other < pair || source[pair] === target[pair]) continue;
    const sum = (legs[pair] ?? 0) + (other === pair ? 0 : (legs[other] ?? 0));
    if (sum === 0) continue;
    sums[pair] = sum;
    kept.push(pair);
  }
  const pairs = Uint32Array.from(kept).sort((a, b) => (sums[a] ?? 0) - (sums[b] ?? 0) || a - b);
  return { pairs, sums };
}

/** Sums some contacts of a data set to actors and pairs. Linear in the contacts. */
export function wholeOf(dataset: Dataset, contacts: readonly Contact[]): Whole {
  const index = pairIndex(dataset);
  const { legs, contacts: counts, met } = countPairs(index, dataset, contacts);
  const places = Uint32Array.from(dataset.actors.keys()).filter((at) => met[at] === 1);
  const actors = places.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const rank = new Uint32Array(dataset.actors.length);
  actors.forEach((place, at) => {
    rank[place] = at;
  });
  const { pairs, sums } = undirected(index.source, index.back, index.target, legs);
  const partners = new Uint32Array(actors.length);
  const [from, to] = [new Uint32Array(pairs.length), new Uint32Array(pairs.length)];
  pairs.forEach((pair, at) => {
    const a = rank[index.source[pair] ?? 0] ?? 0;
    const b = rank[index.target[pair] ?? 0] ?? 0;
    from[at] = a;
    to[at] = b;
    partners[a] = (partners[a] ?? 0) + 1;
    partners[b] = (partners[b] ?? 0) + 1;
  });
  return {
    actors,
    contacts: actors.map((place) => counts[place] ?? 0),
    partners,
    from,
    to,
    legs: pairs.map((pair) => sums[pair] ?? 0),
  };
}
