import type { Dataset } from '../../model/dataset';
import { countOrigins } from '../../model/origins';
import {
  CONTACT_TYPES,
  type Contact,
  DATE_BASES,
  MEDIA,
  READINGS,
  STATUSES,
  type Text,
  TIE_KINDS,
  type Tie,
} from '../../model/schema';
import {
  type Column,
  column,
  DATE,
  DAY,
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
import { timeOf } from './gexf-time';
import { type LegOut, legsOf } from './legs';

/** The names of actors, for reading only: a name may itself hold a semicolon. */
function names(dataset: Dataset, ids: readonly string[]): Text | null {
  const found = ids.flatMap((id) => dataset.actor.get(id)?.name ?? []);
  if (found.length === 0) return null;
  return {
    en: found.map((name) => name.en).join('; '),
    ar: found.map((name) => name.ar).join('؛ '),
  };
}

function contactColumns(dataset: Dataset): Column<Contact>[] {
  const side = (name: 'from' | 'via' | 'to', meaning: string): Column<Contact>[] => [
    column(name, IDS, `${meaning} (actors.csv)`, (contact) => contact[name]),
    ...texts<Contact>(name, `The names of ${name}`, (contact) => names(dataset, contact[name])),
  ];
  return [
    column('id', ID, 'The contact', (contact) => contact.id),
    column('type', oneOf(CONTACT_TYPES), 'What kind of contact', (contact) => contact.type),
    column('status', oneOf(STATUSES), 'What came of it', (contact) => contact.status),
    ...side('from', 'Who sent it, began it or paid the visit'),
    ...side('via', 'Who carried it, in the order they did; empty where it was direct'),
    ...side('to', 'Whom it was addressed to'),
    column('mutual', YES_NO, 'Whether nobody is reported to have begun it', (one) => one.mutual),
    column(
      'answered_by',
      ID,
      'Who gave the answer, where it was not `to`',
      (one) => one.answeredBy,
    ),
    column('medium', oneOf(MEDIA), 'How it was made', (contact) => contact.medium),
    column('date', DATE, 'When, as uncertain as the report leaves it', (contact) => contact.date),
    column(
      'earliest',
      DAY,
      'The first day that the date, as written, may mean',
      (contact) => timeOf(contact.date).start,
    ),
    column(
      'latest',
      DAY,
      'The last day that the date, as written, may mean',
      (contact) => timeOf(contact.date).end,
    ),
    column('date_basis', oneOf(DATE_BASES), 'What the date rests on', (one) => one.dateBasis),
    ...texts<Contact>('date_note', 'How the date was found', (contact) => contact.dateNote),
    ...texts<Contact>('place', 'Where', (contact) => contact.place),
    column('place_country', TEXT, 'In which country (ISO 3166)', (one) => one.placeCountry),
    column('in_reply_to', ID, 'The contact that it answers', (contact) => contact.inReplyTo),
    column('part_of', ID, 'The contact within which it took place', (contact) => contact.partOf),
    ...texts<Contact>('title', 'What it was, in a line', (contact) => contact.title),
    ...texts<Contact>('summary', 'What it was, in sentences', (contact) => contact.summary),
    column('topics', IDS, 'What it was about (topics.csv)', (contact) => contact.topics),
    column('cameo', TEXT, 'Its CAMEO code; a zero in front counts', (contact) => contact.cameo),
    column(
      'reading',
      oneOf(READINGS),
      'Whether the text says it or implies it',
      (one) => one.reading,
    ),
    column(
      'reports',
      NUMBER,
      'How many sources carry it',
      (contact) => countOrigins(contact.evidence, dataset).reports,
    ),
    column(
      'origins',
      NUMBER,
      'How many of these are independent',
      (contact) => countOrigins(contact.evidence, dataset).origins,
    ),
    ...texts<Contact>('note', 'A judgement of the curators', (contact) => contact.note),
  ];
}

function legColumns(dataset: Dataset): Column<LegOut>[] {
  return [
    column('id', ID, 'The leg', (leg) => leg.id),
    column('contact', ID, 'The contact that it is part of (contacts.csv)', (leg) => leg.contact.id),
    column('leg', NUMBER, 'Its place in the contact, from 0', (leg) => leg.leg),
    column('legs', NUMBER, 'How many legs the contact has; 1 is direct', (leg) => leg.legs),
    column('source', ID, 'The actor from which it goes', (leg) => leg.source),
    ...texts<LegOut>('source', 'The name of that actor', (leg) => names(dataset, [leg.source])),
    column('target', ID, 'The actor to which it goes', (leg) => leg.target),
    ...texts<LegOut>('target', 'The name of that actor', (leg) => names(dataset, [leg.target])),
    column('type', oneOf(CONTACT_TYPES), 'The type of the contact', (leg) => leg.contact.type),
    column('status', oneOf(STATUSES), 'The status of the contact', (leg) => leg.contact.status),
    column('date', DATE, 'The date of the contact', (leg) => leg.contact.date),
  ];
}

function tieColumns(dataset: Dataset): Column<Tie>[] {
  return [
    column('id', ID, 'The tie', (tie) => tie.id),
    column('from', ID, 'The actor that has it (actors.csv)', (tie) => tie.from),
    ...texts<Tie>('from', 'The name of that actor', (tie) => names(dataset, [tie.from])),
    column('to', ID, 'The actor to which it has it (actors.csv)', (tie) => tie.to),
    ...texts<Tie>('to', 'The name of that actor', (tie) => names(dataset, [tie.to])),
    column('kind', oneOf(TIE_KINDS), 'What `from` does or is to `to`', (tie) => tie.kind),
    column('valid', DATE, 'When it held', (tie) => tie.valid),
    ...texts<Tie>('note', 'A note of the curators', (tie) => tie.note),
  ];
}

/** The contacts with their legs, and the standing ties. */
export function contactTables(dataset: Dataset): Table[] {
  const { contacts, ties } = dataset;
  const legs = contacts.flatMap(legsOf);
  return [
    table('contacts', 'a contact, with all its carriers', contactColumns(dataset), contacts),
    table('legs', 'a leg of a contact, between two actors', legColumns(dataset), legs),
    table('ties', 'a standing tie that a report states; no contact', tieColumns(dataset), ties),
  ];
}
