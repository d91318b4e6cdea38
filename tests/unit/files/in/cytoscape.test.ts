import { describe, expect, test } from 'vitest';
import { looksLikeCytoscape, readCytoscape } from '../../../../src/files/in/cytoscape';
import { cytoscapeFile } from '../../../../src/files/out/cytoscape';
import { CURATED } from '../../graph/sets';
import { asText } from '../out/sets';
import {
  fileIn,
  hasPeer,
  keysOf,
  named,
  opened,
  peerJson,
  peerText,
  refused,
  surviving,
  told,
} from './json-support';

const node = (id: unknown, more: object = {}) => ({ data: { id, ...more } });
const edge = (source: unknown, target: unknown, more: object = {}) => ({
  data: { source, target, ...more },
});

describe('Cytoscape JSON', { timeout: 60_000 }, () => {
  test.each([
    ['grouped', { elements: { nodes: [node('a'), node('b')], edges: [edge('a', 'b')] } }],
    ['in one list', { elements: [node('a'), node('b'), edge('a', 'b')] }],
    ['a bare list', [node('a'), node('b'), edge('a', 'b')]],
    [
      'a bare list by groups',
      [
        { group: 'nodes', data: { id: 'a', source: 'x', target: 'y' } },
        { group: 'nodes', data: { id: 'b' } },
        { group: 'edges', data: { source: 'a', target: 'b' } },
      ],
    ],
    ['without a wrapper', { nodes: [node('a'), node('b')], edges: [edge('a', 'b')] }],
  ])('OJ6: elements %s are nodes and edges', async (_, content) => {
    expect(looksLikeCytoscape(content)).toBe(true);
    const { bundle } = await opened(readCytoscape, content);
    expect(named(bundle)).toEqual(['a', 'b']);
    expect(told(bundle)).toEqual(['a > b']);
  });

  test('OJ6: Desktop’s export has names, places and what it measured', async () => {
    const { bundle } = await opened(readCytoscape, {
      format_version: '1.0',
      generated_by: 'cytoscape-3.10.2',
      data: { shared_name: 'Talks', name: 'Talks of 2022', SUID: 52 },
      elements: {
        nodes: [
          {
            data: { id: '70', shared_name: 'Iran', name: 'Iran', SUID: 70, Degree: 2 },
            position: { x: -12.5, y: 4 },
            selected: false,
          },
          { data: { id: '71', shared_name: 'Iraq', name: 'Iraq', SUID: 71, score: 0.5 } },
        ],
        edges: [{ data: { id: '80', source: '70', target: '71', interaction: 'calls' } }],
      },
    });
    expect(bundle.dataset.title.en).toBe('Talks of 2022');
    expect(named(bundle)).toEqual(['Iran', 'Iraq']);
    expect(bundle.actors[0]?.attributes).toMatchObject({ Degree: 2, SUID: 70 });
    expect(bundle.contacts[0]?.attributes).toMatchObject({ interaction: 'calls' });
    expect(bundle.contacts[0]?.type).toBe('call');
  });

  test('OJ2, OJ6: each edge is told by its own line of the file', async () => {
    const text = JSON.stringify([node('a'), node('b'), edge('a', 'b')], null, 2);
    const { bundle } = await opened(readCytoscape, text);
    const line = text.slice(0, text.lastIndexOf('"data"')).split('\n').length - 1;
    expect(bundle.contacts[0]?.evidence[0]?.paragraphs).toEqual([line]);
  });

  test('OJ4: ids of more digits than a number has stay apart', async () => {
    const { bundle } = await opened(
      readCytoscape,
      `[{"data":{"id":12345678901234567890,"name":"a"}},{"data":{"id":12345678901234567891,"name":"b"}},
        {"data":{"id":7,"name":"c"}},{"data":{"source":12345678901234567890,"target":12345678901234567891}},
        {"data":{"source":"7","target":12345678901234567891}}]`,
    );
    expect(told(bundle)).toEqual(['a > b', 'c > b']);
  });

  test('OJ6: a node without an id stands alone, an edge without one is an edge', async () => {
    const { bundle, notes } = await opened(readCytoscape, [
      { data: { name: 'who' } },
      { data: { name: 'else' } },
      node('a'),
      node('b'),
      edge('a', 'b'),
      edge('a', 'nobody'),
      edge('a', null),
    ]);
    expect(named(bundle)).toEqual(['who', 'else', 'a', 'b']);
    expect(told(bundle)).toEqual(['a > b']);
    expect(keysOf(notes)).toEqual(['missingEnd', 'missingEnd']);
  });

  test('OJ6: a compound parent is what a node is part of', async () => {
    const { bundle } = await opened(readCytoscape, [
      node('state'),
      node('army', { parent: 'state' }),
      node('b'),
      { ...edge('army', 'b'), classes: 'hot  secret' },
    ]);
    expect(bundle.actors[1]?.partOf).toBe(bundle.actors[0]?.id);
    expect(bundle.contacts[0]?.attributes).toEqual({ classes: ['hot', 'secret'] });
  });

  test('OJ6: a graph said to be undirected has contacts that nobody began', async () => {
    const elements = { nodes: [node('a'), node('b')], edges: [edge('a', 'b')] };
    const { bundle } = await opened(readCytoscape, { directed: false, elements });
    expect(told(bundle)).toEqual(['a = b']);
  });

  test('OJ5: a file cut off within an edge keeps the edges before it', async () => {
    const text = JSON.stringify({
      elements: {
        nodes: [node('a'), node('b'), node('c')],
        edges: [edge('a', 'b'), edge('b', 'c'), edge('c', 'a')],
      },
    });
    const { bundle, notes } = await opened(readCytoscape, text.slice(0, text.lastIndexOf('"a"')));
    expect(told(bundle)).toEqual(['a > b', 'b > c']);
    expect(notes[0]).toMatchObject({ key: 'endsEarly', level: 'fault', line: 1 });
  });

  test('OJ1: what is no such file is refused by name', async () => {
    expect(await refused(readCytoscape, '')).toMatchObject({ key: 'empty' });
    expect(await refused(readCytoscape, '[]')).toMatchObject({ key: 'noNodes' });
    expect(await refused(readCytoscape, '7')).toMatchObject({ key: 'notJson' });
    expect(await refused(readCytoscape, '{"elements": 5}')).toMatchObject({ key: 'noNodes' });
    for (const value of [null, 5, [], {}, { nodes: [{ id: 1 }] }, { graph: {} }, [{ schema: 1 }]]) {
      expect(looksLikeCytoscape(value)).toBe(false);
    }
  });

  test.skipIf(!hasPeer('gal.cyjs.json'))('OJ12: gal.cyjs.json, by JSON.parse', async () => {
    const file = peerJson('gal.cyjs.json') as {
      nodes: { data: { id: string; name: string } }[];
      edges: { data: { source: string; target: string } }[];
    };
    expect(looksLikeCytoscape(file)).toBe(true);
    const loops = file.edges.filter(({ data }) => data.source === data.target).length;
    const { bundle } = await opened(readCytoscape, peerText('gal.cyjs.json'));
    expect([file.nodes.length, file.edges.length, loops]).toEqual([331, 362, 0]);
    expect(named(bundle)).toEqual(file.nodes.map(({ data }) => data.name));
    const name = new Map(file.nodes.map(({ data }) => [data.id, data.name]));
    expect(told(bundle)).toEqual(
      file.edges.map(({ data }) => `${name.get(data.source)} > ${name.get(data.target)}`),
    );
  });

  test.skipIf(!hasPeer('cytoscapejs_colajs_elements.json'))(
    'OJ12: cytoscapejs_colajs_elements.json, by JSON.parse',
    async () => {
      const list = peerJson('cytoscapejs_colajs_elements.json') as {
        group: string;
        data: { id: string; source?: string };
      }[];
      expect(looksLikeCytoscape(list)).toBe(true);
      const { bundle } = await opened(readCytoscape, peerText('cytoscapejs_colajs_elements.json'));
      expect(list.filter(({ group }) => group === 'nodes')).toHaveLength(21);
      expect(bundle.actors).toHaveLength(21);
      expect(list.filter(({ group }) => group === 'edges')).toHaveLength(593);
      expect(bundle.contacts).toHaveLength(593);
    },
  );

  test('OJ13: a file of ours comes back: actors, contacts, carriers, statuses, dates, both names', async () => {
    const out = cytoscapeFile({ dataset: CURATED, contacts: CURATED.contacts });
    const { bundle, notes } = await opened(readCytoscape, asText(out.bytes));
    expect(keysOf(notes)).toEqual([]);
    const gist = (set: Pick<typeof bundle, 'actors' | 'contacts'>) => ({
      actors: set.actors.map(({ id, name, kind, partOf }) => ({ id, name, kind, partOf })),
      contacts: set.contacts.map(({ id, type, from, via, to, status, date, mutual, title }) => {
        return { id, type, from, via, to, status, date, mutual, title };
      }),
    });
    expect(gist(bundle)).toEqual(
      gist({ actors: [...CURATED.actors], contacts: [...CURATED.contacts] }),
    );
  });

  test('OJ11: a thousand broken copies are opened or refused, and what opens is sound', async () => {
    const sample = JSON.stringify({
      data: { name: 'Sample' },
      elements: {
        nodes: [node('a', { name: 'A' }), node('b', { parent: 'a' }), node(3, { score: 1.5 })],
        edges: [edge('a', 'b', { id: 'e', date: '2020-01-01' }), edge('b', 3, { via: 'a' })],
      },
    });
    expect(await surviving(readCytoscape, sample)).toBeGreaterThan(300);
  });

  test('OJ10: a field called __proto__ changes nothing but itself', async () => {
    const text =
      '[{"data":{"id":"a","__proto__":{"x":1}}},{"data":{"id":"__proto__","name":"<b>"}},{"data":{"source":"a","target":"__proto__"}}]';
    const { bundle } = await opened(readCytoscape, text);
    expect(named(bundle)).toEqual(['a', '<b>']);
    expect(told(bundle)).toEqual(['a > <b>']);
    expect(Object.keys({})).toEqual([]);
    expect(Reflect.get({}, 'x')).toBeUndefined();
    expect(fileIn(text).text).toBe(text);
  });
});
