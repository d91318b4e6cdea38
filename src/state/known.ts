import type { Dataset } from '../model/dataset';

/** What a link may name. */
export type KnownKind =
  | 'actor'
  | 'attribute'
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

function placesOf({ contacts, table }: Dataset): Set<string> {
  // A table names each place once; its rows are many.
  if (table) return new Set(table.places.slice(1).map(({ name }) => name));
  return new Set(contacts.flatMap(({ place }) => (place ? [place.en] : [])));
}

function attributesOf({ actors, contacts, table }: Dataset): Set<string> {
  const entries = table ? actors : [...actors, ...contacts];
  const named = entries.flatMap(({ attributes }) => Object.keys(attributes ?? {}));
  return new Set([...named, ...(table?.extra ?? []).map(({ name }) => name)]);
}

/** A set that is made when it is first asked. */
function laterSet(make: () => Set<string>): () => Set<string> {
  let made: Set<string> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** Before the id of a camp that stands for its actors. */
const CAMP = 'camp:';
/** Before the id of a camp whose actors are not all drawn; alone, those without a camp. */
const REST = 'rest:';

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
  const places = laterSet(() => placesOf(dataset));
  const attributes = laterSet(() => attributesOf(dataset));
  const { actor, camp, contact, informant, source, tie, topic } = dataset;
  const sets: Record<
    Exclude<KnownKind, 'channel' | 'pair' | 'chain' | 'carriers' | 'group'>,
    { has: (id: string) => boolean }
  > = {
    actor,
    // Of `name=value` only the name: a value that nothing has any more leaves nothing.
    attribute: { has: (id) => attributes().has(id.slice(0, Math.max(0, id.indexOf('=')))) },
    camp,
    contact,
    informant,
    measure: measures,
    place: { has: (id) => places().has(id) },
    source,
    tie,
    topic,
  };
  const isGroup = (id: string): boolean =>
    actor.has(id) ||
    (id.startsWith(CAMP) && camp.has(id.slice(CAMP.length))) ||
    id === REST ||
    (id.startsWith(REST) && camp.has(id.slice(REST.length)));
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
