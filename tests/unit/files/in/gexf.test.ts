import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGexf } from '../../../../src/files/in/gexf';
import { type Choices, OpenError } from '../../../../src/files/in/types';
import { bundleOf, faultsOf, fileIn } from './graphs';
import { mutated, seeded } from './mutations';

const PEERS = new URL('../../../../../shared/data/peers/', import.meta.url);

async function opened(content: string | Uint8Array, name = 'x.gexf', choices: Choices = {}) {
  const made = (await readGexf(fileIn(name, content))).make(choices);
  const bundle = bundleOf(made);
  expect(faultsOf(bundle)).toEqual([]);
  const attributes = (id: string) =>
    [...bundle.actors, ...bundle.contacts].find((entry) => entry.id === id)?.attributes;
  return { ...made, ...bundle, attributes };
}

const gexf = (inner: string, graph = 'defaultedgetype="directed"', version = '1.3') =>
  `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/${version}" xmlns:viz="http://gexf.net/${version}/viz" version="${version}">
<graph ${graph}>
${inner}
</graph></gexf>`;
const NODES = '<nodes><node id="a" label="Anne"/><node id="b" label="Ben"/></nodes>\n';

describe.skipIf(!existsSync(PEERS))('OG12: real files of GEXF', () => {
  /** Counted in the text, without a parser. */
  const counted = (text: string, name: string) =>
    text.match(new RegExp(`<${name}[ >]`, 'g'))?.length;

  it.each([
    'arctic.gexf',
    'les_miserables.graphology.gexf',
    'gexf_edge_data.graphology.gexf',
    'gexf_liststring.graphology.gexf',
    'gephi_dynamicedgeweight.gexf',
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

  it('les_miserables: names, looks, a title and an attribute of a float', async () => {
    const { actors, dataset } = await opened(
      readFileSync(new URL('les_miserables.graphology.gexf', PEERS)),
    );
    expect(dataset.title.en).toBe('Les Misérables, the characters coappearance weighted graph');
    expect(actors.find(({ id }) => id === 'myriel')?.attributes).toEqual({
      Authority: 0.01880342,
      Hub: 0.01880342,
      size: 22.714287,
      color: '#d8482d',
      x: 268.72385,
      y: 91.18155,
    });
  });

  it('usual values, values of their own, and lists', async () => {
    const data = await opened(readFileSync(new URL('gexf_edge_data.graphology.gexf', PEERS)));
    expect(data.attributes('gephi')).toMatchObject({ frog: true, url: 'http://gephi.org' });
    expect(data.attributes('barabasilab')).toMatchObject({ frog: false, indegree: 1 });
    expect(data.contacts.map((contact) => contact.attributes?.Predicate)).toEqual(
      'likes owns knows likes likes'.split(' '),
    );
    const lists = await opened(readFileSync(new URL('gexf_liststring.graphology.gexf', PEERS)));
    expect(lists.attributes('barabasilab')?.types).toEqual(['wines', 'idea', 'cooking']);
  });

  it('edges to nodes that are missing are left out, by their lines', async () => {
    const { contacts, notes } = await opened(
      readFileSync(new URL('gexf_missing_nodes.graphology.gexf', PEERS)),
    );
    expect(contacts).toHaveLength(1);
    expect(notes).toEqual([
      { level: 'left-out', key: 'missingEnd', values: { end: '2' }, line: 13, count: 2 },
      { level: 'left-out', key: 'missingEnd', values: { end: '5' }, line: 16, count: 1 },
    ]);
  });

  it('values over time: the last stands, all are kept', async () => {
    const { contacts } = await opened(readFileSync(new URL('gephi_dynamicedgeweight.gexf', PEERS)));
    expect(contacts[0]?.attributes).toEqual({ Weight: 2, 'Weight (time)': ['2004: 1', '2005: 2'] });
  });

  it('cut off at 80 %, what is whole before that, and the line where it ends', async () => {
    const text = readFileSync(new URL('arctic.gexf', PEERS), 'utf8');
    const part = text.slice(0, Math.floor(text.length * 0.8));
    const { actors, contacts, notes } = await opened(part);
    expect(actors).toHaveLength(1715);
    const whole = part.match(/<edge [^>]*?(\/>|>[\s\S]*?<\/edge>)/g)?.length ?? -1;
    expect(contacts).toHaveLength(whole);
    expect(notes.find(({ key }) => key === 'endsEarly')?.line).toBe(part.split('\n').length);
  });
});

describe('OG13: GEXF by its description', () => {
  it.each(['1.1draft', '1.2draft', '1.3'])('reads version %s', async (version) => {
    const { actors, contacts } = await opened(
      gexf(`${NODES}<edges><edge id="e" source="a" target="b"/></edges>`, undefined, version),
    );
    expect(actors.map(({ id }) => id)).toEqual(['anne', 'ben']);
    expect(contacts).toHaveLength(1);
  });

  it('mixes directions, and takes what says nothing for undirected', async () => {
    const edges = ['', 'type="directed"', 'type="undirected"', 'type="mutual"'].map(
      (type, at) => `<edge id="e${at}" source="a" target="b" ${type}/>`,
    );
    const inner = `${NODES}<edges>${edges.join('')}</edges>`;
    const mutual = async (graph: string) =>
      (await opened(gexf(inner, graph))).contacts.map((contact) => contact.mutual);
    expect(await mutual('defaultedgetype="directed"')).toEqual([false, false, true, true]);
    expect(await mutual('')).toEqual([true, false, true, true]);
  });

  it('knows who lies within whom: nested, by pid, by parents', async () => {
    const { actors } = await opened(
      gexf(`<nodes><node id="s" label="State"><nodes>
        <node id="m" label="Ministry"><nodes><node id="d" label="Desk"/></nodes></node>
      </nodes><edges><edge source="m" target="p"/></edges></node>
      <node id="p" label="Post" pid="s"/>
      <node id="q" label="Quay"><parents><parent for="p"/></parents></node></nodes>`),
    );
    const parts = Object.fromEntries(actors.map(({ id, partOf }) => [id, partOf]));
    expect(parts).toEqual({
      state: null,
      ministry: 'state',
      desk: 'ministry',
      post: 'state',
      quay: 'post',
    });
  });

  it('reads looks of any namespace', async () => {
    const looks = `<color r="255" g="0" b="300"/><viz:position x="1.5" y="-2" z="0"/>
      <size value="3"/><ns0:shape value="disc" xmlns:ns0="http:///www.gexf.net/1.1draft/viz"/>`;
    const { attributes } = await opened(
      gexf(`<nodes><node id="a">${looks}</node>
      <node id="b"><viz:color hex="#FF7700"/></node></nodes>`),
    );
    expect(attributes('a')).toEqual({ color: '#ff00ff', x: 1.5, y: -2, size: 3, shape: 'disc' });
    expect(attributes('b')).toEqual({ color: '#ff7700' });
  });

  const TIMES: readonly (readonly [string, string, string | null])[] = [
    ['date', 'start="2010-01-02" end="2010-02-03"', '2010-01-02/2010-02-03'],
    ['date', 'start="2010-01-02"', '2010-01-02/..'],
    ['date', 'endopen="2010-01-02"', '../2010-01-02'],
    ['date', 'start="2010-01-02" end="2010-01-02"', '2010-01-02'],
    ['dateTime', 'start="2010-01-02T10:00:00Z" end="2010-01-02T11:00:00Z"', '2010-01-02'],
    ['dateTime', 'timestamp="2010-01-02T10:00:00.000+03:00"', '2010-01-02'],
    ['double', 'start="2004.0" end="2005.0"', '2004/2005'],
    ['double', 'start="1262390400000" end="Infinity"', '2010-01-02/..'],
    ['integer', 'start="-Infinity" end="2005"', '../2005'],
    ['date', 'timestamps="&lt;[2010-01-02, 2010-01-05]&gt;"', '2010-01-02/2010-01-05'],
    [
      'date',
      'intervals="&lt;[2010-01-02,2010-01-03];[2010-02-01,2010-02-02]&gt;"',
      '2010-01-02/2010-02-02',
    ],
    ['date', 'start="2010-02-01" end="2010-01-01"', null],
    ['double', 'start="3" end="7"', null],
    ['date', '', null],
  ];
  it.each(TIMES)('reads time of format %s: %s as %s', async (format, attributes, date) => {
    const { contacts, notes } = await opened(
      gexf(
        `${NODES}<edges><edge id="e" source="a" target="b" ${attributes}/></edges>`,
        `mode="dynamic" timeformat="${format}"`,
      ),
    );
    expect(contacts[0]?.date).toBe(date);
    const unread = date === null && attributes !== '';
    expect(notes.map(({ key }) => key)).toEqual(unread ? ['badDate'] : []);
    expect(contacts[0]?.attributes?.spells !== undefined).toBe(
      unread || attributes.startsWith('intervals') || attributes.startsWith('timestamps'),
    );
  });

  it('holds several spells in the span around them, and keeps each', async () => {
    const { contacts, attributes } = await opened(
      gexf(
        `<nodes><node id="a" start="2009"><spells><spell start="2010" end="2011"/></spells></node><node id="b"/></nodes>
        <edges><edge id="e" source="a" target="b"><spells>
        <spell start="2010-03-01" end="2010-03-02"/><spell start="2010-01-01" endopen="2010-01-05"/>
        </spells></edge></edges>`,
        'mode="dynamic" timeformat="date"',
      ),
    );
    expect(contacts[0]?.date).toBe('2010-01-01/2010-03-02');
    expect(attributes('e')).toEqual({
      spells: ['2010-03-01/2010-03-02', '2010-01-01/2010-01-05'],
    });
    expect(attributes('a')).toEqual({ spells: ['2009/..', '2010/2011'] });
  });

  it('reads every type, keeps as text what does not fit it, and loses no name', async () => {
    const types = [
      ['integer', '12', 12],
      ['integer', 'twelve', 'twelve'],
      ['long', '12345678901234567890', '12345678901234567890'],
      ['double', '1.5', 1.5],
      ['float', 'NaN', 'NaN'],
      ['boolean', 'TRUE', true],
      ['string', '007', '007'],
      ['anyURI', 'https://x.example', 'https://x.example'],
      ['liststring', '["a, b","c"]', ['a, b', 'c']],
      ['listinteger', '[1, 2]', ['1', '2']],
      ['liststring', `['x', 'y']`, ['x', 'y']],
      ['liststring', 'a;b', ['a', 'b']],
    ] as const;
    const declared = types.map(
      ([type], at) =>
        `<attribute id="${at}" title="${at % 2 ? 'same' : `t${at}`}" type="${type}"/>`,
    );
    const values = types.map(
      ([, text], at) => `<attvalue for="${at}" value='${text.replaceAll("'", '&apos;')}'/>`,
    );
    const { attributes } = await opened(
      gexf(`<attributes class="node">${declared.join('')}</attributes>
      <nodes><node id="a" extra="kept"><attvalues>${values.join('')}<attvalue for="99" value="undeclared"/></attvalues></node></nodes>`),
    );
    const expected = types.map(([, , value], at) => [
      at % 2 === 0 ? `t${at}` : at === 1 ? 'same' : `same (${at})`,
      value,
    ]);
    expect(attributes('a')).toEqual({
      ...Object.fromEntries(expected),
      99: 'undeclared',
      extra: 'kept',
    });
  });

  it('names and values that are markup are text', async () => {
    const { actors } = await opened(
      gexf(
        '<nodes><node id="a" label="&lt;img src=x onerror=alert(1)&gt;"/><node id="&amp;" label=""/><node label="only a label"/><node/></nodes>',
      ),
    );
    expect(actors.map(({ name }) => name.en)).toEqual([
      '<img src=x onerror=alert(1)>',
      '&',
      'only a label',
    ]);
  });

  it('says why nothing can be made of it', async () => {
    const why = async (text: string) => {
      try {
        await opened(text);
      } catch (error) {
        return error instanceof OpenError ? [error.note.key, error.note.line] : error;
      }
      return null;
    };
    expect(await why(gexf('<nodes/>'))).toEqual(['noNodes', null]);
    expect(await why('<gexf>\n<graph>\n<nodes>\n<no')).toEqual(['endsEarly', 4]);
    expect(await why('<gexf>\n</graph>')).toEqual(['malformed', 2]);
    expect(await why('<!DOCTYPE x [<!ENTITY a "b">]><gexf/>')).toEqual(['xmlEntities', 1]);
  });
});

describe('OG14: broken GEXF', () => {
  it('a thousand files, broken by a seeded hand, open or say why', async () => {
    const whole = gexf(
      `<attributes class="node"><attribute id="k" title="kind" type="string"><default>person</default></attribute><attribute id="l" title="tags" type="liststring"/></attributes>
<nodes><node id="a" label="Anne"><attvalues><attvalue for="k" value="army"/><attvalue for="l" value="[&quot;x&quot;,&quot;y&quot;]"/></attvalues><viz:color r="1" g="2" b="3"/><nodes><node id="c" pid="a"/></nodes></node>
<node id="b" label="قاآني"/></nodes>
<edges><edge id="e" source="a" target="b" type="undirected" start="2010-01-01" end="2010-02-01" weight="2"/>
<edge id="f" source="b" target="c" label="&lt;b&gt;"><spells><spell start="2011"/></spells></edge></edges>`,
      'mode="dynamic" timeformat="date"',
    );
    const next = seeded(6);
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
    // Both happen, or the hand breaks nothing or everything.
    expect(ends.open).toBeGreaterThan(300);
    expect(ends.refused).toBeGreaterThan(50);
  });
});
