import { certainlyBefore, parseDate } from '../../model/edtf';
import { ACTOR_KINDS, type Actor, type ActorKind, type Role, type Text } from '../../model/schema';
import { countryOf } from './from-graph-actors';
import { type Entity, valuesOf } from './ftm-entities';
import { ACTORS, CONTACTS, DETAILS, DOCUMENTS, KIND_BY_TOPIC, LINKS } from './ftm-model';
import { type OwnIds, ownFact } from './ftm-own';
import type { FtmSources } from './ftm-sources';
import {
  aliasesOf,
  attributesOf,
  captionOf,
  proseOf,
  spanOf,
  textOfPair,
  textOfValues,
} from './ftm-text';
import { edtfOf } from './graph-date';
import { Ids } from './ids';
import { withoutRings } from './kept';
import type { Notes } from './notes';
import { bothLanguages, cutText, plainName, plainProse } from './plain-text';

const LONG = 40;
const LONGEST_SHORT = 22;
const ALIASES = ['alias', 'weakAlias', 'previousName'];
const NAMES = ['name', ...ALIASES];
const COUNTRIES = ['country', 'jurisdiction', 'nationality', 'citizenship', 'mainCountry'];
/** What is told in fields of the model. */
const KNOWN = new Set([...NAMES, 'wikidataId', 'parent', 'proof', 'description']);
const KNOWN_OF_OWN = new Set([
  ...KNOWN,
  'classification',
  'topics',
  'country',
  'keywords',
  'position',
]);

/** The actors of a file while the rest is read. */
export interface Cast {
  readonly actors: readonly Actor[];
  /** The camp of each that our own file names, by its two names. */
  readonly campNames: readonly (Text | null)[];
  idOf(entityId: string): string | undefined;
  nameOf(id: string): Text;
  /** The first actor of this name, as our own words have it. */
  named(name: string): string | undefined;
}

/** The schemata of entities that join others, and those that others are joined to. */
function referred(entities: ReadonlyMap<string, Entity>): Set<string> {
  const ends = new Set<string>();
  for (const entity of entities.values()) {
    const sides = CONTACTS.get(entity.schema) ?? LINKS.get(entity.schema);
    for (const id of sides ? valuesOf(entity, ...sides.from, ...sides.to) : []) ends.add(id);
  }
  return ends;
}

/** Posts that our own writer made of a person's roles. */
const OWN_POST = /^(.+)\.post\.\d+$/;

function isOwnPost(entity: Entity, own: OwnIds): boolean {
  return entity.schema === 'Position' && OWN_POST.test(own.rest(entity.id, 'actor') ?? '');
}

/** Who acts: persons and bodies, and whatever else has a name and is an end of a contact or a link. */
function actorEntities(entities: ReadonlyMap<string, Entity>, own: OwnIds, notes: Notes): Entity[] {
  const ends = referred(entities);
  return [...entities.values()].filter((entity) => {
    const { id, schema, line } = entity;
    if (ACTORS.has(schema)) return !isOwnPost(entity, own);
    if (CONTACTS.has(schema) || LINKS.has(schema) || DOCUMENTS.has(schema)) return false;
    if (ends.has(id) && captionOf(entity) !== null) {
      notes.add('guess', 'otherThing', { schema: cutText(schema, LONG) || '?' }, line);
      return true;
    }
    return false;
  });
}

function kindOf(entity: Entity): ActorKind {
  const said = valuesOf(entity, 'classification');
  const own = ACTOR_KINDS.find((kind) => said.includes(kind));
  if (own) return own;
  const kind = ACTORS.get(entity.schema) ?? 'organisation';
  if (kind === 'person' || kind === 'office') return kind;
  const topics = valuesOf(entity, 'topics');
  return KIND_BY_TOPIC.find(([topic]) => topics.some((one) => topic.test(one)))?.[1] ?? kind;
}

function nameOf(entity: Entity, isOwn: boolean): Text {
  const names = valuesOf(entity, 'name');
  const parts = ['firstName', 'middleName', 'lastName'].flatMap((name) => {
    return valuesOf(entity, name).slice(0, 1);
  });
  const shown = entity.caption === null || entity.caption === entity.id ? [] : [entity.caption];
  return (
    (isOwn ? textOfPair(names) : textOfValues([...shown, ...names])) ??
    textOfValues([parts.join(' ')]) ??
    bothLanguages(plainName(entity.id) || '?')
  );
}

function shortOf(name: Text): Text | null {
  const isLong = (text: string) => [...text.slice(0, 200)].length > LONG;
  if (!isLong(name.en) && !isLong(name.ar)) return null;
  return { en: cutText(name.en, LONGEST_SHORT), ar: cutText(name.ar, LONGEST_SHORT) };
}

