import { countPairs } from '../../analysis/count-pairs';
import { pairIndex } from '../../graph/pair-index';
import { tallies } from '../../graph/tallies';
import type { Dataset } from '../../model/dataset';
import type { Actor, Contact } from '../../model/schema';

export interface ActorEntry {
  readonly actor: Actor;
  /** How many of the contacts it is in. */
  readonly contacts: number;
}

const counted = new WeakMap<readonly Contact[], ReadonlyMap<string, number>>();

/** By id, how many of some contacts of a data set each actor is in, each once; nobody with none. */
export function contactsByActor(
  dataset: Dataset,
  contacts: readonly Contact[],
): ReadonlyMap<string, number> {
  if (contacts.length === dataset.contacts.length) return tallies(dataset, 'actors');
  const known = counted.get(contacts);
  if (known) return known;
  const counts = countPairs(pairIndex(dataset), dataset, contacts).contacts;
  const byActor = new Map(
    dataset.actors.flatMap(({ id }, at) => {
      const n = counts[at] ?? 0;
      return n > 0 ? [[id, n] as const] : [];
    }),
  );
  counted.set(contacts, byActor);
  return byActor;
}

/**
 * Who takes part in some contacts of a data set, by camp in the order of the camps' colours, the
 * most connected first; with `passing` everyone else as well.
 */
export function actorsByCamp(
  dataset: Dataset,
  contacts: readonly Contact[],
  passing: boolean,
): { readonly camp: string | null; readonly entries: readonly ActorEntry[] }[] {
  const counts = contactsByActor(dataset, contacts);
  const entries = dataset.actors
    .map((actor) => ({ actor, contacts: counts.get(actor.id) ?? 0 }))
    .filter((entry) => passing || entry.contacts > 0)
    .sort((a, b) => b.contacts - a.contacts);
  const camps = [...dataset.meta.camps].sort((a, b) => a.slot - b.slot).map((camp) => camp.id);
  return [...camps, null]
    .map((camp) => ({ camp, entries: entries.filter((entry) => entry.actor.camp === camp) }))
    .filter((group) => group.entries.length > 0);
}
