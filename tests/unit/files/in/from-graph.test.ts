import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphReadable } from '../../../../src/files/in/from-graph';
import { sha256 } from '../../../../src/files/in/sha256';
import { OpenError, type RawEdge, type RawNode } from '../../../../src/files/in/types';
import { toDataset } from '../../../../src/model/dataset';
import { HARD_TEXTS } from '../out/sets';
import { bundleOf, edge, faultsOf, fileIn, graph, node } from './graphs';

const FILE = fileIn('talks.gexf', 'one\ntwo\nthree\r\nfour');

function made(nodes: readonly RawNode[], edges: readonly RawEdge[] = [], choices = {}) {
  const all = graphReadable('gexf', FILE, [graph(nodes, edges)], []).make(choices);
  const bundle = bundleOf(all);
  expect(faultsOf(bundle)).toEqual([]);
  return { ...all, bundle, dataset: toDataset(bundle) };
}

describe('nodes', () => {
  it('a', () => {
    const { bundle } = made(
      [node('a', { label: 'Anne' }), node('b', { label: 'Ben' })],
      [edge('a', 'b', { line: 3 })],
    );
    expect(bundle.actors.map(({ id }) => id)).toEqual(['anne', 'ben']);
    expect(bundle.contacts[0]).toMatchObject({
      from: ['anne'],
      to: ['ben'],
      type: 'exchange',
      status: 'occurred',
      evidence: [{ paragraphs: [3] }],
    });
  });
  it.each(HARD_TEXTS.map((t) => [t]))('hard %j', (text) => {
    made(
      [node(text, { label: text, attributes: { [text]: text, camp: text } }), node('b')],
      [edge(text, 'b', { label: text, attributes: { [text]: text } }), edge(text, 'b')],
    );
  });
});
describe('sha', () => {
  it('is that of node', async () => {
    for (const n of [0, 1, 55, 56, 63, 64, 65, 1000]) {
      const bytes = new Uint8Array(n).map((_, at) => at * 7);
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      expect(sha256(bytes)).toBe([...digest].map((b) => b.toString(16).padStart(2, '0')).join(''));
    }
    const t = performance.now();
    sha256(new Uint8Array(20e6));
    console.log('sha 20MB', performance.now() - t);
  });
});
void fc;
void OpenError;
