import { legsOf } from '../graph/build';
import type { Dataset } from '../model/dataset';
import type { EventTable } from '../model/event-table';
import type { Contact } from '../model/schema';
import { walkTable } from './ego-of-table';

/** Whose network, how far, and which way: whom it reached, who reached it, or either. */
export interface EgoQuestion {
  readonly actor: string;
  readonly steps: number;
  readonly direction: 'any' | 'out' | 'in';
}

export interface EgoNetwork {
  /** Ids of the actors within so many steps, the one asked for among them, in the order of the data. */
  readonly actors: readonly string[];
  /** How many steps away each of them is. */
  readonly distance: ReadonlyMap<string, number>;
  /** Contacts of which a leg is walked within so many steps, in the order given. */
  readonly contacts: readonly Contact[];
  /** Other actors of these contacts, further away: a message goes on beyond its carrier. */
  readonly beyond: readonly string[];
}

interface Step {
  readonly to: string;
  readonly contact: Contact;
}

function stepsFrom(contacts: readonly Contact[], direction: EgoQuestion['direction']) {
  const steps = new Map<string, Step[]>();
  const add = (from: string, to: string, contact: Contact): void => {
    const known = steps.get(from);
    if (known) known.push({ to, contact });
    else steps.set(from, [{ to, contact }]);
  };
  for (const contact of contacts) {
    const eitherWay = contact.mutual || direction === 'any';
    for (const { source, target } of legsOf(contact)) {
      if (eitherWay || direction === 'out') add(source, target, contact);
      if (eitherWay || direction === 'in') add(target, source, contact);
    }
  }
  return steps;
}

function egoOfTable(
  { actors }: Dataset,
  table: EventTable,
  contacts: readonly Contact[],
  { actor, steps, direction }: EgoQuestion,
): EgoNetwork {
  const start = actors.findIndex(({ id }) => id === actor);
  const { far, walked, met } = walkTable(table, contacts, start, steps, direction);
  const ids = (is: (at: number) => boolean) => actors.flatMap(({ id }, at) => (is(at) ? [id] : []));
  const within = ids((at) => (far[at] ?? -1) >= 0);
  const away = [...far].filter((steps) => steps >= 0);
  return {
    actors: within,
    distance: new Map(within.map((id, at) => [id, away[at] ?? 0])),
    contacts: contacts.filter((_, at) => walked[at] === 1),
    beyond: ids((at) => met[at] === 1 && (far[at] ?? -1) < 0),
  };
}

/**
 * The ego network of an actor over some contacts (Wasserman & Faust 1994, 2.3; here without the
 * ties among its rim): all that a walk of at most `steps` legs takes in. Each leg is one step, so
 * that a carrier stands between the ends; outwards a walk follows the contacts, inwards it goes
 * against them, and a mutual contact is walked both ways.
 */
export function egoNetwork(
  dataset: Dataset,
  contacts: readonly Contact[],
  ask: EgoQuestion,
): EgoNetwork {
  if (dataset.table) return egoOfTable(dataset, dataset.table, contacts, ask);
  const { actor, steps, direction } = ask;
  const onward = stepsFrom(contacts, direction);
  const distance = new Map(dataset.actor.has(actor) ? [[actor, 0]] : []);
  const walked = new Set<Contact>();
  // A map grows while it is walked: this is the queue of a breadth-first search.
  for (const [id, far] of distance) {
    if (far >= steps) continue;
    for (const { to, contact } of onward.get(id) ?? []) {
      walked.add(contact);
      if (!distance.has(to)) distance.set(to, far + 1);
    }
  }
  const within = contacts.filter((contact) => walked.has(contact));
  const met = new Set(within.flatMap(({ from, via, to }) => [...from, ...via, ...to]));
  const ids = dataset.actors.map(({ id }) => id);
  return {
    actors: ids.filter((id) => distance.has(id)),
    distance,
    contacts: within,
    beyond: ids.filter((id) => met.has(id) && !distance.has(id)),
  };
}
