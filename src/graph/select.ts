import type { Dataset } from '../model/dataset';
import { FACETS, type Question } from '../model/filter';
import type { Contact } from '../model/schema';
import { clausesOf, passesAll, testsOf, type When } from './clauses';
import { makeIndex } from './contact-index';

/** The contacts that answer a question, each list in the order of the data. */
export interface Selected {
  /** Wholly within the window by all that their dates leave open; without a window, all dated. */
  readonly certain: readonly Contact[];
  /** Within the window by some of the days that their dates leave open. */
  readonly possible: readonly Contact[];
  /** Without a date, whether they are let in or not. */
  readonly undated: readonly Contact[];
  /** Certain and possible ones, and the undated where the question lets them in. */
  readonly shown: readonly Contact[];
  /** What answers the same question without its window; the same list as `shown` where it is all. */
  readonly anyTime: readonly Contact[];
}

/** The contacts of a data set that answer a question (rules F1–F6). */
export function selectContacts(dataset: Dataset, question: Question): Selected {
  const index = makeIndex(dataset);
  const clauses = clausesOf(question, index, dataset);
  const found: Record<When, Contact[]> = { certain: [], possible: [], undated: [], outside: [] };
  const anyTime: Contact[] = [];
  const shown: Contact[] = [];
  const tests = testsOf(FACETS, index, clauses);
  if (clauses.ends) tests.unshift(clauses.ends);
  const { contacts } = index;
  for (let row = 0; row < contacts.length; row += 1) {
    const contact = contacts[row];
    if (!contact || !passesAll(tests, row)) continue;
    const when = clauses.when(row);
    anyTime.push(contact);
    found[when].push(contact);
    if (when !== 'outside' && (when !== 'undated' || question.undated)) shown.push(contact);
  }
  const { certain, possible, undated } = found;
  // One list where nothing is left out: what is made of it need be made but once.
  const any = allOf(contacts, anyTime);
  return { certain, possible, undated, anyTime: any, shown: allOf(any, shown) };
}

const allOf = <T>(all: readonly T[], some: readonly T[]): readonly T[] =>
  some.length === all.length ? all : some;
