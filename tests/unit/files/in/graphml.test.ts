import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGraphml } from '../../../../src/files/in/graphml';
import { type Choices, OpenError } from '../../../../src/files/in/types';
import { bundleOf, faultsOf, fileIn } from './graphs';
import { mutated, seeded } from './mutations';

const PEERS = new URL('../../../../../shared/data/peers/', import.meta.url);

async function opened(content: string | Uint8Array, name = 'x.graphml', choices: Choices = {}) {
  const made = (await readGraphml(fileIn(name, content))).make(choices);
  const bundle = bundleOf(made);
  expect(faultsOf(bundle)).toEqual([]);
  const attributes = (id: string) =>
    [...bundle.actors, ...bundle.contacts].find((entry) => entry.id === id)?.attributes;
  return { ...made, ...bundle, attributes };
}

const graphml = (inner: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
${inner}
</graphml>`;
const NODES = '<node id="a"/><node id="b"/><node id="c"/><node id="d"/>\n';

describe.skipIf(!existsSync(PEERS))('OG15: real files of GraphML', () => {
  const counted = (text: string, name: string) =>
    text.match(new RegExp(`<${name}[ >]`, 'g'))?.length;

  it.each([
    'miserables.graphology.graphml',
    'attributes.graphology.graphml',
    'mixed_multigraph.graphology.graphml',
    'quakers-network.graphml',
  ])('%s has every node and every edge', async (name) => {
    const bytes = readFileSync(new URL(name, PEERS));
    const text = bytes.toString('utf8');
    const { actors, contacts, notes } = await opened(bytes, name);
    expect(actors).toHaveLength(counted(text, 'node') ?? -1);
    expect(contacts).toHaveLength(counted(text, 'edge') ?? -1);
    expect(notes.filter(({ level }) => level !== 'guess')).toEqual([]);
    const lines = text.split('\n');
    for (const { evidence } of contacts) {
      expect(lines[(evidence[0]?.paragraphs[0] ?? 0) - 1]).toContain('<edge ');
    }
  });

  it('miserables: names from labels, numbers as numbers, camps from its classes', async () => {
    const { actors, guesses, dataset } = await opened(
      readFileSync(new URL('miserables.graphology.graphml', PEERS)),
    );
    expect(actors[0]).toMatchObject({
      id: 'valjean',
      name: { en: 'Valjean' },
      camp: '1',
      attributes: { 'Modularity Class': 1, size: 100, r: 245, g: 91, b: 91, x: -87.93029 },
    });
    expect(guesses.find(({ id }) => id === 'camps')?.value).toBe('Modularity Class');
    expect(dataset.camps).toHaveLength(8);
  });

  it('mixed directions and usual values', async () => {
    const { contacts, actors } = await opened(
      readFileSync(new URL('mixed_multigraph.graphology.graphml', PEERS)),
    );
    expect(contacts.filter(({ mutual }) => !mutual).map(({ id }) => id)).toEqual(['e3', 'e6']);
    expect(actors.map(({ attributes }) => attributes?.color)).toEqual(
      'green yellow blue red yellow turquoise'.split(' '),
    );
  });
});

describe('OG16: GraphML by its description', () => {
  it('reads keys by type, for whom they are, and with what is usual', async () => {
    const { attributes, dataset } = await opened(
      graphml(`<key id="k0" for="node" attr.name="n" attr.type="int"><default>7</default></key>
      <key id="k1" for="edge" attr.name="w" attr.type="double"><default>0.5</default></key>
      <key id="k2" for="all" attr.name="on" attr.type="boolean"><default>true</default></key>
      <key id="k3" for="node" attr.name="n" attr.type="string"/>
      <key id="k4" for="graph" attr.name="title" attr.type="string"/>
      <key id="k5"/>
      <graph id="G" edgedefault="directed"><data key="k4">Talks &amp; calls</data>
      <desc>All of them.</desc>
      <node id="a"><data key="k3">also n</data><data key="k9">undeclared</data><data key="k5"> kept </data></node>
      <node id="b"><data key="k0">12</data><data key="k2">false</data></node>
      <edge id="e" source="a" target="b"><data key="k1">x</data></edge></graph>`),
    );
    expect(attributes('a')).toEqual({
      n: 'also n',
      'n (k0)': 7,
      on: true,
      k9: 'undeclared',
      k5: ' kept ',
    });
    expect(attributes('b')).toEqual({ n: 12, on: false });
    expect(attributes('e')).toEqual({ w: 'x', on: true });
    expect(dataset.title.en).toBe('Talks & calls');
    expect(dataset.description.ar).toBe('All of them.');
  });

  it('says which way edges run: by the graph around them, or by themselves', async () => {
    const { contacts } = await opened(
      graphml(`<graph edgedefault="undirected">${NODES}
      <edge id="e1" source="a" target="b"/><edge id="e2" source="a" target="b" directed="true"/>
      <node id="g"><graph edgedefault="directed"><node id="h"/>
      <edge id="e3" source="a" target="h"/><edge id="e4" source="a" target="h" directed="false"/>
      </graph></node></graph>`),
    );
    expect(contacts.map(({ id, mutual }) => [id, mutual])).toEqual([
      ['e1', true],
      ['e2', false],
      ['e3', false],
      ['e4', true],
    ]);
  });

  it('takes nested graphs for parts, and ports for attributes', async () => {
    const { actors, found, attributes } = await opened(
      graphml(`<graph edgedefault="directed"><node id="s"><port name="north"/><port name="south"/>
      <graph><node id="m"><graph><node id="d"/></graph></node></graph></node>
      <edge id="e" source="s" target="d" sourceport="north" targetport="in"/></graph>`),
    );
    expect(actors.map(({ id, partOf }) => [id, partOf])).toEqual([
      ['s', null],
      ['m', 's'],
      ['d', 'm'],
    ]);
    expect(attributes('s')).toEqual({ ports: ['north', 'south'] });
    expect(attributes('e')).toEqual({ sourceport: 'north', targetport: 'in' });
    expect(found.some(({ what }) => what === 'graphs')).toBe(false);
  });

  it('reads hyperedges: a side each where the file says so, else one with the others', async () => {
    const { contacts, notes, found } = await opened(
      graphml(`<graph edgedefault="directed">${NODES}
      <hyperedge id="h1"><endpoint node="a" type="out"/><endpoint node="b" type="in"/><endpoint node="c" type="in"/></hyperedge>
      <hyperedge id="h2"><endpoint node="a"/><endpoint node="b"/><endpoint node="c" port="x"/></hyperedge>
      <hyperedge id="h3"><endpoint node="a"/></hyperedge></graph>`),
    );
    expect(contacts.map(({ id, from, to, mutual }) => [id, from, to, mutual])).toEqual([
      ['h1', ['a'], ['b', 'c'], false],
      ['h2', ['a'], ['b', 'c'], true],
    ]);
    expect(notes.map(({ level, key, line }) => [level, key, line])).toEqual([
      ['guess', 'endpointSides', 5],
      ['left-out', 'edgeNoEnd', 7],
    ]);
    expect(found).toContainEqual({ what: 'hyperedges', count: 2 });
  });

  it('reads the labels, places and colours that yEd writes', async () => {
    const { actors, contacts } = await opened(
      graphml(`<key for="node" id="d6" yfiles.type="nodegraphics"/>
      <key for="edge" id="d10" yfiles.type="edgegraphics"/>
      <key attr.name="description" attr.type="string" for="node" id="d5"/>
      <graph edgedefault="directed" id="G">
      <node id="n0"><data key="d5"><![CDATA[a note]]></data><data key="d6">
        <y:ShapeNode><y:Geometry height="30.0" width="50.0" x="10.0" y="20.0"/><y:Fill color="#FFCC00" transparent="false"/>
        <y:NodeLabel alignment="center">Anne<y:LabelModel><y:SmartNodeLabelModel distance="4.0"/></y:LabelModel></y:NodeLabel>
        <y:Shape type="ellipse"/></y:ShapeNode></data></node>
      <node id="n1"><data key="d6"><y:ProxyAutoBoundsNode><y:Realizers active="0"><y:GroupNode><y:NodeLabel>Group</y:NodeLabel></y:GroupNode>
        <y:GroupNode><y:NodeLabel>Folder</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data></node>
      <edge id="e0" source="n0" target="n1"><data key="d10"><y:PolyLineEdge><y:EdgeLabel>asked</y:EdgeLabel></y:PolyLineEdge></data></edge>
      </graph>`),
    );
    expect(actors.map(({ name }) => name.en)).toEqual(['Anne', 'Group']);
    expect(actors[0]?.attributes).toEqual({
      description: 'a note',
      color: '#ffcc00',
      shape: 'ellipse',
    });
    expect(contacts[0]?.title.en).toBe('asked');
  });

  it('offers each of several graphs', async () => {
    const two = graphml(`<graph id="one" edgedefault="directed"><node id="a"/></graph>
      <graph id="two" edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"/></graph>`);
    const { guesses, actors, found } = await opened(two);
    expect(actors).toHaveLength(2);
    expect(found[0]).toEqual({ what: 'graphs', count: 2 });
    expect(guesses[0]).toMatchObject({ id: 'graph', value: '2' });
    expect((await opened(two, 'x', { graph: '1' })).actors).toHaveLength(1);
  });

  it('keeps what stands before a fault, and says where that is', async () => {
    const broken = graphml(
      '<graph>\n<node id="a"/>\n<node id="b"/>\n<edge source="a"/>\n<node>\n</edge>',
    );
    const { actors, notes } = await opened(broken);
    expect(actors).toHaveLength(2);
    expect(notes.map(({ key, line }) => [key, line])).toEqual([
      ['edgeNoEnd', 6],
      ['malformed', 8],
    ]);
    expect(() => readGraphml(fileIn('x', graphml('<graph/>')))).toThrow('noNodes');
    expect(() => readGraphml(fileIn('x', '<!DOCTYPE g [<!ENTITY a "b">]><graphml/>'))).toThrow(
      'xmlEntities',
    );
  });
});

