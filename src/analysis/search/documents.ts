import { tallies } from '../../graph/tallies';
import type { Dataset } from '../../model/dataset';
import { nameKey } from '../../model/names';
import type { Contact, Lang, Text } from '../../model/schema';

export const SEARCH_KINDS = ['actor', 'camp', 'contact', 'place', 'topic', 'source'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** What of an entry was searched; in the order in which a match in it counts. */
export const SEARCH_FIELDS = [
  'name',
  'short',
  'alias',
  'title',
  'headline',
  'outlet',
  'role',
  'place',
  'party',
  'informant',
  'summary',
  'point',
] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** One text of an entry, in one language. */
export interface FieldText {
  readonly field: SearchField;
  readonly lang: Lang;
  readonly text: string;
}

/** One thing that can be found, with every text by which it is found. */
export interface Entry {
  readonly kind: SearchKind;
  /** The entry's id; a place's is its English name. */
  readonly id: string;
  readonly label: Text;
  readonly texts: readonly FieldText[];
  /** How much it is spoken of: contacts that it takes part in, or that name it. */
  readonly weight: number;
}

function both(field: SearchField, text: Text | null): FieldText[] {
  if (!text) return [];
  return [
    { field, lang: 'en', text: text.en },
    { field, lang: 'ar', text: text.ar },
  ];
}

/** Above so many contacts only what they are about is searched; each is found by the facets then. */
const MOST_CONTACTS = 5000;

function actorEntries(dataset: Dataset): Entry[] {
  const counts = tallies(dataset, 'actors');
  return dataset.actors.map((actor) => ({
    kind: 'actor',
    id: actor.id,
    label: actor.name,
    texts: [
      ...both('name', actor.name),
      ...both('short', actor.short),
      ...actor.aliases.en.map((text) => ({ field: 'alias', lang: 'en', text }) as const),
      ...actor.aliases.ar.map((text) => ({ field: 'alias', lang: 'ar', text }) as const),
      ...actor.roles.flatMap((role) => both('role', role.title)),
    ],
    weight: counts.get(actor.id) ?? 0,
  }));
}

/** The names of who takes part, so that a contact is found by any spelling of them. */
function partyTexts(contact: Contact, dataset: Dataset): FieldText[] {
  return [...new Set([...contact.from, ...contact.via, ...contact.to])].flatMap((id) => {
    const actor = dataset.actor.get(id);
    if (!actor) return [];
    return [
      ...both('party', actor.name),
      ...actor.aliases.en.map((text) => ({ field: 'party', lang: 'en', text }) as const),
      ...actor.aliases.ar.map((text) => ({ field: 'party', lang: 'ar', text }) as const),
    ];
  });
}

function contactEntries(dataset: Dataset): Entry[] {
  if (dataset.contacts.length > MOST_CONTACTS) return [];
  return dataset.contacts.map((contact) => ({
    kind: 'contact',
    id: contact.id,
    label: contact.title,
    texts: [
      ...both('title', contact.title),
      ...both('place', contact.place),
      ...partyTexts(contact, dataset),
      ...both('summary', contact.summary),
      ...contact.points.flatMap((point) => both('point', point.text)),
    ],
    weight: 0,
  }));
}

function placeEntries(dataset: Dataset): Entry[] {
  const places = new Map<string, Text>();
  if (dataset.table)
    for (const { name } of dataset.table.places.slice(1)) places.set(name, { en: name, ar: name });
  else for (const { place } of dataset.contacts) if (place) places.set(place.en, place);
  const counts = tallies(dataset, 'places');
  return [...places].map(([id, name]) => ({
    kind: 'place',
    id,
    label: name,
    texts: both('name', name),
    weight: counts.get(id) ?? 0,
  }));
}

function topicEntries(dataset: Dataset): Entry[] {
  const counts = tallies(dataset, 'topics');
  return dataset.meta.topics.map(({ id, name }) => ({
    kind: 'topic',
    id,
    label: name,
    texts: both('name', name),
    weight: counts.get(id) ?? 0,
  }));
}

function campEntries({ meta, actors }: Dataset): Entry[] {
  const counts = new Map<string, number>();
  for (const { camp } of actors) if (camp !== null) counts.set(camp, (counts.get(camp) ?? 0) + 1);
  return meta.camps.map(({ id, name }) => ({
    kind: 'camp',
    id,
    label: name,
    texts: both('name', name),
    weight: counts.get(id) ?? 0,
  }));
}

function sourceEntries(dataset: Dataset): Entry[] {
  const counts = tallies(dataset, 'sources');
  return dataset.sources.map((source) => ({
    kind: 'source',
    id: source.id,
    label: source.headline ?? source.outlet ?? { en: source.published, ar: source.published },
    texts: [
      ...both('headline', source.headline),
      ...both('outlet', source.outlet),
      ...source.informants.flatMap((informant) => both('informant', informant.description)),
    ],
    weight: counts.get(source.id) ?? 0,
  }));
}

/** Everything of a data set that can be searched for, with its texts in both languages. */
export function searchEntries(dataset: Dataset): Entry[] {
  return [
    ...actorEntries(dataset),
    ...campEntries(dataset),
    ...contactEntries(dataset),
    ...placeEntries(dataset),
    ...topicEntries(dataset),
    ...sourceEntries(dataset),
  ];
}

const NAMING = new Set<SearchField>(['name', 'short', 'alias', 'headline']);

/** Puts entries under every name that is theirs alone or with others, as keys of the normaliser. */
export function addNames(byName: Map<string, Set<Entry>>, entries: readonly Entry[]): void {
  for (const entry of entries) {
    for (const { field, text } of entry.texts) {
      if (!NAMING.has(field)) continue;
      const key = nameKey(text);
      byName.set(key, (byName.get(key) ?? new Set()).add(entry));
    }
  }
}
