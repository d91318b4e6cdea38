import type { PairIndex } from '../graph/pair-index';
import type { Dataset } from '../model/dataset';
import type { Text } from '../model/schema';
import type { PairCounts } from './count-pairs';
import { loneActors } from './lone-actors';

/** What is folded, by its whole name and, within its camp, by its number. */
export interface RestName {
  readonly name: Text;
  readonly short: Text;
}

/** What is asked of a large answer besides being small. */
export interface WorthQuestion {
  /** Ids of actors that are drawn whatever their weight: the ends of a question, an ego. */
  readonly always: readonly string[];
  /** By camp, or `''` for none: how many more of its actors were asked for. */
  readonly more: Readonly<Record<string, number>>;
  /** What the undrawn actors of a camp are called together; `null` for those without a camp. */
  readonly nameRest: (camp: string | null, count: number) => RestName;
}

/** Which actors of a large answer are drawn, and which pairs of them. */
export interface Drawn {
  /** Places in the data set's actors, in the order of the data. */
  readonly actors: readonly number[];
  /** By actor, 1 where it is drawn. */
  readonly is: Uint8Array;
  /** Directed pairs that are drawn; both directions of a pair stand together. */
  readonly pairs: readonly number[];
}

/** So many of the strongest pairs are looked at: more than any budget takes. */
const POOL = 4000;
/** Counts above this are told apart only once they are sorted. */
const BUCKETS = 4096;

/** Pairs of either direction by how often they met, the most first; of equals the first in the data. */
function strongest(
  { back, source, target }: PairIndex,
  { legs, touched }: Pick<PairCounts, 'legs' | 'touched'>,
): number[] {
  const [pairs, weights] = [new Uint32Array(touched.length), new Uint32Array(touched.length)];
  const sizes = new Uint32Array(BUCKETS);
  let found = 0;
  for (const pair of touched) {
    const other = back[pair] ?? pair;
    // The two directions of a pair are one, which goes by the first of them.
    if (source[pair] === target[pair] || (other < pair && (legs[other] ?? 0) > 0)) continue;
    const both = (legs[pair] ?? 0) + (other === pair ? 0 : (legs[other] ?? 0));
    pairs[found] = Math.min(pair, other);
    weights[found++] = both;
    const size = Math.min(both, BUCKETS - 1);
    sizes[size] = (sizes[size] ?? 0) + 1;
  }
  let least = BUCKETS - 1;
  for (let sum = sizes[least] ?? 0; sum < POOL && least > 1; sum += sizes[least] ?? 0) least -= 1;
  const pool: { readonly pair: number; readonly both: number }[] = [];
  for (let at = 0; at < found; at += 1) {
    const both = weights[at] ?? 0;
    if (both >= least) pool.push({ pair: pairs[at] ?? 0, both });
  }
  return pool
    .sort((a, b) => b.both - a.both || a.pair - b.pair)
    .slice(0, POOL)
    .map(({ pair }) => pair);
}

/** The places that have more than nothing. */
function placesWith(counts: Uint8Array | Uint32Array): number[] {
  const places: number[] = [];
  for (let at = 0; at < counts.length; at += 1) if ((counts[at] ?? 0) > 0) places.push(at);
  return places;
}

/** By camp, the place of each undrawn actor that was asked for: the busiest first. */
function askedFor(
  dataset: Dataset,
  counts: PairCounts,
  is: Uint8Array,
  more: WorthQuestion['more'],
): number[] {
  return Object.entries(more).flatMap(([camp, number]) =>
    dataset.actors
      .flatMap((actor, at) =>
        (actor.camp ?? '') === camp && counts.met[at] === 1 && is[at] !== 1 ? [at] : [],
      )
      .sort((a, b) => (counts.contacts[b] ?? 0) - (counts.contacts[a] ?? 0) || a - b)
      .slice(0, number),
  );
}

/**
 * The actors and pairs that are drawn: whoever was asked for, the carriers (channels are what this
 * is about), then the strongest pairs in their order while there is room for both their actors.
 */
export function chooseDrawn(
  dataset: Dataset,
  pairs: PairIndex,
  counts: PairCounts,
  question: WorthQuestion,
  budget: { readonly actors: number; readonly pairs: number },
): Drawn {
  const is = new Uint8Array(pairs.actors);
  let room = budget.actors;
  const draw = (at: number): void => {
    if (is[at] !== 1) room -= 1;
    is[at] = 1;
  };
  const always = new Set(question.always);
  if (always.size > 0) {
    dataset.actors.forEach(({ id }, at) => {
      if (always.has(id)) draw(at);
    });
  }
  const carriers = placesWith(counts.carried)
    .sort((a, b) => (counts.carried[b] ?? 0) - (counts.carried[a] ?? 0) || a - b)
    .slice(0, Math.floor(budget.actors / 3));
  for (const at of carriers) draw(at);
  const pool = strongest(pairs, counts);
  const drawn = (at: number | undefined) => at !== undefined && is[at] === 1;
  for (const pair of pool) {
    const ends = [pairs.source[pair] ?? 0, pairs.target[pair] ?? 0];
    const fresh = ends.filter((at) => !drawn(at));
    if (fresh.length <= room) for (const at of fresh) draw(at);
    if (room <= 0) break;
  }
  for (const at of askedFor(dataset, counts, is, question.more)) is[at] = 1;
  const extra = Object.values(question.more).reduce((sum, n) => sum + 2 * n, 0);
  const kept = pool
    .filter((pair) => drawn(pairs.source[pair]) && drawn(pairs.target[pair]))
    .slice(0, budget.pairs + extra);
  for (const [at, pair] of loneActors(dataset, pairs, counts, is)) {
    is[at] = 1;
    kept.push(pair);
  }
  return {
    actors: placesWith(is),
    is,
    pairs: [...new Set(kept.flatMap((pair) => [pair, pairs.back[pair] ?? pair]))],
  };
}
