import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Level } from '../../../src/model/filter';
import {
  back,
  dismiss,
  hover,
  keepCopy,
  notify,
  place,
  release,
  select,
  setPreferences,
  togglePair,
} from '../../../src/state/actions';
import { setLevel } from '../../../src/state/filter-actions';
import { createAppStore, type Selection, type Store } from '../../../src/state/store';
import { handPlaces } from '../../../src/ui/see/hand-places';

const fresh = (): Store => createAppStore({ preferences: { lang: 'en', theme: 'system' } });
const actor = (id: string): Selection => ({ kind: 'actor', id });

describe('selection', () => {
  test('ST1: going back undoes selections one by one, down to nothing selected', () => {
    const selections = fc.array(fc.constantFrom('a', 'b', 'c', 'd').map(actor), { maxLength: 20 });
    fc.assert(
      fc.property(selections, (list) => {
        const store = fresh();
        const seen: (Selection | null)[] = [];
        for (const selection of list) {
          const before = store.getState().view.selection;
          if (before?.id !== selection.id) seen.push(before);
          select(store, selection);
        }
        for (const expected of seen.reverse()) {
          back(store);
          expect(store.getState().view.selection).toEqual(expected);
        }
      }),
    );
  });

  test('ST1: selecting what is selected changes nothing', () => {
    const store = fresh();
    select(store, actor('a'));
    const before = store.getState();
    select(store, actor('a'));
    expect(store.getState()).toBe(before);
  });

  test('ST1: the same id of another kind is another selection', () => {
    const store = fresh();
    select(store, actor('a'));
    select(store, { kind: 'contact', id: 'a' });
    expect(store.getState().view.selection?.kind).toBe('contact');
  });

  test('ST1: going back with nothing before selects nothing', () => {
    const store = fresh();
    select(store, actor('a'));
    back(store);
    back(store);
    expect(store.getState().view.selection).toBeNull();
  });

  test('ST1: the trail remembers fifty steps', () => {
    const store = fresh();
    for (let i = 0; i < 80; i++) select(store, actor(`a${i}`));
    expect(store.getState().ephemeral.trail).toHaveLength(50);
    expect(store.getState().ephemeral.trail.at(-1)).toEqual(actor('a78'));
  });
});

describe('pairs', () => {
  test('ST2: opening and closing a pair leaves what was open', () => {
    const pairs = fc.uniqueArray(fc.constantFrom<string>('a|b', 'a|c', 'b|c', 'c|d'));
    fc.assert(
      fc.property(pairs, fc.constantFrom<string>('a|b', 'x|y'), (open, pair) => {
        const store = fresh();
        for (const one of open) togglePair(store, one);
        togglePair(store, pair);
        expect(store.getState().view.open.includes(pair)).toBe(!open.includes(pair));
        togglePair(store, pair);
        expect([...store.getState().view.open].sort()).toEqual([...open].sort());
      }),
    );
  });
});

describe('positions by hand', () => {
  test('ST3: a position is kept for its layout alone, and the others stay', () => {
    const store = fresh();
    place(store, 'bands', { a: { x: 1, y: 2 } });
    place(store, 'bands', { b: { x: 3, y: 4 } });
    place(store, 'free', { a: { x: 9, y: 9 } });
    expect(store.getState().arrangement).toEqual({
      bands: { a: { x: 1, y: 2 }, b: { x: 3, y: 4 } },
      free: { a: { x: 9, y: 9 } },
    });
  });

  test('ST3: giving back releases one actor, or the layout, and no other layout', () => {
    const store = fresh();
    place(store, 'bands', { a: { x: 1, y: 2 }, b: { x: 3, y: 4 } });
    place(store, 'free', { a: { x: 9, y: 9 } });
    release(store, 'bands', 'a');
    expect(store.getState().arrangement.bands).toEqual({ b: { x: 3, y: 4 } });
    release(store, 'bands');
    expect(store.getState().arrangement).toEqual({ bands: {}, free: { a: { x: 9, y: 9 } } });
  });
});

describe('positions by hand at a level', () => {
  const at = (store: ReturnType<typeof fresh>, level: Level) =>
    Object.fromEntries(handPlaces(store.getState().arrangement, 'bands', level));

  test('F18: a position is that of the level it was made at, and of no other', () => {
    const store = fresh();
    place(store, 'bands', { a: { x: 1, y: 2 } });
    setLevel(store, 'bodies');
    place(store, 'bands', { a: { x: 3, y: 4 }, b: { x: 5, y: 6 } });
    expect(at(store, 'persons')).toEqual({ a: { x: 1, y: 2 } });
    expect(at(store, 'bodies')).toEqual({ a: { x: 3, y: 4 }, b: { x: 5, y: 6 } });
    expect(at(store, 'states')).toEqual({});
    expect(at(store, 'camps')).toEqual({});
  });

  test('F18: giving back releases the present level alone', () => {
    const store = fresh();
    place(store, 'bands', { a: { x: 1, y: 2 } });
    setLevel(store, 'bodies');
    place(store, 'bands', { a: { x: 3, y: 4 } });
    release(store, 'bands', 'a');
    expect(at(store, 'bodies')).toEqual({});
    expect(at(store, 'persons')).toEqual({ a: { x: 1, y: 2 } });
    place(store, 'bands', { a: { x: 3, y: 4 } });
    setLevel(store, 'persons');
    release(store, 'bands');
    expect(at(store, 'persons')).toEqual({});
    expect(at(store, 'bodies')).toEqual({ a: { x: 3, y: 4 } });
  });
});

describe('what is gone when the page is left', () => {
  test('ST4: a hover touches neither the view nor positions', () => {
    const store = fresh();
    const { view, arrangement, preferences } = store.getState();
    hover(store, { kind: 'actor', id: 'a' });
    expect(store.getState().view).toBe(view);
    expect(store.getState().arrangement).toBe(arrangement);
    expect(store.getState().preferences).toBe(preferences);
  });

  test('ST5: the same notice again takes the place of the first; one can be dismissed', () => {
    const store = fresh();
    notify(store, 'storage');
    notify(store, 'font', { name: 'x' });
    notify(store, 'storage');
    const notices = () => store.getState().ephemeral.notices;
    expect(notices().map((one) => one.key)).toEqual(['font', 'storage']);
    expect(new Set(notices().map((one) => one.id)).size).toBe(2);
    dismiss(store, notices()[0]?.id ?? -1);
    expect(notices().map((one) => one.key)).toEqual(['storage']);
  });

  test('ST5: a copy stands with its source until it is taken away, and holds nothing else', () => {
    const store = fresh();
    const copies = () => store.getState().ephemeral.copies;
    const wide = { text: 'x', paragraphs: ['x'], sha256: 'not for keeping' };
    keepCopy(store, 'post', wide);
    expect(copies()).toEqual({ post: { text: 'x', paragraphs: ['x'] } });
    keepCopy(store, 'post', null);
    expect(copies()).toEqual({});
  });

  test('ST4: a preference changes alone', () => {
    const store = fresh();
    setPreferences(store, { lang: 'ar' });
    expect(store.getState().preferences).toEqual({ lang: 'ar', theme: 'system' });
  });
});
