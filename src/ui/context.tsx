import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useStore as useZustand } from 'zustand';
import { makeTranslator, type Translator } from '../i18n/translate';
import type { Dataset, Fault } from '../model/dataset';
import type { Lang } from '../model/schema';
import type { Following } from '../state/address';
import type { History } from '../state/history';
import type { Known } from '../state/known';
import type { SavedViews } from '../state/saved';
import type { State, Store } from '../state/store';
import type { AnswerSource } from './answer-source';
import type { Copies } from './copies';
import type { Presenter } from './see/presenter';

/** What every part of the interface may need: the data, the store, the words. */
export interface App {
  readonly dataset: Dataset;
  readonly faults: readonly Fault[];
  readonly store: Store;
  readonly copies: Copies;
  readonly answers: AnswerSource;
  readonly history: History;
  readonly address: Following;
  readonly saved: SavedViews;
  readonly known: Known;
  /** Set once the canvas is up. */
  readonly presenter: { current: Presenter | null };
}

const AppContext = createContext<App | null>(null);
const WordsContext = createContext<{ lang: Lang; t: Translator } | null>(null);

/** The words alone: all that a page has on which nothing could be loaded. */
export function WordsProvider({
  lang,
  children,
}: {
  readonly lang: Lang;
  readonly children: ReactNode;
}) {
  const words = useMemo(() => ({ lang, t: makeTranslator(lang) }), [lang]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function AppProvider({
  app,
  children,
}: {
  readonly app: App;
  readonly children: ReactNode;
}) {
  const lang = useZustand(app.store, (state) => state.preferences.lang);
  return (
    <AppContext value={app}>
      <WordsProvider lang={lang}>{children}</WordsProvider>
    </AppContext>
  );
}

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('useApp needs an AppProvider above it');
  return app;
}

export function useWords(): { lang: Lang; t: Translator } {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords needs an AppProvider above it');
  return words;
}

export function useAppState<T>(pick: (state: State) => T): T {
  return useZustand(useApp().store, pick);
}
