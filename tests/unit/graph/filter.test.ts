import { expect, test } from 'vitest';
import { shownGraph } from '../../../src/graph/filter';
import { contact, tiny } from '../../scenes/support/tiny';

const DATASET = tiny(
  ['a', 'b', 'c', 'named-in-passing'],
  [contact('direct', 'a > b'), contact('carried', 'a > c > b')],
);

test('G5: who has no contact is off the graph, and one switch lets them in', () => {
  const shown = (passing: boolean) =>
    shownGraph(DATASET, { passing, channelsOnly: false }).nodes().sort();
  expect(shown(false)).toEqual(['a', 'b', 'c']);
  expect(shown(true)).toEqual(['a', 'b', 'c', 'named-in-passing']);
});

test('G5: channels alone leave only who takes part in them, and count only those', () => {
  const graph = shownGraph(DATASET, { passing: true, channelsOnly: true });
  expect(graph.nodes().sort()).toEqual(['a', 'b', 'c']);
  expect(graph.getNodeAttribute('a', 'contacts')).toBe(1);
  expect(graph.size).toBe(2);
});

test('G5: the graph is of the contacts that answer, and of nothing else', () => {
  const answer = DATASET.contacts.filter((contact) => contact.id === 'direct');
  const graph = shownGraph(DATASET, { passing: false, channelsOnly: false }, answer);
  expect(graph.nodes().sort()).toEqual(['a', 'b']);
  expect(graph.size).toBe(1);
});
