import { applied, type Diff, diff, join, type Patch, type Undoable } from './diff';
import { type StopName, stopName, strokeOf } from './stop-name';
import type { Store } from './store';

/** What the next step back and the next step forth would change; null where there is none. */
export interface HistoryState {
  readonly undo: StopName | null;
  readonly redo: StopName | null;
}

export interface History {
  /** Steps back, and returns what was undone; null where there was nothing. */
  readonly undo: () => StopName | null;
  readonly redo: () => StopName | null;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** The same object until one of them changes. */
  readonly state: () => HistoryState;
  /** Calls back when `state` changes; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** From now on all changes are one stop, a drag in progress; returns how to let go. */
  readonly hold: () => () => void;
  /** Stops watching the store. */
  readonly destroy: () => void;
}

interface Stop extends Diff {
  readonly name: StopName;
  /** What it is a stroke of, so that the next one may join it; null once it is closed. */
  readonly stroke: string | null;
  readonly at: number;
}

/** How many stops are kept. */
const MOST_STOPS = 200;
/** Strokes of one kind within so many ms of each other are one stop. */
const WITHIN = 800;

/**
 * Undo and redo over the view and the arrangement, as a stack of diffs. Every change of the store
 * is a stop, whoever makes it, but for the selection: alone it is none, and it travels with the
 * next. `now` is a clock in ms.
 */
export function makeHistory(store: Store, now: () => number = () => performance.now()): History {
  let past: readonly Stop[] = [];
  let future: readonly Stop[] = [];
  let base: Undoable = store.getState();
  let held = 0;
  let travelling = false;
  let current: HistoryState = { undo: null, redo: null };
  const listeners = new Set<() => void>();

  const tell = (): void => {
    const next = { undo: past.at(-1)?.name ?? null, redo: future.at(-1)?.name ?? null };
    if (next.undo === current.undo && next.redo === current.redo) return;
    current = next;
    for (const listener of listeners) listener();
  };

  const record = (stroke: string | null, change: Diff, state: Undoable): void => {
    const last = past.at(-1);
    const at = now();
    const continues = last && stroke !== null && last.stroke === stroke && at - last.at <= WITHIN;
    const whole = continues ? join(last, change) : change;
    const kept = continues ? past.slice(0, -1) : past;
    past = whole
      ? [...kept, { ...whole, name: stopName(whole, state), stroke, at }].slice(-MOST_STOPS)
      : kept;
    future = [];
    base = state;
    tell();
  };

  const watch = (): void => {
    if (travelling || held > 0) return;
    const { view, arrangement } = store.getState();
    if (view === base.view && arrangement === base.arrangement) return;
    const state = { view, arrangement };
    // Without the selection there may be nothing left: then it waits for the next stop.
    const still = { ...state, view: { ...view, selection: base.view.selection } };
    if (!diff(base, still)) return;
    const change = diff(base, state);
    if (change) record(strokeOf(change), change, state);
  };

  const travel = (patch: Patch): void => {
    travelling = true;
    store.setState((state) => applied(state, patch));
    travelling = false;
    const { view, arrangement } = store.getState();
    base = { view, arrangement };
  };

  const close = (stop: Stop): Stop => ({ ...stop, stroke: null });
  const unsubscribe = store.subscribe(watch);

  return {
    undo: () => {
      const stop = past.at(-1);
      if (!stop) return null;
      past = past.slice(0, -1).map(close);
      future = [...future, close(stop)];
      travel(stop.before);
      tell();
      return stop.name;
    },
    redo: () => {
      const stop = future.at(-1);
      if (!stop) return null;
      future = future.slice(0, -1);
      past = [...past, stop];
      travel(stop.after);
      tell();
      return stop.name;
    },
    canUndo: () => past.length > 0,
    canRedo: () => future.length > 0,
    state: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hold: () => {
      held += 1;
      let holding = true;
      return () => {
        if (!holding) return;
        holding = false;
        held -= 1;
        watch();
      };
    },
    destroy: () => {
      unsubscribe();
      listeners.clear();
    },
  };
}
