import { beforeAll, describe, expect, test } from 'vitest';
import { egoNetwork } from '../../../../src/analysis/ego';
import { facetCounts } from '../../../../src/analysis/facets';
import { graphReadable } from '../../../../src/files/in/from-graph';
import { fitColumns } from '../../../../src/files/in/from-graph-table';
import type { Choices, Made, RawEdge, RawNode } from '../../../../src/files/in/types';
import { type Dataset, toDataset } from '../../../../src/model/dataset';
import { datasetOfTable } from '../../../../src/model/event-dataset';
import type { Contact } from '../../../../src/model/schema';
import { ask } from '../../graph/sets';
import { bundleOf, edge, fileIn, graph, node } from './graphs';
import { tableOf } from './table-files';

const EDGES = 20_400;
const FILE = fileIn('talks.gexf', '\n'.repeat(EDGES + 20));

/** Numbers from 0 to below 1, the same each time (Lehmer 1951). */
let state = 11;
const random = (): number => {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
};
const some = <Value>(...values: readonly Value[]): Value =>
  values[Math.floor(random() * values.length)] as Value;

// Two of one name, as in real files.
const nodes: RawNode[] = Array.from({ length: 60 }, (_, at) =>
  node(`n${at}`, { label: `Actor ${Math.min(at, 58)}`, attributes: { bloc: `b${at % 3}` } }),
);
const edges: RawEdge[] = Array.from({ length: EDGES }, (_, at) => {
  const one = () => `n${Math.floor(60 * random() ** 2)}`;
  const attributes: Record<string, string | number | boolean> = {
    type: some('meeting', 'phone call', 'summitry'),
    date: some('2014-03-05', '2015', 'soon'),
    mediator: some('', '', 'Actor 3', 'Somebody new', 'n1'),
    note: some('x', '', '<b>'),
  };
  if (random() < 0.7) attributes.weight = some(1, 2.5, 3);
  if (random() < 0.2) attributes.mixed = some<string | number | boolean>('a', 1, true);
  const end = at === 7 ? 'nobody' : one();
  return edge(one(), end, { key: `e${at}`, line: at + 2, directed: random() < 0.5, attributes });
});

function both(choices: Choices = {}): { columns: Made; objects: Made } {
  const [columns, objects] = [true, false].map((large) =>
    graphReadable('gexf', FILE, [graph(nodes, edges)], [], { columns: large }).make(choices),
  );
  if (!columns || !objects) throw new Error('both were expected');
  return { columns, objects };
}

/** What a contact says, but for its id, its words and its topic, which columns make of its kind. */
function said({ id: _, title: _t, summary: _s, topics: _o, attributes = {}, ...rest }: Contact) {
  const filled = Object.entries(attributes).filter(([, value]) => value !== '');
  const texts = filled.map(([name, value]) => [
    name,
    // One column holds numbers or texts.
    name === 'mixed' ? String(value) : value,
  ]);
  return { ...rest, attributes: Object.fromEntries(texts) };
}

describe('a large graph', () => {
  let made: { columns: Made; objects: Made };
  let sets: { columns: Dataset; objects: Dataset };
  beforeAll(() => {
    made = both();
    sets = {
      columns: datasetOfTable(tableOf(made.columns)),
      objects: toDataset(bundleOf(made.objects)),
    };
  });

  test('OG18: by columns it has the contacts, actors and camps that objects have', () => {
    const { columns, objects } = sets;
    expect(columns.contacts).toHaveLength(objects.contacts.length);
    columns.contacts.forEach((contact, at) => {
      const row = (contact as unknown as { toJSON: () => Contact }).toJSON();
      expect(said(row)).toEqual(said(objects.contacts[at] as Contact));
    });
    expect(columns.actors).toEqual(objects.actors);
    expect(columns.meta).toEqual({ ...objects.meta, topics: columns.meta.topics });
    expect(columns.meta.topics.map(({ name }) => name.en)).toEqual(
      expect.arrayContaining(['meeting', 'phone call', 'summitry']),
    );
  });

  test('OG18: guesses, notes and counts are the same', () => {
    const { columns, objects } = made;
    expect(columns.guesses).toEqual(objects.guesses);
    expect(columns.notes).toEqual(objects.notes);
    expect(columns.found).toEqual(objects.found);
    expect(columns.notes.map(({ key }) => key)).toContain('missingEnd');
  });

  test('OG18: facets count the same, and so do ego networks', () => {
    for (const question of [ask(), ask({ types: ['meeting'], camps: ['b1'] })]) {
      const { topics: _, attributes: __, ...columns } = facetCounts(sets.columns, question);
      const { topics: _t, attributes: _a, ...objects } = facetCounts(sets.objects, question);
      expect(columns).toEqual(objects);
    }
    const names = sets.objects.actors.slice(0, 4).map(({ id }) => id);
    for (const actor of names) {
      for (const direction of ['any', 'out', 'in'] as const) {
        const [columns, objects] = [sets.columns, sets.objects].map((set) => {
          const { contacts, ...rest } = egoNetwork(set, set.contacts, {
            actor,
            steps: 1,
            direction,
          });
          return { ...rest, n: contacts.length };
        });
        expect(columns).toEqual(objects);
      }
    }
  });

  test('OG18: another choice is another table', () => {
    const { columns, objects } = both({ carrier: 'none', directed: 'undirected', type: 'visit' });
    const set = datasetOfTable(tableOf(columns));
    const plain = bundleOf(objects).contacts;
    const shape = ({ via, mutual, type }: Contact) => [via, mutual, type];
    expect(set.contacts.map(shape)).toEqual(plain.map(shape));
  });

  test.each<[string, RawEdge]>([
    ['an end of several', edge('n1', 'n2', { line: EDGES + 5, target: ['n2', 'n3'] })],
    ['several carriers', edge('n1', 'n2', { line: EDGES + 5, via: ['n3', 'n4'] })],
    ['a list', edge('n1', 'n2', { line: EDGES + 5, attributes: { all: ['a', 'b'] } })],
    ['no line', edge('n1', 'n2')],
    ['a line of another', edge('n1', 'n2', { line: EDGES })],
  ])('OG18: with %s it stays objects', (_, last) => {
    expect(fitColumns(edges)).toBe(true);
    expect(fitColumns([...edges, last])).toBe(false);
  });

  test('OG18: two carriers that a column names make objects of it, with the notes of these', () => {
    const two = edge('n4', 'n5', { line: EDGES + 9, attributes: { mediator: 'n6;n7' } });
    const [columns, objects] = [true, false].map((large) =>
      graphReadable('gexf', FILE, [graph(nodes, [...edges, two])], [], { columns: large }).make({}),
    );
    expect(columns).toEqual(objects);
    expect(columns?.content.kind).toBe('bundle');
  });
});
