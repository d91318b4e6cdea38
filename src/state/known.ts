import type { Dataset } from '../model/dataset';

/** What a link may name. */
export type KnownKind =
  | 'actor'
  | 'camp'
  | 'channel'
  | 'contact'
  | 'informant'
  | 'pair'
  | 'place'
  | 'source'
  | 'tie'
  | 'topic';

/** What there is to be named: an old link may name what is gone. */
export interface Known {
  readonly has: (kind: KnownKind, id: string) => boolean;
}

/**
 * What a data set has. `channels` are the ids of its reported channels; a pair is known where both
 * its actors are, `a|b`.
 */
export function knownIn(dataset: Dataset, channels: ReadonlySet<string>): Known {
  const places = new Set(dataset.contacts.flatMap(({ place }) => (place ? [place.en] : [])));
  const { actor, camp, contact, informant, source, tie, topic } = dataset;
  const sets: Record<Exclude<KnownKind, 'pair'>, { has: (id: string) => boolean }> = {
    actor,
    camp,
    channel: channels,
    contact,
    informant,
    place: places,
    source,
    tie,
    topic,
  };
  return {
    has: (kind, id) => {
      if (kind !== 'pair') return sets[kind].has(id);
      const ends = id.split('|');
      return ends.length === 2 && ends.every((end) => actor.has(end));
    },
  };
}
