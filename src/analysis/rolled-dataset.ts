import { type Dataset, toDataset } from '../model/dataset';
import type { Level } from '../model/filter';
import { plainActor } from '../model/plain-actor';
import type { Actor, Contact } from '../model/schema';
import { rollUp } from './roll-up';
import { tableToldAt } from './rolled-table';

/** A data set as it is told of at a level: the same contacts, by the same ids, between groups. */
export interface Told {
  readonly level: Level;
  /** Groups as actors, every contact between them or within one; at persons, the data set itself. */
  readonly dataset: Dataset;
  /** The group in which an actor is; itself at persons, and where it is not known. */
  readonly groupOf: (actor: string) => string;
  /** Ids of the actors in a group. */
  readonly members: (group: string) => readonly string[];
  /** Contacts of the data set as they are told, in their order. */
  readonly contacts: (contacts: readonly Contact[]) => readonly Contact[];
}

/** Whether all the ends of a contact, as it is told, are one. */
export function isInner(contact: Contact): boolean {
  return new Set([...contact.from, ...contact.to]).size === 1;
}

/** How many of some contacts, as they are told, are inner ones of each group. */
export function innerCounts(contacts: readonly Contact[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const contact of contacts.filter(isInner)) {
    for (const id of contact.from.slice(0, 1)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** A camp as one actor: of no kind but that it is many. */
function campAsActor(id: string, camp: string, dataset: Dataset): Actor {
  const name = dataset.camp.get(camp)?.name ?? { en: camp, ar: camp };
  return plainActor({ id, name, kind: 'community', camp });
}

/** A contact between groups. A carrier that belongs to an end is a part of it, and no carrier. */
function toldOf(contact: Contact, groupOf: (id: string) => string): Contact {
  const groups = (ids: readonly string[]) => [...new Set(ids.map(groupOf))];
  const [from, to] = [groups(contact.from), groups(contact.to)];
  const ends = new Set([...from, ...to]);
  const via = contact.via
    .map(groupOf)
    .filter((id, at, all) => !ends.has(id) && all.indexOf(id) === at);
  return { ...contact, from, to, via };
}

function asItIs(dataset: Dataset): Told {
  return {
    level: 'persons',
    dataset,
    groupOf: (id) => id,
    members: (id) => [id],
    contacts: (contacts) => contacts,
  };
}

function makeTold(dataset: Dataset, level: Level): Told {
  if (level === 'persons') return asItIs(dataset);
  if (dataset.table) {
    return { level, ...tableToldAt(dataset, dataset.table, level, campAsActor) };
  }
  const rolled = rollUp(dataset, dataset.contacts, level);
  const groupOf = (id: string): string => rolled.groupOf.get(id) ?? id;
  const members = new Map<string, string[]>();
  for (const [actor, group] of rolled.groupOf) {
    members.set(group, [...(members.get(group) ?? []), actor]);
  }
  const actors = [...members.keys()].flatMap((id): Actor[] => {
    const actor = dataset.actor.get(id);
    if (actor) return [{ ...actor, partOf: null }];
    const camp = /^camp:(.+)$/.exec(id)?.[1];
    return camp === undefined ? [] : [campAsActor(id, camp, dataset)];
  });
  const told = toDataset({
    dataset: dataset.meta,
    sources: [...dataset.sources],
    actors,
    ties: [...dataset.ties],
    contacts: dataset.contacts.map((contact) => toldOf(contact, groupOf)),
  });
  return {
    level,
    dataset: told,
    groupOf,
    members: (group) => members.get(group) ?? [group],
    contacts: (list) => list.flatMap((contact) => told.contact.get(contact.id) ?? []),
  };
}

const made = new WeakMap<Dataset, Map<Level, Told>>();

/** A data set told of at a level (F11, F14–F16), made on first use and always the same one. */
export function toldAt(dataset: Dataset, level: Level): Told {
  const levels = made.get(dataset) ?? new Map<Level, Told>();
  made.set(dataset, levels);
  const told = levels.get(level) ?? makeTold(dataset, level);
  levels.set(level, told);
  return told;
}

/** What is pointed at or selected, by the ids that it has at a level. */
export function askedAt<T extends { readonly kind: string; readonly id: string }>(
  told: Told,
  asked: T,
): T {
  if (told.level === 'persons') return asked;
  if (asked.kind === 'actor') return { ...asked, id: told.groupOf(asked.id) };
  if (asked.kind !== 'pair') return asked;
  return { ...asked, id: asked.id.split('|').map(told.groupOf).sort().join('|') };
}
