import type { Dataset } from '../model/dataset';
import { datasetOfTable, EventContact } from '../model/event-dataset';
import type { EventTable } from '../model/event-table';
import type { Level } from '../model/filter';
import type { Actor, Contact } from '../model/schema';
import { groupsAt } from './roll-up';

export interface RolledTable {
  readonly dataset: Dataset;
  readonly groupOf: (actor: string) => string;
  readonly members: (group: string) => readonly string[];
  readonly contacts: (contacts: readonly Contact[]) => readonly Contact[];
}

/**
 * A table told of at a level: the same rows between the groups of their actors, by a column of
 * numbers for each end. A carrier that belongs to an end is a part of it, and no carrier.
 */
export function tableToldAt(
  dataset: Dataset,
  table: EventTable,
  level: Level,
  campAsActor: (id: string, camp: string, dataset: Dataset) => Actor,
): RolledTable {
  const groups = [...groupsAt(level, dataset).values()];
  const place = new Map(groups.map(({ id }, at) => [id, at]));
  const groupById = new Map<string, string>();
  for (const { id, members } of groups) for (const member of members) groupById.set(member, id);
  const groupOf = (id: string): string => groupById.get(id) ?? id;
  const of = Uint32Array.from(dataset.actors, ({ id }) => place.get(groupOf(id)) ?? 0);
  const actors = groups.flatMap(({ id, end }): Actor[] => {
    const actor = dataset.actor.get(id);
    if (end.kind === 'actor') return actor ? [{ ...actor, partOf: null }] : [];
    return [campAsActor(id, end.id, dataset)];
  });
  const [from, to] = [table.from, table.to].map((column) => column.map((at) => of[at] ?? 0));
  const via = table.via?.map((carrier, row) => {
    const group = carrier < 0 ? -1 : (of[carrier] ?? -1);
    return group === from?.[row] || group === to?.[row] ? -1 : group;
  });
  const told = datasetOfTable({
    ...table,
    actors,
    from: from ?? table.from,
    to: to ?? table.to,
    via: via ?? null,
  });
  const members = new Map(groups.map((group) => [group.id, group.members]));
  return {
    dataset: told,
    groupOf,
    members: (group) => members.get(group) ?? [group],
    contacts: (list) =>
      list.flatMap((contact) =>
        contact instanceof EventContact ? (told.contacts[contact.row] ?? []) : [],
      ),
  };
}
