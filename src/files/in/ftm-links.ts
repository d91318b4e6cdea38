import { parseDate } from '../../model/edtf';
import { type Contact, TIE_KINDS, type Tie, type TieKind } from '../../model/schema';
import type { Reading } from './ftm-contacts';
import { type Entity, valuesOf } from './ftm-entities';
import { ANY_LINK, CONTACTS, DETAILS, DOCUMENTS, LINK_NAMES, LINKS } from './ftm-model';
import { ownFact } from './ftm-own';
import { attributesOf, dateOf, proseOf, spanOf, textOfPair, textOfValues } from './ftm-text';
import { lineFor, sentenceFor } from './ftm-words';
import { Ids } from './ids';
import { cutText, plainProse } from './plain-text';

const LONG = 40;

/** Everything that lasts, by what it is here. */
export interface Links {
  readonly ties: Tie[];
  /** What fits no kind of tie: other events, in or out as the reader likes. */
  readonly others: Contact[];
  /** Actors that may be the same, each pair both ways. */
  readonly same: ReadonlyMap<string, ReadonlySet<string>>;
  readonly used: ReadonlySet<string>;
}

/** The kind of tie that a role names, or that the schema stands for. */
function tieOf(entity: Entity): TieKind | null {
  const roles = valuesOf(entity, 'role').map((role) => role.trim().toLowerCase());
  const named = TIE_KINDS.find((kind) => roles.includes(kind.replaceAll('-', ' ')));
  if (named) return named;
  const { schema } = entity;
  if (schema === 'Representation' && roles.some((role) => /\b(advis[eo]r|lobby)/.test(role))) {
    return 'adviser-to';
  }
  return LINKS.get(schema)?.tie ?? null;
}

interface Ends {
  readonly from: string[];
  readonly to: string[];
}

/** The two ends; of a schema that is not known the first two properties that name actors. */
function endsOf(entity: Entity, { cast, entities, notes }: Reading): Ends | null {
  const known = LINKS.get(entity.schema);
  const actors = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => cast.idOf(id) ?? []))];
  if (known) {
    for (const id of valuesOf(entity, ...known.from, ...known.to)) {
      if (entities.has(id)) continue;
      notes.add('left-out', 'missingEnd', { end: cutText(id, LONG) }, entity.line);
    }
    const from = actors(valuesOf(entity, ...known.from));
    const to = actors(valuesOf(entity, ...known.to)).filter((id) => !from.includes(id));
    return { from, to };
  }
  const [from, to] = [...entity.properties.values()].map(actors).filter((ids) => ids.length > 0);
  if (!from || !to) return null;
  return { from, to: to.filter((id) => !from.includes(id)) };
}

/** Links of which both ends are documents: our own writer's reports that relay others. */
function isBetweenDocuments(entity: Entity, { entities, sources }: Reading): boolean {
  if (entity.schema !== 'UnknownLink') return false;
  const [from = ''] = valuesOf(entity, 'subject');
  const [to = ''] = valuesOf(entity, 'object');
  const isDocument = (id: string) => DOCUMENTS.has(entities.get(id)?.schema ?? '');
  if (!isDocument(from) || !isDocument(to)) return false;
  if (valuesOf(entity, 'role').includes('relays')) sources.relay(from, to);
  return true;
}

/** What our own writer made of fields of an actor, which are read there. */
function isOwnField(entity: Entity, { own }: Reading): boolean {
  return /\.(part-of|post\.\d+\.held)$/.test(own.rest(entity.id, 'actor') ?? '');
}

