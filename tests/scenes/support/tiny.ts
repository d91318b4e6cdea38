import { type Dataset, toDataset } from '../../../src/model/dataset';
import type { Actor, ActorKind, Camp, Contact, Text } from '../../../src/model/schema';

/** The same words in both languages, where a test does not care which. */
export const both = (text: string): Text => ({ en: text, ar: text });

export interface TinyActor {
  readonly id: string;
  readonly camp?: string | null;
  readonly kind?: ActorKind;
  readonly unnamed?: boolean;
  readonly name?: Text;
  readonly short?: Text | null;
}

/** `ali@east` is a person of the camp `east`; `ali` one without a camp. */
export function actor(given: TinyActor | string): Actor {
  const [id = '', camp = null] = typeof given === 'string' ? given.split('@') : [];
  const one: TinyActor = typeof given === 'string' ? { id, camp } : given;
  return {
    id: one.id,
    name: one.name ?? both(one.id.replaceAll('-', ' ')),
    short: one.short ?? null,
    aliases: { en: [], ar: [] },
    kind: one.kind ?? 'person',
    unnamed: one.unnamed ?? false,
    country: null,
    camp: one.camp ?? null,
    roles: [],
    partOf: null,
    possiblySame: [],
    grammar: null,
    mentions: [],
    note: null,
    wikidata: null,
  };
}

const ids = (text: string): string[] => text.split('+').filter(Boolean);

/**
 * A contact by its course: `a > b` is direct, `a > c > b` went through `c`, `a+b > c` has two
 * senders. What else matters to a test is given beside it.
 */
export function contact(id: string, course: string, more: Partial<Contact> = {}): Contact {
  const stops = course.split('>').map((stop) => stop.trim());
  return {
    id,
    type: 'message',
    cameo: null,
    from: ids(stops[0] ?? ''),
    to: ids(stops.at(-1) ?? ''),
    mutual: false,
    via: stops.slice(1, -1),
    status: 'occurred',
    answeredBy: null,
    medium: 'unspecified',
    date: null,
    dateBasis: null,
    dateNote: null,
    place: null,
    placeCountry: null,
    inReplyTo: null,
    partOf: null,
    title: both(id),
    summary: both(id),
    points: [],
    topics: [],
    reading: 'explicit',
    evidence: [
      {
        source: 'post',
        paragraphs: [1],
        informant: null,
        outlet: null,
        stance: 'asserts',
        note: null,
      },
    ],
    note: null,
    ...more,
  };
}

const WORDS: Readonly<Record<string, Text>> = {
  west: { en: 'West', ar: 'الغرب' },
  east: { en: 'East', ar: 'الشرق' },
  north: { en: 'North', ar: 'الشمال' },
  south: { en: 'South', ar: 'الجنوب' },
  middle: { en: 'Middle', ar: 'الوسط' },
};

function campsOf(actors: readonly Actor[]): Camp[] {
  const found = new Set(actors.flatMap((one) => one.camp ?? []));
  const known = Object.keys(WORDS).filter((id) => found.has(id));
  const rest = [...found].filter((id) => !(id in WORDS));
  return [...known, ...rest]
    .slice(0, 8)
    .map((id, slot) => ({ id, name: WORDS[id] ?? both(id), slot }));
}

/** A data set of these actors and contacts, with one source; camps are coloured in WORDS' order. */
export function tiny(
  given: readonly (TinyActor | string)[],
  contacts: readonly Contact[] = [],
): Dataset {
  const actors = given.map(actor);
  return toDataset({
    dataset: {
      id: 'tiny',
      title: both('tiny'),
      description: both('tiny'),
      version: '1',
      asOf: '2021',
      licence: 'CC0-1.0',
      camps: campsOf(actors),
      topics: [],
    },
    sources: [
      {
        id: 'post',
        outlet: both('Post'),
        headline: null,
        published: '2021',
        publishedBasis: 'stated',
        publishedNote: null,
        language: 'en',
        held: false,
        file: null,
        sha256: null,
        paragraphs: null,
        derivedFrom: [],
        informants: [],
        url: null,
        note: null,
      },
    ],
    actors,
    ties: [],
    contacts: [...contacts],
  });
}

/** The same with a source more, which is held, so that the other one is told apart as not held. */
export function besideHeld(dataset: Dataset): Dataset {
  const held = dataset.sources.map((source) => ({ ...source, id: 'held', held: true }));
  const sources = [...dataset.sources, ...held];
  return { ...dataset, sources, source: new Map(sources.map((source) => [source.id, source])) };
}
