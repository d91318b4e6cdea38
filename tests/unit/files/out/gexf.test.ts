import fc from 'fast-check';
import Graph from 'graphology';
import { parse } from 'graphology-gexf';
import { describe, expect, test } from 'vitest';
import { gexfFile } from '../../../../src/files/out/gexf';
import { legsOf } from '../../../../src/files/out/legs';
import { subset } from '../../../../src/files/out/subset';
import type { Exported } from '../../../../src/files/out/types';
import { both, contact, tiny } from '../../../scenes/support/tiny';
import { CURATED } from '../../graph/sets';
import { anyView, asText } from './sets';
import { curated, faultsBy, kept, keptBoth, noNetworkx, readByNetworkx } from './xml-readers';

const read = (exported: Exported) => parse(Graph, asText(gexfFile(exported).bytes));

/** What a reader must find of a view, told without the writer. */
function expected({ dataset, contacts }: Exported) {
  const part = subset(dataset, contacts).dataset;
  return { part, legs: part.contacts.flatMap(legsOf) };
}

describe('GEXF', { timeout: 60_000 }, () => {
  test('XG2: keeps to the schema of GEXF 1.3', async () => {
    expect(await faultsBy('gexf-1.3.rng', gexfFile(curated()))).toEqual([]);
  });

  test('XG2: the schema sees a fault', async () => {
    const { name, mime, bytes } = gexfFile(curated());
    const broken = asText(bytes).replace('gexf.net/1.3/viz', 'gexf.net/1.3:viz');
    const file = { name, mime, bytes: new TextEncoder().encode(broken) };
    expect(await faultsBy('gexf-1.3.rng', file)).not.toEqual([]);
  });

  test('XG2: any view keeps to the schema', async () => {
    const files = fc.sample(anyView, 15).map((view) => gexfFile(view));
    expect(await faultsBy('gexf-1.3.rng', ...files)).toEqual([]);
  });

  test('XG4, XG5: graphology-gexf finds every actor and leg of any view, with its attributes', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const graph = read(view);
        const { part, legs } = expected(view);
        expect(graph.nodes()).toEqual(part.actors.map((actor) => actor.id));
        expect(graph.edges()).toEqual(legs.map((leg) => leg.id));
        for (const { id, name, aliases, kind, unnamed } of part.actors) {
          const found = graph.getNodeAttributes(id);
          expect({ en: found.name_en, ar: found.name_ar }).toEqual(keptBoth(name));
          expect(found.aliases_ar ?? []).toEqual(aliases.ar.map(kept));
          expect(found).toMatchObject({ kind, unnamed });
        }
        for (const { id, contact: whole, leg, legs: count, source, target } of legs) {
          const found = graph.getEdgeAttributes(id);
          expect(graph.extremities(id)).toEqual([source, target]);
          expect(found).toMatchObject({
            contact: whole.id,
            leg,
            legs: count,
            type: whole.type,
            status: whole.status,
            mutual: whole.mutual,
            from: whole.from,
            to: whole.to,
          });
          expect(found.via ?? []).toEqual(whole.via);
          expect(found.date ?? null).toBe(whole.date);
          expect({ en: found.title_en, ar: found.title_ar }).toEqual(keptBoth(whole.title));
        }
      }),
    );
  });

  test('XG5: networkx finds the same', (context) => {
    if (noNetworkx) context.skip(noNetworkx);
    const views: Exported[] = [curated(), ...fc.sample(anyView, 30)];
    const found = readByNetworkx(views.map(gexfFile));
    views.forEach((view, at) => {
      const { part, legs } = expected(view);
      const graph = found[at];
      expect(Object.keys(graph?.nodes ?? {}).sort()).toEqual(
        part.actors.map((actor) => actor.id).sort(),
      );
      expect(graph?.edges.map(([, , edge]) => edge.id).sort()).toEqual(
        legs.map((leg) => leg.id).sort(),
      );
      for (const { id, name } of part.actors) {
        expect(graph?.nodes[id]).toMatchObject({
          name_en: kept(name.en),
          name_ar: kept(name.ar),
        });
      }
      for (const [source, target, edge] of graph?.edges ?? []) {
        const leg = legs.find((one) => one.id === edge.id);
        expect(edge).toMatchObject({
          contact: leg?.contact.id,
          legs: leg?.legs,
          mutual: leg?.contact.mutual,
          title_ar: kept(leg?.contact.title.ar ?? ''),
        });
        expect([source, target]).toEqual([leg?.source, leg?.target]);
      }
    });
  });

  test('XG3: networkx reads the bounds of a date as the time of its legs', (context) => {
    if (noNetworkx) context.skip(noNetworkx);
    const dates = { a: '2020-11~', b: '2020-09/..', c: null };
    const dataset = tiny(
      ['x', 'y', 'z'],
      Object.entries(dates).map(([id, date]) => contact(id, 'x > z > y', { date })),
    );
    const [graph] = readByNetworkx([gexfFile({ dataset, contacts: dataset.contacts })]);
    const times = graph?.edges.map(([, , { contact: id, start, end }]) => [id, start, end]);
    expect(times?.sort()).toEqual([
      ['a', '2020-11-01', '2020-11-30'],
      ['a', '2020-11-01', '2020-11-30'],
      ['b', '2020-09-01', undefined],
      ['b', '2020-09-01', undefined],
      ['c', undefined, undefined],
      ['c', undefined, undefined],
    ]);
  });

  test('XG6: looks are in the namespace that readers ask for, and stand upright', (context) => {
    if (noNetworkx) context.skip(noNetworkx);
    const dataset = tiny(
      [{ id: 'x', camp: 'west', kind: 'military' }, 'y'],
      [contact('a', 'x > y')],
    );
    const file = gexfFile({
      dataset,
      contacts: dataset.contacts,
      positions: new Map([['x', { x: 12.5, y: 40 }]]),
      colours: new Map([['west', '#0a80ff']]),
    });
    const [graph] = readByNetworkx([file]);
    expect(graph?.nodes.x).toMatchObject({
      viz: { color: { r: 10, g: 128, b: 255 }, position: { x: 12.5, y: -40, z: 0 }, size: 11 },
    });
    expect(graph?.nodes.y).toMatchObject({ viz: { size: 11 } });
    const read = parse(Graph, asText(file.bytes));
    expect(read.getNodeAttribute('x', 'shape')).toBe('diamond');
    expect(read.hasNodeAttribute('y', 'color')).toBe(false);
  });

  test('XG6: a label is the short name in the language of the file', () => {
    const short = { en: 'CENT', ar: 'سنت' };
    const dataset = tiny([{ id: 'x', name: both('Central'), short }, 'y'], [contact('a', 'x > y')]);
    const labels = (lang?: 'en' | 'ar') => {
      const file = { dataset, contacts: dataset.contacts, ...(lang ? { lang } : {}) };
      return read(file).mapNodes((_, { label }) => label);
    };
    expect(labels()).toEqual(['CENT', 'y']);
    expect(labels('ar')).toEqual(['سنت', 'y']);
  });

  test('XG4: a mediated contact keeps its carriers in order on each of its legs', () => {
    const dataset = tiny(['a', 'b', 'c', 'd'], [contact('m', 'a > c > b > d')]);
    const graph = read({ dataset, contacts: dataset.contacts });
    expect(graph.mapEdges((_, { leg, legs, via }) => ({ leg, legs, via }))).toEqual(
      [0, 1, 2].map((leg) => ({ leg, legs: 3, via: ['c', 'b'] })),
    );
  });

  test('XG7: the same view gives the same bytes, in whatever order its contacts come', () => {
    const again = { ...curated(), contacts: [...CURATED.contacts].reverse() };
    expect(asText(gexfFile(again).bytes)).toBe(asText(gexfFile(curated()).bytes));
  });
});
