import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { PART_NAMES } from '../../../src/model/check';
import { type Dataset, toDataset } from '../../../src/model/dataset';
import { EVERYTHING, type Filter, type Question, ROLES } from '../../../src/model/filter';
import { loadParts } from '../../../src/model/load';
import {
  type Actor,
  CONTACT_TYPES,
  type Contact,
  MEDIA,
  READINGS,
  STATUSES,
} from '../../../src/model/schema';

/** The curated data set, as the app loads it. */
export const CURATED: Dataset = (() => {
  const files = PART_NAMES.map((part) => `graph-data/${part}.json`);
  const { dataset } = loadParts(files.map((name) => ({ name, text: readFileSync(name, 'utf8') })));
  if (!dataset) throw new Error('the curated set does not load');
  return dataset;
})();

export function ask(filter: Partial<Filter> = {}, rest: Partial<Question> = {}): Question {
  return { filter: { ...EVERYTHING, ...filter }, window: null, undated: true, ...rest };
}

/** A day as a number, `2023-11-14`. */
export function day(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / 86_400_000;
}

const CAMPS = ['east', 'west'];
const PLACES = ['Port', 'Hill'];
const TOPICS = ['grain', 'water'];
const DATES = [
  null,
  'XXXX',
  '2020',
  '2020-05',
  '2020-05-07',
  '2020-05-07~',
  '2020-11~',
  '2020-03/2020-06',
  '../2020-04',
  '2020-09/..',
  '[2020-02-03,2020-08-09]',
  '2021-01-01',
];

/** A chain person → unit → body → state twice over, and two that belong nowhere. */
const ACTORS: readonly (readonly [string, Actor['kind'], string | null, string | null])[] = [
  ['state-e', 'government', null, 'east'],
  ['army-e', 'military', 'state-e', 'east'],
  ['unit-e', 'military', 'army-e', 'east'],
  ['general-e', 'person', 'unit-e', 'east'],
  ['office-e', 'office', 'general-e', 'east'],
  ['state-w', 'government', null, 'west'],
  ['ministry-w', 'government', 'state-w', 'west'],
  ['minister-w', 'person', 'ministry-w', 'west'],
  ['envoy-w', 'person', 'state-w', null],
  ['broker', 'office', null, null],
  ['east', 'organisation', null, null],
];

function actor([id, kind, partOf, camp]: (typeof ACTORS)[number]): Actor {
  return {
    id,
    name: { en: id, ar: id },
    short: null,
    aliases: { en: [], ar: [] },
    kind,
    unnamed: false,
    country: null,
    camp,
    roles: [],
    partOf,
    possiblySame: [],
    grammar: null,
    mentions: [],
    note: null,
    wikidata: null,
  };
}

const ids = ACTORS.map(([id]) => id);

/** Ends and carriers without an actor twice, as the check demands. */
const sides = fc.shuffledSubarray(ids, { minLength: 2, maxLength: 6 }).chain((cast) =>
  fc
    .tuple(fc.integer({ min: 1, max: cast.length - 1 }), fc.nat({ max: cast.length - 2 }))
    .map(([senders, carriers]) => {
      const from = cast.slice(0, senders);
      const to = cast.slice(senders, Math.max(senders + 1, cast.length - carriers));
      return { from, to, via: cast.slice(from.length + to.length) };
    }),
);

