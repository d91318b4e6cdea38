import type { Dataset } from './dataset';
import type { Evidence, Text } from './schema';

export interface OriginCount {
  /** Sources that carry it. */
  readonly reports: number;
  /** What remains when sources that relay one another are counted once. */
  readonly origins: number;
  /** Source ids, or `outlet:reuters` for a credited outlet of which no source is listed. */
  readonly originIds: string[];
}

/** An outlet's name for comparison: “The New-York Times” and “new york times” are one. */
export function outletKey(outlet: Text): string {
  return outlet.en
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A source with all it relays, and the ends of that: the originals, itself if it relays none. */
function lineage(id: string, dataset: Dataset): { all: Set<string>; originals: string[] } {
  const all = new Set([id]);
  const originals: string[] = [];
  for (const each of all) {
    const from = dataset.source.get(each)?.derivedFrom ?? [];
    if (from.length === 0) originals.push(each);
    for (const earlier of from) all.add(earlier);
  }
  return { all, originals };
}

/** The sources that one piece of evidence may go back to, or the outlet it is credited to. */
function originsOf(evidence: Evidence, dataset: Dataset, direct: readonly string[]): string[] {
  const { all, originals } = lineage(evidence.source, dataset);
  if (!evidence.outlet) return originals;
  const key = outletKey(evidence.outlet);
  const isBy = (id: string) => {
    const outlet = dataset.source.get(id)?.outlet;
    return outlet ? outletKey(outlet) === key : false;
  };
  const relayed = [...all].find(isBy);
  if (relayed !== undefined) return lineage(relayed, dataset).originals;
  // Credited elsewhere: that outlet's own report of the same thing, if it is among the evidence.
  const own = direct.find(isBy);
  return [own ?? `outlet:${key}`];
}

/**
 * How many reports carry something, and from how many independent origins (the «three counts» of
 * `graph-data/README.md`). `derivedFrom` is followed to its end; evidence that a report credits to
 * another outlet counts as that outlet's. A source that relays several originals adds none of its
 * own, and is laid to one that is counted already where it can be: the number errs to the low side.
 */
export function countOrigins(evidence: readonly Evidence[], dataset: Dataset): OriginCount {
  const reports = new Set(evidence.map((item) => item.source));
  const direct = evidence
    .filter((item) => item.outlet === null)
    .flatMap((item) => lineage(item.source, dataset).originals);
  const sets = evidence.map((item) => originsOf(item, dataset, direct));
  const chosen = new Set(sets.flatMap((ids) => (ids.length === 1 ? ids : [])));
  let open = sets.filter((ids) => !ids.some((id) => chosen.has(id)));
  while (open.length > 0) {
    const candidates = [...new Set(open.flat())].sort();
    const explains = (id: string) => open.filter((ids) => ids.includes(id)).length;
    const best = candidates.reduce((a, b) => (explains(b) > explains(a) ? b : a));
    chosen.add(best);
    open = open.filter((ids) => !ids.includes(best));
  }
  return { reports: reports.size, origins: chosen.size, originIds: [...chosen].sort() };
}
