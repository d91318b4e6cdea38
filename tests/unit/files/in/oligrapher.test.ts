import { describe, expect, test } from 'vitest';
import { looksLikeOligrapher, readOligrapher } from '../../../../src/files/in/oligrapher';
import {
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

const MAP = {
  nodes: {
    1: {
      id: 1,
      display: {
        name: 'Firm',
        x: 1,
        y: -2,
        url: 'https://littlesis.org/org/1-Firm',
        image: 'data:x',
      },
    },
    2: {
      id: '2',
      name: 'Ann',
      display: { url: 'https://littlesis.org/person/2-Ann', color: '#ccc' },
    },
    x3: { id: 'x3', display: { name: 'Fund', url: 'javascript:alert(1)' } },
  },
  edges: {
    a: {
      id: 'a',
      node1_id: 1,
      node2_id: '2',
      display: { label: 'CEO', arrow: '2->1', dash: true },
    },
    b: { id: 'b', node1_id: '2', node2_id: 'x3', display: { label: 'Gave', arrow: '1->2', x1: 5 } },
    c: { id: 'c', node1_id: 1, node2_id: 'x3', display: { arrow: 'both' } },
    d: { id: 'd', node1_id: 1, node2_id: 2, display: { label: 'Friends', arrow: false } },
    e: { id: 'e', node1_id: 1, node2_id: 99, display: {} },
  },
  captions: { k: { id: 'k', display: { text: 'Here', x: 1, y: 1 } } },
};
const LINES = ['Ann > Firm', 'Ann > Fund', 'Firm = Fund', 'Firm = Ann'];

describe('Oligrapher', { timeout: 60_000 }, () => {
  test('OJ9: an arrow says who stands where; links lead to the web or nowhere', async () => {
    expect(looksLikeOligrapher(MAP)).toBe(true);
    const { bundle, notes } = await opened(readOligrapher, MAP);
    expect(bundle.actors.map(({ name, kind }) => [name.en, kind])).toEqual([
      ['Firm', 'organisation'],
      ['Ann', 'person'],
      ['Fund', 'organisation'],
    ]);
    expect(told(bundle)).toEqual(LINES);
    expect(bundle.contacts[0]?.attributes).toMatchObject({ dash: true, arrow: '2->1' });
    expect(bundle.actors[0]?.attributes).toMatchObject({ url: 'https://littlesis.org/org/1-Firm' });
    expect(bundle.actors[0]?.attributes).not.toHaveProperty('image');
    expect(bundle.actors[2]?.attributes ?? {}).not.toHaveProperty('url');
    expect(keysOf(notes).sort()).toEqual(['badLink', 'badLink', 'captions', 'missingEnd']);
  });

  test.each([
    ['in a field', { id: 7, title: 'My map', description: 'd', graph_data: MAP }],
    ['as text in a field', { title: 'My map', description: 'd', graph_data: JSON.stringify(MAP) }],
    ['of settings', { attributes: { title: 'My map', description: 'd' }, graph: MAP }],
    [
      'with lists for objects',
      {
        title: 'My map',
        description: 'd',
        nodes: Object.values(MAP.nodes),
        edges: Object.values(MAP.edges),
      },
    ],
  ])('OJ9: a map wrapped %s is the same map', async (_, content) => {
    expect(looksLikeOligrapher(content)).toBe(true);
    const { bundle } = await opened(readOligrapher, content);
    expect(told(bundle)).toEqual(LINES);
    expect(bundle.dataset).toMatchObject({ title: { en: 'My map' }, description: { en: 'd' } });
  });

  test('OJ1: without nodes it is refused', async () => {
    for (const content of [{ nodes: {}, edges: {} }, { nodes: 5 }]) {
      expect(await refused(readOligrapher, content)).toMatchObject({ key: 'noNodes' });
    }
    expect(await refused(readOligrapher, { graph_data: '{' })).toMatchObject({ key: 'notJson' });
    for (const value of [null, [], {}, { nodes: [{ data: {} }] }, { edges: [{ source: 1 }] }]) {
      expect(looksLikeOligrapher(value)).toBe(false);
    }
  });

  test.skipIf(!hasPeer('oligrapher_dev_map.json'))('OJ12: the map, by JSON.parse', async () => {
    const map = peerJson('oligrapher_dev_map.json') as {
      nodes: Record<string, { id: string | number; display: { name: string } }>;
      edges: Record<
        string,
        { node1_id: string; node2_id: string; display: { arrow: string | boolean } }
      >;
    };
    expect(looksLikeOligrapher(map)).toBe(true);
    const nodes = Object.values(map.nodes);
    const edges = Object.values(map.edges);
    expect([nodes.length, edges.length]).toEqual([36, 97]);
    const { bundle, notes } = await opened(readOligrapher, peerText('oligrapher_dev_map.json'));
    const name = new Map(nodes.map(({ id, display }) => [String(id), display.name.trim()]));
    expect(named(bundle)).toEqual([...name.values()]);
    expect(told(bundle)).toEqual(
      edges.map(({ node1_id, node2_id, display }) =>
        [node1_id, node2_id]
          .map((id) => name.get(String(id)))
          .join(display.arrow === '1->2' ? ' > ' : ' = '),
      ),
    );
    expect(notes.find(({ key }) => key === 'captions')?.count).toBe(6);
  });

  test('OJ11: a thousand broken copies are opened or refused, and what opens is sound', async () => {
    expect(await surviving(readOligrapher, JSON.stringify(MAP))).toBeGreaterThan(300);
  });
});
