import { useEffect, useState } from 'react';
import { type Search, searchBeingMade } from '../../analysis/search/search';
import type { Dataset } from '../../model/dataset';
import { inSlices } from '../in-slices';

const made = new WeakMap<Dataset, Search>();

/** The search over a data set; null while it is being made, which begins at once and blocks nothing. */
export function useSearch(dataset: Dataset): Search | null {
  const [search, setSearch] = useState<Search | null>(() => made.get(dataset) ?? null);
  useEffect(() => {
    if (made.has(dataset)) return;
    let wanted = true;
    void inSlices(searchBeingMade(dataset), () => wanted).then((found) => {
      if (!found) return;
      made.set(dataset, found);
      setSearch(() => found);
    });
    return () => {
      wanted = false;
    };
  }, [dataset]);
  return search;
}
