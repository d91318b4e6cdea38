import { type End, EVERYTHING, type FacetName, type Filter, type Question } from '../model/filter';
import type { Focus, Store, ViewKind } from './store';

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

export function setKind(store: Store, kind: ViewKind): void {
  store.setState(({ view }) => ({ view: { ...view, kind } }));
}

export function setFocus(store: Store, focus: Focus | null): void {
  store.setState(({ view }) => ({ view: { ...view, focus } }));
}
