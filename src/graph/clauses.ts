import type { Dataset } from '../model/dataset';
import { relation, type WindowRelation } from '../model/edtf';
import { byFacet, type FacetName, type Question, ROLES } from '../model/filter';
import type { ContactIndex } from './contact-index';
import { endsClause } from './ends-clause';
import { ANY_ROLE } from './facet-entries';

/** When a contact was, against the window of a question; without one, all that is dated is certain. */
export type When = WindowRelation | 'undated';

/** A question made ready for a data set: what each of its choices says of a contact. */
export interface Clauses {
  /** For each facet its chosen codes as flags, or null where nothing is chosen. */
  readonly chosen: Readonly<Record<FacetName, Uint8Array | null>>;
  /** The roles in which chosen actors and camps must stand, as bits. */
  readonly roles: number;
  /** Whether the ends and the carriers are those asked for; null where none are. */
  readonly ends: ((row: number) => boolean) | null;
  /** By place in the dates of the index. */
  readonly whens: readonly When[];
  readonly when: (row: number) => When;
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
  // Each date is looked at once, however many contacts share it.
  const whens = index.bounds.map((bounds): When => {
    if (!bounds) return 'undated';
    return span ? relation(bounds, span) : 'certain';
  });
  const { dates } = index;
  return {
    chosen: byFacet(flags),
    roles: roles === 0 ? ANY_ROLE : roles,
    ends: endsClause(question, dataset),
    whens,
    when: (row) => whens[dates[row] ?? 0] ?? 'undated',
  };
}

/** Whether the contact of a row lets itself be shown. */
export type RowTest = (row: number) => boolean;

/**
 * Whether contacts have one of the values chosen in a facet; null where none is chosen, and all have.
 * What is asked of each of half a million rows looks nothing up by name.
 */
export function testOf(
  facet: FacetName,
  index: ContactIndex,
  clauses: Clauses,
  roles: number = clauses.roles,
): RowTest | null {
  const chosen = clauses.chosen[facet];
  if (chosen === null) return null;
  const { starts, codes, roles: standing } = index.columns[facet];
  if (starts === null) return (row) => chosen[codes[row] ?? 0] === 1;
  return (row) => {
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const inRole = standing === null || ((standing[at] ?? 0) & roles) !== 0;
      if (inRole && chosen[codes[at] ?? 0] === 1) return true;
    }
    return false;
  };
}

/** The tests of all facets in which something is chosen. */
export function testsOf(
  facets: readonly FacetName[],
  index: ContactIndex,
  clauses: Clauses,
  roles: number = clauses.roles,
): RowTest[] {
  return facets.flatMap((facet) => testOf(facet, index, clauses, roles) ?? []);
}

/** Whether a row passes all of some tests. */
export function passesAll(tests: readonly RowTest[], row: number): boolean {
  for (const test of tests) if (!test(row)) return false;
  return true;
}
