import type { Running } from '../measures/types';
import { type Between, UNREACHED } from './ends';
import { type Block, makeLabels } from './labels';
import type { Order } from './order';
import { bestLabel, compareRanks, type Rank, type Ranking } from './rank';
import type { StepIndex } from './step-index';
import { walkArc } from './walk';

/** What is looked for along routes, and how many are wanted. */
export interface Search {
  readonly order: Order;
  readonly maxSteps: number;
  readonly ranking: Ranking;
  readonly limit: number;
  /** How many routes are enough; without it, all are found. */
  readonly enough?: number;
  /** How many contacts may be tried before the search stops short. */
  readonly effort: number;
}

export interface Route {
  /** Its arcs, by number. */
  readonly arcs: readonly number[];
  readonly rank: Rank;
}

export interface Routes {
  /** The best of them, best first. */
  readonly routes: readonly Route[];
  /** How many routes there are, and how many of them have a chain that is certain. */
  readonly total: number;
  readonly certain: number;
  /** False where the search stopped short: then there may be more, and better ones. */
  readonly complete: boolean;
}

/** Keeps the best of what is offered; of equals the one that came first. */
function podium(limit: number): {
  offer: (arcs: readonly number[], rank: Rank) => void;
  routes: Route[];
} {
  const routes: Route[] = [];
  const offer = (arcs: readonly number[], rank: Rank): void => {
    const last = routes.at(-1);
    if (routes.length >= limit && last && compareRanks(rank, last.rank) >= 0) return;
    let [low, high] = [0, routes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = routes[middle];
      if (other && compareRanks(other.rank, rank) <= 0) low = middle + 1;
      else high = middle;
    }
    routes.splice(low, 0, { arcs: [...arcs], rank });
    if (routes.length > limit) routes.pop();
  };
  return { offer, routes };
}

/**
 * Every route of two to `maxSteps` steps between two ends along which some chain keeps the order:
 * the routes of two steps first, then of three, each by the numbers of its actors. A depth-first
 * search over simple paths, cut where the end is too far off (`left`) or no chain goes on. It yields
 * how much is done after each first step: of the longest routes, which take nearly all the time.
 */
export function* searchRoutes(index: StepIndex, span: Between, search: Search): Running<Routes> {
  const { order, ranking, enough = Number.POSITIVE_INFINITY } = search;
  const labels = makeLabels();
  const best = podium(search.limit);
  const passed = new Uint8Array(index.actors.length);
  const route: number[] = [];
  let [total, certain, complete] = [0, 0, true];

  const arrive = (block: Block, hops: number): void => {
    const winner = bestLabel(labels, block, hops, ranking, order);
    if (!winner) return;
    total += 1;
    if (labels.certain.subarray(...block).includes(1)) certain += 1;
    best.offer(route, winner.rank);
  };

  const take = (arc: number, block: Block, hops: number, more: number): void => {
    const closing = more === 1;
    const head = index.head[arc] ?? 0;
    labels.tried += 1;
    if (passed[head] === 1) return;
    if (!closing && (span.left[head] ?? UNREACHED) > more - 1) return;
    if (labels.tried > search.effort) {
      complete = false;
      return;
    }
    const mark = labels.size;
    const made = walkArc(labels, block, index, arc, order, hops);
    if (labels.size > mark) {
      route.push(arc);
      if (closing) arrive(made, hops);
      else {
        passed[head] = 1;
        goOn(head, made, hops + 1, more - 1);
        passed[head] = 0;
      }
      route.pop();
    }
    labels.size = mark;
  };

  const goOn = (actor: number, block: Block, hops: number, more: number): void => {
    const closing = more === 1 ? (span.closing.get(actor) ?? []) : null;
    const from = index.out[actor] ?? 0;
    const arcs = closing ? closing.length : (index.out[actor + 1] ?? 0) - from;
    for (let at = 0; at < arcs && complete && total < enough; at += 1) {
      take(closing ? (closing[at] ?? 0) : from + at, block, hops, more);
    }
  };

  const outOf = (start: number): number => (index.out[start + 1] ?? 0) - (index.out[start] ?? 0);
  const all = span.starts.reduce((sum, start) => sum + outOf(start), 0);
  for (let steps = 2; steps <= search.maxSteps; steps += 1) {
    let done = 0;
    for (const start of span.starts) {
      passed[start] = 1;
      const from = index.out[start] ?? 0;
      for (let at = 0; at < outOf(start) && complete && total < enough; at += 1) {
        take(from + at, [0, 0], 1, steps);
        done += 1;
        yield steps === search.maxSteps ? done / all : 0;
      }
      passed[start] = 0;
    }
  }
  return { routes: best.routes, total, certain, complete };
}
