import type { Known } from './known';
import type { State, Store } from './store';
import { type Decoded, decode, encode } from './url';

/** As much of a window as following the address takes. */
export interface AddressWindow {
  readonly location: {
    readonly pathname: string;
    readonly search: string;
    readonly hash: string;
  };
  readonly history: {
    readonly state?: unknown;
    readonly pushState: (data: unknown, unused: string, url: string) => void;
    readonly replaceState: (data: unknown, unused: string, url: string) => void;
  };
  readonly addEventListener: (type: 'popstate', listener: () => void) => void;
  readonly removeEventListener: (type: 'popstate', listener: () => void) => void;
}

export type Resuming = 'step' | 'over' | 'take' | 'stay';

export interface Following {
  /** From now on all changes are one step of *Back*: a drag, a window that plays. */
  readonly hold: () => () => void;
  readonly stop: () => void;
  /**
   * Follows again after `stop`: writes the view as a step of its own, or over the present one, or
   * takes the view that the address says, or leaves both as they are.
   */
  readonly resume: (how: Resuming) => void;
}

export interface AddressOptions {
  readonly known: Known;
  /** Told what a link says that is not known here. */
  readonly onDropped: (dropped: readonly string[]) => void;
  /** A clock in ms. */
  readonly now?: () => number;
  /** Of which of the data sets of this visit the steps are; null, as a page begins, for the first. */
  readonly mark?: string | null;
  /** Where on this site the data set came from; it stays in the address. */
  readonly data?: string | null;
}

/** The name of the data set's place in the address. */
const DATA = 'data';

/** Where on this site a link says that its data set lies; null where it does not. */
export function dataOf(search: string): string | null {
  return new URLSearchParams(search).get(DATA);
}

/** The rest of the address, which is the view's. */
function withoutData(search: string): string {
  const parts = search.replace(/^\?/, '').split('&');
  const rest = parts.filter((part) => part !== '' && part.split('=')[0] !== DATA);
  return rest.length > 0 ? `?${rest.join('&')}` : '';
}

function withData(search: string, data: string | null): string {
  if (data === null) return search;
  const place = encodeURIComponent(data).replaceAll('%2F', '/');
  return `?${DATA}=${place}${search.replace(/^\?/, '&')}`;
}

/** The view that an address says, without what it says of the data set. */
export function decodeAddress(search: string, known: Known): Decoded {
  return decode(withoutData(search), known);
}

/** The mark of the step that a page is at. */
export function markOf(state: unknown): string | null {
  return typeof state === 'string' ? state : null;
}

/** Moves of the time window within so many ms of each other are one step of *Back*. */
const WITHIN = 800;

/**
 * Keeps the address saying the view, and the view what the address says when one goes back or
 * forth. What is asked, and how it is shown, is a step of *Back*; what is selected only changes
 * the step one is at. Where the browser refuses (too many steps at once, a
 * page from a file) the address stays behind and nothing else suffers.
 */
export function followAddress(
  store: Store,
  page: AddressWindow,
  { known, onDropped, now = () => performance.now(), mark = null, data = null }: AddressOptions,
): Following {
  const { location, history } = page;
  let popping = false;
  let held = 0;
  let isStepMade = false;
  let brushedAt = Number.NEGATIVE_INFINITY;

  const write = (search: string, step: boolean): void => {
    // An empty address would mean the page's own with its query.
    const url = `${location.pathname}${withData(search, data)}${location.hash}`;
    try {
      if (step) history.pushState(mark, '', url);
      else history.replaceState(mark, '', url);
    } catch {
      // Refused: the next change tries again.
    }
  };

  const watch = ({ view }: State, { view: before }: State): void => {
    if (popping || view === before) return;
    const search = encode(view);
    if (search === encode(before)) return;
    const isSelection = search === encode({ ...before, selection: view.selection });
    const isBrush = !isSelection && search === encode({ ...before, window: view.window });
    const at = now();
    const continues = isBrush && at - brushedAt <= WITHIN;
    if (!isSelection) brushedAt = isBrush ? at : Number.NEGATIVE_INFINITY;
    write(search, !isSelection && !continues && !(held > 0 && isStepMade));
    if (!isSelection) isStepMade = true;
  };

  const take = (): void => {
    const { view, dropped } = decodeAddress(location.search, known);
    popping = true;
    store.setState({ view });
    popping = false;
    brushedAt = Number.NEGATIVE_INFINITY;
    if (dropped.length > 0) onDropped(dropped);
  };
  const pop = (): void => {
    // A step of another data set is for whoever keeps them.
    if (markOf(history.state) === mark) take();
  };

  let unsubscribe: (() => void) | null = null;
  const follow = (): void => {
    if (unsubscribe) return;
    unsubscribe = store.subscribe(watch);
    page.addEventListener('popstate', pop);
  };
  follow();

  return {
    hold: () => {
      if (held === 0) isStepMade = false;
      // However soon after a brush it comes, or a brush after it: neither is part of the other.
      brushedAt = Number.NEGATIVE_INFINITY;
      held += 1;
      let holding = true;
      return () => {
        if (!holding) return;
        holding = false;
        held -= 1;
        brushedAt = Number.NEGATIVE_INFINITY;
      };
    },
    stop: () => {
      unsubscribe?.();
      unsubscribe = null;
      page.removeEventListener('popstate', pop);
    },
    resume: (how) => {
      follow();
      if (how === 'take') take();
      else if (how !== 'stay') write(encode(store.getState().view), how === 'step');
    },
  };
}
