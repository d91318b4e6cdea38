import type { Actor, Camp, Text } from '../../model/schema';
import { type Columns, someCells } from './columns';
import { groupColumns } from './columns-names';
import { countryName } from './countries';
import { louvainCamps } from './events-louvain';
import { countryOf } from './from-graph-actors';
import type { Chooser } from './graph-choice';
import { Ids } from './ids';
import { around } from './names-of-ours';
import type { Notes } from './notes';
import { bothLanguages, cutText, plainName } from './plain-text';
import type { TableCamps } from './table-builder';

/** How many camps have a colour of their own. */
const MOST_CAMPS = 8;
const LONGEST = 80;

/** The columns that say of both ends where they belong; null where another choice is in force. */
export interface GroupChoice {
  readonly sender: number;
  readonly receiver: number;
}

/** Which columns of the ends are camps, else communities, else none, by the choices in force. */
export function campChoice(columns: Columns, chooser: Chooser): GroupChoice | 'communities' | null {
  const pairs = groupColumns(columns.names);
  const useful = pairs.find(({ sender }) => new Set(someCells(columns, sender)).size > 1);
  const { column, word } = chooser.pick(
    'camps',
    () => columns.names[useful?.sender ?? -1] ?? 'communities',
    ['communities', 'none'],
    pairs.map(({ sender }) => ({ name: columns.names[sender] ?? '' })),
  );
  if (word === 'communities') return 'communities';
  return pairs.find(({ sender }) => columns.names[sender] === column) ?? null;
}

/** What a group is called: a country's code has its name in both languages. */
function groupName(key: string): Text {
  const country = countryOf(key);
  if (country === null) return bothLanguages(cutText(plainName(key), LONGEST) || '?');
  return countryName(country);
}

/** Camps by what columns say of each actor; the first that is said of it counts. */
export function campsByColumn(
  actors: number,
  said: ReadonlyMap<number, string>,
  notes: Notes,
): TableCamps {
  const sizes = new Map<string, number>();
  for (const key of said.values()) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  const order = [...sizes].sort((a, b) => b[1] - a[1]).map(([key]) => key);
  if (order.length > MOST_CAMPS) {
    notes.add('guess', 'fewerCamps', { kept: MOST_CAMPS, all: order.length });
  }
  const kept = new Map(order.slice(0, MOST_CAMPS).map((key, slot) => [key, slot] as const));
  const ids = new Ids('camp');
  const camps = [...kept].map(([key, slot]): Camp => {
    const name = groupName(key);
    return { id: ids.of(name.en), name, slot };
  });
  return {
    camps,
    of: Array.from({ length: actors }, (_, at) => kept.get(said.get(at) ?? '') ?? -1),
  };
}

/** Communities of at least three by Louvain, each named by the actor of most contacts; null for one. */
export function campsByCommunity(
  actors: readonly Actor[],
  from: ArrayLike<number>,
  to: ArrayLike<number>,
): TableCamps | null {
  const found = louvainCamps(actors.length, from, to);
  const degree = new Uint32Array(actors.length);
  for (let row = 0; row < from.length; row += 1) {
    for (const at of [from[row] ?? 0, to[row] ?? 0]) degree[at] = (degree[at] ?? 0) + 1;
  }
  const sizes = new Map<number, number>();
  const best = new Map<number, number>();
  found.forEach((community, at) => {
    if (community < 0) return;
    sizes.set(community, (sizes.get(community) ?? 0) + 1);
    const known = best.get(community);
    if (known === undefined || (degree[at] ?? 0) > (degree[known] ?? 0)) best.set(community, at);
  });
  const kept = [...sizes].filter(([, size]) => size >= 3).map(([community]) => community);
  if (kept.length < 2) return null;
  const order = kept.sort((a, b) => a - b).slice(0, MOST_CAMPS);
  const ids = new Ids('camp');
  const camps = order.map((community, slot): Camp => {
    const name = actors[best.get(community) ?? -1]?.name ?? bothLanguages('?');
    return { id: ids.of(name.en), name: around(name, LONGEST), slot };
  });
  return { camps, of: Array.from(found, (community) => order.indexOf(community)) };
}
