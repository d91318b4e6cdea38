import { plainActor } from '../../model/plain-actor';
import {
  ACTOR_KINDS,
  type Actor,
  type ActorKind,
  type Attributes,
  type Source,
  type Text,
} from '../../model/schema';
import { paragraphOf } from './file-source';
import { flagOf, foreignOfActor, isOwnActor, listOf, ownId } from './from-graph-own';
import type { Chooser } from './graph-choice';
import { type Column, likely, ofFewValues, ofWords, shareRead, textOf } from './graph-columns';
import { GRAPH_WORDS, kindOf, LIKELY } from './graph-words';
import { Ids } from './ids';
import { keptAttributes, withoutRings } from './kept';
import type { Notes } from './notes';
import { bothLanguages, cutText, plainName, plainProse } from './plain-text';
import type { RawNode } from './types';

/** A name longer than this has a short one beside it, of as many characters as the model allows. */
const LONG = 40;
const LONGEST_SHORT = 22;
const FEW = 60;

export interface ActorsMade {
  /** Without their camps. */
  readonly actors: readonly Actor[];
  /** What the file says of each, whole. */
  readonly attributes: readonly Attributes[];
  /** By the node's key the place in `actors`. */
  readonly place: ReadonlyMap<string, number>;
  /** By the id that our own data set gave: the node's key. */
  readonly keyOfOwn: ReadonlyMap<string, string>;
  /** Which column the kinds are read from, if any. */
  readonly kindColumn: string | null;
  readonly ids: Ids;
}

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** An ISO 3166 alpha-2 code that is in use, in capitals; else null. */
export function countryOf(text: string): string | null {
  const code = text.trim().toUpperCase();
  return /^[A-Z]{2}$/.test(code) && COUNTRIES.of(code) !== undefined ? code : null;
}

const inLanguage = (lang: 'en' | 'ar'): RegExp =>
  new RegExp(`^(name|label|title)[_:@. -]?${lang}$`, 'i');

/** The column of names in a language: `name_ar`, `label:ar`. */
function languageColumns(columns: ReadonlyMap<string, Column>): {
  en: string | null;
  ar: string | null;
} {
  const first = (lang: 'en' | 'ar') => likely(columns, [inLanguage(lang)])?.name ?? null;
  return { en: first('en'), ar: first('ar') };
}

type Namer = (node: RawNode) => Text;

function namerOf(
  nodes: readonly RawNode[],
  columns: ReadonlyMap<string, Column>,
  chooser: Chooser,
): Namer {
  const languages = languageColumns(columns);
  const named = likely(columns, LIKELY.label, ({ numeric }) => !numeric)?.name;
  const labelled =
    nodes.some(({ label, names }) => label !== null || names !== undefined) ||
    languages.en !== null ||
    languages.ar !== null;
  const { word, column } = chooser.pick(
    'label',
    () => (labelled ? 'as-labelled' : (named ?? 'by-id')),
    GRAPH_WORDS.label,
    ofWords(columns),
  );
  const read = (attributes: Attributes, name: string | null) =>
    name === null ? '' : plainName(textOf(attributes, name) ?? '');
  return ({ key, label, names, attributes }) => {
    const id = plainName(key) || '?';
    if (word === 'by-id') return bothLanguages(id);
    if (column !== null)
      return bothLanguages(read(attributes, column) || plainName(label ?? '') || id);
    const en = plainName(names?.en ?? '') || read(attributes, languages.en);
    const ar = plainName(names?.ar ?? '') || read(attributes, languages.ar);
    const one = plainName(label ?? '') || id;
    return { en: en || ar || one, ar: ar || en || one };
  };
}

function shortOf(name: Text, attributes: Attributes): Text | null {
  const fits = (text: string): boolean => text !== '' && [...text].length <= LONGEST_SHORT;
  const own = {
    en: plainName(textOf(attributes, 'short_en') ?? ''),
    ar: plainName(textOf(attributes, 'short_ar') ?? ''),
  };
  if (fits(own.en) && fits(own.ar)) return own;
  if ([...name.en.slice(0, 200)].length <= LONG && [...name.ar.slice(0, 200)].length <= LONG) {
    return null;
  }
  return { en: cutText(name.en, LONGEST_SHORT), ar: cutText(name.ar, LONGEST_SHORT) };
}

