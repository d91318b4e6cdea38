import type { View } from './store';
import { encode } from './url';

/** A view kept by name. It is kept as its link, which every later version can still read. */
export interface SavedView {
  readonly name: string;
  /** The query string of `encode`; empty for the opening view. */
  readonly link: string;
}

/** Why a view was not kept or renamed. `lost`: it holds for this visit, the storage refused it. */
export type SaveOutcome = 'kept' | 'lost' | 'no-name' | 'taken' | 'too-many' | 'unknown';

export interface SavedViews {
  /** By name, as the page's language would sort them. */
  readonly list: () => readonly SavedView[];
  /** Keeps a view; one of the same name is only replaced where `replace` is true. */
  readonly save: (name: string, view: View, replace?: boolean) => SaveOutcome;
  readonly rename: (from: string, to: string) => SaveOutcome;
  readonly remove: (name: string) => SaveOutcome;
  /** Calls back when the list changes; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

export const LONGEST_NAME = 80;
export const MOST_SAVED = 100;
const LONGEST_LINK = 8_000;

function isSaved(value: unknown): value is SavedView {
  if (typeof value !== 'object' || value === null) return false;
  const { name, link } = value as Readonly<Record<string, unknown>>;
  return (
    typeof name === 'string' &&
    name === tidy(name) &&
    name !== '' &&
    typeof link === 'string' &&
    link.length <= LONGEST_LINK &&
    (link === '' || link.startsWith('?'))
  );
}

/** A name without spaces around it, of one line and of a length that fits a list. */
function tidy(name: string): string {
  const line = name.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return [...line].slice(0, LONGEST_NAME).join('').trim();
}

function readSaved(text: string | null): SavedView[] {
  if (text === null) return [];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Somebody else's, or half written: as good as none.
    return [];
  }
  if (!Array.isArray(value)) return [];
  const seen = new Set<string>();
  return value
    .filter(isSaved)
    .filter(({ name }) => !seen.has(name) && seen.add(name))
    .slice(0, MOST_SAVED)
    .map(({ name, link }) => ({ name, link }));
}

/**
 * Named views of one data set, kept in the browser. Every value is checked on reading. A storage
 * that is full, forbidden or gone is told to `onFailure`, once; the views then last for the visit.
 * The storage is read anew each time, because another tab may have written it.
 */
export function makeSavedViews(
  storage: () => Storage,
  dataset: string,
  onFailure: () => void,
): SavedViews {
  const key = `qanat:views:${dataset}`;
  const listeners = new Set<() => void>();
  let views: readonly SavedView[] = [];
  let isLost = false;

  const fail = (): void => {
    if (!isLost) onFailure();
    isLost = true;
  };
  const read = (): readonly SavedView[] => {
    if (isLost) return views;
    try {
      const kept = readSaved(storage().getItem(key));
      const isSame = JSON.stringify(kept) === JSON.stringify(views);
      views = isSame ? views : kept;
    } catch {
      fail();
    }
    return views;
  };
  const write = (next: readonly SavedView[]): SaveOutcome => {
    views = [...next].sort((a, b) => a.name.localeCompare(b.name));
    if (!isLost) {
      try {
        storage().setItem(key, JSON.stringify(views));
      } catch {
        fail();
      }
    }
    for (const listener of listeners) listener();
    return isLost ? 'lost' : 'kept';
  };

  return {
    list: read,
    save: (typed, view, replace = false) => {
      const name = tidy(typed);
      const before = read();
      const isTaken = before.some((saved) => saved.name === name);
      if (name === '') return 'no-name';
      if (isTaken && !replace) return 'taken';
      if (!isTaken && before.length >= MOST_SAVED) return 'too-many';
      return write([
        ...before.filter((saved) => saved.name !== name),
        { name, link: encode(view) },
      ]);
    },
    rename: (from, typed) => {
      const name = tidy(typed);
      const before = read();
      if (!before.some((saved) => saved.name === from)) return 'unknown';
      if (name === '') return 'no-name';
      if (name !== from && before.some((saved) => saved.name === name)) return 'taken';
      return write(before.map((saved) => (saved.name === from ? { ...saved, name } : saved)));
    },
    remove: (name) => {
      const before = read();
      if (!before.some((saved) => saved.name === name)) return 'unknown';
      return write(before.filter((saved) => saved.name !== name));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
