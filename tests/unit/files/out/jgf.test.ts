import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jgfFile } from '../../../../src/files/out/jgf';
import { subset } from '../../../../src/files/out/subset';
import type { Exported } from '../../../../src/files/out/types';
import { isJgf } from '../../../fixtures/files/jgf-v2';
import { CURATED } from '../../graph/sets';
import { anyView, parts, readJson } from './sets';

interface Hyperedge {
  readonly id: string;
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly relation: string;
  readonly label: string;
  readonly metadata: { readonly id: string; readonly via: readonly string[] };
}

interface Jgf {
  readonly graphs: readonly {
    readonly label: string;
    readonly metadata?: { readonly dataset: unknown; readonly sources: unknown };
    readonly nodes: Readonly<
      Record<string, { readonly label: string; readonly metadata?: Record<string, unknown> }>
    >;
    readonly hyperedges?: readonly Hyperedge[];
    readonly edges?: readonly { source: string; target: string; metadata: unknown }[];
  }[];
}

const whole = { dataset: CURATED, contacts: CURATED.contacts };

function open(exported: Exported) {
  const value = readJson(jgfFile(exported).bytes);
  expect(isJgf(value)).toBe(true);
  const [contacts, ties] = (value as Jgf).graphs;
  if (!contacts || !ties) throw new Error('two graphs are wanted');
  return { contacts, ties };
}

describe('JSON Graph Format', () => {
  test('XO10: any data set is valid by the schema of version 2.1 and can be put together again', () => {
    fc.assert(
      fc.property(anyView, ({ dataset, contacts }) => {
        const part = subset(dataset, contacts).dataset;
        const file = open({ dataset, contacts });
        const byId = new Map(
          Object.entries(file.contacts.nodes).map(([id, node]) => [id, node.metadata] as const),
        );
        expect({
          ...file.contacts.metadata,
          // The nodes of a JSON object have no order to rely on.
          actors: part.actors.map((actor) => byId.get(actor.id)),
          ties: file.ties.edges?.map((edge) => edge.metadata),
          contacts: file.contacts.hyperedges?.map((edge) => edge.metadata),
        }).toEqual(parts(part));
        expect(byId.size).toBe(part.actors.length);
      }),
    );
  });

  test('XO5: a mediated contact is one hyperedge, its carriers in order in its metadata', () => {
    const { hyperedges = [] } = open(whole).contacts;
    expect(hyperedges).toHaveLength(CURATED.contacts.length);
    const mediated = hyperedges.filter((edge) => edge.metadata.via.length > 0);
    expect(mediated).not.toHaveLength(0);
    for (const edge of hyperedges) {
      const contact = CURATED.contact.get(edge.id);
      expect([edge.source, edge.metadata.via, edge.target]).toEqual([
        contact?.from,
        contact?.via,
        contact?.to,
      ]);
    }
  });

  test('XO10: every id that an edge names is a node of its graph', () => {
    fc.assert(
      fc.property(anyView, ({ dataset, contacts }) => {
        const file = open({ dataset, contacts });
        for (const graph of [file.contacts, file.ties]) {
          const named = [
            ...(graph.hyperedges ?? []).flatMap((edge) => [
              ...edge.source,
              ...edge.metadata.via,
              ...edge.target,
            ]),
            ...(graph.edges ?? []).flatMap((edge) => [edge.source, edge.target]),
          ];
          expect(named.filter((id) => !Object.hasOwn(graph.nodes, id))).toEqual([]);
        }
      }),
    );
  });

  test('XO11: labels are in the language asked for, names in both', () => {
    const { contacts } = open({ ...whole, lang: 'ar' });
    expect(contacts.label).toBe(CURATED.meta.title.ar);
    for (const actor of CURATED.actors) {
      expect(contacts.nodes[actor.id]?.label).toBe(actor.name.ar);
      expect(contacts.nodes[actor.id]?.metadata?.name).toEqual(actor.name);
    }
    expect(open(whole).contacts.label).toBe(CURATED.meta.title.en);
  });

  test('XO12: positions and colours are in the metadata of those who have them', () => {
    const [actor, other] = CURATED.actors.filter(({ camp }) => camp !== null);
    const { nodes } = open({
      ...whole,
      positions: new Map([[actor?.id ?? '', { x: 1.5, y: -2 }]]),
      colours: new Map([[actor?.camp ?? '', '#7074f0']]),
    }).contacts;
    expect(nodes[actor?.id ?? '']?.metadata).toMatchObject({
      position: { x: 1.5, y: -2 },
      colour: '#7074f0',
    });
    expect(nodes[other?.id ?? '']?.metadata).not.toHaveProperty('position');
  });

  test.each([
    ['a document without a graph', {}, true],
    ['a graph of edges and hyperedges', { graph: { edges: [], hyperedges: [] } }, false],
    ['a graph that might be of two kinds', { graph: {} }, false],
    ['an edge without its target', { graph: { edges: [{ source: 'a' }] } }, false],
    ['a hyperedge with a field too many', { graph: { hyperedges: [{ via: [] }] } }, false],
  ])('XO10: the schema as restated judges %s as the official one does', (_, value, valid) =>
    expect(isJgf(value)).toBe(valid),
  );
});
