import { describe, expect, test } from 'vitest';
import { looksLikeCx } from '../../../../src/files/in/cx';
import { looksLikeCx2 } from '../../../../src/files/in/cx2';
import { looksLikeCytoscape } from '../../../../src/files/in/cytoscape';
import { looksLikeFtm } from '../../../../src/files/in/ftm';
import { looksLikeJgf } from '../../../../src/files/in/jgf';
import { parse } from '../../../../src/files/in/json-parse';
import { looksLikeOligrapher } from '../../../../src/files/in/oligrapher';
import { recognise } from '../../../../src/files/in/recognise';
import { fileIn, hasPeer, peerText } from './json-support';

const TESTS: Readonly<Record<string, (value: unknown) => boolean>> = {
  cx: looksLikeCx,
  cx2: looksLikeCx2,
  cytoscape: looksLikeCytoscape,
  ftm: looksLikeFtm,
  jgf: looksLikeJgf,
  oligrapher: looksLikeOligrapher,
};
const data = { id: 'a' };
const entity = { id: 'a', schema: 'Person', properties: { name: ['A'] } };
const map = { nodes: { 1: { id: 1, display: { name: 'A' } } }, edges: {} };

const MADE: readonly (readonly [kind: string, content: unknown])[] = [
  ['cx', [{ numberVerification: [{ longNumber: 1 }] }, { nodes: [{ '@id': 1, n: 'A' }] }]],
  ['cx2', [{ CXVersion: '2.0', hasFragments: false }, { nodes: [{ id: 1, v: {} }] }]],
  ['cytoscape', { elements: [{ data }] }],
  ['cytoscape', [{ group: 'nodes', data }]],
  ['cytoscape', { format_version: '1.0', data: { name: 'x' }, elements: { nodes: [{ data }] } }],
  ['ftm', [entity]],
  ['jgf', { graph: { nodes: { a: { label: 'A' } } } }],
  ['jgf', { graphs: [{ nodes: [{ id: 'a' }] }] }],
  ['oligrapher', map],
  ['oligrapher', { title: 'My map', graph_data: map }],
];

describe('The kinds of JSON', () => {
  test.each(MADE)('OJ1: %s is told from all others by its content', (kind, content) => {
    const { text, bytes } = fileIn(JSON.stringify(content));
    expect(recognise(bytes, () => text)).toEqual({ as: 'kind', kind });
    for (const [name, looks] of Object.entries(TESTS))
      expect([name, looks(content)]).toEqual([name, name === kind]);
  });

  test('OJ1: entities in a field of an object are entities', () => {
    const { text, bytes } = fileIn(JSON.stringify({ limit: 1, results: [entity] }));
    expect(recognise(bytes, () => text)).toEqual({ as: 'kind', kind: 'ftm' });
  });

  test.skipIf(!hasPeer('demo.cx2')).each([
    ['usual_suspects.jgf.json', 'jgf'],
    ['demo.cx2', 'cx2'],
    ['gal.cyjs.json', 'cytoscape'],
    ['cytoscapejs_colajs_elements.json', 'cytoscape'],
    ['oligrapher_dev_map.json', 'oligrapher'],
  ])('OJ12: %s is %s', (name, kind) => {
    const { text, bytes } = fileIn(peerText(name));
    expect(recognise(bytes, () => text)).toEqual({ as: 'kind', kind });
    const { value } = parse(text);
    for (const [other, looks] of Object.entries(TESTS))
      expect([other, looks(value)]).toEqual([other, other === kind]);
  });
});
