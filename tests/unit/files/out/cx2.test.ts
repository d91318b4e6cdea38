import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { cx2File } from '../../../../src/files/out/cx2';
import { legsOf } from '../../../../src/files/out/legs';
import { subset } from '../../../../src/files/out/subset';
import type { Exported } from '../../../../src/files/out/types';
import { CURATED } from '../../graph/sets';
import { anyView, readJson } from './sets';

const whole = { dataset: CURATED, contacts: CURATED.contacts };

const Declared = z.record(
  z.string(),
  z.strictObject({ d: z.enum(['string', 'integer', 'double', 'boolean', 'list_of_string']) }),
);
const Values = z.record(z.string(), z.unknown());
const Mapping = z.record(
  z.string(),
  z.strictObject({
    type: z.enum(['DISCRETE', 'PASSTHROUGH', 'CONTINUOUS']),
    definition: z.strictObject({
      attribute: z.string(),
      type: z.string(),
      map: z.optional(z.array(z.strictObject({ v: z.string(), vp: z.string() }))),
    }),
  }),
);

/** The order and the form of what we write, by the specification of CX 2.0. */
const Cx2 = z.tuple([
  z.strictObject({ CXVersion: z.literal('2.0'), hasFragments: z.literal(false) }),
  z.strictObject({
    metaData: z.array(z.strictObject({ name: z.string(), elementCount: z.int() })),
  }),
  z.strictObject({
    attributeDeclarations: z.tuple([
      z.strictObject({ networkAttributes: Declared, nodes: Declared, edges: Declared }),
    ]),
  }),
  z.strictObject({ networkAttributes: z.tuple([Values]) }),
  z.strictObject({
    nodes: z.array(
      z.strictObject({
        id: z.int(),
        x: z.optional(z.number()),
        y: z.optional(z.number()),
        v: Values,
      }),
    ),
  }),
  z.strictObject({
    edges: z.array(z.strictObject({ id: z.int(), s: z.int(), t: z.int(), v: Values })),
  }),
  z.strictObject({
    visualProperties: z.tuple([
      z.strictObject({
        default: z.strictObject({ network: Values, node: Values, edge: Values }),
        nodeMapping: Mapping,
        edgeMapping: Mapping,
      }),
    ]),
  }),
  z.strictObject({
    status: z.tuple([z.strictObject({ error: z.string(), success: z.literal(true) })]),
  }),
]);

type Types = z.infer<typeof Declared>;

function isOf(type: string | undefined, value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'double') return Number.isFinite(value);
  if (type !== 'list_of_string') return typeof value === type;
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** Attributes that are not declared, or not of the type they are declared with. */
function strays(declared: Types, values: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(values).filter((name) => !isOf(declared[name]?.d, values[name]));
}

function open(exported: Exported) {
  const file = z.parse(Cx2, readJson(cx2File(exported).bytes));
  const [, { metaData }, declarations, network, { nodes }, { edges }, visual] = file;
  const [declared] = declarations.attributeDeclarations;
  return {
    metaData,
    declared,
    network: network.networkAttributes[0],
    nodes,
    edges,
    visual: visual.visualProperties[0],
  };
}

describe('CX2', () => {
  test('XO14: has the aspects of CX 2.0 in their order, every attribute declared, of its type', () => {
    fc.assert(
      fc.property(anyView, ({ dataset, contacts }) => {
        const { declared, network, nodes, edges, metaData } = open({ dataset, contacts });
        expect(strays(declared.networkAttributes, network)).toEqual([]);
        for (const node of nodes) expect(strays(declared.nodes, node.v)).toEqual([]);
        for (const edge of edges) expect(strays(declared.edges, edge.v)).toEqual([]);
        // The specification takes “id” for itself.
        for (const { v } of [...nodes, ...edges]) expect(v).not.toHaveProperty('id');
        const counts = new Map(metaData.map((one) => [one.name, one.elementCount]));
        expect([counts.get('nodes'), counts.get('edges')]).toEqual([nodes.length, edges.length]);
      }),
      { numRuns: 60 },
    );
  });

  test('XO14: has an actor a node and a leg an edge, with names in both languages', () => {
    fc.assert(
      fc.property(anyView, ({ dataset, contacts }) => {
        const part = subset(dataset, contacts).dataset;
        const legs = part.contacts.flatMap(legsOf);
        const { nodes, edges } = open({ dataset, contacts });
        const ids = new Map(nodes.map((node) => [node.id, node.v.represents]));
        expect(nodes.map(({ v }) => [v.represents, v.name, v.name_en, v.name_ar])).toEqual(
          part.actors.map(({ id, name }) => [id, name.en, name.en, name.ar]),
        );
        expect(
          edges.map(({ s, t, v }) => [ids.get(s), ids.get(t), v.contact, v.leg, v.legs, v.status]),
        ).toEqual(
          legs.map((one) => [
            one.source,
            one.target,
            one.contact.id,
            one.leg,
            one.legs,
            one.contact.status,
          ]),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('XO5: each leg of a mediated contact has its carriers in order', () => {
    const { edges } = open(whole);
    const mediated = edges.filter((edge) => Number(edge.v.legs) > 1);
    expect(mediated).not.toHaveLength(0);
    for (const { v } of mediated) {
      expect(v.via).toEqual(CURATED.contact.get(String(v.contact))?.via);
    }
  });

  test('XO12: all actors have a place or none has, and those without stand below the picture', () => {
    const placed = CURATED.actors.slice(0, 5).map(({ id }, at) => [id, { x: at, y: at }] as const);
    const { nodes } = open({ ...whole, positions: new Map(placed) });
    expect(nodes.slice(0, 5).map(({ x, y }) => ({ x, y }))).toEqual(placed.map(([, at]) => at));
    const rest = nodes.slice(5);
    expect(rest.every(({ x, y }) => x !== undefined && y !== undefined && y > 4)).toBe(true);
    expect(new Set(rest.map(({ x }) => x)).size).toBe(rest.length);
    expect(open(whole).nodes.some(({ x, y }) => x !== undefined || y !== undefined)).toBe(false);
  });

  test('XO12: camps have their colours, by a mapping', () => {
    const colours = new Map(CURATED.meta.camps.map(({ id }, at) => [id, `#00000${at}`]));
    const { visual, declared } = open({ ...whole, colours });
    const mapping = visual.nodeMapping.NODE_BACKGROUND_COLOR;
    expect(mapping?.definition.map).toEqual([...colours].map(([v, vp]) => ({ v, vp })));
    for (const [table, mappings] of [
      [declared.nodes, visual.nodeMapping],
      [declared.edges, visual.edgeMapping],
    ] as const) {
      for (const { definition } of Object.values(mappings)) {
        expect(table).toHaveProperty(definition.attribute);
      }
    }
    expect(open(whole).visual.nodeMapping).not.toHaveProperty('NODE_BACKGROUND_COLOR');
  });

  test('XO11: labels are in the language asked for', () => {
    const { network, nodes } = open({ ...whole, lang: 'ar' });
    expect(network.name).toBe(CURATED.meta.title.ar);
    expect(nodes.map(({ v }) => v.name)).toEqual(CURATED.actors.map(({ name }) => name.ar));
  });
});