describe('OG17: broken GraphML', () => {
  it('a thousand files, broken by a seeded hand, open or say why', async () => {
    const whole =
      graphml(`<key id="d0" for="node" attr.name="kind" attr.type="string"><default>person</default></key>
<key id="d1" for="edge" attr.name="date" attr.type="string"/><key id="d2" for="edge" attr.name="via" attr.type="string"/>
<graph id="G" edgedefault="directed"><node id="a"><data key="d0">army</data><graph><node id="c"/></graph></node>
<node id="b"><data key="label">قاآني</data></node><port name="p"/>
<edge id="e" source="a" target="b"><data key="d1">2010-01-01</data><data key="d2">c</data></edge>
<hyperedge id="h"><endpoint node="a" type="out"/><endpoint node="b" type="in"/><endpoint node="c"/></hyperedge>
<edge id="f" source="b" target="c" directed="false"><data key="d1">2011/2012</data></edge></graph>`);
    const next = seeded(7);
    const ends = { open: 0, refused: 0 };
    for (let run = 0; run < 1000; run += 1) {
      const text = mutated(whole, next);
      try {
        await opened(text);
        ends.open += 1;
      } catch (error) {
        if (!(error instanceof OpenError)) throw new Error(`run ${run}: ${text}`, { cause: error });
        ends.refused += 1;
      }
    }
    expect(ends.open).toBeGreaterThan(300);
    expect(ends.refused).toBeGreaterThan(50);
  });
});
