import type { Dataset } from '../model/dataset';
import type { FacetName } from '../model/filter';
import { makeIndex } from './contact-index';

const made = new WeakMap<Dataset, Map<FacetName, ReadonlyMap<string, number>>>();

/** How many contacts of a data set have each value of a facet, each contact once; kept. */
export function tallies(dataset: Dataset, facet: FacetName): ReadonlyMap<string, number> {
  const known = made.get(dataset) ?? new Map<FacetName, ReadonlyMap<string, number>>();
  made.set(dataset, known);
  const before = known.get(facet);
  if (before) return before;
  const { values, codes } = makeIndex(dataset).columns[facet];
  const counts = new Uint32Array(values.length);
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  const tally = new Map<string, number>();
  values.forEach((value, at) => {
    const count = counts[at] ?? 0;
    if (count > 0) tally.set(value, count);
  });
  known.set(facet, tally);
  return tally;
}
