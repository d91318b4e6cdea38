import fc from 'fast-check';
import Graph from 'graphology';
import { parse } from 'graphology-graphml';
import { describe, expect, test } from 'vitest';
import { graphmlFile } from '../../../../src/files/out/graphml';
import { legsOf } from '../../../../src/files/out/legs';
import { subset } from '../../../../src/files/out/subset';
import type { Exported } from '../../../../src/files/out/types';
import { contact, tiny } from '../../../scenes/support/tiny';
import { anyView, asText } from './sets';
import { curated, faultsBy, kept, keptBoth, noNetworkx, readByNetworkx } from './xml-readers';

const read = (exported: Exported) => parse(Graph, asText(graphmlFile(exported).bytes));

function expected({ dataset, contacts }: Exported) {
  const part = subset(dataset, contacts).dataset;
  return { part, legs: part.contacts.flatMap(legsOf) };
}

const token = (id: string): string => id.replaceAll('/', ':');

describe('GraphML', { timeout: 60_000 }, () => {
  test('XG2: keeps to the schema of GraphML, and so does any view', async () => {
    const files = [curated(), ...fc.sample(anyView, 15)].map((view) => graphmlFile(view));
    expect(await faultsBy('graphml.rng', ...files)).toEqual([]);
  });

  test('XG2: the schema sees a fault', async () => {
    const { name, mime, bytes } = graphmlFile(curated());
    const broken = asText(bytes).replace('attr.type="int"', 'attr.type="integer"');
    const file = { name, mime, bytes: new TextEncoder().encode(broken) };
    expect(await faultsBy('graphml.rng', file)).not.toEqual([]);
  });

  test('XG4, XG5: graphology-graphml finds every actor and leg of any view, with its attributes', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const graph = read(view);
        const { part, legs } = expected(view);
        expect(graph.nodes()).toEqual(part.actors.map((actor) => actor.id));
        expect(graph.edges()).toEqual(legs.map((leg) => token(leg.id)));
        for (const { id, name, aliases, kind, unnamed } of part.actors) {
          const found = graph.getNodeAttributes(id);
          expect({ en: found.name_en, ar: found.name_ar }).toEqual(keptBoth(name));
          expect(JSON.parse(found.aliases_en ?? '[]')).toEqual(aliases.en.map(kept));
          expect(found).toMatchObject({ kind, unnamed });
        }
        for (const { id, contact: whole, leg, legs: count, source, target } of legs) {
          const found = graph.getEdgeAttributes(token(id));
          expect(graph.extremities(token(id))).toEqual([source, target]);
          expect(found).toMatchObject({
            contact: whole.id,
            leg,
            legs: count,
            status: whole.status,
            mutual: whole.mutual,
          });
          expect(JSON.parse(found.via ?? '[]')).toEqual(whole.via);
          expect(found.date ?? null).toBe(whole.date);
          expect({ en: found.summary_en, ar: found.summary_ar }).toEqual(keptBoth(whole.summary));
        }
        expect(graph.getAttribute('title_ar')).toBe(kept(part.meta.title.ar));
      }),
    );
  });

  test('XG5: networkx finds the same', (context) => {
    if (noNetworkx) context.skip(noNetworkx);
    const views: Exported[] = [curated(), ...fc.sample(anyView, 30)];
    const found = readByNetworkx(views.map(graphmlFile));
    views.forEach((view, at) => {
      const { part, legs } = expected(view);
      const graph = found[at];
      expect(Object.keys(graph?.nodes ?? {}).sort()).toEqual(
        part.actors.map((actor) => actor.id).sort(),
      );
      expect(graph?.edges).toHaveLength(legs.length);
      for (const { id, name } of part.actors) {
        expect(graph?.nodes[id]).toMatchObject({
          name_en: kept(name.en),
          name_ar: kept(name.ar),
        });
      }
      for (const [source, target, edge] of graph?.edges ?? []) {
        const leg = legs.find(
          (one) =>
            one.contact.id === edge.contact &&
            one.leg === edge.leg &&
            one.source === source &&
            one.target === target,
        );
        expect(edge).toMatchObject({
          legs: leg?.legs,
          mutual: leg?.contact.mutual,
          title_ar: kept(leg?.contact.title.ar ?? '?'),
        });
      }
    });
  });

  test('XG3, XG6: bounds, colours and positions are typed columns, y upwards', () => {
    const dataset = tiny(
      [{ id: 'x', camp: 'west' }, 'y'],
      [contact('a', 'x > y', { date: '2020-11~' }), contact('b', 'y > x')],
    );
    const graph = read({
      dataset,
      contacts: dataset.contacts,
      positions: new Map([['x', { x: 12.5, y: 40 }]]),
      colours: new Map([['west', '#0a80ff']]),
    });
    expect(graph.getNodeAttributes('x')).toMatchObject({ x: 12.5, y: -40, color: '#0a80ff' });
    expect(graph.getNodeAttributes('y')).not.toHaveProperty('x');
    expect(graph.getEdgeAttributes('a:0:x:y')).toMatchObject({
      date: '2020-11~',
      date_approximate: true,
      earliest: '2020-11-01',
      latest: '2020-11-30',
    });
    expect(graph.getEdgeAttributes('b:0:y:x')).not.toHaveProperty('earliest');
  });

  test('XG7: the same view gives the same bytes', () => {
    expect(asText(graphmlFile(curated()).bytes)).toBe(asText(graphmlFile(curated()).bytes));
  });
});
