import { createStore } from 'zustand/vanilla';
import { notify } from '../state/actions';
import { dataOf, markOf, type Resuming } from '../state/address';
import type { Keeper } from '../state/storage';
import type { Preferences } from '../state/store';
import type { App, Session, SessionState } from './context';
import { dressPage } from './dress-page';
import { makeApp } from './make-app';

/** Parts of the page that the session needs; a test has others. */
export interface SessionOptions {
  readonly keeper: Keeper;
  readonly failures: string[];
  readonly preferences: Preferences;
}

export function makeSession({ keeper, failures, preferences }: SessionOptions): Session {
  const state = createStore<SessionState>(() => ({ stack: [], asking: null, moved: false }));
  const top = (): App | null => state.getState().stack.at(-1) ?? null;
  let opened = 0;
  let undress: (() => void) | null = null;

  /** Puts a stack in place whose last app says from now on where the page is and how it looks. */
  const show = (stack: readonly App[], how: Resuming | 'wait'): void => {
    const before = top();
    const next = stack.at(-1);
    if (!next || next === before) return;
    before?.address.stop();
    undress?.();
    if (before) next.store.setState({ preferences: before.store.getState().preferences });
    undress = dressPage(next.store);
    if (how !== 'wait') next.address.resume(how);
    for (const key of failures.splice(0)) notify(next.store, key);
    // While a link waits, the reader is still asked of it.
    const moved = before !== null;
    state.setState(how === 'wait' ? { stack, moved } : { stack, moved, asking: null });
  };

  const back: Session['back'] = (to) => {
    const { stack } = state.getState();
    const at = to ? stack.indexOf(to) : stack.length - 2;
    if (at >= 0) show(stack.slice(0, at + 1), 'step');
  };

  const session: Session = {
    state,
    top,
    open: ({ dataset, faults, arrangement = null, data = null }) => {
      const { stack } = state.getState();
      const before = top();
      const { search } = window.location;
      // The page began with a link to it: there is no step before it to go back to.
      const isLinked = data !== null && dataOf(search) === data;
      const isFirst = before === null;
      const waits = isFirst && dataOf(search) !== null;
      opened += 1;
      const app = makeApp(
        { keeper, failures, session },
        {
          dataset,
          faults,
          arrangement,
          preferences: before?.store.getState().preferences ?? preferences,
          search: isLinked || (isFirst && !waits) ? search : '',
          data,
          mark: isFirst ? null : `${performance.timeOrigin}/${opened}`,
        },
      );
      const how = isLinked ? 'over' : waits ? 'wait' : isFirst ? 'stay' : 'step';
      show([...stack, app], how);
    },
    back,
    ask: (asking) => {
      const { asking: before } = state.getState();
      state.setState({ asking });
      // What the link led to has not been opened: the address says again what is.
      if (before?.kind === 'link' && asking === null) top()?.address.resume('over');
    },
  };

  // A page that is loaded anew keeps the mark of its last visit.
  if (window.history.state !== null) window.history.replaceState(null, '', window.location.href);

  window.addEventListener('popstate', () => {
    const mark = markOf(window.history.state);
    const { stack } = state.getState();
    const at = stack.findIndex((app) => app.mark === mark);
    if (at === stack.length - 1) return;
    if (at >= 0) show(stack.slice(0, at + 1), 'take');
    // Steps of a data set that has been closed: what is open stays, and says so in the address.
    else top()?.address.resume('over');
  });
  return session;
}
