import * as z from 'zod/mini';

// The page is served under a policy that forbids eval, so zod must not compile its checks.
z.config({ jitless: true });

/**
 * The definitions of a data set, the single source of three things: the static types below, the
 * check of every file that is opened, and the JSON Schema files that an editor completes from.
 * The contract of the fields is `graph-data/README.md`.
 */

/** One text in the two languages of the project. Both are required and neither may be empty. */
export const Text = z.strictObject({
  en: z.string().check(z.trim(), z.minLength(1)),
  ar: z.string().check(z.trim(), z.minLength(1)),
});

/** An id: kebab-case, stable, never shown to a reader. */
export const Id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** An EDTF expression (ISO 8601-2:2019, levels 0 to 2); its grammar is checked by `model/edtf`. */
export const Edtf = z.string().check(z.minLength(1));

export const Country = z.string().check(z.regex(/^[A-Z]{2}$/));
const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const Paragraphs = z.array(z.int().check(z.positive())).check(z.minLength(1));

export const ACTOR_KINDS = [
  'person',
  'office',
  'government',
  'organisation',
  'military',
  'armed-group',
  'party',
  'media',
  'community',
] as const;
export const CONTACT_TYPES = [
  'message',
  'call',
  'meeting',
  'visit',
  'meeting-request',
  'invitation',
  'instruction',
  'proposal',
  'channel',
  'exchange',
  // Of event tables: what is no contact, and stays out unless the reader lets it in.
  'event',
] as const;
export const STATUSES = [
  'occurred',
  'agreed',
  'planned',
  'attempted',
  'declined',
  'unanswered',
  'denied',
] as const;
export const MEDIA = ['oral', 'written', 'phone', 'in-person', 'unspecified'] as const;
export const TIE_KINDS = [
  'commands',
  'member-of',
  'part-of',
  'allied-with',
  'backs',
  'opposes',
  'envoy-of',
  'adviser-to',
  'holds-office',
] as const;
export const ACTS = [
  'informs',
  'asks',
  'offers',
  'demands',
  'refuses',
  'warns',
  'agrees',
  'promises',
] as const;
export const DATE_BASES = ['stated', 'derived', 'estimated'] as const;
export const READINGS = ['explicit', 'implied'] as const;
export const STANCES = ['asserts', 'denies'] as const;

export const Camp = z.strictObject({
  id: Id,
  name: Text,
  /** Which of the eight camp colours it wears, 0 to 7. */
  slot: z.int().check(z.gte(0), z.lte(7)),
});

export const Topic = z.strictObject({ id: Id, name: Text });

export const Meta = z.strictObject({
  id: Id,
  title: Text,
  description: Text,
  version: z.string().check(z.minLength(1)),
  asOf: Edtf,
  licence: z.string().check(z.minLength(1)),
  camps: z.array(Camp).check(z.maxLength(8)),
  topics: z.array(Topic),
});

export const Informant = z.strictObject({
  id: Id,
  description: Text,
  affiliation: z.nullable(Id),
  named: z.boolean(),
});

