import { type Between, between, type Ends, sameEnds, UNREACHED } from './chains/ends';
import { contactsOfArc, type StepIndex, stepIndex, type Walked } from './chains/step-index';

/** One pair of consecutive actors on a path. */
export interface PathArc {
  readonly from: string;
  readonly to: string;
  /** Ids of all contacts that lead from the one to the other, in order of time. */
  readonly contacts: readonly string[];
}

export interface Path {
  readonly actors: readonly string[];
  readonly arcs: readonly PathArc[];
  /** Whether each arc can be given a contact of its own; false where one contact must serve twice. */
  readonly separate: boolean;
}

export interface ShortestPaths {
  /** The number of steps of each; null where there is no path. */
  readonly steps: number | null;
  /** How many there are, exact below 2⁵³. */
  readonly total: number;
  /** The first of them, by the ids of their actors. */
  readonly paths: readonly Path[];
  /** Why there can be none: an end stands for nobody, or both for the same actors. */
  readonly none: 'empty-end' | 'same-ends' | null;
}

/** The next arcs of a shortest path from an actor that is so many steps from its end. */
function onward(index: StepIndex, { left, closing }: Between, actor: number, steps: number) {
  if (steps === 1) return closing.get(actor) ?? [];
  const arcs: number[] = [];
  for (let arc = index.out[actor] ?? 0; arc < (index.out[actor + 1] ?? 0); arc += 1) {
    if (left[index.head[arc] ?? 0] === steps - 1) arcs.push(arc);
  }
  return arcs;
}

function stepsFrom(index: StepIndex, { left, closing }: Between, start: number): number {
  if (closing.has(start)) return 1;
  let least = UNREACHED;
  for (let arc = index.out[start] ?? 0; arc < (index.out[start + 1] ?? 0); arc += 1) {
    least = Math.min(least, left[index.head[arc] ?? 0] ?? UNREACHED);
  }
  return least === UNREACHED ? UNREACHED : least + 1;
}

/** A start with what lies between it and its ends, and how far that is. */
interface Start {
  readonly actor: number;
  readonly span: Between;
  readonly steps: number;
}

/**
 * The starts with their distances. One that is of the second end too must reach another of it, so
 * that it is measured by itself.
 */
function startsOf(index: StepIndex, ends: Ends): Start[] {
  const whole = between(index, ends);
  return whole.starts.map((actor) => {
    const id = index.actors[actor] ?? '';
    const others = new Set([...ends.to].filter((other) => other !== id));
    const span = ends.to.has(id) ? between(index, { from: ends.from, to: others }) : whole;
    return { actor, span, steps: stepsFrom(index, span, actor) };
  });
}

/** The number of shortest paths from each start, those over the same ground counted together. */
function countPaths(index: StepIndex, starts: readonly Start[]): number {
  const grounds = new Map<Between, Map<number, number>>();
  const count = (span: Between, actor: number, far: number): number => {
    const known = grounds.get(span) ?? new Map<number, number>();
    grounds.set(span, known);
    const before = known.get(actor);
    if (before !== undefined) return before;
    const arcs = onward(index, span, actor, far);
    const total =
      far === 1
        ? arcs.length
        : arcs.reduce((sum, arc) => sum + count(span, index.head[arc] ?? 0, far - 1), 0);
    known.set(actor, total);
    return total;
  };
  return starts.reduce((sum, { actor, span, steps }) => sum + count(span, actor, steps), 0);
}

/** The arcs of the first paths, by the numbers of their actors. */
function listPaths(index: StepIndex, starts: readonly Start[], limit: number): number[][] {
  const found: number[][] = [];
  const go = (span: Between, actor: number, left: number, arcs: readonly number[]): void => {
    if (left === 0) found.push([...arcs]);
    else {
      for (const arc of onward(index, span, actor, left)) {
        if (found.length >= limit) return;
        go(span, index.head[arc] ?? 0, left - 1, [...arcs, arc]);
      }
    }
  };
  for (const { actor, span, steps } of starts) if (found.length < limit) go(span, actor, steps, []);
  return found;
}

/** Gives each arc a contact that no other has, by augmenting paths (Kuhn 1955). */
function canBeSeparate(arcs: readonly PathArc[]): boolean {
  const holder = new Map<string, PathArc>();
  const place = (arc: PathArc, tried: Set<string>): boolean =>
    arc.contacts.some((id) => {
      if (tried.has(id)) return false;
      tried.add(id);
      const other = holder.get(id);
      if (other && !place(other, tried)) return false;
      holder.set(id, arc);
      return true;
    });
  return arcs.every((arc) => place(arc, new Set()));
}

function pathAlong(index: StepIndex, numbers: readonly number[]): Path {
  const id = (actor: number | undefined) => index.actors[actor ?? -1] ?? '';
  const arcs = numbers.map((arc) => ({
    from: id(index.tail[arc]),
    to: id(index.head[arc]),
    contacts: contactsOfArc(index, arc),
  }));
  const actors = [arcs[0]?.from ?? '', ...arcs.map(({ to }) => to)];
  return { actors, arcs, separate: canBeSeparate(arcs) };
}

/**
 * All shortest paths from one set of actors to another, whatever the order of their contacts in
 * time: what could have been, as far as contacts alone tell, and not what is reported. Steps are
 * those of chains, contacts between the same two counted as one; a path passes nobody of either
 * end and visits nobody twice, and where the ends share actors it still joins two different ones.
 * Distances and counts are those of a breadth-first search (Brandes 2001). At most `limit` paths
 * are listed.
 */
export function shortestPathsIn(
  index: StepIndex,
  ends: Ends,
  { limit = 50 }: { readonly limit?: number } = {},
): ShortestPaths {
  const nothing = { steps: null, total: 0, paths: [] };
  if (ends.from.size === 0 || ends.to.size === 0) return { ...nothing, none: 'empty-end' };
  if (sameEnds(ends)) return { ...nothing, none: 'same-ends' };
  const all = startsOf(index, ends);
  const steps = all.reduce((least, start) => Math.min(least, start.steps), UNREACHED);
  if (steps === UNREACHED) return { ...nothing, none: null };
  const starts = all.filter((start) => start.steps === steps);
  return {
    steps,
    total: countPaths(index, starts),
    paths: listPaths(index, starts, limit).map((arcs) => pathAlong(index, arcs)),
    none: null,
  };
}

/** The same over a list of contacts. */
export function shortestPaths(
  contacts: readonly Walked[],
  ends: Ends,
  options: { readonly limit?: number } = {},
): ShortestPaths {
  return shortestPathsIn(stepIndex(contacts), ends, options);
}
