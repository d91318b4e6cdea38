import { describe, expect, test } from 'vitest';
import { looksLikeCx, readCx } from '../../../../src/files/in/cx';
import { looksLikeCx2 } from '../../../../src/files/in/cx2';
import { keysOf, named, opened, refused, surviving, told } from './json-support';

/** As the format is described: aspects in fragments, attributes apart, every value a text. */
const SAMPLE = [
  { numberVerification: [{ longNumber: 281474976710655 }] },
  { metaData: [{ name: 'nodes', elementCount: 3, version: '1.0' }] },
  { networkAttributes: [{ n: 'name', v: 'Talks' }] },
  { nodes: [{ '@id': 1, n: 'Iran', r: 'Q794' }] },
  {
    nodeAttributes: [
      { po: 1, n: 'score', v: '2.5', d: 'double' },
      { po: 1, n: 'seen', v: 'true', d: 'boolean' },
      { po: [2, 3], n: 'kind', v: 'government' },
      { po: 2, n: 'aka', v: ['a', 'b'], d: 'list_of_string' },
      { po: 2, n: 'years', v: ['1', '2'], d: 'list_of_integer' },
      { po: 3, n: 'name', v: 'United States' },
      { po: 3, n: 'big', v: '12345678901234567890', d: 'long' },
    ],
  },
  { nodes: [{ '@id': 2, n: 'Iraq' }, { '@id': 3 }, { '@id': 4, n: 'Both' }] },
  { edges: [{ '@id': 9, s: 1, t: 2, i: 'visits' }] },
  {
    edges: [
      { '@id': 10, s: 2, t: 3 },
      { s: 3, t: 77 },
    ],
  },
  { edgeAttributes: [{ po: 9, n: 'date', v: '2022-08-17' }] },
  {
    cartesianLayout: [
      { node: 1, view: 5, x: 1, y: 2 },
      { node: 1, view: 6, x: 9, y: 9 },
    ],
  },
  { cyGroups: [{ '@id': 4, name: 'Both', nodes: [1, 2] }] },
  { status: [{ error: '', success: true }] },
];

describe('CX', { timeout: 60_000 }, () => {
  test('OJ6: nodes and edges gather what other aspects have for them, by its type', async () => {
    expect([looksLikeCx(SAMPLE), looksLikeCx2(SAMPLE)]).toEqual([true, false]);
    const { bundle, notes } = await opened(readCx, SAMPLE);
    expect(bundle.dataset.title.en).toBe('Talks');
    expect(named(bundle)).toEqual(['Iran', 'Iraq', 'United States', 'Both']);
    expect(told(bundle)).toEqual(['Iran > Iraq', 'Iraq > United States']);
    expect(bundle.actors[0]?.attributes).toMatchObject({ score: 2.5, seen: true });
    expect(bundle.actors[1]).toMatchObject({
      kind: 'government',
      partOf: bundle.actors[3]?.id,
      attributes: { aka: ['a', 'b'], years: ['1', '2'] },
    });
    expect(bundle.actors[2]?.attributes).toMatchObject({ big: '12345678901234567890' });
    expect(bundle.contacts[0]).toMatchObject({ date: '2022-08-17', type: 'visit' });
    expect(keysOf(notes)).toContain('missingEnd');
  });

  test('OJ5: a writer that failed, and a file that is cut, are said', async () => {
    const failed = [...SAMPLE.slice(0, -1), { status: [{ error: 'disk full', success: false }] }];
    const { notes } = await opened(readCx, failed);
    expect(notes.find(({ key }) => key === 'writerFailed')?.values).toEqual({ error: 'disk full' });
    const text = JSON.stringify(SAMPLE);
    const cut = await opened(readCx, text.slice(0, text.indexOf('"i":"visits"') + 5));
    expect(cut.bundle.actors).toHaveLength(4);
    expect(cut.bundle.contacts).toHaveLength(0);
    expect(keysOf(cut.notes)).toContain('endsEarly');
  });

  test('OJ1: without nodes it is refused', async () => {
    expect(await refused(readCx, [{ edges: [{ s: 1, t: 2 }] }])).toMatchObject({ key: 'noNodes' });
    for (const value of [null, {}, [], [{ data: {} }], [{ CXVersion: '2.0' }, { metaData: [] }]]) {
      expect(looksLikeCx(value)).toBe(false);
    }
  });

  test('OJ11: a thousand broken copies are opened or refused, and what opens is sound', async () => {
    expect(await surviving(readCx, JSON.stringify(SAMPLE))).toBeGreaterThan(300);
  });
});
