import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { place, release, select, setLayout, togglePair } from '../../../src/state/actions';
import {
  clearAll,
  setBrokerSorting,
  setEnd,
  setFocus,
  setKind,
  setMeasure,
  toggleValue,
} from '../../../src/state/filter-actions';
import { makeHistory } from '../../../src/state/history';
import { createAppStore, type Store } from '../../../src/state/store';

const makeStore = (): Store => createAppStore({ preferences: { lang: 'en', theme: 'system' } });
const slices = (store: Store) => {
  const { view, arrangement } = store.getState();
  return { view, arrangement };
};
const setWindow = (store: Store, from: number): void =>
  store.setState(({ view }) => ({ view: { ...view, window: { from, to: from + 30 } } }));

/** A clock that is far ahead at each look, so that nothing joins, or that stands still. */
const ticking = () => {
  let at = 0;
  return () => {
    at += 10_000;
    return at;
  };
};
const still = () => 0;

type Act = (store: Store) => void;
const actor = fc.constantFrom('a', 'b', 'c');
const point = fc.record({ x: fc.integer(), y: fc.integer() });
const layout = fc.constantFrom('bands', 'free');
const act: fc.Arbitrary<Act> = fc.oneof(
  actor.map(
    (id): Act =>
      (store) =>
        select(store, { kind: 'actor', id }),
  ),
  fc.constant<Act>((store) => select(store, null)),
  fc.constantFrom('call', 'visit').map(
    (type): Act =>
      (store) =>
        toggleValue(store, 'types', type),
  ),
  actor.map(
    (id): Act =>
      (store) =>
        toggleValue(store, 'actors', id),
  ),
  actor.map(
    (id): Act =>
      (store) =>
        setEnd(store, 'from', { kind: 'actor', id }),
  ),
  fc.nat(99).map(
    (from): Act =>
      (store) =>
        setWindow(store, from),
  ),
  fc.constantFrom('graph', 'table').map(
    (kind): Act =>
      (store) =>
        setKind(store, kind),
  ),
  layout.map(
    (name): Act =>
      (store) =>
        setLayout(store, name),
  ),
  actor.map(
    (id): Act =>
      (store) =>
        togglePair(store, `${id}|z`),
  ),
  actor.map(
    (id): Act =>
      (store) =>
        setFocus(store, { actor: id, steps: 1, direction: 'any' }),
  ),
  fc.tuple(layout, actor, point).map(
    ([name, id, at]): Act =>
      (store) =>
        place(store, name, { [id]: at }),
  ),
  fc.tuple(layout, actor).map(
    ([name, id]): Act =>
      (store) =>
        release(store, name, id),
  ),
  layout.map(
    (name): Act =>
      (store) =>
        release(store, name),
  ),
  fc.constant<Act>((store) => clearAll(store)),
);
/** A last act that is surely a stop, so that a selection before it travels. */
const last: Act = (store) => setWindow(store, 1_000);