/** What only a file of ours says of an actor. */
function ownFields(attributes: Attributes): Partial<Actor> {
  const note = {
    en: plainProse(textOf(attributes, 'note_en') ?? ''),
    ar: plainProse(textOf(attributes, 'note_ar') ?? ''),
  };
  return {
    aliases: {
      en: [...listOf(attributes, 'aliases_en')],
      ar: [...listOf(attributes, 'aliases_ar')],
    },
    unnamed: flagOf(attributes, 'unnamed'),
    note: note.en === '' || note.ar === '' ? null : note,
  };
}

/** The first of the nodes of each key; the others are noted. */
function nodesOnce(nodes: readonly RawNode[], notes: Notes): Map<string, RawNode> {
  const once = new Map<string, RawNode>();
  for (const node of nodes) {
    if (!once.has(node.key)) once.set(node.key, node);
    else notes.add('left-out', 'sameId', { id: cutText(node.key, LONG) }, node.line);
  }
  return once;
}

/** The kinds by a column whose values are known words, or one for all. */
function kindReader(
  columns: ReadonlyMap<string, Column>,
  chooser: Chooser,
): { column: string | null; of: (attributes: Attributes) => ActorKind } {
  const few = ofFewValues(columns, FEW);
  const guessed = likely(columns, LIKELY.kind, (column) => {
    return few.includes(column) && shareRead(column, kindOf) >= 0.5;
  });
  const { word, column } = chooser.pick(
    'kind',
    () => guessed?.name ?? 'organisation',
    ACTOR_KINDS,
    few,
  );
  const other = ACTOR_KINDS.find((kind) => kind === word) ?? 'organisation';
  return {
    column,
    of: (attributes) => {
      const text = column === null ? null : textOf(attributes, column);
      return (text === null ? null : kindOf(text)) ?? other;
    },
  };
}

/** Every node once, an actor each: what the model knows in its fields, the rest as attributes. */
export function actorsOfNodes(
  nodes: readonly RawNode[],
  columns: ReadonlyMap<string, Column>,
  source: Source,
  chooser: Chooser,
  notes: Notes,
): ActorsMade {
  const once = [...nodesOnce(nodes, notes).values()];
  const name = namerOf(once, columns, chooser);
  const kind = kindReader(columns, chooser);
  const country = likely(columns, LIKELY.country, (c) => shareRead(c, countryOf) >= 0.5)?.name;
  const wikidata = likely(columns, LIKELY.wikidata)?.name;
  const ids = new Ids('actor');
  const place = new Map(once.map(({ key }, at) => [key, at]));
  const keyOfOwn = new Map<string, string>();
  const own = once.map(({ key, attributes }) => {
    if (!isOwnActor(attributes)) return null;
    const given = ids.keep(ownId(key, attributes));
    if (given !== null) keyOfOwn.set(given, key);
    return given;
  });
  const actors = once.map((node, at): Actor => {
    const { attributes, line } = node;
    const called = name(node);
    const item = wikidata === undefined ? null : textOf(attributes, wikidata);
    const code = country === undefined ? null : textOf(attributes, country);
    const given = own[at] ?? null;
    return plainActor({
      id: given ?? ids.of(called.en),
      name: called,
      short: shortOf(called, attributes),
      kind: kind.of(attributes),
      country: code === null ? null : countryOf(code),
      mentions:
        line === null ? [] : [{ source: source.id, paragraphs: [paragraphOf(line, source)] }],
      wikidata: item !== null && /^Q[1-9]\d*$/.test(item) ? item : null,
      ...(given !== null && ownFields(attributes)),
      ...keptAttributes(given === null ? attributes : foreignOfActor(attributes)),
    });
  });
  const placeOfOwn = (id: string | null) => place.get(keyOfOwn.get(id ?? '') ?? '') ?? -1;
  const wholes = withoutRings(
    once.map(({ parent, attributes }, at) => {
      if (parent !== null) return place.get(parent) ?? -1;
      return own[at] == null ? -1 : placeOfOwn(textOf(attributes, 'part_of'));
    }),
    (at) => notes.add('left-out', 'partRing', { id: once[at]?.key ?? '' }, once[at]?.line ?? null),
  );
  const joined = actors.map((actor, at): Actor => {
    const same = own[at] == null ? [] : listOf(once[at]?.attributes ?? {}, 'possibly_same');
    return {
      ...actor,
      partOf: actors[wholes[at] ?? -1]?.id ?? null,
      possiblySame: [...new Set(same)].filter((id) => id !== actor.id && placeOfOwn(id) >= 0),
    };
  });
  return {
    actors: joined,
    attributes: once.map((node) => node.attributes),
    place,
    keyOfOwn,
    kindColumn: kind.column,
    ids,
  };
}
