import type { Known } from './known';
import type { Store } from './store';
import { decode, encode } from './url';

/** As much of a window as following the address takes. */
export interface AddressWindow {
  readonly location: {
    readonly pathname: string;
    readonly search: string;
    readonly hash: string;
  };
  readonly history: {
    readonly pushState: (data: unknown, unused: string, url: string) => void;
    readonly replaceState: (data: unknown, unused: string, url: string) => void;
  };
  readonly addEventListener: (type: 'popstate', listener: () => void) => void;
  readonly removeEventListener: (type: 'popstate', listener: () => void) => void;
}

export interface Following {
  /** From now on all changes are one step of *Back*: a drag, a window that plays. */
  readonly hold: () => () => void;
  readonly stop: () => void;
}

export interface AddressOptions {
  readonly known: Known;
  /** Told what a link says that is not known here. */
  readonly onDropped: (dropped: readonly string[]) => void;
  /** A clock in ms. */
  readonly now?: () => number;
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
  { known, onDropped, now = () => performance.now() }: AddressOptions,
): Following {
  const { location, history } = page;
  let popping = false;
  let held = 0;
  let isStepMade = false;
  let brushedAt = Number.NEGATIVE_INFINITY;

  const write = (search: string, step: boolean): void => {
    // An empty address would mean the page's own with its query.
    const url = `${location.pathname}${search}${location.hash}`;
    try {
      if (step) history.pushState(null, '', url);
      else history.replaceState(null, '', url);
    } catch {
      // Refused: the next change tries again.
    }
  };

  const unsubscribe = store.subscribe(({ view }, { view: before }) => {
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
  });

  const pop = (): void => {
    const { view, dropped } = decode(location.search, known);
    popping = true;
    store.setState({ view });
    popping = false;
    brushedAt = Number.NEGATIVE_INFINITY;
    if (dropped.length > 0) onDropped(dropped);
  };
  page.addEventListener('popstate', pop);

  return {
    hold: () => {
      if (held === 0) isStepMade = false;
      held += 1;
      let holding = true;
      return () => {
        if (holding) held -= 1;
        holding = false;
      };
    },
    stop: () => {
      unsubscribe();
      page.removeEventListener('popstate', pop);
    },
  };
}
