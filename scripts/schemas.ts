import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { Bundle, PARTS } from '../src/model/schema';

/** `npm run schemas`: JSON Schema for editors, from the definitions that the check itself uses. */

const FOLDER = 'graph-data/schema';

/** By `owner.field`, or by `field` alone where it means the same everywhere. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  id: 'Kebab-case, stable, never shown to a reader.',
  en: 'In English.',
  ar: 'In Arabic.',
  note: 'The judgement call, where there was one; else null.',
  language: 'The language of the text: ar, en …',
  asOf: 'EDTF: the day to which the data set is complete.',
  slot: 'Which of the eight camp colours, 0 to 7.',
  outlet: 'Who published it; null where the text names none.',
  published: 'EDTF: when it was published.',
  publishedBasis: 'What the date of publication rests on.',
  publishedNote: 'How the date was derived or estimated.',
  held: 'False for an outside original that others relay and nobody here has.',
  file: 'The name of the file that holds the text; null if it is not held.',
  sha256: 'SHA-256 of the bytes of the file, by which a reader’s own copy is matched.',
  'source.paragraphs': 'How many paragraphs the text has: its lines that are not empty.',
  paragraphs: 'The numbers of the paragraphs that carry it, from 1.',
  derivedFrom: 'Ids of the sources that this one relays.',
  affiliation: 'The id of the actor the informant belongs to, or null.',
  'informant.named': 'Whether the report names the informant.',
  informant: 'The id of the informant who told it, or null.',
  'evidence.outlet': 'Another outlet that the report itself credits, or null.',
  stance: 'Whether the source asserts it or denies it.',
  short: 'A label of at most 22 characters, where the name is longer; else null.',
  aliases: 'Other spellings that a reader may type.',
  unnamed: 'True where the report gives no name, only what it is.',
  country: 'ISO 3166, two capital letters, or null.',
  camp: 'The id of a camp in dataset.json, or null.',
  'actor.partOf': 'The id of the actor it is a part of: person, unit, organisation, state.',
  possiblySame: 'Ids of actors that may be the same and are not merged.',
  grammar: 'How the name stands in the middle of a sentence; null takes the usual form.',
  mentions: 'Where it is named without a contact or a tie.',
  wikidata: 'A verified Wikidata item such as Q794, or null.',
  valid: 'EDTF: when the tie held, as far as the report says; else null.',
  cameo: 'The CAMEO code it corresponds to, as text: "040".',
  'contact.from': 'Ids of the actors who sent, began or visited.',
  'contact.to': 'Ids of the actors addressed or visited.',
  mutual: 'True where nobody is reported to have begun it; each side in one of the two lists.',
  via: 'Ids of the carriers in the order they carried it; [] where it was direct.',
  answeredBy: 'The id of the actor who answered, where that is not in `to`.',
  date: 'EDTF: 2022-08-17, 2022-08, 2022-08~ (about), 2022-07/2022-08; null if unknown.',
  dateBasis: 'stated by the text, derived from what it states, or estimated; null without a date.',
  dateNote: 'How the date was derived or estimated.',
  inReplyTo: 'The id of the contact that this one answers, or null.',
  'contact.partOf': 'The id of the contact within which it took place, or null.',
  title: 'One line.',
  summary: 'One to three sentences, faithful to the report, in words of our own.',
  by: 'Ids of the actors who said it.',
  'point.to': 'Ids of the actors it was said to.',
  points: 'What was said within it.',
  topics: 'Ids of topics in dataset.json.',
  reading: 'Whether the text says it, or a reader must infer it.',
  evidence: 'The sources that carry it; at least one.',
  arrangement: 'Where actors were put by hand, px, by layout and actor id; may be left out.',
};

/** The entry's name for each list, so that `actors[].partOf` and `contacts[].partOf` differ. */
const SINGULAR: Readonly<Record<string, string>> = {
  sources: 'source',
  informants: 'informant',
  actors: 'actor',
  roles: 'role',
  mentions: 'mention',
  ties: 'tie',
  contacts: 'contact',
  points: 'point',
};

const HandPositions = z.record(z.string(), z.strictObject({ x: z.number(), y: z.number() }));

/** A bundle may bring along where somebody put actors by hand, for each layout. */
const BundleFile = z.extend(Bundle, {
  arrangement: z.optional(
    z.strictObject({ bands: z.optional(HandPositions), free: z.optional(HandPositions) }),
  ),
});

type Json = { [key: string]: unknown };

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function annotate(schema: unknown, owner: string): void {
  if (Array.isArray(schema)) for (const branch of schema) annotate(branch, owner);
  if (!isJson(schema)) return;
  for (const branch of [schema.items, schema.anyOf]) annotate(branch, owner);
  const { properties } = schema;
  if (!isJson(properties)) return;
  for (const [field, inner] of Object.entries(properties)) {
    const text = DESCRIPTIONS[`${owner}.${field}`] ?? DESCRIPTIONS[field];
    if (isJson(inner) && text && owner !== 'grammar' && owner !== 'aliases') {
      inner.description = text;
    }
    annotate(inner, SINGULAR[field] ?? field);
  }
}

/** The text of each schema file by its name. */
export function schemaFiles(): Map<string, string> {
  const files = new Map<string, string>();
  for (const [name, definition] of Object.entries({ ...PARTS, bundle: BundleFile })) {
    // Editors know draft 7 best; the fields use nothing newer.
    const schema = z.toJSONSchema(definition, { target: 'draft-7', io: 'input' });
    annotate(schema, SINGULAR[name] ?? name);
    files.set(`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
  }
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of schemaFiles()) writeFileSync(join(FOLDER, name), text);
}
