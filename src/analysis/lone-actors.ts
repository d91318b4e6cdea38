import type { PairIndex } from '../graph/pair-index';
import type { Dataset } from '../model/dataset';
import { campNumbers } from './camp-numbers';
import type { PairCounts } from './count-pairs';

/**
 * Actors who would be a rest all by themselves and met somebody who is drawn, each with the pair
 * that joins them most: a mark that stands for one says less than the one, and takes the same room.
 */
export function loneActors(
  dataset: Dataset,
  { source, target }: PairIndex,
  { met, legs, touched }: PairCounts,
  is: Uint8Array,
): Map<number, number> {
  const camps = campNumbers(dataset);
  const [left, last] = [new Map<number, number>(), new Map<number, number>()];
  for (const [at, camp] of camps.entries()) {
    if (met[at] !== 1 || is[at] === 1) continue;
    left.set(camp, (left.get(camp) ?? 0) + 1);
    last.set(camp, at);
  }
  const alone = new Set([...last].flatMap(([camp, at]) => (left.get(camp) === 1 ? [at] : [])));
  const best = new Map<number, number>();
  if (alone.size === 0) return best;
  for (const pair of touched.slice().sort()) {
    const [from, to] = [source[pair] ?? 0, target[pair] ?? 0];
    const one = alone.has(from) ? from : to;
    const other = one === from ? to : from;
    const weight = legs[pair] ?? 0;
    if (!alone.has(one) || is[other] !== 1) continue;
    const before = best.get(one);
    if (before === undefined || weight > (legs[before] ?? 0)) best.set(one, pair);
  }
  return best;
}
