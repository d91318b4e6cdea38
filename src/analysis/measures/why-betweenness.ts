import type { Ways } from './betweenness';
import type { Network } from './network';
import { numberOf } from './network';
import { shortestPaths } from './path-counts';
import type { Reasons, Running } from './types';

/** Two others between whom an actor stands on some of the shortest paths. */
export interface PairBetween {
  readonly from: string;
  readonly to: string;
  /** The part of the shortest paths from one to the other that pass through the actor. */
  readonly share: number;
  /** How many arcs each of these paths has. */
  readonly steps: number;
}

export interface BetweennessReasons extends Reasons<PairBetween> {
  /** The sum of all shares: the actor's betweenness, not normalised. */
  readonly total: number;
}

/**
 * The pairs behind an actor's betweenness (Freeman 1977), the largest shares first, then by ids. In
 * the undirected view each pair stands once. Yields after each source that reaches the actor.
 */
export function* whyBetweenness(
  network: Network,
  actor: string,
  { undirected, byContacts }: Ways,
  limit = Number.POSITIVE_INFINITY,
): Running<BetweennessReasons> {
  const middle = numberOf(network, actor);
  if (middle < 0) return { parts: [], count: 0, total: 0 };
  const forwards = undirected ? network.either : network.out;
  const before = shortestPaths(undirected ? network.either : network.in, byContacts)(middle);
  const after = shortestPaths(forwards, byContacts)(middle);
  const search = shortestPaths(forwards, byContacts);
  const best = largest(limit);
  let [total, count] = [0, 0];
  for (let from = 0; from < network.actors.length; from++) {
    if (from === middle || (before.steps[from] ?? -1) < 0) continue;
    const direct = search(from);
    for (const to of after.order) {
      const steps = (before.steps[from] ?? 0) + (after.steps[to] ?? 0);
      if (to === middle || to === from || direct.steps[to] !== steps) continue;
      if (undirected && to < from) continue;
      const through = (before.paths[from] ?? 0) * (after.paths[to] ?? 0);
      const share = through / (direct.paths[to] ?? 1);
      total += share;
      count++;
      if (best.isOne(share, from, to)) best.add({ from, to, share, steps });
    }
    yield (from + 1) / network.actors.length;
  }
  const parts = best.list().map((pair) => ({
    ...pair,
    from: network.actors[pair.from] ?? '',
    to: network.actors[pair.to] ?? '',
  }));
  return { parts, count, total };
}

interface Numbered {
  readonly from: number;
  readonly to: number;
  readonly share: number;
  readonly steps: number;
}

/** Keeps the largest shares of all that are added, and of equal ones the first by their actors. */
function largest(limit: number) {
  let kept: Numbered[] = [];
  let last: Numbered | undefined;
  const list = (): Numbered[] => {
    kept.sort((a, b) => b.share - a.share || a.from - b.from || a.to - b.to);
    kept = kept.slice(0, limit);
    last = kept[limit - 1];
    return kept;
  };
  return {
    list,
    /** Whether a pair may be among them: most are turned away here, at the cost of a comparison. */
    isOne: (share: number, from: number, to: number): boolean =>
      !last ||
      share > last.share ||
      (share === last.share && (from < last.from || (from === last.from && to < last.to))),
    add: (pair: Numbered): void => {
      kept.push(pair);
      if (kept.length > 2 * limit) list();
    },
  };
}
