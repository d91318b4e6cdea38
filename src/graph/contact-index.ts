import type { Dataset } from '../model/dataset';
import type { DateBounds } from '../model/edtf';
import { byFacet, type FacetName, ROLES } from '../model/filter';
import { CONTACT_TYPES, type Contact, MEDIA, READINGS, STATUSES } from '../model/schema';
import { attributeFacets } from './attribute-facet';
import type { Column } from './column';
import { boundsOfDates } from './date-bounds';
import { entriesOf } from './facet-entries';
import { tableColumns } from './table-columns';

/** The contacts of a data set as questions need them, made once for each data set. */
export interface ContactIndex {
  readonly contacts: readonly Contact[];
  /** By row, a place in `bounds`. */
  readonly dates: Uint32Array;
  /** Null for no date, and for one that says nothing of when. */
  readonly bounds: readonly (DateBounds | null)[];
  readonly columns: Readonly<Record<FacetName, Column>>;
}

/** The values of a facet in the order in which they are offered; others follow as they occur. */
export function orderOf(facet: FacetName, dataset: Dataset): readonly string[] {
  const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
  const orders: Readonly<Record<FacetName, readonly string[]>> = {
    types: CONTACT_TYPES,
    statuses: STATUSES,
    media: MEDIA,
    camps: ids(dataset.meta.camps),
    actors: ids(dataset.actors),
    roles: ROLES,
    topics: ids(dataset.meta.topics),
    places: [],
    sources: ids(dataset.sources),
    informants: ids(dataset.sources.flatMap((source) => source.informants)),
    readings: READINGS,
    origins: ['one', 'several'],
    attributes: [],
  };
  return orders[facet];
}

/** Facets whose values the role of an actor may decide on. */
const BY_ROLE: readonly FacetName[] = ['actors', 'camps'];

function columnOf(
  facet: FacetName,
  dataset: Dataset,
  attributes: (contact: Contact) => string[],
): Column {
  const code = new Map(orderOf(facet, dataset).map((value, at) => [value, at]));
  const starts = new Uint32Array(dataset.contacts.length + 1);
  const codes: number[] = [];
  const roles: number[] = [];
  dataset.contacts.forEach((contact, row) => {
    const cell = new Map<number, number>();
    for (const [value, standing] of entriesOf(facet, contact, dataset, attributes)) {
      const at = code.get(value) ?? code.size;
      code.set(value, at);
      cell.set(at, (cell.get(at) ?? 0) | standing);
    }
    codes.push(...cell.keys());
    roles.push(...cell.values());
    starts[row + 1] = codes.length;
  });
  return {
    values: [...code.keys()],
    code,
    starts,
    codes: Uint32Array.from(codes),
    roles: BY_ROLE.includes(facet) ? Uint8Array.from(roles) : null,
  };
}

const made = new WeakMap<Dataset, ContactIndex>();

function make(dataset: Dataset): ContactIndex {
  const { contacts, table } = dataset;
  if (table) {
    return {
      contacts,
      dates: table.date,
      bounds: boundsOfDates(table.dates),
      columns: tableColumns(dataset, table),
    };
  }
  const dates = new Map<string, number>([['', 0]]);
  const date = Uint32Array.from(contacts, ({ date: text }) => {
    const at = dates.get(text ?? '') ?? dates.size;
    dates.set(text ?? '', at);
    return at;
  });
  const attributes = attributeFacets(dataset);
  return {
    contacts,
    dates: date,
    bounds: boundsOfDates([...dates.keys()]),
    columns: byFacet((facet) => columnOf(facet, dataset, attributes)),
  };
}

/** The index of a data set, made on first use and always the same one. */
export function makeIndex(dataset: Dataset): ContactIndex {
  const index = made.get(dataset) ?? make(dataset);
  made.set(dataset, index);
  return index;
}
