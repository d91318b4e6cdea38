import { createStore, type StoreApi } from 'zustand/vanilla';
import { EVERYTHING, type Filter, type Level, type Window } from '../model/filter';
import type { BrokerSorting, ColumnFilters, MatrixOrder, Sorting } from '../model/orders';
import type { Lang } from '../model/schema';

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** What a reader has chosen to read: one thing at a time. */
export interface Selection {
  readonly kind: /** Where contacts are told of camps its id may be `camp:` with a camp's. */
    | 'actor'
    | 'contact'
    | 'channel'
    | 'pair'
    | 'tie'
    | 'source'
    /** An inferred chain, by its actors: `a>b>c`. */
    | 'chain'
    /** Every reported carrier at once; its id is `all`. */
    | 'carriers';
  readonly id: string;
}

export interface Hover {
  /** A `leg` is some pairs, `a|b c|d`, within what is selected. */
  readonly kind: 'actor' | 'line' | 'channel' | 'contact' | 'leg';
  readonly id: string;
}

export type Layout = 'bands' | 'free';
export type ThemeChoice = 'system' | 'light' | 'dark';
/** What a narrow screen shows; a wide one shows all of it at once. */
export type Pane = 'channels' | 'graph' | 'actors';

/** The ways to show the filtered contacts, in the order of their keys. */
export const VIEW_KINDS = ['graph', 'flow', 'matrix', 'timeline', 'table', 'brokers'] as const;
export type ViewKind = (typeof VIEW_KINDS)[number];

/** An actor's ego network: who is reached within so many steps, in which direction. */
export interface Focus {
  readonly actor: string;
  readonly steps: 1 | 2 | 3;
  readonly direction: 'any' | 'out' | 'in';
}

/** How chains from one end to the other are looked for: inferences over separate contacts. */
export interface ChainQuestion {
  /** Each step later than the last; else on the same day at the earliest. */
  readonly strict: boolean;
  /** Steps at most. */
  readonly steps: 2 | 3 | 4;
  /** Days at most between two steps; null for any. */
  readonly wait: number | null;
  readonly rank: 'foremost' | 'fastest' | 'shortest';
}

/** Contacts that stay out of paths and measures unless they are let in. */
export interface LetIn {
  /** Those that did not take place, or not yet. */
  readonly untaken: boolean;
  /** Those of which no source is held. */
  readonly unheld: boolean;
}

/** What a link would have to say to bring the same view back. */
export interface View {
  readonly kind: ViewKind;
  readonly selection: Selection | null;
  readonly filter: Filter;
  /** Null for all of time. */
  readonly window: Window | null;
  /** Whether contacts without a date are let in. */
  readonly undated: boolean;
  /** Pairs drawn open, `a|b`. */
  readonly open: readonly string[];
  readonly layout: Layout;
  /** Whether actors without a contact are drawn. */
  readonly passing: boolean;
  readonly focus: Focus | null;
  /** Whom the contacts are told of: persons, bodies, states or camps. */
  readonly level: Level;
  readonly matrixOrder: MatrixOrder;
  /** Null for the order of the data. */
  readonly sorting: Sorting | null;
  readonly columns: ColumnFilters;
  readonly chains: ChainQuestion;
  readonly letIn: LetIn;
  /** The measure of intermediaries, with its settings; null for the one that stands first. */
  readonly measure: string | null;
  readonly brokerSorting: BrokerSorting;
  /** Whether only who carried a contact is listed among intermediaries. */
  readonly carriersOnly: boolean;
  /** The measure that the size of actors follows; null for none. */
  readonly sizeBy: string | null;
  /** Of an answer too large to be drawn whole: by camp, `''` for none, how many more are drawn. */
  readonly more: Readonly<Record<string, number>>;
}

/** Positions by hand, for each layout. Kept for the next visit and, later, with the saved file. */
export type Arrangement = Readonly<Record<Layout, Readonly<Record<string, Position>>>>;

/** What is gone when the page is left. */
export interface Ephemeral {
  readonly hover: Hover | null;
  /** The actor that the keyboard stands on in the graph. */
  readonly focus: string | null;
  readonly pane: Pane;
  /** Whether the first graph has been drawn; what it does not need waits for it. */
  readonly drawn: boolean;
  /** On a narrow screen: only what takes part in channels is drawn. */
  readonly channelsOnly: boolean;
  /** Whether the flow draws contacts that went through no carrier too. */
  readonly flowDirect: boolean;
  /** Steps back that *Back* in Read can take. */
  readonly trail: readonly Selection[];
  /** Copies of reports that the reader opened, by source. They never leave the page. */
  readonly copies: Readonly<Record<string, Copy>>;
  readonly notices: readonly Notice[];
}

/** A reader's own copy of a report, matched with its source. */
export interface Copy {
  readonly text: string;
  readonly paragraphs: readonly string[];
}

/** Something that went wrong and that the app went on from. `key` is a message of `i18n`. */
export interface Notice {
  readonly id: number;
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Preferences {
  readonly lang: Lang;
  readonly theme: ThemeChoice;
}

export interface State {
  readonly view: View;
  readonly arrangement: Arrangement;
  readonly ephemeral: Ephemeral;
  readonly preferences: Preferences;
}

export type Store = StoreApi<State>;

export const OPENING_VIEW: View = {
  kind: 'graph',
  selection: null,
  filter: EVERYTHING,
  window: null,
  undated: true,
  open: [],
  layout: 'bands',
  passing: false,
  focus: null,
  level: 'persons',
  matrixOrder: 'camp',
  sorting: { column: 'date', descending: false },
  columns: {},
  chains: { strict: true, steps: 3, wait: null, rank: 'foremost' },
  letIn: { untaken: false, unheld: false },
  measure: null,
  brokerSorting: { column: 'figure', descending: true },
  carriersOnly: false,
  sizeBy: null,
  more: {},
};

export function createAppStore(start: {
  readonly preferences: Preferences;
  readonly arrangement?: Arrangement;
  readonly view?: Partial<View>;
}): Store {
  return createStore<State>(() => ({
    view: { ...OPENING_VIEW, ...start.view },
    arrangement: start.arrangement ?? { bands: {}, free: {} },
    ephemeral: {
      hover: null,
      focus: null,
      // On a narrow screen the channels come first; a link to another view leads to that view.
      pane: (start.view?.kind ?? 'graph') === 'graph' ? 'channels' : 'graph',
      drawn: false,
      channelsOnly: true,
      flowDirect: false,
      trail: [],
      copies: {},
      notices: [],
    },
    preferences: start.preferences,
  }));
}
