import { describe, expect, test } from 'vitest';
import { looksLikeDl, parseDl, readDl } from '../../../../src/files/in/dl';
import { OpenError, type RawGraph } from '../../../../src/files/in/types';
import { bundleOf, noNotes, read, told } from './table-files';

/** Edges as `a>b weight`, or `a=b weight` without a direction, by the labels of their ends. */
function edges({ nodes, edges: list }: RawGraph): string[] {
  const name = (key = '') => nodes.find((node) => node.key === key)?.label ?? key;
  return list.map(({ source, target, directed, attributes }) => {
    const relation = attributes.relation === undefined ? '' : ` ${attributes.relation}`;
    const sign = directed ? '>' : '=';
    return `${name(source[0])}${sign}${name(target[0])} ${attributes.weight}${relation}`;
  });
}

const read1 = (text: string, notes = noNotes()) => edges(parseDl(text, notes));

describe('UCINET DL', () => {
  test.each([
    [
      'a full matrix',
      'dl n=3 format=fullmatrix\nlabels: Ann, Bob, Cy\ndata:\n0 1 0\n0 0 2\n0 0 0\n',
    ],
    ['its usual form', 'DL N = 3\nLABELS:\nAnn\nBob\nCy\nDATA:\n0 1 0 0 0 2 0 0 0\n'],
    [
      'labels embedded',
      'dl n=3 format=fm\nlabels embedded\ndata:\n Ann Bob Cy\nAnn 0 1 0\nBob 0 0 2\nCy 0 0 0\n',
    ],
    ['an edge list', 'dl n=3 format=edgelist1\nlabels: Ann,Bob,Cy\ndata:\n1 2\n2 3 2\n'],
    ['edges by name', 'dl n=3, format=el1\nlabels embedded\ndata:\nAnn Bob 1\nBob Cy 2.0\n'],
    [
      'labels in quotation marks',
      'dl n=3 format=el1\nlabels: "Ann" "Bob" "Cy"\ndata:\nANN bob\n2 3 2\n',
    ],
  ])('OT18: %s', (_, text) => {
    expect(looksLikeDl(text)).toBe(true);
    expect(read1(text).map((edge) => edge.replace('2.0', '2'))).toEqual(['Ann>Bob 1', 'Bob>Cy 2']);
  });

  test('OT18: lists of neighbours', () => {
    const text = 'dl n=4 format=nodelist1\nlabels embedded\ndata:\na b c\nd a\n';
    expect(read1(text)).toEqual(['a>b 1', 'a>c 1', 'd>a 1']);
    expect(read1('dl n=3 format=nodelist1b\ndata:\n1 2 2 3\n2 0\n3 1 1\n')).toEqual([
      '1>2 1',
      '1>3 1',
      '3>1 1',
    ]);
  });

  test('OT18: half a matrix, and a whole one that is symmetric, has no direction', () => {
    expect(read1('dl n=3 format=lowerhalf diagonal=absent\ndata:\n1\n0 2\n')).toEqual([
      '2=1 1',
      '3=2 2',
    ]);
    expect(read1('dl n=3 format=upperhalf\ndata:\n0 1 0\n0 2\n0\n')).toEqual(['1=2 1', '2=3 2']);
    expect(read1('dl n=3\ndata:\n0 1 0\n1 0 2\n0 2 0\n')).toEqual(['1=2 1', '2=3 2']);
  });

  test('OT18: several relations, by their names', () => {
    const matrices =
      'dl n=2 nm=2\nlabels: a b\nmatrix labels: likes, pays\ndata:\n0 1\n0 0\n\n0 0\n3 0\n';
    expect(read1(matrices)).toEqual(['a>b 1 likes', 'b>a 3 pays']);
    expect(read1('dl n=2 nm=2 format=el1\ndata:\n1 2\n!\n2 1 4\n')).toEqual(['1>2 1 1', '2>1 4 2']);
  });

  test('OT18: two modes', () => {
    const graph = parseDl(
      'dl nr=2, nc=3\nrow labels: a b\ncolumn labels: x y z\ndata:\n1 0 1\n0 1 0\n',
      noNotes(),
    );
    expect(edges(graph)).toEqual(['a>x 1', 'a>z 1', 'b>y 1']);
    expect(graph.nodes.map(({ attributes }) => attributes.mode)).toEqual([1, 1, 2, 2, 2]);
  });

  test('OT18: what does not fit is told, and what is missing refused', () => {
    const notes = noNotes();
    expect(read1('dl n=3\ndata:\n0 1 x\n0 0\n', notes)).toEqual(['1>2 1']);
    expect(told(notes.list())).toEqual(['strangeLine 3 ×1', 'matrixRows 4 ×1']);
    for (const text of [
      'dl n=3\n1 2',
      'dl\ndata:\n1',
      'dl n=3 format=odd\ndata:\n1',
      'dl n=0\ndata:\n',
    ]) {
      expect(() => parseDl(text, noNotes())).toThrow(OpenError);
    }
    expect(() => parseDl('dl n=999999999 nm=999999999\ndata:\n1', noNotes())).toThrow(OpenError);
  });

  test('OT18: it becomes contacts with their lines as evidence', async () => {
    const { contacts } = bundleOf(await read(readDl, 'dl n=2 format=el1\ndata:\n1 2\n'));
    expect(contacts.map(({ from, to, evidence }) => [from, to, evidence[0]?.paragraphs])).toEqual([
      [['1'], ['2'], [3]],
    ]);
  });
});
