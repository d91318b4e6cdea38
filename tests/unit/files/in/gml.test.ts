import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { looksLikeGml, parseGml, readGml } from '../../../../src/files/in/gml';
import { gmlText } from '../../../../src/files/in/gml-text';
import { OpenError } from '../../../../src/files/in/types';
import { bundleOf, noNotes, read, told } from './table-files';

const KARATE = '../shared/data/peers/karate.gml';

const YED = `Creator "yFiles" # a comment [ with brackets
Version 2.2
graph
[
  label "Talks &amp; more"
  comment "made by hand"
  directed 1
  node [ id 0 label "Ann &#1602;&eacute;" graphics [ x 10.5 y -2 fill "#FF0000" ] LabelGraphics [ text "A" ] gid 5 ]
  node [ id 1 label "Bob
says &quot;hi&quot;" tag "x" tag "y" ]
  node [ id 5 label "" isGroup 1 ]
  edge [ source 0 target 1 label "met" key 0 value 2.5 ]
  edge [ source 0 target 1 key 1 ]
  edge [ source 1 target 5 directed 0 ]
]
`;

describe('GML', () => {
  test('OT19: nodes and edges with their attributes, records within by their path', () => {
    const notes = noNotes();
    const [graph] = parseGml(YED, notes);
    expect(notes.list()).toEqual([]);
    expect([graph?.title, graph?.description]).toEqual(['Talks & more', 'made by hand']);
    expect(graph?.nodes).toEqual([
      {
        key: '0',
        label: 'Ann قé',
        line: 8,
        parent: '5',
        attributes: { 'graphics.fill': '#FF0000', 'LabelGraphics.text': 'A' },
        position: { x: 10.5, y: -2 },
      },
      { key: '1', label: 'Bob\nsays "hi"', line: 9, parent: null, attributes: { tag: ['x', 'y'] } },
      { key: '5', label: null, line: 11, parent: null, attributes: { isGroup: 1 } },
    ]);
    const edges = graph?.edges.map((e) => [e.source[0], e.target[0], e.directed, e.label, e.line]);
    expect(edges).toEqual([
      ['0', '1', true, 'met', 12],
      ['0', '1', true, null, 13],
      ['1', '5', false, null, 14],
    ]);
    expect(graph?.edges[0]?.attributes).toEqual({ key: 0, value: 2.5 });
  });

  test('OT19: entities are resolved once', () => {
    expect(gmlText('&amp;lt; &#x642; &uuml; &nope; &#0; &')).toBe('&lt; ق ü &nope; &#0; &');
  });

  test('OT19: what is missing or twice is told by its line', () => {
    const notes = noNotes();
    const text = 'graph [\nnode [ id 1 ]\nnode [ id 1 ]\nnode [ ]\nedge [ source 1 ]\n5\n';
    const [graph] = parseGml(text, notes);
    expect(graph?.nodes).toHaveLength(1);
    expect(told(notes.list())).toEqual([
      'strangeLine 6 ×1',
      'endsEarly 7 ×1',
      'sameId 3 ×1',
      'noId 4 ×1',
      'edgeNoEnd 5 ×1',
    ]);
  });

  test('OT19: brackets without end are refused, not followed', () => {
    expect(() => parseGml('graph [ '.repeat(10_000), noNotes())).toThrow(OpenError);
    expect(() => parseGml('nothing here', noNotes())).toThrow(OpenError);
  });

  test('OT19: it is told from other texts by its content', () => {
    expect(looksLikeGml(YED)).toBe(true);
    expect(looksLikeGml('graph,node\na,b\n')).toBe(false);
    expect(looksLikeGml('digraph { a -> b }')).toBe(false);
  });

  // 34 members and 78 friendships: Zachary (1977), and what NetworkX 3.6 reads of this file.
  test.skipIf(!existsSync(KARATE))('OT19: the karate club has 34 members and 78 ties', async () => {
    const text = readFileSync(KARATE, 'utf8');
    expect(looksLikeGml(text)).toBe(true);
    const { actors, contacts } = bundleOf(await read(readGml, text));
    expect([actors.length, contacts.length]).toEqual([34, 78]);
    const degree = (name: string) => {
      const id = actors.find((actor) => actor.name.en === name)?.id ?? '';
      return contacts.filter(({ from, to }) => [...from, ...to].includes(id)).length;
    };
    expect(['1', '34', '12'].map(degree)).toEqual([16, 17, 1]);
    expect(contacts.every(({ mutual }) => mutual)).toBe(true);
  });
});
