import { matchCopy } from '../files/own-copy';
import type { Dataset } from '../model/dataset';
import { keepCopy, notify } from '../state/actions';
import type { Keeper } from '../state/storage';
import type { Store } from '../state/store';

/** The copies of reports that a reader asked the browser to keep. */
export interface Copies {
  readonly has: (source: string) => boolean;
  /** Returns whether it is kept. */
  readonly keep: (source: string, text: string) => boolean;
  readonly forget: (source: string) => void;
}

/** Brings kept copies back, each matched anew with its source, and keeps or forgets on request. */
export function makeCopies(keeper: Keeper, dataset: Dataset, store: Store): Copies {
  let kept = keeper.copies();
  for (const [id, text] of Object.entries(kept)) {
    void matchCopy(new TextEncoder().encode(text), dataset.sources).then((result) => {
      if (result.ok && result.source.id === id) keepCopy(store, id, result);
    });
  }
  return {
    has: (source) => source in kept,
    keep: (source, text) => {
      const next = { ...kept, [source]: text };
      if (!keeper.keepCopies(next)) {
        notify(store, 'notice.copy');
        return false;
      }
      kept = next;
      return true;
    },
    forget: (source) => {
      const { [source]: _, ...rest } = kept;
      kept = rest;
      keeper.keepCopies(kept);
      keepCopy(store, source, null);
    },
  };
}
