import { lazy, Suspense, useEffect, useState } from 'react';
import { setPane } from '../state/actions';
import { isAsked } from '../state/asked';
import type { Pane, State } from '../state/store';
import { Answers } from './answer';
import { AskPanel } from './ask/AskPanel';
import { type App as AppParts, AppProvider, useApp, useAppState, useWords } from './context';
import { FaultBanner } from './Faults';
import { KeyboardHelp } from './KeyboardHelp';
import { Notices } from './Notices';
import { Opening } from './open/Opening';
import { ReadPanel } from './read/ReadPanel';
import { SeeRegion } from './see/SeeRegion';

/** The sentences are a part of their own: only a link with a filter needs them at once. */
const FilterNote = lazy(async () => ({
  default: (await import('./see/FilterNote')).FilterNote,
}));

const PANES: readonly {
  readonly pane: Pane;
  readonly label: 'tab.channels' | 'tab.graph' | 'tab.actors';
}[] = [
  { pane: 'channels', label: 'tab.channels' },
  { pane: 'graph', label: 'tab.graph' },
  { pane: 'actors', label: 'tab.actors' },
];

/** On a narrow screen one part at a time; a wide one hides these. */
function PaneTabs() {
  const { store } = useApp();
  const { t } = useWords();
  const current = useAppState(({ ephemeral }) => ephemeral.pane);
  return (
    <nav className="panes" aria-label={t('tab.label')}>
      {PANES.map(({ pane, label }) => (
        <button
          key={pane}
          type="button"
          aria-current={pane === current ? 'page' : undefined}
          onClick={() => setPane(store, pane)}
        >
          {t(label)}
        </button>
      ))}
    </nav>
  );
}

/** Says what has just been selected to who cannot see it. */
function Announcer() {
  const { dataset, store } = useApp();
  const { lang, t } = useWords();
  const [words, setWords] = useState('');
  useEffect(() => {
    const tell = async (state: State, before: State) => {
      if (state.view === before.view && state.ephemeral.focus === before.ephemeral.focus) return;
      // The sentences are a part of their own: nothing needs them before the first change.
      const { say } = await import('./say');
      const text = say(state, before, dataset, lang, t);
      if (text !== null) setWords(text);
    };
    return store.subscribe((state, before) => void tell(state, before));
  }, [store, dataset, lang, t]);
  return (
    <p className="visually-hidden" aria-live="polite">
      {words}
    </p>
  );
}

/** The question in a sentence. By itself: a question that begins or ends makes nothing else anew. */
function AskedNote() {
  const asked = useAppState(({ view }) => isAsked(view));
  if (!asked) return null;
  return (
    <Suspense fallback={null}>
      <FilterNote />
    </Suspense>
  );
}

function Shell() {
  const { faults } = useApp();
  const { t } = useWords();
  const pane = useAppState(({ ephemeral }) => ephemeral.pane);
  const reading = useAppState(({ view }) => view.selection !== null);
  return (
    <Answers>
      <div className="skips">
        <a href="#graph">{t('skip.graph')}</a>
        <a href="#actors">{t('skip.actors')}</a>
        <a href="#read">{t('skip.read')}</a>
      </div>
      <FaultBanner faults={faults} />
      <main className="shell" data-pane={pane} data-reading={reading}>
        <AskPanel />
        <PaneTabs />
        <AskedNote />
        <SeeRegion />
        <ReadPanel />
      </main>
      <Notices />
      <Announcer />
      <KeyboardHelp />
      <Opening />
    </Answers>
  );
}

export function App({ app }: { readonly app: AppParts }) {
  return (
    <AppProvider app={app}>
      <Shell />
    </AppProvider>
  );
}
