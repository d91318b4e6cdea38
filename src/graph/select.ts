import type { Dataset } from '../model/dataset';
import { FACETS, type Question } from '../model/filter';
import type { Contact } from '../model/schema';
import { clausesOf, passes, type When } from './clauses';
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
}

/** The contacts of a data set that answer a question (rules F1–F6). */
export function selectContacts(dataset: Dataset, question: Question): Selected {
  const index = makeIndex(dataset);
  const clauses = clausesOf(question, index, dataset);
  const found: Record<When | 'shown', Contact[]> = {
    certain: [],
    possible: [],
    undated: [],
    outside: [],
    shown: [],
  };
  const chosen = FACETS.filter((facet) => clauses.chosen[facet] !== null);
  index.contacts.forEach((contact, row) => {
    const when = clauses.when(row);
    if (when === 'outside' || (clauses.ends !== null && !clauses.ends(row))) return;
    for (const facet of chosen) if (!passes(facet, row, index, clauses)) return;
    found[when].push(contact);
    if (when !== 'undated' || question.undated) found.shown.push(contact);
  });
  const { certain, possible, undated, shown } = found;
  return { certain, possible, undated, shown };
}