/** A person's offices, which our own writer tells as posts that it held. */
function rolesOf(
  entity: Entity,
  entities: ReadonlyMap<string, Entity>,
  sources: FtmSources,
): Role[] {
  const roles: Role[] = [];
  for (let n = 1; ; n += 1) {
    const post = entities.get(`${entity.id}.post.${n}`);
    const title = post && textOfPair(valuesOf(post, 'name'));
    if (!title) return roles;
    const held = entities.get(`${post.id}.held`) ?? post;
    const [from = null] = valuesOf(held, 'startDate').map(edtfOf);
    const [to = null] = valuesOf(held, 'endDate').map(edtfOf);
    const [start, end] = [parseDate(from ?? ''), parseDate(to ?? '')];
    const isTurned = start && end && certainlyBefore(end, start);
    const [proof] = valuesOf(held, 'proof').flatMap((id) => sources.of(id) ?? []);
    const where = proof ? { source: proof.id, paragraphs: [1] } : sources.mention(held);
    roles.push({ title, from, to: isTurned ? null : to, ...where });
  }
}

/** Our own writer's whole of a person stands in a membership or a link of its own. */
function wholeOf(entity: Entity, entities: ReadonlyMap<string, Entity>): string | undefined {
  const within = entities.get(`${entity.id}.part-of`);
  const [whole] = [
    ...valuesOf(entity, 'parent'),
    ...(within ? valuesOf(within, 'organization', 'object') : []),
  ];
  return whole;
}

function actorOf(
  entity: Entity,
  id: string,
  isOwn: boolean,
  entities: ReadonlyMap<string, Entity>,
  sources: FtmSources,
): Actor {
  const name = nameOf(entity, isOwn);
  const countries = valuesOf(entity, ...COUNTRIES).flatMap((code) => countryOf(code) ?? []);
  const said = valuesOf(entity, 'description');
  const prose = isOwn ? said.filter((text) => text !== 'unnamed: yes') : said;
  const wikidata = valuesOf(entity, 'wikidataId').find((one) => /^Q[1-9][0-9]*$/.test(one));
  const proofs = valuesOf(entity, 'proof').flatMap((proof) => sources.of(proof) ?? []);
  return {
    id,
    name,
    short: shortOf(name),
    aliases: aliasesOf(valuesOf(entity, ...NAMES), name),
    kind: kindOf(entity),
    unnamed: isOwn && ownFact(entity, 'unnamed') === 'yes',
    country: countries[0] ?? null,
    camp: null,
    roles: isOwn ? rolesOf(entity, entities, sources) : [],
    partOf: null,
    possiblySame: [],
    grammar: null,
    mentions: [...new Set(proofs)].map((source) => ({ source: source.id, paragraphs: [1] })),
    note: isOwn ? textOfPair(prose, plainProse) : proseOf(prose),
    wikidata: wikidata ?? null,
    ...attributesOf(entity, isOwn ? KNOWN_OF_OWN : KNOWN, entities, !isOwn),
  };
}

/** Everyone who acts, with what each is part of. */
export function castOf(
  entities: ReadonlyMap<string, Entity>,
  own: OwnIds,
  sources: FtmSources,
  notes: Notes,
): Cast {
  const list = actorEntities(entities, own, notes);
  const ids = new Ids('actor');
  const kept = list.map((entity) => {
    const said = own.rest(entity.id, 'actor');
    return said === null ? null : ids.keep(said);
  });
  const place = new Map(list.map((entity, at) => [entity.id, at]));
  const actors = list.map((entity, at) => {
    const isOwn = own.rest(entity.id, 'actor') !== null;
    const id = kept[at] ?? ids.of(captionOf(entity) ?? '');
    return actorOf(entity, id, isOwn, entities, sources);
  });
  const wholes = withoutRings(
    list.map((entity, at) => {
      const whole = place.get(wholeOf(entity, entities) ?? '') ?? -1;
      return whole === at ? -1 : whole;
    }),
    (at) => notes.add('left-out', 'partRing', { id: actors[at]?.id ?? '' }, list[at]?.line ?? null),
  );
  const parted = actors.map((actor, at) => {
    return { ...actor, partOf: actors[wholes[at] ?? -1]?.id ?? null };
  });
  const names = new Map(parted.map((actor) => [actor.id, actor.name]));
  const byName = new Map([...parted].reverse().map((actor) => [actor.name.en, actor.id]));
  return {
    actors: parted,
    campNames: list.map((entity) =>
      own.rest(entity.id, 'actor') === null ? null : textOfPair(valuesOf(entity, 'keywords')),
    ),
    idOf: (id) => parted[place.get(id) ?? -1]?.id,
    nameOf: (id) => names.get(id) ?? bothLanguages(id),
    named: (name) => byName.get(name),
  };
}

/** Entities that became nothing, by their schemata. */
export function noteOthers(
  entities: ReadonlyMap<string, Entity>,
  cast: Cast,
  used: (id: string) => boolean,
  own: OwnIds,
  notes: Notes,
): void {
  for (const entity of entities.values()) {
    const { id, schema, line } = entity;
    const isTold = CONTACTS.has(schema) || LINKS.has(schema) || DOCUMENTS.has(schema);
    if (isTold || cast.idOf(id) !== undefined || used(id) || isOwnPost(entity, own)) continue;
    if (DETAILS.has(schema) && spanOf(entity) === null) continue;
    notes.add(
      'left-out',
      'unknownSchema',
      { schema: cutText(plainName(schema), LONG) || '?' },
      line,
    );
  }
}
