import { describe, expect, test } from 'vitest';
import { select, setLayout } from '../../../src/state/actions';
import { type AddressWindow, dataOf, followAddress } from '../../../src/state/address';
import { setEnd, setKind, toggleValue } from '../../../src/state/filter-actions';
import { createAppStore, OPENING_VIEW, type Store } from '../../../src/state/store';

/** A browser's address with its entries, as far as it matters here. */
class Page implements AddressWindow {
  entries = ['/app/#top'];
  states: unknown[] = [null];
  at = 0;
  refuses = false;
  private listener: (() => void) | null = null;

  get location() {
    const url = new URL(this.entries[this.at] ?? '', 'http://here');
    const read = () => new URL(this.entries[this.at] ?? '', 'http://here');
    return {
      pathname: url.pathname,
      get search() {
        return read().search;
      },
      hash: url.hash,
    };
  }
  get history() {
    const current = () => this.states[this.at];
    return {
      get state() {
        return current();
      },
      pushState: (state: unknown, _: string, url: string): void => {
        if (this.refuses) throw new DOMException('too many', 'SecurityError');
        this.entries = [...this.entries.slice(0, this.at + 1), url];
        this.at += 1;
        this.states[this.at] = state;
      },
      replaceState: (state: unknown, _: string, url: string): void => {
        if (this.refuses) throw new DOMException('too many', 'SecurityError');
        this.entries[this.at] = url;
        this.states[this.at] = state;
      },
    };
  }
  addEventListener(_: 'popstate', listener: () => void): void {
    this.listener = listener;
  }
  removeEventListener(): void {
    this.listener = null;
  }
  go(step: number): void {
    this.at += step;
    this.listener?.();
  }
}

function setUp(now: () => number = () => 0) {
  const store: Store = createAppStore({ preferences: { lang: 'en', theme: 'system' } });
  const page = new Page();
  const dropped: string[] = [];
  const known = { has: (_: string, id: string) => id !== 'gone' };
  const following = followAddress(store, page, {
    known,
    onDropped: (names) => dropped.push(...names),
    now,
  });
  return { store, page, dropped, following };
}
const setWindow = (store: Store, from: number): void =>
  store.setState(({ view }) => ({ view: { ...view, window: { from, to: from + 40 } } }));

