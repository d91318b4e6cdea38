import { describe, expect, it } from 'vitest';
import { wholeOf } from '../../../src/analysis/whole';
import { legsOf, participants } from '../../../src/graph/build';
import { toDataset } from '../../../src/model/dataset';
import { findActors } from '../../../src/ui/see/overview/find-actors';
import { syntheticBundle } from '../../bench/synthetic-events';

const dataset = toDataset(syntheticBundle({ actors: 90, contacts: 600, seed: 5 }));

/** The same sums by maps of names, contact by contact. */
function plainly(contacts = dataset.contacts) {
  const pairs = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const contact of contacts) {
    for (const id of participants(contact)) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const { source, target } of legsOf(contact)) {
      const key = [source, target].sort().join('|');
      pairs.set(key, (pairs.get(key) ?? 0) + 1);
    }
  }
  return { pairs, counts };
}

describe('Everything at once', () => {
  it.each([
    ['all contacts', dataset.contacts],
    ['some of them', dataset.contacts.filter((_, at) => at % 7 === 0)],
    ['none', []],
  ])('OV4: every actor and every pair is there, once, with its counts: %s', (_, contacts) => {
    const whole = wholeOf(dataset, contacts);
    const { pairs, counts } = plainly(contacts);
    const id = (at: number) => dataset.actors[whole.actors[at] ?? -1]?.id ?? '?';
    const found = new Map(
      [...whole.from].map((from, pair) => [
        [id(from), id(whole.to[pair] ?? -1)].sort().join('|'),
        whole.legs[pair],
      ]),
    );
    expect(found.size).toBe(whole.from.length);
    expect(found).toEqual(pairs);
    const counted = [...whole.contacts].map((n, at) => [id(at), n] as const);
    expect(new Map(counted)).toEqual(counts);
  });

  it('OV4: the busiest actor comes first and the strongest pair last', () => {
    const whole = wholeOf(dataset, dataset.contacts);
    expect([...whole.contacts]).toEqual([...whole.contacts].sort((a, b) => b - a));
    expect([...whole.legs]).toEqual([...whole.legs].sort((a, b) => a - b));
    expect(whole.partners[0]).toBe(
      [...whole.from, ...whole.to].filter((place) => place === 0).length,
    );
  });

  it('OV7: names are found in either language, the busiest first, no more than fifty', () => {
    const whole = wholeOf(dataset, dataset.contacts);
    const named = (query: string) =>
      findActors(dataset, whole, query).map((at) => dataset.actors[whole.actors[at] ?? -1]?.id);
    expect(named('actor 17')).toEqual(['actor-17']);
    expect(named('الطرف 17')).toEqual(['actor-17']);
    expect(named('')).toHaveLength(50);
    expect(findActors(dataset, whole, '')).toEqual(Array.from({ length: 50 }, (_, at) => at));
    expect(named('nobody')).toEqual([]);
  });
});
