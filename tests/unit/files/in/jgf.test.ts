import { describe, expect, test } from 'vitest';
import { looksLikeJgf, readJgf } from '../../../../src/files/in/jgf';
import { jgfFile } from '../../../../src/files/out/jgf';
import { subset } from '../../../../src/files/out/subset';
import { CURATED } from '../../graph/sets';
import { asText, parts } from '../out/sets';
import { hasPeer, keysOf, named, opened, peerText, refused, surviving, told } from './json-support';

const SAMPLE = {
  graphs: [
    {
      label: 'First',
      directed: true,
      nodes: {
        a: { label: 'A', metadata: { kind: 'person', position: { x: 3, y: 4 } } },
        b: { label: { en: 'B', ar: 'باء' } },
        c: { metadata: { name: 'C' } },
      },
      hyperedges: [
        {
          id: 'h',
          source: ['a'],
          target: ['c'],
          relation: 'message',
          metadata: { via: ['b'], date: '2020-03' },
        },
        { nodes: ['a', 'b', 'c'], relation: 'meets' },
        { source: ['a', 'b'], target: ['c'] },
      ],
    },
    {
      id: 'Second',
      directed: false,
      nodes: [{ id: 'x', label: 'X' }, { id: 'y' }],
      edges: [
        { source: 'x', target: 'y', relation: 'meeting' },
        { source: 'y', target: 'x', directed: true, label: 'Back' },
      ],
    },
  ],
};

describe('JSON Graph Format', { timeout: 60_000 }, () => {
  test('OJ7: a hyperedge is one contact with all its ends, its carriers in order', async () => {
    expect(looksLikeJgf(SAMPLE)).toBe(true);
    const { bundle, guesses, found } = await opened(readJgf, SAMPLE);
    expect(named(bundle)).toEqual(['A', 'B', 'C']);
    expect(bundle.actors[1]?.name).toEqual({ en: 'B', ar: 'باء' });
    expect(bundle.actors[0]?.kind).toBe('person');
    expect(told(bundle)).toEqual(['A > B > C', 'A = B+C', 'A+B > C']);
    expect(bundle.contacts[0]).toMatchObject({ date: '2020-03', type: 'message' });
    expect(guesses.find(({ id }) => id === 'graph')?.options).toHaveLength(2);
    expect(found).toContainEqual({ what: 'graphs', count: 2 });
  });

  test('OJ7: of several graphs one is chosen; an undirected edge has nobody who began', async () => {
    const first = await opened(readJgf, SAMPLE);
    const options = first.guesses.find(({ id }) => id === 'graph')?.options ?? [];
    const { bundle } = await opened(readJgf, SAMPLE, { graph: options[1]?.value ?? '' });
    expect(named(bundle)).toEqual(['X', 'y']);
    expect(told(bundle)).toEqual(['X = y', 'y > X']);
    expect(bundle.contacts[1]?.title.en).toBe('Back');
  });

  test('OJ1: without nodes it is refused', async () => {
    expect(await refused(readJgf, { graph: { edges: [] } })).toMatchObject({ key: 'noNodes' });
    for (const value of [null, {}, [], { graph: 5 }, { graph: {} }, { graphs: [5] }]) {
      expect(looksLikeJgf(value)).toBe(false);
    }
  });

  test.skipIf(!hasPeer('usual_suspects.jgf.json'))('OJ12: usual_suspects.jgf.json', async () => {
    const { bundle, notes } = await opened(readJgf, peerText('usual_suspects.jgf.json'));
    expect(named(bundle)).toEqual(['Roger Kint', 'Keyser Söze']);
    expect(told(bundle)).toEqual(['Roger Kint > Keyser Söze']);
    expect(bundle.contacts[0]?.attributes).toMatchObject({ relation: 'is' });
    expect(bundle.actors[0]?.attributes).toMatchObject({
      nickname: 'Verbal',
      actor: 'Kevin Spacey',
    });
    expect(bundle.dataset.title.en).toBe('Usual Suspects');
    expect(keysOf(notes)).toEqual([]);
  });

  test('OJ13: a file of ours comes back whole', async () => {
    const exported = {
      dataset: CURATED,
      contacts: CURATED.contacts,
      positions: new Map(CURATED.actors.map(({ id }, x) => [id, { x, y: 1 }])),
    };
    const { bundle, faults } = await opened(readJgf, asText(jgfFile(exported).bytes));
    expect(faults).toEqual([]);
    const { dataset } = subset(CURATED, CURATED.contacts);
    expect(bundle).toEqual(parts(dataset));
  });

  test('OJ13: a file of ours with a fault opens what is sound and lists the rest', async () => {
    const exported = { dataset: CURATED, contacts: CURATED.contacts.slice(0, 3) };
    const text = asText(jgfFile(exported).bytes).replace(/"status": "\w+"/, '"status": "gone"');
    const { bundle, faults } = await opened(readJgf, text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'sample.json', field: 'status' });
    expect(bundle.contacts.length).toBeLessThan(3);
  });

  test('OJ11: a thousand broken copies are opened or refused, and what opens is sound', async () => {
    expect(await surviving(readJgf, JSON.stringify(SAMPLE))).toBeGreaterThan(300);
    const exported = { dataset: CURATED, contacts: CURATED.contacts.slice(0, 2) };
    expect(await surviving(readJgf, asText(jgfFile(exported).bytes), 200)).toBeGreaterThan(50);
  });
});
