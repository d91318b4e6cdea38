import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type StoreApi, useStore as useZustand } from 'zustand';
import { makeTranslator, type Translator } from '../i18n/translate';
import type { Dataset, Fault } from '../model/dataset';
import type { Lang } from '../model/schema';
import type { Following } from '../state/address';
import type { History } from '../state/history';
import type { Known } from '../state/known';
import type { SavedViews } from '../state/saved';
import type { Arrangement, State, Store } from '../state/store';
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
  /** The data sets of this visit, of which this is one. */
  readonly session: Session;
  /** Tells it from the others; null for the first. */
  readonly mark: string | null;
}

/** A file by its name, a path where it came with its folder. */
export interface NamedFile {
  readonly name: string;
  readonly file: File;
}

/** What the reader wants to open: nothing chosen yet, files, or a place on this site. */
export type Asking =
  | { readonly kind: 'start' }
  | { readonly kind: 'files'; readonly files: readonly NamedFile[] }
  | { readonly kind: 'link'; readonly place: string };

/** A data set that is to be opened. */
export interface ToOpen {
  readonly dataset: Dataset;
  readonly faults: readonly Fault[];
  readonly arrangement?: Arrangement | null;
  /** Where on this site it lies, if a link led there. */
  readonly data?: string | null;
}

export interface SessionState {
  /** What is open, the last on top; empty until the first has been loaded. */
  readonly stack: readonly App[];
  readonly asking: Asking | null;
  /** Whether another data set has been shown than the one the page began with. */
  readonly moved: boolean;
}

/**
 * The data sets of this visit. What was open when another is opened stays whole beneath it, with its
 * view, its positions and its undo, and comes back as it was left.
 */
export interface Session {
  readonly state: StoreApi<SessionState>;
  readonly top: () => App | null;
  /** Shows another data set. Throws, and changes nothing, where the app cannot be made of it. */
  readonly open: (what: ToOpen) => void;
  /** Back to one that lies beneath; without a name, to the one right below. */
  readonly back: (to?: App) => void;
  readonly ask: (asking: Asking | null) => void;
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
