import type { Attributes, PartName } from '../../model/schema';

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, string>>;
/** Tables by their files' names, without the ending. */
export type Tables = ReadonlyMap<string, readonly Row[]>;

const cell = (row: Row, name: string): string => row[name] ?? '';
const orNull = (row: Row, name: string): string | null => cell(row, name) || null;
const flag = (row: Row, name: string): boolean => /^true$/i.test(cell(row, name));
const list = (row: Row, name: string): string[] => cell(row, name).split(' ').filter(Boolean);
const numbers = (row: Row, name: string): number[] => list(row, name).map(Number);

function number(row: Row, name: string): number | null {
  const text = cell(row, name);
  return text === '' ? null : Number(text);
}

function text(row: Row, name: string): { en: string; ar: string } | null {
  const [en, ar] = [cell(row, `${name}_en`), cell(row, `${name}_ar`)];
  return en || ar ? { en, ar } : null;
}

function grammar(row: Row): unknown {
  if (cell(row, 'article_en') === '') return null;
  return {
    en: { article: cell(row, 'article_en'), plural: flag(row, 'plural_en') },
    ar: {
      gender: cell(row, 'gender_ar'),
      number: cell(row, 'number_ar'),
      human: flag(row, 'human_ar'),
      oblique: orNull(row, 'oblique_ar'),
    },
  };
}

type Value = Attributes[string];

/** What another tool's file said of an entry; nothing at all where it said nothing. */
function attributesOf(rows: readonly Row[]): { attributes?: Attributes } {
  if (rows.length === 0) return {};
  const said = new Map<string, Value>();
  for (const row of rows) {
    const [name, value, type] = [cell(row, 'name'), cell(row, 'value'), cell(row, 'type')];
    const before = said.get(name);
    if (type === 'list') {
      const items = typeof before === 'object' ? before : [];
      said.set(name, cell(row, 'number') === '0' ? items : [...items, value]);
    } else if (type === 'number') said.set(name, Number(value));
    else said.set(name, type === 'boolean' ? flag(row, 'value') : value);
  }
  return { attributes: Object.fromEntries(said) };
}

function grouped(rows: readonly Row[], key: (row: Row) => string): (of: string) => readonly Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return (of) => groups.get(of) ?? [];
}

function evidenceOf(row: Row): unknown {
  return {
    source: cell(row, 'source'),
    paragraphs: numbers(row, 'paragraphs'),
    informant: orNull(row, 'informant'),
    outlet: text(row, 'outlet'),
    stance: cell(row, 'stance'),
    note: text(row, 'note'),
  };
}

function sourcesOf(tables: Tables): unknown[] {
  const told = grouped(tables.get('informants') ?? [], (row) => cell(row, 'source'));
  return (tables.get('sources') ?? []).map((row) => ({
    id: cell(row, 'id'),
    outlet: text(row, 'outlet'),
    headline: text(row, 'headline'),
    published: cell(row, 'published'),
    publishedBasis: cell(row, 'published_basis'),
    publishedNote: text(row, 'published_note'),
    language: cell(row, 'language'),
    held: flag(row, 'held'),
    file: orNull(row, 'file'),
    sha256: orNull(row, 'sha256'),
    paragraphs: number(row, 'paragraphs'),
    derivedFrom: list(row, 'derived_from'),
    informants: told(cell(row, 'id')).map((one) => ({
      id: cell(one, 'id'),
      description: text(one, 'description'),
      affiliation: orNull(one, 'affiliation'),
      named: flag(one, 'named'),
    })),
    url: orNull(row, 'url'),
    note: text(row, 'note'),
  }));
}

