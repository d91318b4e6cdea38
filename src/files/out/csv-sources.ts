import type { Dataset } from '../../model/dataset';
import { type Camp, DATE_BASES, type Informant, type Meta, type Source } from '../../model/schema';
import {
  type Column,
  column,
  DATE,
  ID,
  IDS,
  NUMBER,
  oneOf,
  type Table,
  TEXT,
  table,
  texts,
  YES_NO,
} from './csv-table';
import type { Exported } from './types';

const META: readonly Column<Meta>[] = [
  column('id', ID, 'The data set', (meta) => meta.id),
  ...texts<Meta>('title', 'Its title', (meta) => meta.title),
  ...texts<Meta>('description', 'What it holds', (meta) => meta.description),
  column('version', TEXT, 'Its version', (meta) => meta.version),
  column('as_of', DATE, 'The day to which it is complete', (meta) => meta.asOf),
  column('licence', TEXT, 'Under which licence it stands', (meta) => meta.licence),
];

function campColumns(colours: Exported['colours']): Column<Camp>[] {
  return [
    column('id', ID, 'The camp', (camp) => camp.id),
    ...texts<Camp>('name', 'Its name', (camp) => camp.name),
    column('slot', NUMBER, 'Which of the eight camp colours it has, 0 to 7', (camp) => camp.slot),
    column('colour', TEXT, 'That colour, #rrggbb', (camp) => colours?.get(camp.id) ?? null),
  ];
}

const TOPICS: readonly Column<Dataset['meta']['topics'][number]>[] = [
  column('id', ID, 'The topic', (topic) => topic.id),
  ...texts<Dataset['meta']['topics'][number]>('name', 'Its name', (topic) => topic.name),
];

const SOURCES: readonly Column<Source>[] = [
  column('id', ID, 'The report, or the outside original that reports relay', (one) => one.id),
  ...texts<Source>('outlet', 'Who published it', (one) => one.outlet),
  ...texts<Source>('headline', 'Its headline', (one) => one.headline),
  column('published', DATE, 'When it was published', (one) => one.published),
  column(
    'published_basis',
    oneOf(DATE_BASES),
    'What that date rests on',
    (one) => one.publishedBasis,
  ),
  ...texts<Source>('published_note', 'How that date was found', (one) => one.publishedNote),
  column('language', TEXT, 'The language of its text', (one) => one.language),
  column('held', YES_NO, 'Whether the curators have its text', (one) => one.held),
  column('file', TEXT, 'The file name of its text', (one) => one.file),
  column('sha256', TEXT, 'The SHA-256 of that file', (one) => one.sha256),
  column('paragraphs', NUMBER, 'How many paragraphs it has', (one) => one.paragraphs),
  column('derived_from', IDS, 'The sources that it relays', (one) => one.derivedFrom),
  column('url', TEXT, 'Its address', (one) => one.url),
  ...texts<Source>('note', 'A note of the curators', (one) => one.note),
];

interface Told {
  readonly informant: Informant;
  readonly source: string;
}

const INFORMANTS: readonly Column<Told>[] = [
  column('id', ID, 'The informant', ({ informant }) => informant.id),
  column('source', ID, 'The source that it told (sources.csv)', ({ source }) => source),
  ...texts<Told>('description', 'Who it is', ({ informant }) => informant.description),
  column(
    'affiliation',
    ID,
    'The actor that it speaks for',
    ({ informant }) => informant.affiliation,
  ),
  column('named', YES_NO, 'Whether the source names it', ({ informant }) => informant.named),
];

/** The data set's own particulars, and its reports with who told them. */
export function sourceTables(dataset: Dataset, colours: Exported['colours']): Table[] {
  const told = dataset.sources.flatMap((source) =>
    source.informants.map((informant) => ({ informant, source: source.id })),
  );
  return [
    table('dataset', 'the data set', META, [dataset.meta]),
    table('camps', 'a camp', campColumns(colours), dataset.meta.camps),
    table('topics', 'a topic', TOPICS, dataset.meta.topics),
    table('sources', 'a report, or an original that reports relay', SOURCES, dataset.sources),
    table('informants', 'somebody who told a source', INFORMANTS, told),
  ];
}
