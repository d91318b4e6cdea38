import type { Dataset } from '../model/dataset';

/** What a link may name. */
export type KnownKind =
  | 'actor'
  | 'camp'
  | 'carriers'
  | 'chain'
  | 'channel'
  | 'contact'
  | 'group'
  | 'informant'
  | 'measure'
  | 'pair'
  | 'place'
  | 'source'
  | 'tie'
  | 'topic';

/** What there is to be named: an old link may name what is gone. */
export interface Known {
  readonly has: (kind: KnownKind, id: string) => boolean;
}

/** Before the id of a camp that stands for its actors. */
const CAMP = 'camp:';

/**
 * What a data set has. `channels` are the ids of its reported channels, `measures` what can be
 * computed; a pair is known where both its actors are, `a|b`, and so is a chain, `a>b>c`. Where
 * contacts are told of camps a side may be `camp:` with a camp's id.
 */
export function knownIn(
  dataset: Dataset,
  channels: { readonly has: (id: string) => boolean },
  measures: { readonly has: (id: string) => boolean } = new Set<string>(),
): Known {
  const places = new Set(dataset.contacts.flatMap(({ place }) => (place ? [place.en] : [])));
  const { actor, camp, contact, informant, source, tie, topic } = dataset;
  const sets: Record<
    Exclude<KnownKind, 'channel' | 'pair' | 'chain' | 'carriers' | 'group'>,
    { has: (id: string) => boolean }
  > = {
    actor,
    camp,
    contact,
    informant,
    measure: measures,
    place: places,
    source,
    tie,
    topic,
  };
  const isGroup = (id: string): boolean =>
    actor.has(id) || (id.startsWith(CAMP) && camp.has(id.slice(CAMP.length)));
  return {
    has: (kind, id) => {
      if (kind === 'group') return isGroup(id);
      if (kind === 'carriers') return id === 'all';
      // A channel of an answer is named by its ends, which may be camps, and its carriers.
      if (kind === 'channel') {
        const stops = id.split('>');
        return channels.has(id) || (stops.length > 1 && stops.every(isGroup));
      }
      if (kind === 'chain') {
        const stops = id.split('>');
        return stops.length > 2 && stops.every((stop) => actor.has(stop));
      }
      if (kind !== 'pair') return sets[kind].has(id);
      const ends = id.split('|');
      return ends.length === 2 && ends.every(isGroup);
    },
  };
}
