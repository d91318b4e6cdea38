import { foldedWords, wordForms } from '../../model/names';
import type { Lang } from '../../model/schema';
import { type FieldText, SEARCH_FIELDS, type SearchField } from './documents';

/** Why an entry was found: the text that matched, and where in it. */
export interface Why {
  readonly field: SearchField;
  readonly lang: Lang;
  readonly text: string;
  /** Start and end (not included) of each word that matched, in UTF-16 units of `text`. */
  readonly marks: readonly (readonly [number, number])[];
}

/** A word with what its spelling may hold, where it stands in a text. */
const WORD = /[\p{L}\p{M}\p{N}'’‘ʿʾʼ`\u0640\u200c]+/gu;

/** Every form of every word of a text: what an index holds of it. */
export function termsOf(text: string): string[] {
  return foldedWords(text).flatMap(wordForms);
}

function marksIn(text: string, terms: ReadonlySet<string>): [number, number][] {
  return [...text.matchAll(WORD)]
    .filter(([word]) => termsOf(word).some((term) => terms.has(term)))
    .map((match): [number, number] => [match.index, match.index + match[0].length]);
}

/**
 * The text of an entry that says best why it was found: the one with most of the words that
 * matched; among equals the more telling field, the reader's language, the shorter text.
 */
export function whyFound(
  texts: readonly FieldText[],
  terms: ReadonlySet<string>,
  lang: Lang,
): Why | null {
  let best: { text: FieldText; rank: readonly number[] } | null = null;
  for (const text of texts) {
    const found = new Set(termsOf(text.text).filter((term) => terms.has(term)));
    if (found.size === 0) continue;
    const rank = [
      found.size,
      -SEARCH_FIELDS.indexOf(text.field),
      text.lang === lang ? 1 : 0,
      -text.text.length,
    ];
    if (!best || firstDifference(rank, best.rank) > 0) best = { text, rank };
  }
  return best && { ...best.text, marks: marksIn(best.text.text, terms) };
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  for (const [at, n] of a.entries()) {
    const difference = n - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
