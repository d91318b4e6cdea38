import type { Attributes, Camp, Text } from '../../model/schema';
import { countryName } from './countries';
import { louvainCamps } from './events-louvain';
import type { Chooser } from './graph-choice';
import { type Column, likely, ofGroups, textOf } from './graph-columns';
import { GRAPH_WORDS, LIKELY } from './graph-words';
import { Ids } from './ids';
import { around } from './names-of-ours';
import type { Notes } from './notes';
import { cutText, plainName } from './plain-text';

/** How many camps have a colour of their own. */
const MOST_CAMPS = 8;
/** The most values that an attribute of camps is guessed to have, and that can be chosen. */
const MOST_GUESSED = 40;
const MOST_CHOSEN = 100;
const LONGEST_NAME = 80;

/** An actor as far as camps go. */
export interface Camped {
  readonly name: Text;
  readonly country: string | null;
  readonly attributes: Attributes;
}

/** By the place of the actor its camp, and all camps. */
export interface CampsMade {
  readonly camps: readonly Camp[];
  readonly of: readonly (string | null)[];
}

interface Group {
  readonly key: string;
  readonly name: Text;
}
type Groups = readonly (Group | null)[];

function byCountry(people: readonly Camped[]): Groups {
  return people.map(({ country }) => {
    return country === null ? null : { key: country, name: countryName(country) };
  });
}

/** A number says nothing by itself: `Modularity Class 3`. */
function byColumn(people: readonly Camped[], column: string): Groups {
  return people.map(({ attributes }) => {
    const key = textOf(attributes, column);
    if (key === null) return null;
    const shown = /^[\d.-]+$/.test(key) ? `${column} ${key}` : key;
    const tidy = cutText(plainName(shown), LONGEST_NAME);
    if (tidy === '') return null;
    const en = plainName(textOf(attributes, `${column}_en`) ?? '');
    const ar = plainName(textOf(attributes, `${column}_ar`) ?? '');
    return { key, name: { en: en || ar || tidy, ar: ar || en || tidy } };
  });
}

/** Communities by Louvain, each named by the one of most edges. */
function byCommunity(
  people: readonly Camped[],
  pairs: readonly (readonly [number, number])[],
): Groups {
  const ends = [pairs.map(([a]) => a), pairs.map(([, b]) => b)] as const;
  const found = louvainCamps(people.length, ...ends);
  const degree = new Uint32Array(people.length);
  for (const at of [...ends[0], ...ends[1]]) degree[at] = (degree[at] ?? 0) + 1;
  const best = new Map<number, number>();
  const sizes = new Map<number, number>();
  found.forEach((community, at) => {
    if (community < 0) return;
    sizes.set(community, (sizes.get(community) ?? 0) + 1);
    const known = best.get(community);
    if (known === undefined || (degree[at] ?? 0) > (degree[known] ?? 0)) best.set(community, at);
  });
  return people.map((_, at) => {
    const community = found[at] ?? -1;
    const name = people[best.get(community) ?? -1]?.name;
    if (!name || (sizes.get(community) ?? 0) < 2) return null;
    return { key: String(community), name: around(name, LONGEST_NAME) };
  });
}

/** The largest groups become camps, those of equal size in the order in which they appear. */
function campsOfGroups(groups: Groups, notes: Notes): CampsMade {
  const sizes = new Map<string, { name: Text; size: number }>();
  for (const group of groups) {
    if (group === null) continue;
    const known = sizes.get(group.key);
    if (known) known.size += 1;
    else sizes.set(group.key, { name: group.name, size: 1 });
  }
  const order = [...sizes].sort(([, a], [, b]) => b.size - a.size);
  const ids = new Ids('camp');
  const kept = new Map(
    order
      .slice(0, MOST_CAMPS)
      .map(([key, { name }], slot) => [key, { id: ids.keep(key) ?? ids.of(name.en), name, slot }]),
  );
  if (order.length > MOST_CAMPS) {
    notes.add('guess', 'fewerCamps', { kept: MOST_CAMPS, all: order.length });
  }
  return {
    camps: [...kept.values()],
    of: groups.map((group) => kept.get(group?.key ?? '')?.id ?? null),
  };
}

function severalLarge(groups: Groups): boolean {
  const sizes = new Map<string, number>();
  for (const group of groups) if (group) sizes.set(group.key, (sizes.get(group.key) ?? 0) + 1);
  return [...sizes.values()].filter((size) => size >= 3).length >= 2;
}

/**
 * Camps by the reader's choice or the guess: an attribute of few values and a likely name, else
 * countries, else communities where there are several of some size, else none. The eight largest
 * are camps, everyone else is in none.
 * @param pairs places of the actors that an edge joins
 */
export function campsOf(
  people: readonly Camped[],
  columns: ReadonlyMap<string, Column>,
  pairs: readonly (readonly [number, number])[],
  taken: string | null,
  chooser: Chooser,
  notes: Notes,
): CampsMade {
  const few = ofGroups(columns, MOST_CHOSEN);
  const offered = few.filter(({ values }) => values.size > 1 && values.size < people.length);
  const guessed = likely(columns, LIKELY.camps, (column) => {
    const { name, values, lists, count } = column;
    if (name === taken || lists || !offered.includes(column)) return false;
    return values.size <= MOST_GUESSED && values.size * 1.5 <= count && count * 2 >= people.length;
  });
  const own = columns.get('camp');
  const countries = byCountry(people);
  let communities: Groups | null = null;
  const around = (): Groups => {
    communities ??= byCommunity(people, pairs);
    return communities;
  };
  const guess = (): string => {
    // A file of ours.
    if (own && columns.has('unnamed') && columns.has('carried')) return 'camp';
    if (guessed) return guessed.name;
    if (severalLarge(countries)) return 'by-country';
    return severalLarge(around()) ? 'communities' : 'none';
  };
  const list = own && !offered.includes(own) ? [own, ...offered] : offered;
  const { word, column } = chooser.pick('camps', guess, GRAPH_WORDS.camps, list);
  if (column !== null) return campsOfGroups(byColumn(people, column), notes);
  if (word === 'by-country') return campsOfGroups(countries, notes);
  if (word === 'communities') return campsOfGroups(around(), notes);
  return { camps: [], of: people.map(() => null) };
}
