import type { Dataset } from '../../model/dataset';
import { countOrigins } from '../../model/origins';
import type { Attributes, Contact, Lang, Text } from '../../model/schema';
import type { CypherRow, CypherValue } from './cypher-literal';
import type { NodesOut } from './cypher-statements';
import { timeOf } from './gexf-time';
import { freeNames } from './own-attributes';

/** A text in both languages, as two properties. */
export function both(name: string, text: Text | null): CypherRow {
  return text ? { [`${name}_en`]: text.en, [`${name}_ar`]: text.ar } : {};
}

/** An EDTF date as it stands, with its bounds as dates of Neo4j. */
export function dated(name: string, date: string | null): CypherRow {
  const { bounds, start, end } = timeOf(date);
  const day = (iso: string | null): CypherValue => (iso === null ? null : { day: iso });
  return {
    [name]: date,
    [`${name}_earliest`]: day(start),
    [`${name}_latest`]: day(end),
    [`${name}_approximate`]: bounds?.approximate ?? null,
    [`${name}_uncertain`]: bounds?.uncertain ?? null,
  };
}

/** What another tool's file said beyond our fields, under its own names where these are free. */
function withOwn<Row extends CypherRow & { readonly id: string }>(
  row: Row,
  attributes: Attributes | undefined,
): CypherRow & { readonly id: string } {
  const said = Object.entries(attributes ?? {});
  if (said.length === 0) return row;
  const names = freeNames(
    said.map(([name]) => name),
    Object.keys(row),
  );
  const own = said.map(([name, value]) => [names.get(name) ?? name, value] as const);
  return { ...Object.fromEntries(own), ...row };
}

/** What a contact says of itself; whom it joins is told by relationships. */
function contactRow(contact: Contact, dataset: Dataset, lang: Lang) {
  const { reports, origins } = countOrigins(contact.evidence, dataset);
  const row = {
    id: contact.id,
    title: contact.title[lang],
    ...both('title', contact.title),
    ...both('summary', contact.summary),
    type: contact.type,
    status: contact.status,
    mutual: contact.mutual,
    medium: contact.medium,
    ...dated('date', contact.date),
    date_basis: contact.dateBasis,
    ...both('date_note', contact.dateNote),
    ...both('place', contact.place),
    place_country: contact.placeCountry,
    cameo: contact.cameo,
    reading: contact.reading,
    ...both('note', contact.note),
    carriers: contact.via.length,
    reports,
    origins,
  };
  return withOwn(row, contact.attributes);
}

/** Every node of the file; `name` or `title` is what a browser of graphs writes on it. */
export function nodesOf(dataset: Dataset, lang: Lang): NodesOut[] {
  const { meta, sources, actors, contacts } = dataset;
  const named = (id: string, name: Text) => ({ id, name: name[lang], ...both('name', name) });
  return [
    {
      label: 'DataSet',
      rows: [
        {
          id: meta.id,
          title: meta.title[lang],
          ...both('title', meta.title),
          ...both('description', meta.description),
          version: meta.version,
          as_of: meta.asOf,
          licence: meta.licence,
        },
      ],
    },
    {
      label: 'Camp',
      rows: meta.camps.map(({ id, name, slot }) => ({ ...named(id, name), slot })),
    },
    { label: 'Topic', rows: meta.topics.map(({ id, name }) => named(id, name)) },
    {
      label: 'Source',
      rows: sources.map((source) => ({
        id: source.id,
        title: (source.headline ?? source.outlet)?.[lang] ?? source.id,
        ...both('headline', source.headline),
        ...both('outlet', source.outlet),
        ...dated('published', source.published),
        published_basis: source.publishedBasis,
        ...both('published_note', source.publishedNote),
        language: source.language,
        held: source.held,
        file: source.file,
        sha256: source.sha256,
        paragraphs: source.paragraphs,
        url: source.url,
        ...both('note', source.note),
      })),
    },
    {
      label: 'Informant',
      rows: sources.flatMap(({ informants }) =>
        informants.map(({ id, description, named: known }) => ({
          id,
          name: description[lang],
          ...both('description', description),
          named: known,
        })),
      ),
    },
    {
      label: 'Actor',
      rows: actors.map((actor) => {
        const row = {
          ...named(actor.id, actor.name),
          ...both('short', actor.short),
          aliases_en: actor.aliases.en,
          aliases_ar: actor.aliases.ar,
          kind: actor.kind,
          unnamed: actor.unnamed,
          country: actor.country,
          ...both('note', actor.note),
          wikidata: actor.wikidata,
        };
        return withOwn(row, actor.attributes);
      }),
    },
    {
      label: 'Role',
      rows: actors.flatMap((actor) =>
        actor.roles.map(({ title, from, to }, at) => ({
          id: `${actor.id}/${at + 1}`,
          title: title[lang],
          ...both('title', title),
          ...dated('from', from),
          ...dated('to', to),
        })),
      ),
    },
    { label: 'Contact', rows: contacts.map((contact) => contactRow(contact, dataset, lang)) },
    {
      label: 'Point',
      rows: contacts.flatMap((contact) =>
        contact.points.map(({ act, text }, at) => ({
          id: `${contact.id}/${at + 1}`,
          act,
          text: text[lang],
          ...both('text', text),
        })),
      ),
    },
  ];
}
