import type { Window } from '../model/filter';
import type { Store } from './store';

const same = (a: Window | null, b: Window | null): boolean =>
  a?.from === b?.from && a?.to === b?.to;

/** Shows a window of time; with null all of it. Each call is one step that can be undone. */
export function setWindow(store: Store, window: Window | null): void {
  if (same(store.getState().view.window, window)) return;
  store.setState(({ view }) => ({ view: { ...view, window } }));
}

/** Lets contacts without a date in, or leaves them out. */
export function setUndated(store: Store, undated: boolean): void {
  if (store.getState().view.undated === undated) return;
  store.setState(({ view }) => ({ view: { ...view, undated } }));
}
