import type { Contact } from '../../model/schema';

/** The camp of an actor; null where it has none. */
export type CampOf = (actor: string) => string | null;

function campPairs(contacts: readonly Contact[], campOf: CampOf): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const contact of contacts) {
    const seen = new Set<string>();
    for (const from of contact.from) {
      for (const to of contact.to) {
        const [a, b] = [campOf(from), campOf(to)];
        if (a === null || b === null || a === b) continue;
        seen.add([a, b].sort().join('\n'));
      }
    }
    for (const pair of seen) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/**
 * The two camps that stand on the banks: those with most mediated contacts between them, else
 * those with most contacts. The first is the one that comes first in `order`. Null for a camp
 * that cannot be had (a set with one camp, or none).
 */
export function chooseBanks(
  contacts: readonly Contact[],
  campOf: CampOf,
  order: readonly string[],
): [string | null, string | null] {
  const mediated = contacts.filter((contact) => contact.via.length > 0);
  for (const pool of [mediated, contacts]) {
    const ranked = [...campPairs(pool, campOf)].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    const best = ranked[0];
    if (!best) continue;
    const [a = null, b = null] = best[0]
      .split('\n')
      .sort((p, q) => order.indexOf(p) - order.indexOf(q));
    return [a, b];
  }
  return [order[0] ?? null, order[1] ?? null];
}
