import { egoNetwork } from '../analysis/ego';
import { participants } from '../graph/build';
import { type Selected, selectContacts } from '../graph/select';
import type { Dataset } from '../model/dataset';
import { EVERYTHING } from '../model/filter';
import type { Contact } from '../model/schema';
import type { Store, View } from '../state/store';

/** The answer, and whom its picture has a place for. */
export interface FullAnswer extends Selected {
  /** The same ends, carriers and focus, whatever the facets: who has a place in the arrangement. */
  readonly base: readonly Contact[];
}

function baseOf(dataset: Dataset, { filter, focus }: View): readonly Contact[] {
  const { from, to, via, either, added } = filter;
  if (!from && !to && via.length === 0 && !focus) return dataset.contacts;
  const ends = { ...EVERYTHING, from, to, via, either, added };
  const { shown } = selectContacts(dataset, { filter: ends, window: null, undated: true });
  if (!focus) return shown;
  const within = new Set(egoNetwork(dataset, shown, focus).contacts);
  const isAdded = (contact: Contact) => participants(contact).some((id) => added.includes(id));
  return shown.filter((contact) => within.has(contact) || isAdded(contact));
}

function answerTo(dataset: Dataset, view: View, base: readonly Contact[]): FullAnswer {
  const found = selectContacts(dataset, view);
  if (!view.focus) return { ...found, base };
  const within = new Set(base);
  const keep = (list: readonly Contact[]) => list.filter((contact) => within.has(contact));
  const anyTime = keep(found.anyTime);
  const { certain, possible, undated } = found.byTime();
  const byTime = { certain: keep(certain), possible: keep(possible), undated: keep(undated) };
  return {
    shown: found.shown === found.anyTime ? anyTime : keep(found.shown),
    anyTime,
    counts: {
      certain: byTime.certain.length,
      possible: byTime.possible.length,
      undated: byTime.undated.length,
    },
    byTime: () => byTime,
    base,
  };
}

/** How many contacts a view shows, of an ego network as well. */
export function countShown(dataset: Dataset, view: View): number {
  return answerTo(dataset, view, baseOf(dataset, view)).shown.length;
}

/** Keeps the answer to the present question; every view takes it from here. */
export class AnswerSource {
  private view: View | null = null;
  private answer: FullAnswer | null = null;
  private base: readonly Contact[] | null = null;

  constructor(
    private readonly dataset: Dataset,
    private readonly store: Store,
  ) {}

  /** The same object for as long as the question stays the same. */
  readonly get = (): FullAnswer => {
    const { view } = this.store.getState();
    const before = this.view;
    const same =
      before !== null &&
      before.filter === view.filter &&
      before.window === view.window &&
      before.undated === view.undated &&
      before.focus === view.focus;
    const moved =
      before === null ||
      before.focus !== view.focus ||
      before.filter.from !== view.filter.from ||
      before.filter.to !== view.filter.to ||
      before.filter.via !== view.filter.via ||
      before.filter.either !== view.filter.either ||
      before.filter.added !== view.filter.added;
    // The same base object as long as it says the same: the arrangement hangs on it.
    if (moved || !this.base) this.base = baseOf(this.dataset, view);
    if (!same || !this.answer) this.answer = answerTo(this.dataset, view, this.base);
    this.view = view;
    return this.answer;
  };

  private asked: View | null = null;
  private open: readonly Contact[] = [];

  /** What the facets and the window leave, whoever the ends: chains are looked for among these. */
  readonly unended = (): readonly Contact[] => {
    const { view } = this.store.getState();
    const { filter, window, undated } = view;
    const before = this.asked;
    const same =
      before?.filter === filter && before.window === window && before.undated === undated;
    if (!same) {
      const facets = { ...filter, from: null, to: null, via: [], either: false, added: [] };
      this.open = selectContacts(this.dataset, { filter: facets, window, undated }).shown;
    }
    this.asked = view;
    return this.open;
  };

  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);
}
