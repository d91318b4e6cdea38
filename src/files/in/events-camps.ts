import type { Camp, Text } from '../../model/schema';
import { countryName } from './countries';
import { louvainCamps } from './events-louvain';
import { Ids } from './ids';
import { around } from './names-of-ours';
import type { TableCamps } from './table-builder';

/** How many camps have a colour of their own. */
const MOST_CAMPS = 8;
const LONGEST_NAME = 80;

/** An actor and its contacts as far as camps go: numbers of actors by row. */
interface Camped {
  readonly actors: readonly { readonly name: Text; readonly country: string | null }[];
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
}

export interface EventCamps extends TableCamps {
  /** How many groups there are, with and without a colour. */
  readonly all: number;
}

const NONE: EventCamps = { camps: [], of: [], all: 0 };

/** By actor in how many contacts it is. */
function degrees({ actors, from, to }: Camped): Float64Array {
  const degree = new Float64Array(actors.length);
  for (let row = 0; row < from.length; row += 1) {
    const [a, b] = [from[row] ?? 0, to[row] ?? 0];
    degree[a] = (degree[a] ?? 0) + 1;
    degree[b] = (degree[b] ?? 0) + 1;
  }
  return degree;
}

/** The groups of most contacts become camps. `keys` are by actor, null for none. */
function ofGroups(
  camped: Camped,
  keys: readonly (string | null)[],
  name: (key: string) => Text,
): EventCamps {
  const size = new Map<string, number>();
  const degree = degrees(camped);
  keys.forEach((key, at) => {
    if (key !== null) size.set(key, (size.get(key) ?? 0) + (degree[at] ?? 0));
  });
  const order = [...size].filter(([, n]) => n > 0).sort(([, a], [, b]) => b - a);
  const ids = new Ids('camp');
  const camps = order.slice(0, MOST_CAMPS).map(([key], slot): Camp => {
    const words = name(key);
    return { id: ids.of(words.en), name: words, slot };
  });
  const slots = new Map(order.slice(0, MOST_CAMPS).map(([key], slot) => [key, slot]));
  return {
    camps,
    of: Int32Array.from(keys, (key) => slots.get(key ?? '') ?? -1),
    all: order.length,
  };
}

/** The share of the contacts' ends whose country is known. */
export function shareOfCountries(camped: Camped): number {
  const degree = degrees(camped);
  let [known, all] = [0, 0];
  camped.actors.forEach(({ country }, at) => {
    all += degree[at] ?? 0;
    if (country !== null) known += degree[at] ?? 0;
  });
  return all === 0 ? 0 : known / all;
}

/** Camps by country, by community, or none; the eight of most contacts, everyone else in none. */
export function campsOfEvents(camped: Camped, by: string): EventCamps {
  const { actors, from, to } = camped;
  if (by === 'by-country') {
    return ofGroups(
      camped,
      actors.map(({ country }) => country),
      countryName,
    );
  }
  if (by !== 'communities') return NONE;
  const community = louvainCamps(actors.length, from, to);
  const degree = degrees(camped);
  const strongest = new Map<number, number>();
  community.forEach((place, at) => {
    const known = strongest.get(place);
    if (known === undefined || (degree[at] ?? 0) > (degree[known] ?? 0)) strongest.set(place, at);
  });
  return ofGroups(
    camped,
    Array.from(community, (place) => (place < 0 ? null : String(place))),
    (key) => {
      const name = actors[strongest.get(Number(key)) ?? -1]?.name ?? { en: '?', ar: '؟' };
      return around(name, LONGEST_NAME);
    },
  );
}
