import type { Attributes } from '../../model/schema';
import { wellFormed } from '../out/xml';
import type { AttributeValue } from './graph-columns';

/**
 * What the model does not know of an entry, as its `attributes`: an empty object where there is
 * nothing. Numbers that JSON cannot hold are kept as text.
 */
export function keptAttributes(attributes: Attributes): { attributes?: Attributes } {
  const kept = Object.entries(attributes).flatMap(([name, value]): [string, AttributeValue][] => {
    // As a name of a field this one would not be one.
    const safe = name === '__proto__' ? 'proto' : wellFormed(name);
    if (typeof value === 'string') return [[safe, wellFormed(value)]];
    if (typeof value === 'number') return [[safe, Number.isFinite(value) ? value : String(value)]];
    if (typeof value === 'object') return [[safe, value.map(wellFormed)]];
    return [[safe, value]];
  });
  return kept.length === 0 ? {} : { attributes: Object.fromEntries(kept) };
}

/**
 * Links between entries without those that close a ring, or lead to nothing or to the entry itself.
 * @param links by the entry's place the place that it leads to, −1 for none
 * @param cut told the place of each entry that loses its link to a ring
 */
export function withoutRings(links: readonly number[], cut: (at: number) => void): number[] {
  const kept = [...links];
  // 0 not seen, 1 on the way, 2 done.
  const state = new Uint8Array(links.length);
  for (let start = 0; start < kept.length; start += 1) {
    const way: number[] = [];
    let at = start;
    while (at >= 0 && state[at] === 0) {
      state[at] = 1;
      way.push(at);
      const next = kept[at] ?? -1;
      if (next >= 0 && state[next] === 1) {
        kept[at] = -1;
        cut(at);
        break;
      }
      at = next;
    }
    for (const done of way) state[done] = 2;
  }
  return kept;
}
