import type { PairIndex } from '../graph/pair-index';
import type { Dataset } from '../model/dataset';
import type { PairCounts } from './count-pairs';

/**
 * Actors who would be a rest all by themselves and met somebody who is drawn, each with the pair
 * that joins them most: a mark that stands for one says less than the one, and takes the same room.
 */
export function loneActors(
  { actors }: Dataset,
  { source, target }: PairIndex,
  { met, legs }: PairCounts,
  is: Uint8Array,
): Map<number, number> {
  const left = new Map<string | null, number[]>();
  actors.forEach(({ camp }, at) => {
    if (met[at] !== 1 || is[at] === 1) return;
    const others = left.get(camp);
    if (others) others.push(at);
    else left.set(camp, [at]);
  });
  const alone = new Set([...left.values()].flatMap((some) => (some.length === 1 ? some : [])));
  const best = new Map<number, number>();
  if (alone.size === 0) return best;
  for (let pair = 0; pair < source.length; pair += 1) {
    const [from, to] = [source[pair] ?? 0, target[pair] ?? 0];
    const one = alone.has(from) ? from : to;
    const other = one === from ? to : from;
    const weight = legs[pair] ?? 0;
    if (weight === 0 || !alone.has(one) || is[other] !== 1) continue;
    const before = best.get(one);
    if (before === undefined || weight > (legs[before] ?? 0)) best.set(one, pair);
  }
  return best;
}
