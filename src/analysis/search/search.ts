import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Dataset } from '../../model/dataset';
import { nameKey, nameWords } from '../../model/names';
import type { Lang } from '../../model/schema';
import { toTheEnd } from '../../model/to-the-end';
import {
  addNames,
  type Entry,
  SEARCH_FIELDS,
  type SearchField,
  type SearchKind,
  searchEntries,
} from './documents';
import { termsOf, type Why, whyFound } from './why';

export interface Hit {
  readonly kind: SearchKind;
  readonly id: string;
  /** Its name or title in the reader's language. */
  readonly label: string;
  /** Only to be compared within one result. */
  readonly score: number;
  /** Whether one of its names is, letter for letter of the normaliser, what was typed. */
  readonly exact: boolean;
  readonly why: Why;
}

export interface HitGroup {
  readonly kind: SearchKind;
  /** The best first, at most `MOST_HITS`. */
  readonly hits: readonly Hit[];
  /** How many there are, shown or not. */
  readonly total: number;
}

export interface SearchResult {
  readonly query: string;
  /** The group with the best hit first; no group is empty. */
  readonly groups: readonly HitGroup[];
  readonly total: number;
  /** True where nothing has all the words, and what has some of them is given instead. */
  readonly partial: boolean;
}

export type Search = (query: string, lang: Lang) => SearchResult;

/** How many of a kind are given. */
export const MOST_HITS = 50;

const BOOST: Readonly<Record<SearchField, number>> = {
  name: 8,
  short: 6,
  alias: 6,
  title: 3,
  headline: 3,
  outlet: 3,
  role: 2,
  place: 2,
  party: 1,
  informant: 1,
  summary: 1,
  point: 0.7,
};

/** Words that say nothing about what is sought, as the normaliser leaves them. */
const IDLE = new Set([
  ...['the', 'a', 'an', 'of', 'in', 'on', 'at', 'to', 'and', 'by', 'for', 'with'],
  ...['في', 'من', 'علي', 'عن', 'مع', 'و', 'الي'],
]);

function queryTerms(query: string): string[] {
  const words = nameWords(query);
  const telling = words.filter((word) => !IDLE.has(word));
  return telling.length > 0 ? telling : words;
}

/** How many letters may be wrong, by length. Arabic writes no short vowels: its words say more. */
function forgiven(term: string): number {
  if (term.length <= 3 || /^\d+$/.test(term)) return 0;
  return term.length <= (/\p{Script=Arabic}/u.test(term) ? 6 : 5) ? 1 : 2;
}

/** So many entries are read before whatever else waits has its turn. */
const SLICE = 250;

function emptyIndex(entries: readonly Entry[]): MiniSearch<number> {
  return new MiniSearch<number>({
    fields: [...SEARCH_FIELDS],
    extractField: (at, name) => {
      if (name === 'id') return String(at);
      const texts = entries[at]?.texts ?? [];
      return texts.flatMap((text) => (text.field === name ? [text.text] : [])).join('\n');
    },
    tokenize: termsOf,
    processTerm: (term) => term,
  });
}

/**
 * Makes the search over a data set, a slice of its texts at each step, for who must not block a page;
 * yields how much is done, from 0 to 1.
 */
export function* searchBeingMade(dataset: Dataset): Generator<number, Search> {
  const entries = searchEntries(dataset);
  const index = emptyIndex(entries);
  const byName = new Map<string, Set<Entry>>();
  for (let from = 0; from < entries.length; from += SLICE) {
    yield from / entries.length;
    const slice = entries.slice(from, from + SLICE);
    index.addAll(slice.map((_, at) => from + at));
    addNames(byName, slice);
  }
  return searchIn(entries, index, byName);
}

/**
 * Makes the search over a data set, in both scripts at once. What is typed may be any spelling on
 * record, a beginning, or wrong by a letter or two; a letter is forgiven only in words that are
 * found nowhere as they stand. Building it takes time in proportion to the texts: call it once.
 */
export function makeSearch(dataset: Dataset): Search {
  return toTheEnd(searchBeingMade(dataset));
}

const names = new WeakMap<Search, ReadonlyMap<string, ReadonlySet<Entry>>>();
const NO_NAMES: ReadonlyMap<string, ReadonlySet<Entry>> = new Map();

/** The entries of a search by every name on record, as a key of the normaliser. */
export function namesOf(search: Search): ReadonlyMap<string, ReadonlySet<Entry>> {
  return names.get(search) ?? NO_NAMES;
}

function searchIn(
  entries: readonly Entry[],
  index: MiniSearch<number>,
  byName: ReadonlyMap<string, ReadonlySet<Entry>>,
): Search {
  const found = (terms: readonly string[], options: SearchOptions) =>
    index.search(terms.join(' '), { tokenize: (text) => text.split(' '), ...options });
  const known = (term: string): boolean => found([term], { prefix: true }).length > 0;

  const search: Search = (query, lang) => {
    const terms = queryTerms(query);
    if (terms.length === 0) return { query, groups: [], total: 0, partial: false };
    const wrong = new Map(terms.map((term) => [term, known(term) ? 0 : forgiven(term)]));
    const options: SearchOptions = {
      boost: BOOST,
      weights: { fuzzy: 0.3, prefix: 0.6 },
      maxFuzzy: 2,
      prefix: true,
      fuzzy: (term) => wrong.get(term) || false,
      boostDocument: (id) => 1 + Math.log1p(entries[Number(id)]?.weight ?? 0) / 8,
    };
    const all = found(terms, { ...options, combineWith: 'AND' });
    const results = all.length > 0 ? all : found(terms, options);
    const exact = byName.get(nameKey(query));
    const hits = results.flatMap((result): Hit[] => {
      const entry = entries[Number(result.id)];
      const why = entry && whyFound(entry.texts, new Set(Object.keys(result.match)), lang);
      if (!entry || !why) return [];
      const isExact = exact?.has(entry) ?? false;
      const score = isExact ? result.score * 5 : result.score;
      return [
        { kind: entry.kind, id: entry.id, label: entry.label[lang], score, exact: isExact, why },
      ];
    });
    return {
      query,
      groups: groupsOf(hits.sort((a, b) => b.score - a.score)),
      total: hits.length,
      partial: all.length === 0 && hits.length > 0,
    };
  };
  names.set(search, byName);
  return search;
}

function groupsOf(hits: readonly Hit[]): HitGroup[] {
  const byKind = new Map<SearchKind, Hit[]>();
  for (const hit of hits) byKind.set(hit.kind, [...(byKind.get(hit.kind) ?? []), hit]);
  return [...byKind].map(([kind, of]) => ({
    kind,
    hits: of.slice(0, MOST_HITS),
    total: of.length,
  }));
}