const contact = fc
  .record({
    sides,
    type: fc.constantFrom(...CONTACT_TYPES),
    status: fc.constantFrom(...STATUSES),
    medium: fc.constantFrom(...MEDIA),
    mutual: fc.boolean(),
    date: fc.constantFrom(...DATES),
    place: fc.constantFrom(null, ...PLACES),
    topics: fc.subarray(TOPICS),
    reading: fc.constantFrom(...READINGS),
    sources: fc.subarray(['post', 'wire'], { minLength: 1 }),
    told: fc.boolean(),
    attributes: fc.constantFrom({}, { tone: 'mild' }, { tone: 'harsh', page: 3 }),
  })
  .map(
    ({ sides, place, sources, told, ...rest }): Omit<Contact, 'id'> => ({
      ...rest,
      ...sides,
      cameo: null,
      answeredBy: null,
      dateBasis: null,
      dateNote: null,
      place: place === null ? null : { en: place, ar: place },
      placeCountry: null,
      inReplyTo: null,
      partOf: null,
      title: { en: 'x', ar: 'س' },
      summary: { en: 'x', ar: 'س' },
      points: [],
      evidence: sources.map((source) => ({
        source,
        paragraphs: [1],
        informant: told ? `voice-of-${source}` : null,
        outlet: null,
        stance: 'asserts',
        note: null,
      })),
      note: null,
    }),
  );

/** Any data set of up to `size` contacts among a fixed cast. */
export function anySet(size = 12): fc.Arbitrary<Dataset> {
  return fc.array(contact, { maxLength: size }).map((contacts) =>
    toDataset({
      dataset: {
        id: 'any',
        title: { en: 'x', ar: 'س' },
        description: { en: 'x', ar: 'س' },
        version: '1',
        asOf: '2021',
        licence: 'CC0-1.0',
        camps: CAMPS.map((id, slot) => ({ id, name: { en: id, ar: id }, slot })),
        topics: TOPICS.map((id) => ({ id, name: { en: id, ar: id } })),
      },
      sources: ['post', 'wire'].map((id) => ({
        id,
        outlet: null,
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
        informants: [
          {
            id: `voice-of-${id}`,
            description: { en: 'x', ar: 'س' },
            affiliation: null,
            named: false,
          },
        ],
        url: null,
        note: null,
      })),
      actors: ACTORS.map(actor),
      ties: [],
      contacts: contacts.map((one, at) => ({ ...one, id: `c${at}` })),
    }),
  );
}

/** Mostly nothing, so that not every answer is empty. */
function few<T>(values: readonly T[]): fc.Arbitrary<T[]> {
  const none: T[] = [];
  const some = fc.subarray([...values], { minLength: 1 });
  return fc.oneof({ weight: 4, arbitrary: fc.constant(none) }, { weight: 1, arbitrary: some });
}

const end = fc.option(
  fc.oneof(
    fc.constantFrom(...ids).map((id) => ({ kind: 'actor' as const, id })),
    fc.constantFrom(...CAMPS).map((id) => ({ kind: 'camp' as const, id })),
  ),
  { freq: 1 },
);

export const anyWindow = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }))
  .map(([start, length]) => ({
    from: day('2020-01-01') + start,
    to: day('2020-01-01') + start + length,
  }));

/** Any question about a set of `anySet`, of few choices and with values that it may lack. */
export const anyQuestion: fc.Arbitrary<Question> = fc.record({
  filter: fc.record({
    types: few(CONTACT_TYPES),
    statuses: few(STATUSES),
    media: few(MEDIA),
    camps: few([...CAMPS, 'gone']),
    actors: few([...ids, 'gone']),
    roles: few(ROLES),
    attributes: few(['tone=mild', 'tone=gone']),
    topics: few(TOPICS),
    places: few([...PLACES, 'gone']),
    sources: few(['post', 'wire']),
    informants: few(['voice-of-post', 'voice-of-wire']),
    readings: few(READINGS),
    origins: few(['one', 'several'] as const),
    from: end,
    to: end,
    via: fc.oneof({ weight: 8, arbitrary: fc.constant([]) }, fc.subarray(ids, { maxLength: 2 })),
    either: fc.boolean(),
    hidden: fc.oneof({ weight: 8, arbitrary: fc.constant([]) }, fc.subarray(ids, { maxLength: 2 })),
    added: fc.oneof({ weight: 8, arbitrary: fc.constant([]) }, fc.subarray(ids, { maxLength: 2 })),
  }),
  window: fc.option(anyWindow),
  undated: fc.boolean(),
});