function tiesOf(
  entity: Entity,
  kind: TieKind,
  { from, to }: Ends,
  reading: Reading,
  ids: Ids,
): Tie[] {
  const { cast, own, sources } = reading;
  const said = own.rest(entity.id, 'tie');
  const exact = said === null ? null : ownFact(entity, 'valid');
  const prose = valuesOf(entity, 'description').filter(
    (text) => said === null || !/^(valid|denied in): /.test(text),
  );
  const denied = said === null ? [] : (ownFact(entity, 'denied in')?.split(', ') ?? []);
  return from.flatMap((start) =>
    to.map((end): Tie => {
      const name = `${cast.nameOf(start).en} ${kind} ${cast.nameOf(end).en}`;
      return {
        id: (said === null ? null : ids.keep(said)) ?? ids.of(name),
        from: start,
        to: end,
        kind,
        valid: exact !== null && parseDate(exact) ? exact : spanOf(entity),
        evidence: sources.evidence(entity, denied),
        note:
          said === null
            ? proseOf([...valuesOf(entity, 'role'), ...valuesOf(entity, 'summary'), ...prose])
            : textOfPair(prose, plainProse),
      };
    }),
  );
}

function otherOf(entity: Entity, { from, to }: Ends, reading: Reading): Contact {
  const { cast, entities, ids, sources, notes } = reading;
  const date = dateOf(entity);
  const what =
    textOfValues(valuesOf(entity, 'role', 'relationship')) ??
    LINK_NAMES.get(entity.schema) ??
    ANY_LINK;
  const id = ids.of(lineFor(what, from, to, cast).en);
  const known = LINKS.get(entity.schema);
  const told = new Set(['proof', 'date', ...(known?.from ?? []), ...(known?.to ?? [])]);
  return {
    id,
    type: 'event',
    cameo: null,
    from,
    to,
    mutual: false,
    via: [],
    status: 'occurred',
    answeredBy: null,
    medium: 'unspecified',
    date,
    dateBasis: date === null ? null : 'stated',
    dateNote: null,
    place: null,
    placeCountry: null,
    inReplyTo: null,
    partOf: null,
    title: lineFor(what, from, to, cast),
    summary:
      proseOf(valuesOf(entity, 'summary', 'description')) ??
      sentenceFor(what, from, to, cast, sources.fileName),
    points: [],
    topics: [],
    reading: 'explicit',
    evidence: sources.evidence(entity, [], date, () =>
      notes.add('left-out', 'dateConflict', { id }, entity.line),
    ),
    note: null,
    ...attributesOf(entity, told, entities, true),
  };
}

/** Every entity that joins two others and is neither a contact nor its carrier. */
export function linksOf(isCarrier: (entity: Entity) => boolean, reading: Reading): Links {
  const { cast, entities, notes } = reading;
  const tieIds = new Ids('tie');
  const ties: Tie[] = [];
  const others: Contact[] = [];
  const same = new Map<string, Set<string>>();
  const used = new Set<string>();
  const pair = (one: string, other: string) => {
    const known = same.get(one);
    if (known) known.add(other);
    else same.set(one, new Set([other]));
  };
  for (const entity of entities.values()) {
    const { id, schema, line } = entity;
    const skip = CONTACTS.has(schema) || DOCUMENTS.has(schema) || DETAILS.has(schema);
    if (skip || cast.idOf(id) !== undefined || isCarrier(entity)) continue;
    if (isOwnField(entity, reading) || isBetweenDocuments(entity, reading)) continue;
    const ends = endsOf(entity, reading);
    if (!ends) continue;
    used.add(id);
    if (ends.from.length === 0 || ends.to.length === 0) {
      notes.add('left-out', 'oneSide', { schema: cutText(schema, LONG) || '?' }, line);
      continue;
    }
    const isSame =
      schema === 'Similar' || valuesOf(entity, 'role').includes('possibly the same as');
    const kind = tieOf(entity);
    if (isSame) {
      for (const one of ends.from)
        for (const other of ends.to) {
          pair(one, other);
          pair(other, one);
        }
    } else if (kind) ties.push(...tiesOf(entity, kind, ends, reading, tieIds));
    else {
      notes.add('guess', 'plainLink', { schema: cutText(schema, LONG) || '?' }, line);
      others.push(otherOf(entity, ends, reading));
    }
  }
  return { ties, others, same, used };
}
