import type { Given, Row } from './said';

/** A value as a sentence shows it, cut where it is long. */
export function quote(value: unknown): Given {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
  const cut = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  return typeof value === 'string' ? { say: 'quoted', text: cut } : cut;
}

/** A choice of the data set's own words: “a, b or c”. */
export function oneOf(row: readonly string[]): Row {
  return { row, join: 'or' };
}

/** The data set's own words, one after another. */
export function listed(row: readonly string[]): Row {
  return { row, join: 'comma' };
}

/** The number of single-letter edits between two words (Levenshtein 1966), or `limit` if beyond. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) >= limit) return limit;
    row = next;
  }
  return Math.min(limit, row[b.length] ?? limit);
}

/**
 * The known word that was most likely meant, or null. A word that holds the other whole, part by
 * part (`qaani` in `esmail-qaani`), counts as a near miss too.
 */
export function nearest(word: string, known: Iterable<string>): string | null {
  const written = word.toLowerCase().replace(/[\s_]+/g, '-');
  if (written === '' || written.length > 100) return null;
  const limit = Math.max(2, Math.floor(written.length / 3)) + 1;
  let best: string | null = null;
  let least = limit;
  for (const candidate of known) {
    const held =
      `-${candidate}-`.includes(`-${written}-`) || `-${written}-`.includes(`-${candidate}-`);
    const far = Math.min(distance(written, candidate.toLowerCase(), least), held ? 2 : limit);
    if (far < least) {
      best = candidate;
      least = far;
    }
  }
  return best;
}

/** A text as an id: lower case, words joined by hyphens; null where nothing is left of it. */
export function asId(text: string): string | null {
  const id = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’ʿʾ]|\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return id === '' ? null : id;
}
