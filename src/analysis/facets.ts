import { type Clauses, clausesOf, passesAll, testOf, testsOf } from '../graph/clauses';
import { type ContactIndex, makeIndex } from '../graph/contact-index';
import { selectContacts } from '../graph/select';
import type { Dataset } from '../model/dataset';
import {
  byFacet,
  FACETS,
  type FacetName,
  type Filter,
  type Question,
  ROLES,
} from '../model/filter';
import type { Contact } from '../model/schema';
import { toTheEnd } from '../model/to-the-end';

export interface FacetValue {
  readonly value: string;
  /** How many contacts would be shown if this were all that is chosen in its facet. */
  readonly count: number;
}

export type FacetCounts = Readonly<Record<FacetName, readonly FacetValue[]>>;

/** Facets that the chosen roles change. */
const BY_ROLE: readonly FacetName[] = ['camps', 'actors'];

/** More failures than one facet can make good. */
const OUT = 100;

/** For each contact, how many facets let it not through, and the last of these by its number. */
function failures(
  index: ContactIndex,
  clauses: Clauses,
  undated: boolean,
  among: ReadonlySet<Contact> | null,
) {
  const { length } = index.contacts;
  const failed = { all: new Uint8Array(length), last: new Uint8Array(length) };
  /** The same without those that the roles decide on. */
  const plain = new Uint8Array(length);
  for (let row = 0; row < length; row += 1) {
    const when = clauses.when(row);
    const out =
      when === 'outside' ||
      (when === 'undated' && !undated) ||
      (clauses.ends !== null && !clauses.ends(row)) ||
      isBeyond(index.contacts[row], among);
    if (out) failed.all[row] = plain[row] = OUT;
  }
  FACETS.forEach((facet, at) => {
    const test = testOf(facet, index, clauses);
    if (test === null) return;
    const isPlain = facet !== 'roles' && !BY_ROLE.includes(facet);
    for (let row = 0; row < length; row += 1) {
      if (test(row)) continue;
      failed.all[row] = (failed.all[row] ?? 0) + 1;
      failed.last[row] = at;
      if (isPlain) plain[row] = (plain[row] ?? 0) + 1;
    }
  });
  return { ...failed, plain };
}

function isBeyond(contact: Contact | undefined, among: ReadonlySet<Contact> | null): boolean {
  return among !== null && contact !== undefined && !among.has(contact);
}

/**
 * For each facet its values in the order of the schema or the data, with what each would leave
 * under the choices made elsewhere (F7). A value that would leave nothing is listed if it is chosen.
 * Each facet is tried once: a contact that fails one facet alone is counted in that facet alone.
 * `among` are the contacts of an ego network, where one is asked for: no other is counted.
 */
export function facetCounts(
  dataset: Dataset,
  question: Question,
  among: ReadonlySet<Contact> | null = null,
): FacetCounts {
  return toTheEnd(facetsBeingCounted(dataset, question, among));
}

/** The same, a facet at each step, for who must not block a page over half a million contacts. */
export function* facetsBeingCounted(
  dataset: Dataset,
  question: Question,
  among: ReadonlySet<Contact> | null,
): Generator<void, FacetCounts> {
  const index = makeIndex(dataset);
  const clauses = clausesOf(question, index, dataset);
  const { all, last, plain } = failures(index, clauses, question.undated, among);
  // Whether the chosen camps and actors stand in a contact in each of the roles.
  const standing = ROLES.map((_, role) => testsOf(BY_ROLE, index, clauses, 1 << role));
  const counts = new Map<FacetName, readonly FacetValue[]>();
  for (const facet of FACETS) {
    yield;
    const { starts, codes, roles, values } = index.columns[facet];
    const tally = new Uint32Array(values.length);
    const number = FACETS.indexOf(facet);
    for (let row = 0; row < index.contacts.length; row += 1) {
      // Another role asks something else of the actors and camps chosen.
      const own = facet === 'roles' ? plain[row] : all[row];
      if (own !== 0 && (own !== 1 || facet === 'roles' || last[row] !== number)) continue;
      const end = starts ? (starts[row + 1] ?? 0) : row + 1;
      for (let at = starts ? (starts[row] ?? 0) : row; at < end; at += 1) {
        const code = codes[at] ?? 0;
        if (roles && ((roles[at] ?? 0) & clauses.roles) === 0) continue;
        if (facet === 'roles' && !passesAll(standing[code] ?? [], row)) continue;
        tally[code] = (tally[code] ?? 0) + 1;
      }
    }
    counts.set(facet, listed(facet, values, tally, question));
  }
  return byFacet((facet) => counts.get(facet) ?? []);
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
export type Choice = Exclude<keyof Filter, 'either' | 'added'> | 'window' | 'undated';

const CHOICES: readonly Choice[] = [...FACETS, 'from', 'to', 'via', 'hidden', 'window', 'undated'];

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
 * `left` counts what a question leaves; with an ego network that is less than the question alone.
 */
export function emptiedBy(
  dataset: Dataset,
  question: Question,
  left = (asked: Question): number => selectContacts(dataset, asked).shown.length,
): Emptied[] {
  if (left(question) > 0) return [];
  return CHOICES.filter((choice) => isChosen(choice, question))
    .map((choice) => ({ choice, count: left(without(choice, question)) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
