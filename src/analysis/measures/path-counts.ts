import type { Adjacency } from './network';

export interface Paths {
  /** Who is reached, the source first, by distance. */
  readonly order: Int32Array;
  /** How many arcs away each actor is; −1 where none lead to it. */
  readonly steps: Int32Array;
  /** On how many shortest paths. */
  readonly paths: Float64Array;
}

/** A breadth-first search that counts shortest paths; the next one writes over what it returned. */
export function shortestPaths(
  { offsets, nodes, contacts }: Adjacency,
  byContacts: boolean,
): (source: number) => Paths {
  const size = offsets.length - 1;
  const queue = new Int32Array(size);
  const steps = new Int32Array(size).fill(-1);
  const paths = new Float64Array(size);
  let reached = 0;
  return (source) => {
    for (let at = 0; at < reached; at++) steps[queue[at] ?? 0] = -1;
    queue[0] = source;
    steps[source] = 0;
    paths[source] = 1;
    reached = 1;
    for (let head = 0; head < reached; head++) {
      const actor = queue[head] ?? 0;
      const next = (steps[actor] ?? 0) + 1;
      const count = paths[actor] ?? 0;
      const end = offsets[actor + 1] ?? 0;
      for (let arc = offsets[actor] ?? 0; arc < end; arc++) {
        const other = nodes[arc] ?? 0;
        const far = steps[other] ?? 0;
        if (far >= 0 && far !== next) continue;
        const ways = byContacts ? count * (contacts[arc] ?? 0) : count;
        if (far === next) {
          paths[other] = (paths[other] ?? 0) + ways;
          continue;
        }
        steps[other] = next;
        paths[other] = ways;
        queue[reached++] = other;
      }
    }
    return { order: queue.subarray(0, reached), steps, paths };
  };
}
