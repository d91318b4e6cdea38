import {
  type End,
  EVERYTHING,
  type FacetName,
  type Filter,
  type Level,
  type Question,
} from '../model/filter';
import type { BrokerSorting, ColumnFilters, MatrixOrder, Sorting } from '../model/orders';
import {
  type ChainQuestion,
  type Focus,
  type LetIn,
  OPENING_VIEW,
  type Store,
  type View,
  type ViewKind,
} from './store';

/** Changes of what is asked. Each is one step that can be undone. */

function setFilter(store: Store, change: (filter: Filter) => Filter): void {
  store.setState(({ view }) => ({ view: { ...view, filter: change(view.filter) } }));
}

/** Chooses a value of a facet, or lets it go. */
export function toggleValue(store: Store, facet: FacetName, value: string): void {
  setFilter(store, (filter) => {
    const chosen: readonly string[] = filter[facet];
    const next = chosen.includes(value)
      ? chosen.filter((other) => other !== value)
      : [...chosen, value];
    return { ...filter, [facet]: next };
  });
}

export const clearFacet = (store: Store, facet: FacetName): void =>
  setFilter(store, (filter) => ({ ...filter, [facet]: [] }));

export const setEnd = (store: Store, side: 'from' | 'to', end: End | null): void =>
  setFilter(store, (filter) => ({ ...filter, [side]: end }));

export const swapEnds = (store: Store): void =>
  setFilter(store, (filter) => ({ ...filter, from: filter.to, to: filter.from }));

export const dropCarrier = (store: Store, id: string): void =>
  setFilter(store, (filter) => ({ ...filter, via: filter.via.filter((other) => other !== id) }));

export const setEither = (store: Store, either: boolean): void =>
  setFilter(store, (filter) => ({ ...filter, either }));

const without = (list: readonly string[], ids: readonly string[]): string[] =>
  list.filter((id) => !ids.includes(id));

/** Leaves actors out by hand, with their contacts; they are added no more. */
export const hide = (store: Store, ids: readonly string[]): void =>
  setFilter(store, (filter) => ({
    ...filter,
    hidden: [...without(filter.hidden, ids), ...ids],
    added: without(filter.added, ids),
  }));

/** Lets hidden actors in again. */
export const unhide = (store: Store, ids: readonly string[]): void =>
  setFilter(store, (filter) => ({ ...filter, hidden: without(filter.hidden, ids) }));

/** Adds all contacts of actors to an answer that leaves some out; or takes them away again. */
export const toggleAdded = (store: Store, ids: readonly string[]): void =>
  setFilter(store, (filter) => ({
    ...filter,
    hidden: without(filter.hidden, ids),
    added: ids.every((id) => filter.added.includes(id))
      ? without(filter.added, ids)
      : [...without(filter.added, ids), ...ids],
  }));

/** Asks a question from the start: what was asked before is let go. */
export function ask(store: Store, question: Partial<Question>): void {
  store.setState(({ view }) => ({
    view: {
      ...view,
      filter: question.filter ?? EVERYTHING,
      window: question.window ?? null,
      undated: question.undated ?? true,
      focus: null,
    },
  }));
}

/** Lets everything through again. */
export const clearAll = (store: Store): void => ask(store, {});

function setView(store: Store, patch: Partial<View>): void {
  store.setState(({ view }) => ({ view: { ...view, ...patch } }));
}

export const setKind = (store: Store, kind: ViewKind): void => setView(store, { kind });

export const setFocus = (store: Store, focus: Focus | null): void => setView(store, { focus });

export const setLevel = (store: Store, level: Level): void => setView(store, { level });

export const setMatrixOrder = (store: Store, matrixOrder: MatrixOrder): void =>
  setView(store, { matrixOrder });

export const setSorting = (store: Store, sorting: Sorting | null): void =>
  setView(store, { sorting });

export const setColumns = (store: Store, columns: ColumnFilters): void =>
  setView(store, { columns });

/** Chooses a measure with its settings, in one word. Another measure begins with its own order. */
export function setMeasure(store: Store, measure: string): void {
  const idOf = (text: string | null) => text?.split('~')[0];
  const { brokerSorting } = OPENING_VIEW;
  const isOther = idOf(store.getState().view.measure) !== idOf(measure);
  setView(store, isOther ? { measure, brokerSorting } : { measure });
}

export const setBrokerSorting = (store: Store, brokerSorting: BrokerSorting): void =>
  setView(store, { brokerSorting });

export const setCarriersOnly = (store: Store, carriersOnly: boolean): void =>
  setView(store, { carriersOnly });

/** How many more of a camp are drawn of an answer too large for all of it; 0 folds them again. */
export function setMore(store: Store, camp: string, number: number): void {
  const { [camp]: _before, ...others } = store.getState().view.more;
  setView(store, { more: number > 0 ? { ...others, [camp]: number } : others });
}

export const setSizeBy = (store: Store, sizeBy: string | null): void => setView(store, { sizeBy });

export function setChains(store: Store, patch: Partial<ChainQuestion>): void {
  store.setState(({ view }) => ({ view: { ...view, chains: { ...view.chains, ...patch } } }));
}

export function setLetIn(store: Store, patch: Partial<LetIn>): void {
  store.setState(({ view }) => ({ view: { ...view, letIn: { ...view.letIn, ...patch } } }));
}
