import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { looksLikePajek, parsePajek, readPajek } from '../../../../src/files/in/pajek';
import { spanOf } from '../../../../src/files/in/pajek-tokens';
import { OpenError } from '../../../../src/files/in/types';
import { bundleOf, noNotes, read, told } from './table-files';

const LINKS = '../shared/data/peers/links.pajek.net';

const NET = `% a comment
*Network "Talks"
*Vertices 5
1 "Ann &#1602;" 0.1 0.25 0.5 box ic Red [1945-1990]
2 Bob
3 "Cy (\\nsecond line)" 0.5 0.5
*Arcs :1 "asks"
1 2 3 c Blue l "first" [1945-1990]
2 1
*Edges :2 "knows"
1 3 -0.5 [1-3,5]
*Arcslist
1 4 5
*Edgeslist
2 3 4
9 x
`;

const ends = ({ source, target }: { source: readonly string[]; target: readonly string[] }) =>
  `${source}-${target}`;

describe('Pajek', () => {
  test('OT17: vertices with labels, places and looks; those without a line by their number', () => {
    const [graph] = parsePajek(NET, noNotes());
    expect(graph?.title).toBe('Talks');
    expect(graph?.nodes.map(({ key, label, line }) => [key, label, line])).toEqual([
      ['1', 'Ann ق', 4],
      ['2', 'Bob', 5],
      ['3', 'Cy ( second line)', 6],
      ['4', null, null],
      ['5', null, null],
    ]);
    const [ann] = graph?.nodes ?? [];
    expect(ann?.position).toEqual({ x: 0.1, y: 0.25 });
    expect(ann?.attributes).toEqual({ z: 0.5, shape: 'box', ic: 'Red', time: '[1945-1990]' });
  });

  test('OT17: arcs, edges and lists of both, in their relations, with weights and spans', () => {
    const notes = noNotes();
    const [graph] = parsePajek(NET, notes);
    expect(graph?.edges.map((edge) => [ends(edge), edge.directed, edge.date])).toEqual([
      ['1-2', true, '1945/1990'],
      ['2-1', true, null],
      ['1-3', false, null],
      ['1-4', true, null],
      ['1-5', true, null],
      ['2-3', false, null],
      ['2-4', false, null],
    ]);
    expect(graph?.edges[0]).toMatchObject({ label: 'first', line: 8 });
    expect(graph?.edges[0]?.attributes).toEqual({
      relation: 'asks',
      weight: 3,
      c: 'Blue',
      time: '[1945-1990]',
    });
    expect(graph?.edges[2]?.attributes).toEqual({
      relation: 'knows',
      weight: -0.5,
      time: '[1-3,5]',
    });
    expect(told(notes.list())).toEqual(['strangeLine 16 ×1']);
  });

  test.each([
    ['[1945-1990]', '1945/1990'],
    ['[1950]', '1950'],
    ['[1950-*]', '1950/..'],
    ['[1950-1960,1970-1980]', '1950/1980'],
    ['[1-3]', null],
    ['[1990-1945]', null],
  ])('OT17: %s is %s', (span, date) => expect(spanOf(span)).toBe(date));

  test('OT17: a matrix, of one mode and of two', () => {
    const [one] = parsePajek('*Vertices 3\n*Matrix\n0 1 0\n0 0 2\n0 0 0\n', noNotes());
    expect(one?.edges.map((edge) => [ends(edge), edge.attributes.weight])).toEqual([
      ['1-2', 1],
      ['2-3', 2],
    ]);
    const [two] = parsePajek('*Vertices 5 2\n*Matrix\n1 0 0\n0 1 1\n', noNotes());
    expect(two?.edges.map(ends)).toEqual(['1-3', '2-4', '2-5']);
    expect(two?.nodes.map(({ attributes }) => attributes.mode)).toEqual([1, 1, 2, 2, 2]);
  });

  test('OT17: lines that name their relation; several networks; partitions of a project', () => {
    const [first, second] = parsePajek(
      '*Network a\n*Vertices 2\n*Arcs\n1: 1 2 1\n2: 2 1 1\n*Partition side\n*Vertices 2\n7\n8\n*Network b\n*Vertices 1\n',
      noNotes(),
    );
    expect(first?.edges.map(({ attributes }) => attributes.relation)).toEqual(['1', '2']);
    expect(first?.nodes.map(({ attributes }) => attributes.side)).toEqual([7, 8]);
    expect([second?.title, second?.nodes.length]).toEqual(['b', 1]);
  });

  test('OT17: a number is no proof of so many vertices', () => {
    const notes = noNotes();
    const [graph] = parsePajek('*Vertices 900000000\n1 "a"\n2 "b"\n*Arcs\n1 2\n', notes);
    expect(graph?.nodes).toHaveLength(2);
    expect(told(notes.list())).toEqual(['unnamedVertices - ×1']);
    expect(() => parsePajek('*Vertices many\n', noNotes())).toThrow(OpenError);
    expect(() => parsePajek('*Arcs\n1 2\n', noNotes())).toThrow(OpenError);
  });

  test('OT17: it is told from other texts by its content', () => {
    expect(looksLikePajek(NET)).toBe(true);
    expect(looksLikePajek('*vertices 3\r\n1 2')).toBe(true);
    expect(looksLikePajek('* a list\n* of points\n')).toBe(false);
  });

  // 4 vertices and 7 arcs, of which two are loops: counted by hand in the file, and by NetworkX 3.6.
  test.skipIf(!existsSync(LINKS))('OT17: a real file has all its arcs', async () => {
    const text = readFileSync(LINKS, 'utf8');
    expect(looksLikePajek(text)).toBe(true);
    const [graph] = parsePajek(text, noNotes());
    expect([graph?.nodes.length, graph?.edges.length]).toEqual([4, 7]);
    expect(graph?.edges.map(ends)).toEqual(['1-1', '2-1', '1-2', '4-2', '3-4', '1-3', '3-3']);
    expect(graph?.edges[3]).toMatchObject({ label: 'Circular arc', attributes: { weight: -1 } });
    const made = await read(readPajek, text);
    expect(bundleOf(made).contacts).toHaveLength(5);
    expect(told(made.notes)).toEqual(['loop 10 ×1', 'loop 16 ×1']);
  });
});
