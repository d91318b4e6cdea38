import { describe, expect, test } from 'vitest';
import {
  focusActor,
  hover,
  place,
  select,
  setLayout,
  setPreferences,
  togglePair,
} from '../../../../src/state/actions';
import { setEnd, toggleValue } from '../../../../src/state/filter-actions';
import { createAppStore, type Store } from '../../../../src/state/store';
import { type Changes, changesOf } from '../../../../src/ui/see/changes';

/** What an act asks of the drawing, by name. */
function asked(act: (store: Store) => void): string {
  const store = createAppStore({ preferences: { lang: 'en', theme: 'system' } });
  const before = store.getState();
  act(store);
  const changes = changesOf(store.getState(), before);
  const names: (keyof Changes)[] = ['moves', 'draws', 'fits', 'lights'];
  return names.filter((name) => changes[name]).join(' ');
}

describe('U34 what a change asks of the drawing', () => {
  test.each<[string, (store: Store) => void, string]>([
    ['nothing', () => undefined, ''],
    ['a hover', (store) => hover(store, { kind: 'actor', id: 'a' }), 'lights'],
    ['the focus of the keyboard', (store) => focusActor(store, 'a'), 'lights'],
    ['a selection', (store) => select(store, { kind: 'actor', id: 'a' }), 'lights'],
    [
      'a chain that is read',
      (store) => select(store, { kind: 'chain', id: 'a>b' }),
      'draws lights',
    ],
    ['a position by hand', (store) => place(store, 'bands', { a: { x: 1, y: 2 } }), 'draws'],
    ['an opened pair', (store) => togglePair(store, 'a|b'), 'draws'],
    ['another language', (store) => setPreferences(store, { lang: 'ar' }), 'draws'],
    ['a facet', (store) => toggleValue(store, 'statuses', 'declined'), 'moves draws'],
    ['an end', (store) => setEnd(store, 'from', { kind: 'actor', id: 'a' }), 'moves draws fits'],
    ['another layout', (store) => setLayout(store, 'free'), 'draws fits'],
  ])('%s', (_what, act, changes) => {
    expect(asked(act)).toBe(changes);
  });
});
