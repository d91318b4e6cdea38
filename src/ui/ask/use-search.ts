import { useEffect, useRef, useState } from 'react';
import { type Search, searchBeingMade } from '../../analysis/search/search';
import { isLarge } from '../../analysis/worth-seeing';
import type { Dataset } from '../../model/dataset';
import { inSlices } from '../in-slices';

const made = new WeakMap<Dataset, Search>();

/**
 * The search over a data set; null while it is being made, which blocks nothing. It begins when it is
 * wanted: for most visits nothing is looked up. A large set takes so long that it begins at once.
 */
export function useSearch(dataset: Dataset, isWanted: boolean): Search | null {
  const begins = isWanted || isLarge(dataset, dataset.contacts);
  const [search, setSearch] = useState<Search | null>(() => made.get(dataset) ?? null);
  const asked = useRef(isWanted);
  useEffect(() => {
    asked.current = isWanted;
  }, [isWanted]);
  useEffect(() => {
    if (!begins || made.has(dataset)) return;
    let wanted = true;
    void inSlices(
      searchBeingMade(dataset),
      () => wanted,
      () => !asked.current,
    ).then((found) => {
      if (!found) return;
      made.set(dataset, found);
      setSearch(() => found);
    });
    return () => {
      wanted = false;
    };
  }, [dataset, begins]);
  return search;
}
