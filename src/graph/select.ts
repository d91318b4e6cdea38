import type { Dataset } from '../model/dataset';
import { FACETS, type Question } from '../model/filter';
import type { Contact } from '../model/schema';
import { clausesOf, passesAll, testsOf, type When } from './clauses';
import { makeIndex } from './contact-index';
import { keepRows, rowsOf } from './rows';

/** The contacts of an answer by when they were, each list in the order of the data. */
export interface ByTime {
  /** Wholly within the window by all that their dates leave open; without a window, all dated. */
  readonly certain: readonly Contact[];
  /** Within the window by some of the days that their dates leave open. */
  readonly possible: readonly Contact[];
  /** Without a date, whether they are let in or not. */
  readonly undated: readonly Contact[];
}

/** The contacts that answer a question, each list in the order of the data. */
export interface Selected {
  /** Certain and possible ones, and the undated where the question lets them in. */
  readonly shown: readonly Contact[];
  /** What answers the same question without its window; the same list as `shown` where it is all. */
  readonly anyTime: readonly Contact[];
  /** How many of `anyTime` are certain, possible and undated. */
  readonly counts: Readonly<Record<keyof ByTime, number>>;
  /** The same as lists: of half a million contacts parted when somebody first asks, and once. */
  readonly byTime: () => ByTime;
}

/** Makes something when it is first asked for, and only then. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Rows of a data set that are kept. */
class Kept {
  private readonly rows: Int32Array;
  private count = 0;

  constructor(private readonly dataset: Dataset) {
    this.rows = new Int32Array(dataset.contacts.length);
  }

  add(row: number): void {
    this.rows[this.count++] = row;
  }

  /** Their contacts; the list they are from, where that is all of it. */
  list(all: readonly Contact[]): readonly Contact[] {
    if (this.count === all.length) return all;
    const { contacts } = this.dataset;
    const rows = this.rows.slice(0, this.count);
    // As long as it will be from the start: half a million times one more is copied many times.
    const list = new Array<Contact>(rows.length);
    for (let at = 0; at < rows.length; at += 1) {
      const contact = contacts[rows[at] ?? -1];
      if (contact) list[at] = contact;
    }
    keepRows(this.dataset, list, rows);
    return list;
  }
}

/** The contacts of a data set that answer a question (rules F1–F6). */
export function selectContacts(dataset: Dataset, question: Question): Selected {
  const index = makeIndex(dataset);
  const clauses = clausesOf(question, index, dataset);
  const { contacts, dates } = index;
  const tests = testsOf(FACETS, index, clauses);
  if (clauses.ends) tests.unshift(clauses.ends);
  const [only = null] = tests;
  const passes = tests.length > 1 ? (row: number) => passesAll(tests, row) : only;
  const letsIn = Uint8Array.from(clauses.whens, (when) =>
    when === 'undated' ? Number(question.undated) : Number(when !== 'outside'),
  );
  const isAll = letsIn.every((one) => one === 1);
  // One list where nothing is left out: what is made of it need be made but once.
  const anyTime = tests.length > 0 ? new Kept(dataset) : null;
  const shown = isAll ? null : new Kept(dataset);
  const ofDate = new Uint32Array(clauses.whens.length);
  for (let row = 0; row < contacts.length; row += 1) {
    if (passes !== null && !passes(row)) continue;
    const date = dates[row] ?? 0;
    ofDate[date] = (ofDate[date] ?? 0) + 1;
    anyTime?.add(row);
    if (letsIn[date] === 1) shown?.add(row);
  }
  const any = anyTime?.list(contacts) ?? contacts;
  const counts: Record<When, number> = { certain: 0, possible: 0, undated: 0, outside: 0 };
  for (const [date, when] of clauses.whens.entries()) counts[when] += ofDate[date] ?? 0;
  const byTime = once(() => {
    const parted: Record<When, Contact[]> = { certain: [], possible: [], undated: [], outside: [] };
    for (const row of rowsOf(dataset, any)) {
      const contact = contacts[row];
      if (contact) parted[clauses.when(row)].push(contact);
    }
    return parted;
  });
  return { shown: shown?.list(any) ?? any, anyTime: any, counts, byTime };
}
