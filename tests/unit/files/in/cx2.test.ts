import { describe, expect, test } from 'vitest';
import { looksLikeCx } from '../../../../src/files/in/cx';
import { looksLikeCx2, readCx2 } from '../../../../src/files/in/cx2';
import { cx2File } from '../../../../src/files/out/cx2';
import { CURATED } from '../../graph/sets';
import { asText } from '../out/sets';
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

const SAMPLE = [
  { CXVersion: '2.0', hasFragments: true },
  { metaData: [] },
  {
    attributeDeclarations: [
      {
        nodes: {
          name: { d: 'string', a: 'n' },
          kind: { d: 'string', v: 'person' },
          age: { d: 'integer' },
        },
        edges: { interaction: { d: 'string', a: 'i', v: 'meets' } },
      },
    ],
  },
  { networkAttributes: [{ name: 'Talks', description: 'Who met whom' }] },
  { nodes: [{ id: 0, x: 1, y: 2, v: { n: 'Ali', age: 40 } }] },
  {
    nodes: [
      { id: 1, v: { n: 'Office', kind: 'office' } },
      { id: 2, x: 'far', y: null },
    ],
  },
  { edges: [{ id: 0, s: 0, t: 1 }] },
  {
    edges: [
      { id: 1, s: 1, t: 2, v: { i: 'calls' } },
      { id: 2, s: 1 },
    ],
  },
  { status: [{ success: true }] },
];

describe('CX2', { timeout: 60_000 }, () => {
  test('OJ6: aliases and defaults are put back', async () => {
    expect([looksLikeCx2(SAMPLE), looksLikeCx(SAMPLE)]).toEqual([true, false]);
    const { bundle, notes } = await opened(readCx2, SAMPLE);
    expect(bundle.dataset).toMatchObject({
      title: { en: 'Talks' },
      description: { en: 'Who met whom' },
    });
    expect(bundle.actors.map(({ name, kind }) => [name.en, kind])).toEqual([
      ['Ali', 'person'],
      ['Office', 'office'],
      ['2', 'person'],
    ]);
    expect(bundle.actors[0]?.attributes).toMatchObject({ age: 40 });
    expect(told(bundle)).toEqual(['Ali > Office', 'Office > 2']);
    expect(bundle.contacts.map(({ type }) => type)).toEqual(['meeting', 'call']);
    expect(keysOf(notes)).toEqual(['missingEnd']);
  });

  test('OJ1: without nodes it is refused', async () => {
    expect(await refused(readCx2, [{ CXVersion: '2.0' }])).toMatchObject({ key: 'noNodes' });
    for (const value of [null, {}, [], [{ CXVersion: '1.0' }], { CXVersion: '2.0' }]) {
      expect(looksLikeCx2(value)).toBe(false);
    }
  });

  test.skipIf(!hasPeer('demo.cx2'))('OJ12: demo.cx2, by JSON.parse', async () => {
    const aspects = peerJson('demo.cx2') as Record<string, unknown[]>[];
    const of = (name: string) => aspects.flatMap((one) => one[name] ?? []);
    const nodes = of('nodes') as { id: number; v: { n: string; Size: number } }[];
    const edges = of('edges') as { s: number; t: number }[];
    expect([nodes.length, edges.length]).toEqual([6, 6]);
    const { bundle, notes } = await opened(readCx2, peerText('demo.cx2'));
    expect(keysOf(notes).filter((key) => key !== 'fewerCamps')).toEqual([]);
    expect(bundle.dataset.title.en).toBe('DLoc Hierarchy demo');
    expect(named(bundle)).toEqual(nodes.map(({ v }) => v.n));
    expect(bundle.actors.map(({ attributes }) => attributes?.Size)).toEqual(
      nodes.map(({ v }) => v.Size),
    );
    const name = new Map(nodes.map(({ id, v }) => [id, v.n]));
    expect(told(bundle)).toEqual(edges.map(({ s, t }) => `${name.get(s)} > ${name.get(t)}`));
  });

  test('OJ13: a file of ours comes back: actors, contacts, carriers, statuses, dates, both names', async () => {
    const out = cx2File({ dataset: CURATED, contacts: CURATED.contacts });
    const { bundle, notes } = await opened(readCx2, asText(out.bytes));
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
    expect(await surviving(readCx2, JSON.stringify(SAMPLE))).toBeGreaterThan(300);
  });
});
