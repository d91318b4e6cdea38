import { pairIndex } from '../graph/pair-index';
import type { Dataset } from '../model/dataset';
import type { Contact } from '../model/schema';
import { bundleContacts } from './bundled';
import { chooseDrawn, type Drawn, type WorthQuestion } from './choose-drawn';
import { countPairs } from './count-pairs';
import { REST, type Rests, restActors } from './rest-actors';

/** Up to so many actors and contacts everything is drawn. */
export const WHOLE = { actors: 120, contacts: 1200 };

/** How much of a larger answer is drawn at first. */
export const BUDGET = { actors: 26, pairs: 40, restLines: 6 };

/** As much of it as can be read on a phone. */
export const NARROW_BUDGET = { actors: 10, pairs: 14 };

/** Up to so many actors and lines together an ego network is drawn whole, on a wide screen. */
export const EGO_ELEMENTS = 600;

/** A large answer as it is drawn: the strongest pairs, and what is left of each camp as one. */
export interface Worth {
  /** Actors drawn and rests; contacts bundled, with their `weights`. */
  readonly dataset: Dataset;
  /** The actor itself where it is drawn, else the rest that it is in; null for one unheard of. */
  readonly groupOf: (actor: string) => string | null;
  /** The bundle that a contact is drawn in, by its id; null for none. */
  readonly bundleOf: (contact: Contact) => string | null;
  readonly drawn: { readonly actors: number; readonly contacts: number };
  readonly of: { readonly actors: number; readonly contacts: number };
}

/** Whether an answer has too much in it to be drawn as it is. */
export function isLarge(dataset: Dataset, contacts: readonly Contact[]): boolean {
  if (contacts.length > WHOLE.contacts) return true;
  if (dataset.actors.length <= WHOLE.actors) return false;
  const met = new Set<string>();
  for (const contact of contacts) {
    for (const ids of [contact.from, contact.via, contact.to]) for (const id of ids) met.add(id);
    if (met.size > WHOLE.actors) return true;
  }
  return false;
}

/** Who of a large answer is drawn, whatever the window of time leaves of it. */
export interface WorthChoice {
  readonly dataset: Dataset;
  readonly drawn: Drawn;
  readonly rests: Rests;
}

/**
 * Whom to draw of a large answer (W1–W4): the actors of its strongest pairs, as many as can be drawn
 * and read, and one rest for each camp that everyone else is folded into. Linear in the contacts.
 */
export function chooseWorth(
  dataset: Dataset,
  contacts: readonly Contact[],
  question: WorthQuestion,
  budget: { readonly actors: number; readonly pairs: number } = BUDGET,
): WorthChoice {
  const pairs = pairIndex(dataset);
  const counts = countPairs(pairs, dataset, contacts);
  const drawn = chooseDrawn(dataset, pairs, counts, question, budget);
  return { dataset, drawn, rests: restActors(dataset, counts.met, drawn, question.nameRest) };
}

/**
 * Everyone in a large answer, with all that they had to do with each other in bundles (W14); null
 * where that is more than can be drawn and moved fluidly.
 */
export function chooseWhole(
  dataset: Dataset,
  contacts: readonly Contact[],
  question: WorthQuestion,
): WorthChoice | null {
  const { met } = countPairs(pairIndex(dataset), dataset, contacts);
  // Most of what is too much need not be made to be told.
  if (met.reduce((sum, one) => sum + one, 0) > EGO_ELEMENTS) return null;
  const all = { actors: Number.POSITIVE_INFINITY, pairs: Number.POSITIVE_INFINITY };
  const chosen = chooseWorth(dataset, contacts, question, all);
  const drawn = worthSeeing(chosen, contacts).dataset;
  // What went directly between two is one line, whichever way and however it ended.
  const lines = drawn.contacts.map(({ id, from, via, to }) =>
    via.length > 0 ? id : [...from, ...to].sort().join('|'),
  );
  return drawn.actors.length + new Set(lines).size > EGO_ELEMENTS ? null : chosen;
}

/**
 * Some contacts as a choice draws them (W5, W6): those between drawn actors bundled by pair,
 * direction and status, the others summed into lines to the rests.
 */
export function worthSeeing(
  { dataset, drawn, rests }: WorthChoice,
  contacts: readonly Contact[],
): Worth {
  const pairs = pairIndex(dataset);
  const counts = countPairs(pairs, dataset, contacts);
  const bundles = bundleContacts(dataset, pairs, contacts, counts, drawn, rests, BUDGET.restLines);
  const actors = [...drawn.actors.flatMap((at) => dataset.actors[at] ?? []), ...rests.actors];
  // Of thousands of actors, made when somebody first points at one.
  let number: ReadonlyMap<string, number> | null = null;
  return {
    // Its rows are no longer the contacts: the table stays behind.
    dataset: {
      meta: dataset.meta,
      sources: dataset.sources,
      camp: dataset.camp,
      topic: dataset.topic,
      source: dataset.source,
      informant: dataset.informant,
      actors,
      actor: new Map(actors.map((actor) => [actor.id, actor])),
      ties: [],
      tie: new Map(),
      contacts: bundles.contacts,
      contact: new Map(bundles.contacts.map((contact) => [contact.id, contact])),
      weights: bundles.weights,
    },
    groupOf: (id) => {
      if (id.startsWith(REST)) return id;
      number ??= new Map(dataset.actors.map((actor, place) => [actor.id, place]));
      const at = number.get(id);
      if (at === undefined) return null;
      return drawn.is[at] === 1 ? id : (rests.actors[rests.of[at] ?? -1]?.id ?? null);
    },
    bundleOf: (contact) => bundles.of(contact),
    drawn: {
      actors: drawn.actors.filter((at) => counts.met[at] === 1).length,
      contacts: bundles.drawn,
    },
    of: { actors: counts.met.reduce((sum, one) => sum + one, 0), contacts: contacts.length },
  };
}
