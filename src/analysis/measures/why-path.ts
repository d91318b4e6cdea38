import { arcBetween, type Network } from './network';
import { rowOf } from './rows';

/** One step of a path, with the ids of the contacts that have it. */
export interface PathStep {
  readonly from: string;
  readonly to: string;
  readonly contacts: readonly string[];
}

/**
 * One of the shortest paths from an actor to another through a third, the first by the actors'
 * order: an example of those that a betweenness counts. Undirected, a step may go against its
 * contacts. Empty where no path leads through.
 */
export function pathThrough(
  network: Network,
  [from, middle, to]: readonly [from: string, middle: string, to: string],
  undirected: boolean,
): PathStep[] {
  const number = (id: string): number => network.actors.indexOf(id);
  const first = shortestPath(network, number(from), number(middle), undirected);
  const second = shortestPath(network, number(middle), number(to), undirected);
  if (first.length === 0 || second.length === 0) return [];
  const stops = [...first, ...second.slice(1)];
  return stops.slice(1).map((next, at) => {
    const here = stops[at] ?? -1;
    const ways = undirected ? [arc(here, next), arc(next, here)] : [arc(here, next)];
    return {
      from: network.actors[here] ?? '',
      to: network.actors[next] ?? '',
      contacts: [...new Set(ways.flat())]
        .sort((a, b) => a - b)
        .map((contact) => network.contacts[contact] ?? ''),
    };
  });

  function arc(source: number, target: number): number[] {
    const at = arcBetween(network, source, target);
    return at < 0 ? [] : [...rowOf(network.arcContacts, at)];
  }
}

/** The actors of a shortest path, both ends among them; none where none leads there. */
function shortestPath(
  { out, either, actors }: Network,
  from: number,
  to: number,
  undirected: boolean,
): number[] {
  if (from < 0 || to < 0) return [];
  const { offsets, nodes } = undirected ? either : out;
  const before = new Int32Array(actors.length).fill(-1);
  before[from] = from;
  const queue = [from];
  for (const actor of queue) {
    if (actor === to) break;
    for (const next of nodes.subarray(offsets[actor], offsets[actor + 1])) {
      if (before[next] !== -1) continue;
      before[next] = actor;
      queue.push(next);
    }
  }
  if (before[to] === -1) return [];
  const stops = [to];
  for (let at = to; at !== from; ) {
    at = before[at] ?? from;
    stops.unshift(at);
  }
  return stops;
}
