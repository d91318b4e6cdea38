import type { Contact, Text } from '../../model/schema';
import { xmlText } from './xml';
import type { ActorRow, LegRow } from './xml-rows';

export type AttributeValue = string | number | boolean | readonly string[] | null;

/** A column of nodes or edges: its name, its type, and how it is read off a row. */
export interface Attribute<Row> {
  readonly name: string;
  /** What it is known by within a file, where its name may not be that. */
  readonly id?: string;
  readonly type: 'string' | 'integer' | 'double' | 'boolean' | 'list';
  readonly of: (row: Row) => AttributeValue;
}

function column<Row>(
  name: string,
  type: Attribute<Row>['type'],
  of: Attribute<Row>['of'],
): Attribute<Row> {
  return { name, type, of };
}

/** A column for each language. */
function both<Row>(name: string, of: (row: Row) => Text | null): Attribute<Row>[] {
  return [
    column(`${name}_en`, 'string', (row) => of(row)?.en ?? null),
    column(`${name}_ar`, 'string', (row) => of(row)?.ar ?? null),
  ];
}

/** What a node of the file says of its actor. */
export const ACTOR_ATTRIBUTES: readonly Attribute<ActorRow>[] = [
  ...both<ActorRow>('name', ({ actor }) => actor.name),
  ...both<ActorRow>('short', ({ actor }) => actor.short),
  column('aliases_en', 'list', ({ actor }) => actor.aliases.en),
  column('aliases_ar', 'list', ({ actor }) => actor.aliases.ar),
  column('kind', 'string', ({ actor }) => actor.kind),
  column('unnamed', 'boolean', ({ actor }) => actor.unnamed),
  column('country', 'string', ({ actor }) => actor.country),
  column('camp', 'string', ({ actor }) => actor.camp),
  ...both<ActorRow>('camp', ({ camp }) => camp?.name ?? null),
  column('part_of', 'string', ({ actor }) => actor.partOf),
  column('possibly_same', 'list', ({ actor }) => actor.possiblySame),
  column('contacts', 'integer', ({ contacts }) => contacts),
  column('carried', 'integer', ({ carried }) => carried),
  ...both<ActorRow>('note', ({ actor }) => actor.note),
  column('wikidata', 'string', ({ actor }) => actor.wikidata),
];

/** A column of the contact, which each of its legs repeats. */
function told(
  name: string,
  type: Attribute<LegRow>['type'],
  of: (contact: Contact) => AttributeValue,
): Attribute<LegRow> {
  return column(name, type, ({ leg }) => of(leg.contact));
}

/** What an edge of the file says of its leg and of the contact that the leg belongs to. */
export const LEG_ATTRIBUTES: readonly Attribute<LegRow>[] = [
  told('contact', 'string', (contact) => contact.id),
  column('leg', 'integer', ({ leg }) => leg.leg),
  column('legs', 'integer', ({ leg }) => leg.legs),
  told('type', 'string', (contact) => contact.type),
  told('status', 'string', (contact) => contact.status),
  told('from', 'list', (contact) => contact.from),
  told('via', 'list', (contact) => contact.via),
  told('to', 'list', (contact) => contact.to),
  told('mutual', 'boolean', (contact) => contact.mutual),
  told('answered_by', 'string', (contact) => contact.answeredBy),
  told('medium', 'string', (contact) => contact.medium),
  told('date', 'string', (contact) => contact.date),
  told('date_basis', 'string', (contact) => contact.dateBasis),
  column('date_approximate', 'boolean', ({ time }) => time.bounds?.approximate ?? null),
  column('date_uncertain', 'boolean', ({ time }) => time.bounds?.uncertain ?? null),
  ...both<LegRow>('place', ({ leg }) => leg.contact.place),
  told('place_country', 'string', (contact) => contact.placeCountry),
  told('in_reply_to', 'string', (contact) => contact.inReplyTo),
  told('part_of', 'string', (contact) => contact.partOf),
  ...both<LegRow>('title', ({ leg }) => leg.contact.title),
  ...both<LegRow>('summary', ({ leg }) => leg.contact.summary),
  told('topics', 'list', (contact) => contact.topics),
  told('cameo', 'string', (contact) => contact.cameo),
  told('reading', 'string', (contact) => contact.reading),
  told('sources', 'list', (contact) => [...new Set(contact.evidence.map((item) => item.source))]),
  column('reports', 'integer', ({ counts }) => counts.reports),
  column('origins', 'integer', ({ counts }) => counts.origins),
];

/**
 * The columns of a row that hold something, as text. A list is a JSON array, which is also how GEXF
 * writes one, so that a comma or a quotation mark within a name stays within it.
 */
export function written<Row>(
  attributes: readonly Attribute<Row>[],
  row: Row,
): { readonly id: string; readonly name: string; readonly value: string }[] {
  return attributes.flatMap(({ id: given, name, of }) => {
    const id = given ?? name;
    const value = of(row);
    if (value === null) return [];
    if (typeof value !== 'object') return [{ id, name, value: String(value) }];
    // Cleaned first: afterwards a character that XML forbids would stand there as an escape.
    return value.length === 0 ? [] : [{ id, name, value: JSON.stringify(value.map(xmlText)) }];
  });
}
