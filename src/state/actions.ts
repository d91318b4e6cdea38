import { handId, handKey } from './hand';
import type {
  Copy,
  Hover,
  Layout,
  Notice,
  Pane,
  Position,
  Preferences,
  Selection,
  Store,
  View,
} from './store';

/** Every change there is. Each takes the store, so that none hides in a component. */

const same = (a: Selection | null, b: Selection | null): boolean =>
  a?.kind === b?.kind && a?.id === b?.id;

function setView(store: Store, patch: Partial<View>): void {
  store.setState((state) => ({ view: { ...state.view, ...patch } }));
}

/** How far back *Back* remembers. */
const TRAIL = 50;

/** Selects one thing, or nothing. What was selected before can be gone back to. */
export function select(store: Store, selection: Selection | null): void {
  const before = store.getState().view.selection;
  if (same(before, selection)) return;
  store.setState(({ view, ephemeral }) => ({
    view: { ...view, selection },
    ephemeral: {
      ...ephemeral,
      trail: before ? [...ephemeral.trail, before].slice(-TRAIL) : ephemeral.trail,
    },
  }));
}

/** Goes back to what was read before; with nothing before, to nothing selected. */
export function back(store: Store): void {
  store.setState(({ view, ephemeral }) => ({
    view: { ...view, selection: ephemeral.trail.at(-1) ?? null },
    ephemeral: { ...ephemeral, trail: ephemeral.trail.slice(0, -1) },
  }));
}

export function togglePair(store: Store, pair: string): void {
  const { open } = store.getState().view;
  setView(store, {
    open: open.includes(pair) ? open.filter((other) => other !== pair) : [...open, pair],
  });
}

export const setLayout = (store: Store, layout: Layout): void => setView(store, { layout });

export const setPassing = (store: Store, passing: boolean): void => setView(store, { passing });

export function setPreferences(store: Store, patch: Partial<Preferences>): void {
  store.setState((state) => ({ preferences: { ...state.preferences, ...patch } }));
}

export function setPane(store: Store, pane: Pane): void {
  store.setState(({ ephemeral }) => ({ ephemeral: { ...ephemeral, pane } }));
}

/** The first graph is on the screen. */
export function setDrawn(store: Store): void {
  if (store.getState().ephemeral.drawn) return;
  store.setState(({ ephemeral }) => ({ ephemeral: { ...ephemeral, drawn: true } }));
}

export function setFlowDirect(store: Store, flowDirect: boolean): void {
  store.setState(({ ephemeral }) => ({ ephemeral: { ...ephemeral, flowDirect } }));
}

export function setChannelsOnly(store: Store, channelsOnly: boolean): void {
  store.setState(({ ephemeral }) => ({ ephemeral: { ...ephemeral, channelsOnly } }));
}

export function hover(store: Store, target: Hover | null): void {
  store.setState(({ ephemeral }) => ({ ephemeral: { ...ephemeral, hover: target } }));
}

export function focusActor(store: Store, id: string | null): void {
  store.setState(({ ephemeral }) => ({ ephemeral: { ...ephemeral, focus: id } }));
}

/** Puts actors where a hand, or another layout, wants them. */
export function place(
  store: Store,
  layout: Layout,
  positions: Readonly<Record<string, Position>>,
): void {
  store.setState(({ arrangement, view }) => ({
    arrangement: {
      ...arrangement,
      [layout]: {
        ...arrangement[layout],
        ...Object.fromEntries(
          Object.entries(positions).map(([id, p]) => [handKey(view.level, id), p]),
        ),
      },
    },
  }));
}

/** Gives one actor, or with no id all of the present level, back to the computed positions. */
export function release(store: Store, layout: Layout, id?: string): void {
  store.setState(({ arrangement, view: { level } }) => {
    const goes = (key: string) =>
      id === undefined ? handId(level, key) !== null : key === handKey(level, id);
    const rest = Object.entries(arrangement[layout]).filter(([key]) => !goes(key));
    return { arrangement: { ...arrangement, [layout]: Object.fromEntries(rest) } };
  });
}

/** Puts beside its coding, or with null takes away, a copy that matched a source. */
export function keepCopy(store: Store, source: string, copy: Copy | null): void {
  store.setState(({ ephemeral }) => {
    const { [source]: _, ...rest } = ephemeral.copies;
    const { text, paragraphs } = copy ?? { text: '', paragraphs: [] };
    const copies = copy ? { ...rest, [source]: { text, paragraphs } } : rest;
    return { ephemeral: { ...ephemeral, copies } };
  });
}

let notices = 0;

export function notify(store: Store, key: string, values: Notice['values'] = {}): void {
  notices += 1;
  const notice = { id: notices, key, values };
  store.setState(({ ephemeral }) => ({
    // The same fault again says nothing new.
    ephemeral: {
      ...ephemeral,
      notices: [...ephemeral.notices.filter((n) => n.key !== key), notice],
    },
  }));
}

export function dismiss(store: Store, id: number): void {
  store.setState(({ ephemeral }) => ({
    ephemeral: { ...ephemeral, notices: ephemeral.notices.filter((notice) => notice.id !== id) },
  }));
}