describe('following the address', () => {
  test('H6 what is asked and how it is shown is a step of Back; path and fragment stay', () => {
    const { store, page } = setUp();
    setEnd(store, 'from', { kind: 'actor', id: 'iran' });
    setKind(store, 'table');
    expect(page.entries).toEqual([
      '/app/#top',
      '/app/?from=iran#top',
      '/app/?from=iran&view=table#top',
    ]);
  });

  test('H6 what is selected changes the step one is at', () => {
    const { store, page } = setUp();
    setKind(store, 'table');
    select(store, { kind: 'actor', id: 'iran' });
    select(store, { kind: 'actor', id: 'iraq' });
    expect(page.entries).toEqual(['/app/#top', '/app/?sel=actor.iraq&view=table#top']);
  });

  test('H7 back and forth bring the views back, without writing the address', () => {
    const { store, page } = setUp();
    toggleValue(store, 'types', 'call');
    select(store, { kind: 'actor', id: 'iran' });
    setLayout(store, 'free');
    const end = store.getState().view;
    page.go(-1);
    expect(store.getState().view).toMatchObject({ layout: 'bands', selection: { id: 'iran' } });
    page.go(-1);
    expect(store.getState().view).toEqual(OPENING_VIEW);
    page.go(2);
    expect(store.getState().view).toEqual(end);
    expect(page.entries).toHaveLength(3);
  });

  test('H7 a new question after going back is the next step', () => {
    const { store, page } = setUp();
    setKind(store, 'table');
    page.go(-1);
    setKind(store, 'matrix');
    expect(page.entries).toEqual(['/app/#top', '/app/?view=matrix#top']);
  });

  test('H7 what an address names that is not known is said', () => {
    const { store, page, dropped } = setUp();
    page.entries.push('/app/?from=gone&view=table');
    page.go(1);
    expect(dropped).toEqual(['from=gone']);
    expect(store.getState().view.kind).toBe('table');
  });

  test('H8 the brush is one step while it moves, and so is whatever is held', () => {
    let at = 0;
    const { store, page, following } = setUp(() => at);
    for (const from of [1, 2, 3]) setWindow(store, from);
    expect(page.entries).toHaveLength(2);
    at = 10_000;
    setWindow(store, 9);
    expect(page.entries).toHaveLength(3);
    const letGo = following.hold();
    for (const from of [11, 12, 13]) {
      at += 10_000;
      setWindow(store, from);
    }
    letGo();
    expect(page.entries).toHaveLength(4);
    at += 10_000;
    setWindow(store, 20);
    expect(page.entries).toHaveLength(5);
  });

  test('H8 what is held is a step of its own, however soon after a brush, or before one', () => {
    const { store, page, following } = setUp();
    setWindow(store, 1);
    const letGo = following.hold();
    setWindow(store, 2);
    setWindow(store, 3);
    letGo();
    setWindow(store, 4);
    expect(page.entries).toHaveLength(4);
  });

  test('H8 a browser that refuses the address stops nothing', () => {
    const { store, page, following } = setUp();
    page.refuses = true;
    setKind(store, 'table');
    expect(store.getState().view.kind).toBe('table');
    page.refuses = false;
    setLayout(store, 'free');
    expect(page.entries.at(-1)).toBe('/app/?view=table&layout=free#top');
    following.stop();
    setKind(store, 'matrix');
    expect(page.entries).toHaveLength(2);
  });
});

describe('an address of several data sets', () => {
  const known = { has: () => true };
  const store = () => createAppStore({ preferences: { lang: 'en', theme: 'system' } });
  const options = { known, onDropped: () => undefined };

  test('OP13 a stopped one neither writes nor hears; resumed, it says where it is', () => {
    const page = new Page();
    const [first, second] = [store(), store()];
    const a = followAddress(first, page, options);
    setKind(first, 'table');
    a.stop();
    const b = followAddress(second, page, { ...options, mark: 'b' });
    b.stop();
    b.resume('step');
    expect(page.entries).toEqual(['/app/#top', '/app/?view=table#top', '/app/#top']);
    setKind(first, 'matrix');
    setKind(second, 'flow');
    expect(page.entries.at(-1)).toBe('/app/?view=flow#top');
    b.stop();
    a.resume('over');
    expect(page.entries.at(-1)).toBe('/app/?view=matrix#top');
  });

  test('OP13 a step of another data set is not taken for a view of this one', () => {
    const page = new Page();
    const [first, second] = [store(), store()];
    const a = followAddress(first, page, options);
    setKind(first, 'table');
    a.stop();
    const b = followAddress(second, page, { ...options, mark: 'b' });
    b.resume('step');
    page.go(-1);
    expect(second.getState().view.kind).toBe('graph');
    page.go(1);
    setKind(second, 'flow');
    page.go(-1);
    expect(second.getState().view.kind).toBe('graph');
  });

  test('OP11 where a set lies stays in the address, before its view, and is no part of the view', () => {
    const page = new Page();
    const one = store();
    const dropped: string[] = [];
    const following = followAddress(one, page, {
      known,
      onDropped: (names) => dropped.push(...names),
      data: 'sets/my file.json',
      mark: 'b',
    });
    following.resume('over');
    expect(page.entries).toEqual(['/app/?data=sets/my%20file.json#top']);
    setKind(one, 'table');
    expect(page.entries.at(-1)).toBe('/app/?data=sets/my%20file.json&view=table#top');
    expect(dataOf(page.location.search)).toBe('sets/my file.json');
    page.go(-1);
    expect(one.getState().view.kind).toBe('graph');
    expect(dropped).toEqual([]);
  });
});
