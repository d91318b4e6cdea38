import type { Filter } from '../model/filter';
import type { Arrangement, Layout, Position, State, View } from './store';

/** The two slices that can be undone. */
export type Undoable = Pick<State, 'view' | 'arrangement'>;

/** Values to be put into the undoable slices; what it does not name stays as it is. */
export interface Patch {
  readonly view: Partial<Omit<View, 'filter'>>;
  readonly filter: Partial<Filter>;
  /** By layout and actor; null gives the actor back to its computed position. */
  readonly moved: Readonly<Record<Layout, Readonly<Record<string, Position | null>>>>;
}

/** What lies between two states, both ways. */
export interface Diff {
  readonly before: Patch;
  readonly after: Patch;
}

/** Whether two plain values say the same. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)))
  );
}

/** The fields of `to` that differ from those of `from`. */
function changed<T extends object>(from: T, to: T): Partial<T> {
  const old = new Map<string, unknown>(Object.entries(from));
  const differs = Object.entries(to).filter(([key, value]) => !sameValue(value, old.get(key)));
  return Object.fromEntries(differs) as Partial<T>;
}

function moves(
  from: Arrangement,
  to: Arrangement,
  layout: Layout,
): Record<string, Position | null> {
  const [old, now] = [from[layout], to[layout]];
  if (old === now) return {};
  const actors = new Set([...Object.keys(old), ...Object.keys(now)]);
  return Object.fromEntries(
    [...actors].flatMap((actor) => {
      const position = now[actor] ?? null;
      return sameValue(position, old[actor] ?? null) ? [] : [[actor, position]];
    }),
  );
}

function patchTo(from: Undoable, to: Undoable): Patch {
  const { filter: oldFilter, ...oldView } = from.view;
  const { filter, ...view } = to.view;
  return {
    view: changed(oldView, view),
    filter: changed(oldFilter, filter),
    moved: {
      bands: moves(from.arrangement, to.arrangement, 'bands'),
      free: moves(from.arrangement, to.arrangement, 'free'),
    },
  };
}

/** What lies between two states; null where they say the same. */
export function diff(from: Undoable, to: Undoable): Diff | null {
  const after = patchTo(from, to);
  return isEmpty(after) ? null : { before: patchTo(to, from), after };
}

const none = (value: object): boolean => Object.keys(value).length === 0;

function isEmpty({ view, filter, moved }: Patch): boolean {
  return [view, filter, moved.bands, moved.free].every(none);
}

/** The first of two diffs that follow each other, made to reach as far as both; null for nowhere. */
export function join(first: Diff, second: Diff): Diff | null {
  const over = (a: Patch, b: Patch): Patch => ({
    view: { ...a.view, ...b.view },
    filter: { ...a.filter, ...b.filter },
    moved: {
      bands: { ...a.moved.bands, ...b.moved.bands },
      free: { ...a.moved.free, ...b.moved.free },
    },
  });
  const before = over(second.before, first.before);
  const after = over(first.after, second.after);
  return sameValue(before, after) ? null : { before, after };
}

function put(
  positions: Readonly<Record<string, Position>>,
  moved: Readonly<Record<string, Position | null>>,
): Readonly<Record<string, Position>> {
  if (none(moved)) return positions;
  const all = Object.entries({ ...positions, ...moved });
  return Object.fromEntries(
    all.flatMap(([actor, position]) => (position ? [[actor, position]] : [])),
  );
}

/** The slices with a patch put in. What it does not touch stays the same object. */
export function applied({ view, arrangement }: Undoable, patch: Patch): Undoable {
  const { bands, free } = patch.moved;
  const filter = none(patch.filter) ? view.filter : { ...view.filter, ...patch.filter };
  return {
    view: none(patch.view) && filter === view.filter ? view : { ...view, ...patch.view, filter },
    arrangement:
      none(bands) && none(free)
        ? arrangement
        : { bands: put(arrangement.bands, bands), free: put(arrangement.free, free) },
  };
}
