import type { Dataset } from '../../model/dataset';
import { ACTS, type Evidence, type Point, STANCES } from '../../model/schema';
import {
  type Column,
  column,
  ID,
  IDS,
  NUMBER,
  NUMBERS,
  oneOf,
  type Table,
  table,
  texts,
} from './csv-table';

interface PointRow {
  readonly contact: string;
  readonly number: number;
  readonly point: Point;
}

const POINTS: readonly Column<PointRow>[] = [
  column('contact', ID, 'The contact in which it was said (contacts.csv)', (row) => row.contact),
  column('point', NUMBER, 'Its place in the contact, from 1', (row) => row.number),
  column('by', IDS, 'Who said it', ({ point }) => point.by),
  column('to', IDS, 'To whom', ({ point }) => point.to),
  column('act', oneOf(ACTS), 'What was done by saying it', ({ point }) => point.act),
  ...texts<PointRow>('text', 'What was said', ({ point }) => point.text),
];

interface EvidenceRow {
  readonly contact: string | null;
  readonly point: number | null;
  readonly tie: string | null;
  readonly evidence: Evidence;
}

const EVIDENCE: readonly Column<EvidenceRow>[] = [
  column('contact', ID, 'The contact that it is for, or whose point', (row) => row.contact),
  column('point', NUMBER, 'The point that it is for (points.csv)', (row) => row.point),
  column('tie', ID, 'The tie that it is for (ties.csv)', (row) => row.tie),
  column('source', ID, 'The report (sources.csv)', ({ evidence }) => evidence.source),
  column(
    'paragraphs',
    NUMBERS,
    'Its paragraphs that say so',
    ({ evidence }) => evidence.paragraphs,
  ),
  column(
    'informant',
    ID,
    'Who told the report (informants.csv); empty for the report’s own voice',
    (row) => row.evidence.informant,
  ),
  ...texts<EvidenceRow>(
    'outlet',
    'Another outlet that the report credits',
    (row) => row.evidence.outlet,
  ),
  column('stance', oneOf(STANCES), 'Whether it says so or denies it', (row) => row.evidence.stance),
  ...texts<EvidenceRow>('note', 'A note of the curators', ({ evidence }) => evidence.note),
];

function evidenceRows({ contacts, ties }: Dataset): EvidenceRow[] {
  const rows = (list: readonly Evidence[], of: Omit<EvidenceRow, 'evidence'>): EvidenceRow[] =>
    list.map((evidence) => ({ ...of, evidence }));
  const ofContacts = contacts.flatMap(({ id, evidence, points }) => [
    ...rows(evidence, { contact: id, point: null, tie: null }),
    ...points.flatMap((point, at) =>
      rows(point.evidence, { contact: id, point: at + 1, tie: null }),
    ),
  ]);
  const ofTies = ties.flatMap(({ id, evidence }) =>
    rows(evidence, { contact: null, point: null, tie: id }),
  );
  return [...ofContacts, ...ofTies];
}

/** What was said in the contacts, and what the reports have for contacts, points and ties. */
export function evidenceTables(dataset: Dataset): Table[] {
  const points = dataset.contacts.flatMap(({ id, points }) =>
    points.map((point, at) => ({ contact: id, number: at + 1, point })),
  );
  const evidence = evidenceRows(dataset);
  return [
    table('points', 'something said in a contact', POINTS, points),
    table('evidence', 'what a report has for a contact, a point or a tie', EVIDENCE, evidence),
  ];
}
