import { expect, test } from 'vitest';
import { loadBundle } from '../../../../src/model/load';
import { syntheticBundle } from '../../../bench/synthetic-events';

const shape = { actors: 60, contacts: 400, seed: 3 };

test('CN17 a synthetic set passes the data check and has the size asked for', () => {
  const bundle = syntheticBundle(shape);
  const { dataset, faults } = loadBundle(JSON.stringify(bundle), 'synthetic.json');
  expect(faults).toEqual([]);
  expect([dataset?.actors.length, dataset?.contacts.length]).toEqual([60, 400]);
});

test('CN17 the same seed gives the same set, another one another', () => {
  expect(syntheticBundle(shape)).toEqual(syntheticBundle(shape));
  expect(syntheticBundle({ ...shape, seed: 4 }).contacts).not.toEqual(
    syntheticBundle(shape).contacts,
  );
});

test('CN17 a tenth of its actors stand in most of its contacts, and pairs repeat', () => {
  const { contacts } = syntheticBundle({ actors: 700, contacts: 9000, seed: 1 });
  const counts = new Map<string, number>();
  for (const { from, via, to } of contacts) {
    for (const id of [...from, ...via, ...to]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const sorted = [...counts.values()].sort((a, b) => b - a);
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  expect(sum(sorted.slice(0, 70)) / sum(sorted)).toBeGreaterThan(0.5);
  const pairs = new Set(contacts.map(({ from, to }) => `${from[0]} ${to[0]}`));
  expect(pairs.size).toBeLessThan(contacts.length / 2);
});
