import '@fontsource/ibm-plex-sans-arabic/400.css';
import '@fontsource/ibm-plex-sans-arabic/500.css';
import '@fontsource/ibm-plex-sans-arabic/600.css';
import './ui/style/app.css';
import { createRoot } from 'react-dom/client';
import { reportedChannels } from './analysis/channels';
import { toldAt } from './analysis/rolled-dataset';
import { formatList } from './i18n/format';
import { preferredLang } from './i18n/language';
import { loadLanguage } from './i18n/translate';
import { LEVELS } from './model/filter';
import { notify } from './state/actions';
import { followAddress } from './state/address';
import { makeHistory } from './state/history';
import { knownIn } from './state/known';
import { makeSavedViews } from './state/saved';
import { makeKeeper } from './state/storage';
import { createAppStore } from './state/store';
import { decode } from './state/url';
import { App } from './ui/App';
import { AnswerSource } from './ui/answer-source';
import { Boundary } from './ui/Boundary';
import { makeCopies } from './ui/copies';
import { dressPage } from './ui/dress-page';
import { Failure } from './ui/Failure';
import { loadData } from './ui/load-data';
import { loadFonts } from './ui/load-fonts';
import { KNOWN_MEASURES } from './ui/measures/measure-ref';

/** Load, make the store, mount. */
async function start(root: HTMLElement): Promise<void> {
  const failures: string[] = [];
  const keeper = makeKeeper(
    () => window.localStorage,
    () => failures.push('notice.storage'),
  );
  const preferences = {
    lang: preferredLang(navigator.languages),
    theme: 'system' as const,
    ...keeper.preferences(),
  };
  const [loaded, fonts] = await Promise.all([
    loadData('./curated.json'),
    loadFonts(),
    loadLanguage(preferences.lang),
  ]);
  if (!loaded.dataset) {
    const store = createAppStore({ preferences });
    dressPage(store);
    createRoot(root).render(<Failure lang={preferences.lang} faults={loaded.faults} />);
    return;
  }
  const { dataset, faults } = loaded;
  const arrangement = keeper.arrangement(dataset.meta.id);
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
  const known = knownIn(dataset, channels, KNOWN_MEASURES);
  const linked = decode(window.location.search, known);
  const store = createAppStore({
    preferences,
    view: linked.view,
    ...(arrangement ? { arrangement } : {}),
  });
  dressPage(store);
  const onDropped = (dropped: readonly string[]) => {
    if (dropped.length > 0) {
      const { lang } = store.getState().preferences;
      notify(store, 'notice.link', { parts: formatList(dropped, lang) });
    }
  };
  onDropped(linked.dropped);
  const history = makeHistory(store);
  const address = followAddress(store, window, { known, onDropped });
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
  if (!fonts) notify(store, 'notice.font');
  for (const key of failures.splice(0)) notify(store, key);
  const answers = new AnswerSource(dataset, store);
  const app = {
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
  };
  const tell = (problem: unknown) => notify(store, 'notice.unknown', { problem: String(problem) });
  window.addEventListener('error', (event) => tell(event.message));
  window.addEventListener('unhandledrejection', (event) => tell(event.reason));
  createRoot(root).render(
    <Boundary lang={() => store.getState().preferences.lang}>
      <App app={app} />
    </Boundary>,
  );
}

const root = document.getElementById('root');
if (root) void start(root);
