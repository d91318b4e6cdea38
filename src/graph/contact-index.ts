import type { Dataset } from '../model/dataset';
import { type DateBounds, parseDate } from '../model/edtf';
import { byFacet, type FacetName, ROLES } from '../model/filter';
import { countOrigins } from '../model/origins';
import { CONTACT_TYPES, type Contact, MEDIA, READINGS, STATUSES } from '../model/schema';

/** One facet of all contacts: its values numbered, and the numbers that each contact has. */
export interface Column {
  /** In the order of the schema or of the data set. */
  readonly values: readonly string[];
  readonly code: ReadonlyMap<string, number>;
  /** By a contact's place in the data, each code once. */
  readonly rows: readonly (readonly number[])[];
  /** Beside each code of `rows`, the roles it stands in as bits; null where roles do not matter. */
  readonly roles: readonly (readonly number[])[] | null;
}

/** The contacts of a data set as questions need them, made once for each data set. */
export interface ContactIndex {
  readonly contacts: readonly Contact[];
  /** Null for a contact without a date, and for one whose date says nothing of when. */
  readonly bounds: readonly (DateBounds | null)[];
  readonly columns: Readonly<Record<FacetName, Column>>;
}

/** A value with the roles it stands in, as bits in the order of `ROLES`. */
type Entry = readonly [value: string, roles: number];

const [INITIATED, RECEIVED, CARRIED] = [1, 2, 4] as const;
export const ANY_ROLE = INITIATED | RECEIVED | CARRIED;

/**
 * The roles of everyone in a contact. Where nobody is reported to have taken the initiative, each
 * side both reached and was reached, as everywhere in the app.
 */
export function standings(contact: Contact): Map<string, number> {
  const roles = new Map<string, number>();
  const put = (ids: readonly string[], role: number): void => {
    for (const id of ids) roles.set(id, (roles.get(id) ?? 0) | role);
  };
  put(contact.from, contact.mutual ? INITIATED | RECEIVED : INITIATED);
  put(contact.to, contact.mutual ? INITIATED | RECEIVED : RECEIVED);
  put(contact.via, CARRIED);
  return roles;
}

function entriesOf(facet: FacetName, contact: Contact, dataset: Dataset): Entry[] {
  const plain = (values: readonly (string | null)[]): Entry[] =>
    values.filter((value) => value !== null).map((value): Entry => [value, ANY_ROLE]);
  switch (facet) {
    case 'types':
      return plain([contact.type]);
    case 'statuses':
      return plain([contact.status]);
    case 'media':
      return plain([contact.medium]);
    case 'actors':
      return [...standings(contact)];
    case 'camps':
      return [...standings(contact)].flatMap(([id, roles]): Entry[] => {
        const camp = dataset.actor.get(id)?.camp ?? null;
        return camp === null ? [] : [[camp, roles]];
      });
    case 'roles': {
      const all = [...standings(contact).values()].reduce((a, b) => a | b, 0);
      return plain(ROLES.filter((_, at) => all & (1 << at)));
    }
    case 'topics':
      return plain(contact.topics);
    case 'places':
      return plain([contact.place?.en ?? null]);
    case 'sources':
      return plain(contact.evidence.map((item) => item.source));
    case 'informants':
      return plain(contact.evidence.map((item) => item.informant));
    case 'readings':
      return plain([contact.reading]);
    case 'origins':
      return plain([countOrigins(contact.evidence, dataset).origins > 1 ? 'several' : 'one']);
  }
}

/** The values of a facet in the order in which they are offered; others follow as they occur. */
function orderOf(facet: FacetName, dataset: Dataset): readonly string[] {
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
  };
  return orders[facet];
}

function columnOf(facet: FacetName, dataset: Dataset): Column {
  const code = new Map(orderOf(facet, dataset).map((value, at) => [value, at]));
  const byRole = facet === 'actors' || facet === 'camps';
  const cells = dataset.contacts.map((contact) => {
    const cell = new Map<number, number>();
    for (const [value, roles] of entriesOf(facet, contact, dataset)) {
      const at = code.get(value) ?? code.size;
      code.set(value, at);
      cell.set(at, (cell.get(at) ?? 0) | roles);
    }
    return cell;
  });
  return {
    values: [...code.keys()],
    code,
    rows: cells.map((cell) => [...cell.keys()]),
    roles: byRole ? cells.map((cell) => [...cell.values()]) : null,
  };
}

function boundsOf(contact: Contact): DateBounds | null {
  const bounds = contact.date === null ? null : parseDate(contact.date);
  // A year of four X is a date that says nothing.
  const { earliest, latest } = bounds?.widest ?? { earliest: 0, latest: 0 };
  return Number.isFinite(earliest) || Number.isFinite(latest) ? bounds : null;
}

const made = new WeakMap<Dataset, ContactIndex>();

/** The index of a data set, made on first use and always the same one. */
export function makeIndex(dataset: Dataset): ContactIndex {
  const known = made.get(dataset);
  if (known) return known;
  const index: ContactIndex = {
    contacts: dataset.contacts,
    bounds: dataset.contacts.map(boundsOf),
    columns: byFacet((facet) => columnOf(facet, dataset)),
  };
  made.set(dataset, index);
  return index;
}
