import { findChains } from '../../src/analysis/chains/chains';
import { channelAnswer } from '../../src/analysis/channel-answer';
import { shortestPaths } from '../../src/analysis/shortest-paths';
import { toDataset } from '../../src/model/dataset';
import type { BenchRow } from './betweenness';
import { median } from './stats';
import { syntheticBundle } from './synthetic-events';

/** The size of ICEWS 2014. */
const SHAPE = { actors: 7_000, contacts: 90_000, seed: 7 } as const;
const RUNS = 9;

function timed(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return median(times) ?? 0;
}

/**
 * Channels, shortest paths and chains between two actors of a synthetic set of 7,000 actors and
 * 90,000 dated contacts: medians of nine, ms. Between which two: someone of
 * many contacts and someone of few, two of few, and the two of most.
 */
export function pathsBench(): BenchRow[] {
  const dataset = toDataset(syntheticBundle(SHAPE));
  const degree = new Map<string, number>();
  for (const { from, to } of dataset.contacts) {
    for (const id of [...from, ...to]) degree.set(id, (degree.get(id) ?? 0) + 1);
  }
  const ranked = [...degree].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  const at = (share: number) => ranked[Math.floor((ranked.length - 1) * share)] ?? '';
  const couples = [
    ['many and few contacts', at(0), at(0.5)],
    ['two of few contacts', at(0.5), at(0.51)],
    ['the two of most contacts', at(0), ranked[1] ?? ''],
  ] as const;
  return couples.flatMap(([label, a, b]) => {
    const ends = { from: new Set([a]), to: new Set([b]) };
    const question = {
      from: { kind: 'actor', id: a },
      to: { kind: 'actor', id: b },
      direction: 'there',
    } as const;
    const row = (what: string, run: () => unknown): BenchRow => ({
      label: `${what}, 7,000 actors and 90,000 contacts, ${label}`,
      value: `${timed(run).toFixed(0)} ms`,
    });
    return [
      row('reported channels', () => channelAnswer(dataset, dataset.contacts, question)),
      row('all shortest paths', () => shortestPaths(dataset.contacts, ends)),
      row('chains of up to three steps', () => findChains(dataset.contacts, ends)),
    ];
  });
}