function actorsOf(tables: Tables): unknown[] {
  const of = (name: string) => grouped(tables.get(name) ?? [], (row) => cell(row, 'actor'));
  const [aliases, roles, mentions] = [of('aliases'), of('roles'), of('mentions')];
  const said = of('attributes');
  return (tables.get('actors') ?? []).map((row) => {
    const id = cell(row, 'id');
    const spelt = (language: string) =>
      aliases(id)
        .filter((one) => cell(one, 'language') === language)
        .map((one) => cell(one, 'alias'));
    return {
      id,
      name: text(row, 'name'),
      short: text(row, 'short'),
      aliases: { en: spelt('en'), ar: spelt('ar') },
      kind: cell(row, 'kind'),
      unnamed: flag(row, 'unnamed'),
      country: orNull(row, 'country'),
      camp: orNull(row, 'camp'),
      roles: roles(id).map((role) => ({
        title: text(role, 'title'),
        from: orNull(role, 'from'),
        to: orNull(role, 'to'),
        source: cell(role, 'source'),
        paragraphs: numbers(role, 'paragraphs'),
      })),
      partOf: orNull(row, 'part_of'),
      possiblySame: list(row, 'possibly_same'),
      grammar: grammar(row),
      mentions: mentions(id).map((one) => ({
        source: cell(one, 'source'),
        paragraphs: numbers(one, 'paragraphs'),
      })),
      note: text(row, 'note'),
      wikidata: orNull(row, 'wikidata'),
      ...attributesOf(said(id)),
    };
  });
}

function tiesOf(tables: Tables, evidence: (of: string) => readonly Row[]): unknown[] {
  return (tables.get('ties') ?? []).map((row) => ({
    id: cell(row, 'id'),
    from: cell(row, 'from'),
    to: cell(row, 'to'),
    kind: cell(row, 'kind'),
    valid: orNull(row, 'valid'),
    evidence: evidence(`tie ${cell(row, 'id')}`).map(evidenceOf),
    note: text(row, 'note'),
  }));
}

function contactsOf(tables: Tables, evidence: (of: string) => readonly Row[]): unknown[] {
  const of = (name: string) => grouped(tables.get(name) ?? [], (row) => cell(row, 'contact'));
  const [points, said] = [of('points'), of('attributes')];
  return (tables.get('contacts') ?? []).map((row) => {
    const id = cell(row, 'id');
    return {
      id,
      type: cell(row, 'type'),
      cameo: orNull(row, 'cameo'),
      from: list(row, 'from'),
      to: list(row, 'to'),
      mutual: flag(row, 'mutual'),
      via: list(row, 'via'),
      status: cell(row, 'status'),
      answeredBy: orNull(row, 'answered_by'),
      medium: cell(row, 'medium'),
      date: orNull(row, 'date'),
      dateBasis: orNull(row, 'date_basis'),
      dateNote: text(row, 'date_note'),
      place: text(row, 'place'),
      placeCountry: orNull(row, 'place_country'),
      inReplyTo: orNull(row, 'in_reply_to'),
      partOf: orNull(row, 'part_of'),
      title: text(row, 'title'),
      summary: text(row, 'summary'),
      points: points(id).map((point) => ({
        by: list(point, 'by'),
        to: list(point, 'to'),
        act: cell(point, 'act'),
        text: text(point, 'text'),
        evidence: evidence(`point ${id} ${cell(point, 'point')}`).map(evidenceOf),
      })),
      topics: list(row, 'topics'),
      reading: cell(row, 'reading'),
      evidence: evidence(`contact ${id}`).map(evidenceOf),
      note: text(row, 'note'),
      ...attributesOf(said(id)),
    };
  });
}

function metaOf(tables: Tables): unknown {
  const [row = {}] = tables.get('dataset') ?? [];
  return {
    id: cell(row, 'id'),
    title: text(row, 'title'),
    description: text(row, 'description'),
    version: cell(row, 'version'),
    asOf: cell(row, 'as_of'),
    licence: cell(row, 'licence'),
    camps: (tables.get('camps') ?? []).map((camp) => ({
      id: cell(camp, 'id'),
      name: text(camp, 'name'),
      slot: number(camp, 'slot'),
    })),
    topics: (tables.get('topics') ?? []).map((topic) => ({
      id: cell(topic, 'id'),
      name: text(topic, 'name'),
    })),
  };
}

/** The five parts of a data set, put together from its tables by what their dictionary says. */
export function partsOf(tables: Tables): Record<PartName, unknown> {
  const evidence = grouped(tables.get('evidence') ?? [], (row) => {
    if (cell(row, 'tie') !== '') return `tie ${cell(row, 'tie')}`;
    const [contact, point] = [cell(row, 'contact'), cell(row, 'point')];
    return point === '' ? `contact ${contact}` : `point ${contact} ${point}`;
  });
  return {
    dataset: metaOf(tables),
    sources: sourcesOf(tables),
    actors: actorsOf(tables),
    ties: tiesOf(tables, evidence),
    contacts: contactsOf(tables, evidence),
  };
}
