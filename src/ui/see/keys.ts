import { toldAt } from '../../analysis/rolled-dataset';
import type { Stage } from '../../canvas/stage';
import type { Dataset } from '../../model/dataset';
import { back, focusActor, place, release, select, togglePair } from '../../state/actions';
import { hide, setEnd, setKind, toggleAdded } from '../../state/filter-actions';
import { handKey, isNarrowed } from '../../state/hand';
import type { History } from '../../state/history';
import { type Store, VIEW_KINDS } from '../../state/store';
import type { FreeLayoutRun } from './free-layout-run';
import { keyOf } from './key-of';
import type { Presenter } from './presenter';

const ARROWS: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The buttons that open the dialogs of figures and of data. */
export const FIGURE_BUTTON = 'open-figure';
export const SAVE_BUTTON = 'open-save';

/** How far Shift + arrow moves an actor, px on the sheet. */
const STEP = 12;

/** What the keys of the graph work on. */
export interface GraphKeyParts {
  readonly dataset: Dataset;
  readonly store: Store;
  readonly stage: Stage;
  readonly presenter: Presenter;
  /** What Esc cancels while it is under way. */
  readonly layout: Pick<FreeLayoutRun, 'state' | 'cancel'>;
}

/** Where the keyboard stands, or begins: the selected actor, else the most connected one. */
function standing({ store, presenter }: GraphKeyParts): string | null {
  const { ephemeral, view } = store.getState();
  const actors = presenter.current()?.actors ?? [];
  const known = (id: string | null | undefined) => actors.find((actor) => actor.id === id)?.id;
  const chosen = view.selection?.kind === 'actor' ? view.selection.id : null;
  return known(ephemeral.focus) ?? known(chosen) ?? null;
}

function first({ presenter }: GraphKeyParts): string | null {
  const actors = [...(presenter.current()?.actors ?? [])];
  return actors.sort((a, b) => b.contacts - a.contacts)[0]?.id ?? null;
}

function walk(parts: GraphKeyParts, direction: { x: number; y: number }): void {
  const here = standing(parts);
  const next = here ? parts.presenter.neighbour(here, direction) : first(parts);
  if (!next) return;
  focusActor(parts.store, next);
  parts.stage.reveal(next);
}

function shift(parts: GraphKeyParts, direction: { x: number; y: number }): void {
  const { store, presenter } = parts;
  const id = standing(parts);
  const actor = presenter.current()?.actors.find((one) => one.id === id);
  if (!actor) return;
  place(store, store.getState().view.layout, {
    [actor.id]: { x: actor.p.x + STEP * direction.x, y: actor.p.y + STEP * direction.y },
  });
}

function pin(parts: GraphKeyParts): void {
  const { store, presenter } = parts;
  const id = standing(parts);
  const actor = presenter.current()?.actors.find((one) => one.id === id);
  if (!actor) return;
  const { layout } = store.getState().view;
  if (store.getState().arrangement[layout][handKey(store.getState().view.level, actor.id)])
    release(store, layout, actor.id);
  else place(store, layout, { [actor.id]: { ...actor.p } });
}

/** Who stands under the keyboard, with all taken together there; nobody where that is a camp. */
function inHand(parts: GraphKeyParts): readonly string[] {
  const { store, dataset } = parts;
  const id = standing(parts);
  if (id === null || !dataset.actor.has(id)) return [];
  return toldAt(dataset, store.getState().view.level).members(id);
}

function expand(parts: GraphKeyParts): boolean {
  const { view } = parts.store.getState();
  const ids = inHand(parts);
  const added = ids.length > 0 && ids.every((id) => view.filter.added.includes(id));
  if (ids.length === 0 || !(added || isNarrowed(view))) return false;
  toggleAdded(parts.store, ids);
  return true;
}

/** What a key does in the graph; false where it means nothing there. */
export function graphKey(event: KeyboardEvent, parts: GraphKeyParts): boolean {
  const { store, stage } = parts;
  const key = keyOf(event);
  const arrow = ARROWS[key];
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (arrow) {
    if (event.shiftKey) shift(parts, arrow);
    else walk(parts, arrow);
    return true;
  }
  switch (key) {
    case 'Enter':
    case ' ': {
      const id = standing(parts) ?? first(parts);
      if (id) select(store, { kind: 'actor', id });
      return id !== null;
    }
    case 'o': {
      const { selection } = store.getState().view;
      if (selection?.kind === 'pair') togglePair(store, selection.id);
      return selection?.kind === 'pair';
    }
    case 'p':
      pin(parts);
      return true;
    case 'c': {
      const id = standing(parts);
      if (id === null) return false;
      // The answer is read where nothing is selected.
      select(store, null);
      const camp = /^camp:(.+)$/.exec(id)?.[1];
      setEnd(store, 'from', camp ? { kind: 'camp', id: camp } : { kind: 'actor', id });
      return true;
    }
    case 'h': {
      const ids = inHand(parts);
      if (ids.length > 0) hide(store, ids);
      return ids.length > 0;
    }
    case 'x':
      return expand(parts);
    case '+':
    case '=':
      stage.zoomBy(1.25);
      return true;
    case '-':
    case '−':
      stage.zoomBy(0.8);
      return true;
    default:
      return false;
  }
}

/** What a key does wherever the focus is, typing aside; false where it means nothing. */
export function pageKey(
  event: KeyboardEvent,
  parts: GraphKeyParts,
  { openHelp, history }: { readonly openHelp: () => void; readonly history: History },
): boolean {
  const { target } = event;
  const typing =
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select'));
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return false;
  // What lies under a dialog is not to change unseen.
  if (document.querySelector('dialog[open]')) return false;
  const key = keyOf(event);
  const kind = /^[1-9]$/.test(key) ? VIEW_KINDS[Number(key) - 1] : undefined;
  if (kind) {
    setKind(parts.store, kind);
    return true;
  }
  switch (key) {
    case '?':
      openHelp();
      return true;
    case 'z':
      history.undo();
      return true;
    case 'y':
      history.redo();
      return true;
    case 'e':
      // The button is there where there is something to make a figure of.
      document.getElementById(FIGURE_BUTTON)?.click();
      return true;
    case 's':
      document.getElementById(SAVE_BUTTON)?.click();
      return true;
    case 'f':
      parts.stage.fit();
      return true;
    case 'Escape':
      if (document.querySelector('dialog[open]')) return false;
      if (parts.layout.state().kind === 'slow') {
        parts.layout.cancel();
        return true;
      }
      select(parts.store, null);
      focusActor(parts.store, null);
      return true;
    case 'Backspace':
      back(parts.store);
      return true;
    default:
      return false;
  }
}
