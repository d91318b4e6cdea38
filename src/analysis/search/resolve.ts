import type { Lang } from '../../model/schema';
import type { SearchKind } from './documents';
import { namesOf, type Search } from './search';
import type { Token } from './tokens';
import { spellings } from './vocabulary';

export type NamedKind = Exclude<SearchKind, 'contact'>;

/** What a run of words may name. */
export interface Candidate {
  readonly kind: NamedKind;
  readonly id: string;
  readonly label: string;
}

/** Words that name something, and what they may name, the likeliest first. */
export interface Named {
  readonly from: number;
  readonly to: number;
  /** True where the words are a name on record, letter for letter of the normaliser. */
  readonly exact: boolean;
  readonly candidates: readonly Candidate[];
}

export interface Resolver {
  /** What exactly these words are the name of, in any spelling on record; empty for nothing. */
  readonly exact: (tokens: readonly Token[], from: number, to: number) => readonly Candidate[];
  /** The names in a run of words, with the words that name nothing left out. */
  readonly names: (tokens: readonly Token[], from: number, to: number) => readonly Named[];
}

const NAMES = new Set(['name', 'short', 'alias', 'headline', 'outlet']);
/** A candidate that scores less than this part of the best is not meant. */
const WORTH = 0.3;
const MOST = 8;

function isNamed(kind: SearchKind): kind is NamedKind {
  return kind !== 'contact';
}

export function makeResolver(search: Search, lang: Lang): Resolver {
  const byName = namesOf(search);
  const exact: Resolver['exact'] = (tokens, from, to) => {
    for (const spelling of spellings(tokens, from, to)) {
      const entries = [...(byName.get(spelling) ?? [])].sort((a, b) => b.weight - a.weight);
      const found = entries.flatMap(({ kind, id, label }): Candidate[] =>
        isNamed(kind) ? [{ kind, id, label: label[lang] }] : [],
      );
      if (found.length > 0) return found;
    }
    return [];
  };

  const near = (tokens: readonly Token[], from: number, to: number): readonly Candidate[] => {
    const typed = tokens.slice(from, to).map((token) => token.raw);
    const result = search(typed.join(' '), lang);
    if (result.partial) return [];
    const hits = result.groups
      .flatMap((group) => group.hits)
      .filter(({ kind, why }) => {
        // “Defence minister” is a role that names somebody; “minister” alone is not.
        const says = NAMES.has(why.field) || (why.field === 'role' && why.marks.length > 1);
        return says && isNamed(kind);
      })
      .sort((a, b) => b.score - a.score);
    const worth = (hits[0]?.score ?? 0) * WORTH;
    return hits.flatMap(({ kind, id, label, score }): Candidate[] =>
      isNamed(kind) && score >= worth ? [{ kind, id, label }] : [],
    );
  };

  /** The run cut into exact names with none left over; null where it cannot be. */
  const cut = (tokens: readonly Token[], from: number, to: number): Named[] | null => {
    if (from === to) return [];
    for (let end = to; end > from; end -= 1) {
      const candidates = exact(tokens, from, end);
      const rest = candidates.length > 0 ? cut(tokens, end, to) : null;
      if (rest) return [{ from, to: end, exact: true, candidates }, ...rest];
    }
    return null;
  };

  const names: Resolver['names'] = (tokens, from, to) => {
    if (from >= to) return [];
    const whole = cut(tokens, from, to);
    if (whole) return whole;
    for (let end = to; end > from; end -= 1) {
      const candidates = near(tokens, from, end).slice(0, MOST);
      if (candidates.length === 0) continue;
      return [{ from, to: end, exact: false, candidates }, ...names(tokens, end, to)];
    }
    return names(tokens, from + 1, to);
  };
  return { exact, names };
}
