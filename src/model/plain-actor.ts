import type { Actor } from './schema';

/**
 * An actor of which nothing is known but what is given: an organisation, unless told otherwise,
 * without a camp, a country or a role.
 */
export function plainActor(known: Pick<Actor, 'id' | 'name'> & Partial<Actor>): Actor {
  return {
    short: null,
    aliases: { en: [], ar: [] },
    kind: 'organisation',
    unnamed: false,
    country: null,
    camp: null,
    roles: [],
    partOf: null,
    possiblySame: [],
    grammar: null,
    mentions: [],
    note: null,
    wikidata: null,
    ...known,
  };
}
