import type { Whole } from '../../../analysis/whole';
import type { Dataset } from '../../../model/dataset';
import { fold } from '../../../model/names';

/** How many are listed at most. */
export const LISTED = 50;

/**
 * Places in the whole of the actors whose names or aliases, in either language, have every word of
 * a query: the busiest first, as many as are listed. All of them count for an empty query.
 */
export function findActors(dataset: Dataset, whole: Whole, query: string): number[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const found: number[] = [];
  for (let at = 0; at < whole.actors.length && found.length < LISTED; at += 1) {
    const actor = dataset.actors[whole.actors[at] ?? -1];
    if (!actor) continue;
    const { name, aliases } = actor;
    if (words.length > 0) {
      const text = fold([name.en, name.ar, ...aliases.en, ...aliases.ar].join(' '));
      if (!words.every((word) => text.includes(word))) continue;
    }
    found.push(at);
  }
  return found;
}