describe('undo and redo', () => {
  test('H1 undone as often as there are stops it is the start, redone as often the end', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), fc.boolean(), (acts, joins) => {
        const store = makeStore();
        const history = makeHistory(store, joins ? still : ticking());
        const start = slices(store);
        for (const one of [...acts, last]) one(store);
        const end = slices(store);
        while (history.canUndo()) history.undo();
        expect(slices(store)).toEqual(start);
        while (history.canRedo()) history.redo();
        expect(slices(store)).toEqual(end);
      }),
    );
  });

  test('H1 each step forth undoes a step back, wherever one stands', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), fc.array(fc.boolean()), (acts, steps) => {
        const store = makeStore();
        const history = makeHistory(store, ticking());
        for (const one of [...acts, last]) one(store);
        for (const back of steps) {
          const here = slices(store);
          const name = back ? history.undo() : history.redo();
          if (name === null) continue;
          expect(back ? history.redo() : history.undo()).toEqual(name);
          expect(slices(store)).toEqual(here);
          if (back) history.undo();
          else history.redo();
        }
      }),
    );
  });

  test('H2 a selection alone is no stop, and travels with the next', () => {
    const store = makeStore();
    const history = makeHistory(store, ticking());
    select(store, { kind: 'actor', id: 'a' });
    expect(history.canUndo()).toBe(false);
    toggleValue(store, 'types', 'call');
    select(store, { kind: 'actor', id: 'b' });
    history.undo();
    expect(store.getState().view).toMatchObject({ selection: null, filter: { types: [] } });
    select(store, { kind: 'actor', id: 'c' });
    expect(history.canRedo()).toBe(true);
    history.redo();
    expect(store.getState().view.selection).toEqual({ kind: 'actor', id: 'a' });
  });

  test('H3 what is undone is named', () => {
    const name = (...acts: Act[]) => {
      const store = makeStore();
      const history = makeHistory(store, ticking());
      for (const one of acts) one(store);
      return history.state().undo;
    };
    const types: Act = (store) => toggleValue(store, 'types', 'call');
    const moved: Act = (store) => place(store, 'bands', { a: { x: 1, y: 2 } });
    expect(name(types)).toEqual({ key: 'undo.filter', values: { facet: 'types' } });
    expect(name((store) => setEnd(store, 'to', { kind: 'actor', id: 'a' }))?.key).toBe(
      'undo.question',
    );
    expect(name((store) => setWindow(store, 1))?.key).toBe('undo.time');
    expect(name((store) => setKind(store, 'table'))?.key).toBe('undo.view');
    expect(name((store) => setLayout(store, 'free'))?.key).toBe('undo.layout');
    // Another measure takes the order of its own along.
    const sorted = (store: Store) => setBrokerSorting(store, { column: 'name', descending: true });
    expect(name(sorted)?.key).toBe('undo.order');
    expect(name(sorted, (store) => setMeasure(store, 'degree'))?.key).toBe('undo.measure');
    expect(name((store) => togglePair(store, 'a|b'))?.key).toBe('undo.pair');
    expect(name(moved)).toEqual({ key: 'undo.moved', values: { n: 1, actor: 'a' } });
    expect(name(moved, (store) => release(store, 'bands'))?.key).toBe('undo.released');
    expect(name(types, (store) => setWindow(store, 1), clearAll)?.key).toBe('undo.cleared');
    expect(name()).toBeNull();
  });

  test('H4 a drag is one stop: while it is held, or where its moves follow quickly', () => {
    const store = makeStore();
    const held = makeHistory(store, ticking());
    const quick = makeHistory(store, still);
    const letGo = held.hold();
    for (let x = 1; x <= 5; x += 1) place(store, 'bands', { a: { x, y: 0 } });
    letGo();
    for (const history of [held, quick]) {
      history.undo();
      expect(history.canUndo()).toBe(false);
      expect(store.getState().arrangement.bands).toEqual({});
      history.redo();
      expect(store.getState().arrangement.bands).toEqual({ a: { x: 5, y: 0 } });
      history.destroy();
    }
  });

  test('H4 a drag that ends where it began is no stop; of two actors it is two', () => {
    const store = makeStore();
    place(store, 'bands', { a: { x: 0, y: 0 } });
    const history = makeHistory(store, still);
    place(store, 'bands', { a: { x: 1, y: 0 } });
    place(store, 'bands', { a: { x: 0, y: 0 } });
    expect(history.canUndo()).toBe(false);
    place(store, 'bands', { a: { x: 1, y: 0 } });
    place(store, 'bands', { b: { x: 1, y: 0 } });
    history.undo();
    expect(history.canUndo()).toBe(true);
  });

  test('H5 a new change after an undo lets go of what could be redone, and is its own stop', () => {
    const store = makeStore();
    const history = makeHistory(store, still);
    setWindow(store, 1);
    history.undo();
    setWindow(store, 2);
    expect(history.canRedo()).toBe(false);
    expect(history.redo()).toBeNull();
    history.undo();
    expect(store.getState().view.window).toBeNull();
    expect(history.undo()).toBeNull();
  });

  test('H5 what says the same as before is no stop, and what a step leaves alone stays the same', () => {
    const store = makeStore();
    const history = makeHistory(store, ticking());
    store.setState(({ view }) => ({ view: { ...view, filter: { ...view.filter } } }));
    expect(history.canUndo()).toBe(false);
    setLayout(store, 'free');
    const { filter } = store.getState().view;
    const { arrangement } = store.getState();
    history.undo();
    expect(store.getState().view.filter).toBe(filter);
    expect(store.getState().arrangement).toBe(arrangement);
  });

  test('H5 who listens is told when the next step changes, and not for a selection', () => {
    const store = makeStore();
    const history = makeHistory(store, ticking());
    let told = 0;
    const stop = history.subscribe(() => {
      told += 1;
    });
    select(store, { kind: 'actor', id: 'a' });
    expect(told).toBe(0);
    setLayout(store, 'free');
    history.undo();
    expect(told).toBe(2);
    expect(history.state()).toBe(history.state());
    stop();
    history.redo();
    expect(told).toBe(2);
  });
});
