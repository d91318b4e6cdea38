import { type Dataset, toDataset } from '../../model/dataset';
import { plainContact } from '../../model/event-dataset';
import type { Actor, Contact, Evidence, Meta, Source, Text, Tie } from '../../model/schema';

/** A reference that was left out, because what it leads to is not in the subset. */
export interface Cut {
  readonly part: 'actors' | 'contacts';
  readonly entry: string;
  readonly field: 'possiblySame' | 'mentions' | 'inReplyTo' | 'partOf';
  /** The id that stood there. */
  readonly to: string;
}

export interface Subset {
  /** Passes the check wherever the whole did. */
  readonly dataset: Dataset;
  /** What its entries no longer say, in the order of the entries; empty for the whole. */
  readonly cuts: readonly Cut[];
}

interface Needed {
  readonly actors: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly ties: readonly Tie[];
}

const sourcesOf = (evidence: readonly Evidence[]): string[] => evidence.map((item) => item.source);

/** Every actor that a contact names, be it for its part in the contact or for a point of it. */
export function actorsOf(contact: Contact): string[] {
  const { from, via, to, answeredBy, points } = contact;
  const spoke = points.flatMap((point) => [...point.by, ...point.to]);
  return [
    ...new Set([...from, ...via, ...to, ...(answeredBy === null ? [] : [answeredBy]), ...spoke]),
  ];
}

/** Adds to actors and sources what they lead to, until nothing is missing. */
function close(dataset: Dataset, actors: Set<string>, sources: Set<string>): void {
  for (let before = -1; before !== actors.size + sources.size; ) {
    before = actors.size + sources.size;
    // A set that grows while it is walked is walked to its new end.
    for (const id of actors) {
      const actor = dataset.actor.get(id);
      if (actor?.partOf) actors.add(actor.partOf);
      for (const role of actor?.roles ?? []) sources.add(role.source);
    }
    for (const id of sources) {
      const source = dataset.source.get(id);
      for (const earlier of source?.derivedFrom ?? []) sources.add(earlier);
      for (const { affiliation } of source?.informants ?? []) {
        if (affiliation !== null) actors.add(affiliation);
      }
    }
  }
}

function neededBy(dataset: Dataset, contacts: readonly Contact[]): Needed {
  const actors = new Set(contacts.flatMap(actorsOf));
  const sources = new Set(
    contacts.flatMap((contact) => [
      ...sourcesOf(contact.evidence),
      ...contact.points.flatMap((point) => sourcesOf(point.evidence)),
    ]),
  );
  close(dataset, actors, sources);
  // A tie brings no actor of its own in; its report may, by the informants that it lists.
  const ties = dataset.ties.filter((tie) => actors.has(tie.from) && actors.has(tie.to));
  for (const source of ties.flatMap((tie) => sourcesOf(tie.evidence))) sources.add(source);
  close(dataset, actors, sources);
  return { actors, sources, ties };
}

function cutActor(actor: Actor, { actors, sources }: Needed, cuts: Cut[]): Actor {
  const cut = (field: 'possiblySame' | 'mentions', to: string, kept: boolean): boolean => {
    if (!kept) cuts.push({ part: 'actors', entry: actor.id, field, to });
    return kept;
  };
  const possiblySame = actor.possiblySame.filter((id) => cut('possiblySame', id, actors.has(id)));
  const mentions = actor.mentions.filter(({ source }) =>
    cut('mentions', source, sources.has(source)),
  );
  return { ...actor, possiblySame, mentions };
}

function cutContact(contact: Contact, kept: ReadonlySet<string>, cuts: Cut[]): Contact {
  const reference = (field: 'inReplyTo' | 'partOf'): string | null => {
    const to = contact[field];
    if (to === null || kept.has(to)) return to;
    cuts.push({ part: 'contacts', entry: contact.id, field, to });
    return null;
  };
  return {
    ...plainContact(contact),
    inReplyTo: reference('inReplyTo'),
    partOf: reference('partOf'),
  };
}

const arabicDigits = (count: number): string =>
  String(count).replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));

/** Says in the file itself that it is a part, so that nobody takes its counts for the whole's. */
function describedAsPart(description: Text, kept: number, of: number): Text {
  return {
    en: `${description.en} A part of the set: contacts kept, ${kept} of ${of}.`,
    ar: `${description.ar} هذا جزء من المجموعة: بقي من الاتصالات ${arabicDigits(kept)} من أصل ${arabicDigits(of)}.`,
  };
}

function cutMeta(dataset: Dataset, contacts: readonly Contact[], actors: readonly Actor[]): Meta {
  const { meta } = dataset;
  const camps = new Set(actors.map((actor) => actor.camp));
  const topics = new Set(contacts.flatMap((contact) => contact.topics));
  return {
    ...meta,
    description: describedAsPart(meta.description, contacts.length, dataset.contacts.length),
    camps: meta.camps.filter((camp) => camps.has(camp.id)),
    topics: meta.topics.filter((topic) => topics.has(topic.id)),
  };
}

/**
 * The data set of some of the contacts, with what they need to be understood: every actor they
 * name and all it is part of; the ties among these; the sources of all of it, with those that they
 * relay; the camps and topics in use. A reference to a contact, an actor or a report outside is
 * left out and told in `cuts`. Entries keep the order of the whole; all contacts give the whole
 * itself. Contacts that are not of the data set are passed over.
 */
export function subset(dataset: Dataset, contacts: readonly Contact[]): Subset {
  const asked = new Set(contacts.map((contact) => contact.id));
  const chosen = dataset.contacts.filter((contact) => asked.has(contact.id));
  if (chosen.length === dataset.contacts.length) return { dataset, cuts: [] };
  const needed = neededBy(dataset, chosen);
  const ids = new Set(chosen.map((contact) => contact.id));
  const cuts: Cut[] = [];
  const actors = dataset.actors
    .filter((actor) => needed.actors.has(actor.id))
    .map((actor) => cutActor(actor, needed, cuts));
  const kept = chosen.map((contact) => cutContact(contact, ids, cuts));
  const sources: Source[] = dataset.sources.filter((source) => needed.sources.has(source.id));
  const meta = cutMeta(dataset, kept, actors);
  const part = { dataset: meta, sources, actors, ties: [...needed.ties], contacts: kept };
  return { dataset: toDataset(part), cuts };
}
