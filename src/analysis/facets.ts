import { clausesOf, passes } from '../graph/clauses';
import { makeIndex } from '../graph/contact-index';
import { selectContacts } from '../graph/select';
import type { Dataset } from '../model/dataset';
import { byFacet, FACETS, type FacetName, type Filter, type Question } from '../model/filter';

export interface FacetValue {
  readonly value: string;
  /** How many contacts would be shown if this were all that is chosen in its facet. */
  readonly count: number;
}

export type FacetCounts = Readonly<Record<FacetName, readonly FacetValue[]>>;

/** Facets whose values do not depend on the roles chosen. */
const PLAIN = FACETS.filter((facet) => !['camps', 'actors', 'roles'].includes(facet));

/**
 * For each facet its values in the order of the schema or the data, with what each would leave
 * under the choices made elsewhere. A value that would leave nothing is listed if it is chosen. One
 * pass over the contacts: a contact that fails one facet alone is counted in that facet alone.
 */
export function facetCounts(dataset: Dataset, question: Question): FacetCounts {
  const index = makeIndex(dataset);
  const clauses = clausesOf(question, index, dataset);
  const counts = byFacet((facet) => new Uint32Array(index.columns[facet].values.length));
  const add = (facet: FacetName, row: number, roles: number): void => {
    const column = index.columns[facet];
    const tally = counts[facet];
    const standing = column.roles?.[row];
    column.rows[row]?.forEach((code, at) => {
      if (standing && ((standing[at] ?? 0) & roles) === 0) return;
      tally[code] = (tally[code] ?? 0) + 1;
    });
  };
  for (let row = 0; row < index.contacts.length; row += 1) {
    const when = clauses.when(row);
    if (when === 'outside' || (when === 'undated' && !question.undated)) continue;
    if (!clauses.ends(row)) continue;
    const failed = PLAIN.filter((facet) => !passes(facet, row, index, clauses));
    if (failed.length > 1) continue;
    const camps = passes('camps', row, index, clauses);
    const actors = passes('actors', row, index, clauses);
    const roles = passes('roles', row, index, clauses);
    const [only] = failed;
    if (only !== undefined) {
      if (camps && actors && roles) add(only, row, clauses.roles);
      continue;
    }
    if (camps && actors && roles) for (const facet of PLAIN) add(facet, row, clauses.roles);
    if (camps && roles) add('actors', row, clauses.roles);
    if (actors && roles) add('camps', row, clauses.roles);
    // Another role asks something else of the actors and camps chosen.
    for (const code of index.columns.roles.rows[row] ?? []) {
      const others = (['camps', 'actors'] as const).every((facet) =>
        passes(facet, row, index, clauses, 1 << code),
      );
      if (others) counts.roles[code] = (counts.roles[code] ?? 0) + 1;
    }
  }
  return byFacet((facet) => listed(facet, index.columns[facet].values, counts[facet], question));
}

function listed(
  facet: FacetName,
  values: readonly string[],
  counts: Uint32Array,
  { filter }: Question,
): FacetValue[] {
  const chosen: ReadonlySet<string> = new Set(filter[facet]);
  const unknown = [...chosen].filter((value) => !values.includes(value));
  return [
    ...values.map((value, at) => ({ value, count: counts[at] ?? 0 })),
    // A link may name what the data no longer hold: it must be seen to be undone.
    ...unknown.map((value) => ({ value, count: 0 })),
  ].filter(({ value, count }) => count > 0 || chosen.has(value));
}

/** A part of a question that can be undone by itself. */
export type Choice = keyof Filter | 'window' | 'undated';

const CHOICES: readonly Choice[] = [...FACETS, 'from', 'to', 'via', 'window', 'undated'];

/** Whether a part of a question narrows its answer at all. */
export function isChosen(choice: Choice, { filter, window, undated }: Question): boolean {
  if (choice === 'window') return window !== null;
  if (choice === 'undated') return !undated;
  const value = filter[choice];
  return Array.isArray(value) ? value.length > 0 : value !== null;
}

/** The question without one of its choices. */
export function without(choice: Choice, question: Question): Question {
  if (choice === 'window') return { ...question, window: null };
  if (choice === 'undated') return { ...question, undated: true };
  const none = choice === 'from' || choice === 'to' ? null : [];
  return { ...question, filter: { ...question.filter, [choice]: none } };
}

export interface Emptied {
  readonly choice: Choice;
  /** How many contacts are shown without it. */
  readonly count: number;
}

/**
 * Which choices emptied an answer: those that bring contacts back when each alone is undone, with
 * how many, the most first. Empty where the answer is not, and where no single choice is to blame.
 */
export function emptiedBy(dataset: Dataset, question: Question): Emptied[] {
  if (selectContacts(dataset, question).shown.length > 0) return [];
  return CHOICES.filter((choice) => isChosen(choice, question))
    .map((choice) => {
      const { shown } = selectContacts(dataset, without(choice, question));
      return { choice, count: shown.length };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