export const Source = z.strictObject({
  id: Id,
  outlet: z.nullable(Text),
  headline: z.nullable(Text),
  published: Edtf,
  publishedBasis: z.enum(DATE_BASES),
  publishedNote: z.nullable(Text),
  language: z.string().check(z.minLength(2)),
  /** False for an outside original that nobody here holds and that others relay. */
  held: z.boolean(),
  file: z.nullable(z.string()),
  sha256: z.nullable(Sha256),
  paragraphs: z.nullable(z.int().check(z.positive())),
  derivedFrom: z.array(Id),
  informants: z.array(Informant),
  url: z.nullable(z.string().check(z.regex(/^https?:\/\//))),
  note: z.nullable(Text),
});

export const Evidence = z.strictObject({
  source: Id,
  paragraphs: Paragraphs,
  informant: z.nullable(Id),
  /** Another outlet that the report itself credits. */
  outlet: z.nullable(Text),
  stance: z.enum(STANCES),
  note: z.nullable(Text),
});

/** What another tool's file says beyond this model, by the names that it gives: kept, never judged. */
export const Attributes = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
);

export const Mention = z.strictObject({ source: Id, paragraphs: Paragraphs });

/** How a name stands in the middle of a sentence. */
export const Grammar = z.strictObject({
  en: z.strictObject({
    article: z.enum(['the', 'a', 'an', 'none']),
    plural: z.boolean(),
  }),
  ar: z.strictObject({
    gender: z.enum(['m', 'f']),
    number: z.enum(['singular', 'dual', 'plural']),
    human: z.boolean(),
    /** The accusative and genitive spelling, where it differs from the name. */
    oblique: z.nullable(z.string()),
  }),
});

export const Role = z.strictObject({
  title: Text,
  from: z.nullable(Edtf),
  to: z.nullable(Edtf),
  source: Id,
  paragraphs: Paragraphs,
});

export const Actor = z.strictObject({
  id: Id,
  name: Text,
  short: z.nullable(Text),
  aliases: z.strictObject({ en: z.array(z.string()), ar: z.array(z.string()) }),
  kind: z.enum(ACTOR_KINDS),
  unnamed: z.boolean(),
  country: z.nullable(Country),
  camp: z.nullable(Id),
  roles: z.array(Role),
  partOf: z.nullable(Id),
  possiblySame: z.array(Id),
  grammar: z.nullable(Grammar),
  mentions: z.array(Mention),
  note: z.nullable(Text),
  wikidata: z.nullable(z.string().check(z.regex(/^Q[1-9][0-9]*$/))),
  attributes: z.optional(Attributes),
});

export const Tie = z.strictObject({
  id: Id,
  from: Id,
  to: Id,
  kind: z.enum(TIE_KINDS),
  valid: z.nullable(Edtf),
  evidence: z.array(Evidence).check(z.minLength(1)),
  note: z.nullable(Text),
});

export const Point = z.strictObject({
  /** Who said it: usually one, both sides where they agreed. */
  by: z.array(Id).check(z.minLength(1)),
  to: z.array(Id).check(z.minLength(1)),
  act: z.enum(ACTS),
  text: Text,
  evidence: z.array(Evidence).check(z.minLength(1)),
});

export const Contact = z.strictObject({
  id: Id,
  type: z.enum(CONTACT_TYPES),
  cameo: z.nullable(z.string().check(z.regex(/^[0-9]{2,4}$/))),
  from: z.array(Id).check(z.minLength(1)),
  to: z.array(Id).check(z.minLength(1)),
  mutual: z.boolean(),
  via: z.array(Id),
  status: z.enum(STATUSES),
  answeredBy: z.nullable(Id),
  medium: z.enum(MEDIA),
  date: z.nullable(Edtf),
  dateBasis: z.nullable(z.enum(DATE_BASES)),
  dateNote: z.nullable(Text),
  place: z.nullable(Text),
  placeCountry: z.nullable(Country),
  inReplyTo: z.nullable(Id),
  partOf: z.nullable(Id),
  title: Text,
  summary: Text,
  points: z.array(Point),
  topics: z.array(Id),
  reading: z.enum(READINGS),
  evidence: z.array(Evidence).check(z.minLength(1)),
  note: z.nullable(Text),
  attributes: z.optional(Attributes),
});

/** The five parts of a data set, by the key each has in a bundle. */
export const PARTS = {
  dataset: Meta,
  sources: z.array(Source),
  actors: z.array(Actor),
  ties: z.array(Tie),
  contacts: z.array(Contact),
} as const;

export const Bundle = z.strictObject(PARTS);

export type Text = z.infer<typeof Text>;
export type Camp = z.infer<typeof Camp>;
export type Topic = z.infer<typeof Topic>;
export type Meta = z.infer<typeof Meta>;
export type Informant = z.infer<typeof Informant>;
export type Source = z.infer<typeof Source>;
export type Evidence = z.infer<typeof Evidence>;
export type Attributes = z.infer<typeof Attributes>;
export type Mention = z.infer<typeof Mention>;
export type Grammar = z.infer<typeof Grammar>;
export type Role = z.infer<typeof Role>;
export type Actor = z.infer<typeof Actor>;
export type Tie = z.infer<typeof Tie>;
export type Point = z.infer<typeof Point>;
export type Contact = z.infer<typeof Contact>;
export type Bundle = z.infer<typeof Bundle>;
export type PartName = keyof typeof PARTS;

export type ActorKind = (typeof ACTOR_KINDS)[number];
export type ContactType = (typeof CONTACT_TYPES)[number];
export type Status = (typeof STATUSES)[number];
export type Medium = (typeof MEDIA)[number];
export type TieKind = (typeof TIE_KINDS)[number];
export type Act = (typeof ACTS)[number];
export type DateBasis = (typeof DATE_BASES)[number];
export type Lang = 'en' | 'ar';
