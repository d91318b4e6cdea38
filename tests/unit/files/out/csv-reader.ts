import { unzipSync } from 'fflate';
import Papa from 'papaparse';

export type Row = Readonly<Record<string, string>>;
export type Tables = ReadonlyMap<string, readonly Row[]>;

/** The texts of the files in a zip, by their names, with their byte order marks. */
export function unzipped(zip: Uint8Array): Map<string, string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const files = Object.entries(unzipSync(zip));
  return new Map(files.map(([name, bytes]) => [name, decoder.decode(bytes)] as const));
}

/** The cells of a CSV, as any reader of RFC 4180 has them. */
export function cells(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    delimiter: ',',
    newline: '\r\n',
    skipEmptyLines: true,
  });
  if (errors.length > 0) throw new Error(errors.map((error) => error.message).join('; '));
  return data;
}

/** Rows by column, with the apostrophes taken off that the column `guarded` tells of. */
function rowsOf(text: string): Row[] {
  const [names = [], ...lines] = cells(text);
  return lines.map((line) => {
    const row = new Map(names.map((name, at) => [name, line[at] ?? ''] as const));
    for (const name of (row.get('guarded') ?? '').split(' ').filter(Boolean)) {
      row.set(name, row.get(name)?.slice(1) ?? '');
    }
    return Object.fromEntries(row);
  });
}

export function readTables(zip: Uint8Array): Tables {
  return new Map([...unzipped(zip)].map(([name, text]) => [name.slice(0, -4), rowsOf(text)]));
}

const orNull = (cell: string | undefined): string | null => cell || null;
const flag = (cell: string | undefined): boolean => cell === 'true';
const list = (cell: string | undefined): string[] => (cell ?? '').split(' ').filter(Boolean);
const numbers = (cell: string | undefined): number[] => list(cell).map(Number);
const number = (cell: string | undefined): number | null => (cell ? Number(cell) : null);

function text(row: Row, name: string): { en: string; ar: string } | null {
  const [en, ar] = [row[`${name}_en`] ?? '', row[`${name}_ar`] ?? ''];
  return en || ar ? { en, ar } : null;
}

function grammar(row: Row) {
  if (!row.article_en) return null;
  return {
    en: { article: row.article_en, plural: flag(row.plural_en) },
    ar: {
      gender: row.gender_ar,
      number: row.number_ar,
      human: flag(row.human_ar),
      oblique: orNull(row.oblique_ar),
    },
  };
}

type Own = string | number | boolean | string[];

/** What another tool's file said: nothing at all where it said nothing. */
function attributesOf(rows: readonly Row[]): { attributes?: Record<string, Own> } {
  if (rows.length === 0) return {};
  const said = new Map<string, Own>();
  for (const { name = '', type, number: place, value = '' } of rows) {
    const there = said.get(name);
    if (type === 'list') {
      said.set(name, place === '0' ? [] : [...(Array.isArray(there) ? there : []), value]);
    } else {
      said.set(name, type === 'number' ? Number(value) : type === 'boolean' ? flag(value) : value);
    }
  }
  return { attributes: Object.fromEntries(said) };
}

/** The entries of a data set, put together from its tables by what the dictionary says of them. */
export function datasetOf(tables: Tables) {
  const rows = (name: string): readonly Row[] => tables.get(name) ?? [];
  const where = (name: string, match: Record<string, string>): Row[] =>
    rows(name).filter((row) => Object.entries(match).every(([key, value]) => row[key] === value));
  const evidence = (match: Record<string, string>) =>
    where('evidence', match).map((row) => ({
      source: row.source,
      paragraphs: numbers(row.paragraphs),
      informant: orNull(row.informant),
      outlet: text(row, 'outlet'),
      stance: row.stance,
      note: text(row, 'note'),
    }));
  const [meta = {}] = rows('dataset');
  return {
    dataset: {
      id: meta.id,
      title: text(meta, 'title'),
      description: text(meta, 'description'),
      version: meta.version,
      asOf: meta.as_of,
      licence: meta.licence,
      camps: rows('camps').map((row) => ({
        id: row.id,
        name: text(row, 'name'),
        slot: number(row.slot),
      })),
      topics: rows('topics').map((row) => ({ id: row.id, name: text(row, 'name') })),
    },
    sources: rows('sources').map((row) => ({
      id: row.id,
      outlet: text(row, 'outlet'),
      headline: text(row, 'headline'),
      published: row.published,
      publishedBasis: row.published_basis,
      publishedNote: text(row, 'published_note'),
      language: row.language,
      held: flag(row.held),
      file: orNull(row.file),
      sha256: orNull(row.sha256),
      paragraphs: number(row.paragraphs),
      derivedFrom: list(row.derived_from),
      informants: where('informants', { source: row.id ?? '' }).map((one) => ({
        id: one.id,
        description: text(one, 'description'),
        affiliation: orNull(one.affiliation),
        named: flag(one.named),
      })),
      url: orNull(row.url),
      note: text(row, 'note'),
    })),
    actors: rows('actors').map((row) => {
      const mine = { actor: row.id ?? '' };
      const aliases = (language: string) =>
        where('aliases', { ...mine, language }).map((one) => one.alias);
      return {
        id: row.id,
        name: text(row, 'name'),
        short: text(row, 'short'),
        aliases: { en: aliases('en'), ar: aliases('ar') },
        kind: row.kind,
        unnamed: flag(row.unnamed),
        country: orNull(row.country),
        camp: orNull(row.camp),
        roles: where('roles', mine).map((role) => ({
          title: text(role, 'title'),
          from: orNull(role.from),
          to: orNull(role.to),
          source: role.source,
          paragraphs: numbers(role.paragraphs),
        })),
        partOf: orNull(row.part_of),
        possiblySame: list(row.possibly_same),
        grammar: grammar(row),
        mentions: where('mentions', mine).map((mention) => ({
          source: mention.source,
          paragraphs: numbers(mention.paragraphs),
        })),
        note: text(row, 'note'),
        wikidata: orNull(row.wikidata),
        ...attributesOf(where('attributes', mine)),
      };
    }),
    ties: rows('ties').map((row) => ({
      id: row.id,
      from: row.from,
      to: row.to,
      kind: row.kind,
      valid: orNull(row.valid),
      evidence: evidence({ tie: row.id ?? '' }),
      note: text(row, 'note'),
    })),
    contacts: rows('contacts').map((row) => ({
      id: row.id,
      type: row.type,
      cameo: orNull(row.cameo),
      from: list(row.from),
      to: list(row.to),
      mutual: flag(row.mutual),
      via: list(row.via),
      status: row.status,
      answeredBy: orNull(row.answered_by),
      medium: row.medium,
      date: orNull(row.date),
      dateBasis: orNull(row.date_basis),
      dateNote: text(row, 'date_note'),
      place: text(row, 'place'),
      placeCountry: orNull(row.place_country),
      inReplyTo: orNull(row.in_reply_to),
      partOf: orNull(row.part_of),
      title: text(row, 'title'),
      summary: text(row, 'summary'),
      points: where('points', { contact: row.id ?? '' }).map((point) => ({
        by: list(point.by),
        to: list(point.to),
        act: point.act,
        text: text(point, 'text'),
        evidence: evidence({ contact: row.id ?? '', point: point.point ?? '' }),
      })),
      topics: list(row.topics),
      reading: row.reading,
      evidence: evidence({ contact: row.id ?? '', point: '' }),
      note: text(row, 'note'),
      ...attributesOf(where('attributes', { contact: row.id ?? '' })),
    })),
  };
}
