import type { Dataset } from '../model/dataset';
import { relation, type WindowRelation } from '../model/edtf';
import { byFacet, type FacetName, type Question, ROLES } from '../model/filter';
import type { Contact } from '../model/schema';
import { participants } from './build';
import { ANY_ROLE, type ContactIndex } from './contact-index';
import { actorsOfEnd } from './parts';

/** When a contact was, against the window of a question; without one, all that is dated is certain. */
export type When = WindowRelation | 'undated';

/** A question made ready for a data set: what each of its choices says of a contact. */
export interface Clauses {
  /** For each facet its chosen codes as flags, or null where nothing is chosen. */
  readonly chosen: Readonly<Record<FacetName, Uint8Array | null>>;
  /** The roles in which chosen actors and camps must stand, as bits. */
  readonly roles: number;
  /** Whether the ends and the carriers are those asked for. */
  readonly ends: (row: number) => boolean;
  readonly when: (row: number) => When;
}

function endsClause(question: Question, dataset: Dataset): (contact: Contact) => boolean {
  const { from, to, via, either } = question.filter;
  const hidden = new Set(question.filter.hidden);
  const added = new Set(question.filter.added);
  const senders = from && actorsOfEnd(from, dataset);
  const receivers = to && actorsOfEnd(to, dataset);
  const some = (ids: readonly string[], among: ReadonlySet<string> | null) =>
    among === null || ids.some((id) => among.has(id));
  return (contact) => {
    if (hidden.size > 0 && participants(contact).some((id) => hidden.has(id))) return false;
    if (added.size > 0 && participants(contact).some((id) => added.has(id))) return true;
    if (!via.every((id) => contact.via.includes(id))) return false;
    if (some(contact.from, senders) && some(contact.to, receivers)) return true;
    return (contact.mutual || either) && some(contact.to, senders) && some(contact.from, receivers);
  };
}

/** Makes a question ready; what it names and the data set lacks lets nothing through. */
export function clausesOf(question: Question, index: ContactIndex, dataset: Dataset): Clauses {
  const { filter, window } = question;
  const flags = (facet: FacetName): Uint8Array | null => {
    if (filter[facet].length === 0) return null;
    const { values, code } = index.columns[facet];
    const chosen = new Uint8Array(values.length);
    for (const value of filter[facet]) {
      const at = code.get(value);
      if (at !== undefined) chosen[at] = 1;
    }
    return chosen;
  };
  const roles = filter.roles.reduce((bits, role) => bits | (1 << ROLES.indexOf(role)), 0);
  const span = window && { earliest: window.from, latest: window.to };
  const matches = endsClause(question, dataset);
  return {
    chosen: byFacet(flags),
    roles: roles === 0 ? ANY_ROLE : roles,
    ends: (row) => {
      const contact = index.contacts[row];
      return contact !== undefined && matches(contact);
    },
    when: (row) => {
      const bounds = index.bounds[row];
      if (!bounds) return 'undated';
      return span ? relation(bounds, span) : 'certain';
    },
  };
}

/** Whether a contact has one of the values chosen in a facet; also where none is chosen. */
export function passes(
  facet: FacetName,
  row: number,
  index: ContactIndex,
  clauses: Clauses,
  roles: number = clauses.roles,
): boolean {
  const chosen = clauses.chosen[facet];
  if (chosen === null) return true;
  const column = index.columns[facet];
  const codes = column.rows[row] ?? [];
  const standing = column.roles?.[row];
  for (let at = 0; at < codes.length; at += 1) {
    const inRole = standing === undefined || ((standing[at] ?? 0) & roles) !== 0;
    if (inRole && chosen[codes[at] ?? -1] === 1) return true;
  }
  return false;
}
