import { lineOf } from '../graph/parts';
import type { Dataset } from '../model/dataset';
import type { End, Level } from '../model/filter';
import type { ActorKind, Contact } from '../model/schema';

/** Actors taken together at a level: a body with its people, a state with its bodies, a camp. */
export interface ActorGroup {
  /** An actor's id, or `camp:` with a camp's. */
  readonly id: string;
  readonly end: End;
  /** Ids of the actors in it, in the order of the data. */
  readonly members: readonly string[];
}

/** Contacts between the same groups. */
export interface Between {
  /** Ids of groups, each side sorted; one group a side in all but joint contacts. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly mutual: boolean;
  readonly contacts: readonly Contact[];
}

export interface RolledUp {
  readonly level: Level;
  /** Those whom a contact involves, as an end or a carrier, in the order of the data. */
  readonly groups: readonly ActorGroup[];
  /** The id of the group of each actor of the data set. */
  readonly groupOf: ReadonlyMap<string, string>;
  /** By `a>b`, or `a=b` of mutual ones; several groups of one side are joined by `+`. */
  readonly between: ReadonlyMap<string, Between>;
  /** By group: contacts all of whose ends lie within it. */
  readonly inner: ReadonlyMap<string, readonly Contact[]>;
}

/** Those who act for a body: people, and the offices that they hold. */
const PEOPLE: readonly ActorKind[] = ['person', 'office'];

/** The group of an actor: see `rollUp`. */
function endAt(id: string, level: Level, dataset: Dataset): End {
  const line = lineOf(id, dataset);
  const actor = (found: string | undefined): End => ({ kind: 'actor', id: found ?? id });
  switch (level) {
    case 'persons':
      return actor(id);
    case 'bodies':
      return actor(
        line.find((one) => !PEOPLE.includes(dataset.actor.get(one)?.kind ?? 'person')) ??
          line.at(-1),
      );
    case 'states':
      return actor(line.at(-1));
    case 'camps': {
      const camps = line.map((one) => dataset.actor.get(one)?.camp ?? null);
      const camp = camps.find((one) => one !== null);
      return camp ? { kind: 'camp', id: camp } : actor(line.at(-1));
    }
  }
}

const idOf = (end: End): string => (end.kind === 'camp' ? `camp:${end.id}` : end.id);

/** The groups of all actors at a level, by their ids, in the order of the data. */
export function groupsAt(level: Level, dataset: Dataset): ReadonlyMap<string, ActorGroup> {
  const groups = new Map<string, { id: string; end: End; members: string[] }>();
  for (const { id } of dataset.actors) {
    const end = endAt(id, level, dataset);
    const group = groups.get(idOf(end)) ?? { id: idOf(end), end, members: [] };
    group.members.push(id);
    groups.set(group.id, group);
  }
  return groups;
}

function put<K, T>(into: Map<K, T[]>, key: K, value: T): void {
  const list = into.get(key);
  if (list) list.push(value);
  else into.set(key, [value]);
}

/**
 * The same contacts told of persons (everyone as coded), bodies (the nearest that is not a person
 * or an office, upwards along `partOf`), states (the topmost) or camps (the actor's, else the
 * nearest above it; whoever has none stands for itself). Each contact is counted once: as an inner
 * one where all its ends fall together, whoever carried it, else between its groups; so the sum is
 * the same at all levels.
 */
export function rollUp(dataset: Dataset, contacts: readonly Contact[], level: Level): RolledUp {
  const all = groupsAt(level, dataset);
  const groupOf = new Map(
    [...all.values()].flatMap(({ id, members }) => members.map((m) => [m, id])),
  );
  const of = (ids: readonly string[]) =>
    [...new Set(ids.map((id) => groupOf.get(id) ?? id))].sort();
  const between = new Map<string, Contact[]>();
  const sides = new Map<string, Omit<Between, 'contacts'>>();
  const inner = new Map<string, Contact[]>();
  const involved = new Set<string>();
  for (const contact of contacts) {
    let [from, to] = [of(contact.from), of(contact.to)];
    for (const id of [...from, ...to, ...of(contact.via)]) involved.add(id);
    const [only, ...others] = new Set([...from, ...to]);
    if (only !== undefined && others.length === 0) {
      put(inner, only, contact);
      continue;
    }
    const { mutual } = contact;
    // Which side of a mutual contact was written first says nothing.
    if (mutual && from.join('+') > to.join('+')) [from, to] = [to, from];
    const key = `${from.join('+')}${mutual ? '=' : '>'}${to.join('+')}`;
    sides.set(key, { from, to, mutual });
    put(between, key, contact);
  }
  return {
    level,
    groups: [...all.values()].filter(({ id }) => involved.has(id)),
    groupOf,
    between: new Map(
      [...sides].map(([key, side]) => [key, { ...side, contacts: between.get(key) ?? [] }]),
    ),
    inner,
  };
}
