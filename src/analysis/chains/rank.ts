import type { Block, Labels } from './labels';
import { type ChainDays, leastDays, mostDays, type Order } from './order';

/** By what chains are ranked (Holme & Saramäki 2012): arrival, duration, number of steps. */
export const RANKINGS = ['foremost', 'fastest', 'shortest'] as const;
export type Ranking = (typeof RANKINGS)[number];

/** What is compared, one after the other; the less, the better. */
export type Rank = readonly number[];

/**
 * A doubtful date loses rank and never gains it: what counts first is the day by which a chain has
 * arrived, or the most days it may have taken, and only then the least. Among equals what is
 * certain comes first.
 */
export function rankOf(
  days: ChainDays,
  certain: boolean,
  hops: number,
  ranking: Ranking,
  order: Order,
): Rank {
  const arrival = [days.latest, days.earliest];
  const duration = [mostDays(days, hops, order), leastDays(days, hops, order)];
  const doubt = certain ? 0 : 1;
  if (ranking === 'foremost') return [...arrival, ...duration, doubt, hops];
  if (ranking === 'fastest') return [...duration, ...arrival, doubt, hops];
  return [hops, ...arrival, ...duration, doubt];
}

/** Less than 0 where the first rank is the better one. */
export function compareRanks(a: Rank, b: Rank): number {
  for (const [at, value] of a.entries()) {
    const other = b[at] ?? 0;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

export function daysOfLabel(labels: Labels, label: number): ChainDays {
  return {
    earliest: labels.earliest[label] ?? 0,
    latest: labels.latest[label] ?? 0,
    departsEarliest: labels.departsEarliest[label] ?? 0,
    departsLatest: labels.departsLatest[label] ?? 0,
  };
}

/** The label from `from` to before `to` that ranks best, the first of equals, with its rank. */
export function bestLabel(
  labels: Labels,
  [from, to]: Block,
  hops: number,
  ranking: Ranking,
  order: Order,
): { label: number; rank: Rank } | null {
  let best: { label: number; rank: Rank } | null = null;
  for (let label = from; label < to; label += 1) {
    const certain = labels.certain[label] === 1;
    const rank = rankOf(daysOfLabel(labels, label), certain, hops, ranking, order);
    if (!best || compareRanks(rank, best.rank) < 0) best = { label, rank };
  }
  return best;
}
