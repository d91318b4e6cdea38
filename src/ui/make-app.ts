import { reportedChannels } from '../analysis/channels';
import { toldAt } from '../analysis/rolled-dataset';
import { formatList } from '../i18n/format';
import type { Dataset, Fault } from '../model/dataset';
import { LEVELS } from '../model/filter';
import { notify } from '../state/actions';
import { decodeAddress, followAddress } from '../state/address';
import { makeHistory } from '../state/history';
import { type Known, knownIn } from '../state/known';
import { makeSavedViews } from '../state/saved';
import type { Keeper } from '../state/storage';
import { type Arrangement, createAppStore, type Preferences } from '../state/store';
import { AnswerSource } from './answer-source';
import type { App, Session } from './context';
import { makeCopies } from './copies';
import { KNOWN_MEASURES } from './measures/measure-ref';

/** What outlasts the data set that is open. */
export interface Home {
  readonly keeper: Keeper;
  /** Messages of what the browser refused to keep, until somebody can be told. */
  readonly failures: string[];
  readonly session: Session;
}

/** A data set, and how it begins. */
export interface Opening {
  readonly dataset: Dataset;
  readonly faults: readonly Fault[];
  readonly preferences: Preferences;
  /** Positions that came with it; without them those of the last visit count. */
  readonly arrangement?: Arrangement | null;
  /** The query string that says the first view. */
  readonly search: string;
  /** Where on this site it lies, if a link led there. */
  readonly data: string | null;
  /** Tells its steps of the address from those of other data sets. */
  readonly mark: string | null;
}

function knownOf(dataset: Dataset): Known {
  // The routes of every level are looked for when a link first names one.
  let routes: ReadonlySet<string> | null = null;
  const channels = {
    has: (id: string) => {
      routes ??= new Set(
        LEVELS.flatMap((level) => reportedChannels(toldAt(dataset, level).dataset.contacts)).map(
          (channel) => channel.id,
        ),
      );
      return routes.has(id);
    },
  };
  return knownIn(dataset, channels, KNOWN_MEASURES);
}

/**
 * All that belongs to one open data set: its store, undo, saved views and answers. Its address is
 * not followed yet: only what is on top of the session says where the page is.
 */
export function makeApp({ keeper, failures, session }: Home, opening: Opening): App {
  const { dataset, faults, preferences, search, data, mark } = opening;
  const known = knownOf(dataset);
  const linked = decodeAddress(search, known);
  const arrangement = opening.arrangement ?? keeper.arrangement(dataset.meta.id);
  const store = createAppStore({
    preferences,
    view: linked.view,
    ...(arrangement ? { arrangement } : {}),
  });
  const onDropped = (dropped: readonly string[]) => {
    if (dropped.length > 0) {
      const { lang } = store.getState().preferences;
      notify(store, 'notice.link', { parts: formatList(dropped, lang) });
    }
  };
  onDropped(linked.dropped);
  const history = makeHistory(store);
  const address = followAddress(store, window, { known, onDropped, mark, data });
  address.stop();
  const saved = makeSavedViews(
    () => window.localStorage,
    dataset.meta.id,
    () => notify(store, 'notice.storage'),
  );
  const copies = makeCopies(keeper, dataset, store);
  store.subscribe((state, before) => {
    if (state.preferences !== before.preferences) keeper.keepPreferences(state.preferences);
    if (state.arrangement !== before.arrangement) {
      keeper.keepArrangement(dataset.meta.id, state.arrangement);
    }
    const [failure] = failures.splice(0);
    if (failure) notify(store, failure);
  });
  const answers = new AnswerSource(dataset, store);
  return {
    dataset,
    faults,
    store,
    copies,
    answers,
    history,
    address,
    saved,
    known,
    presenter: { current: null },
    session,
    mark,
  };
}
