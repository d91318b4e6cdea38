import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildGraph, legsOf, participants } from '../../../src/graph/build';
import { contact, tiny } from '../../scenes/support/tiny';

const legs = (course: string, mutual = false): string[] =>
  legsOf(contact('c', course, { mutual })).map(
    ({ leg, source, target }) => `${leg}:${source}>${target}`,
  );

describe('legs', () => {
  test.each([
    ['direct: one leg', 'a > b', ['0:a>b']],
    ['one carrier: two legs', 'a > c > b', ['0:a>c', '1:c>b']],
    ['n carriers: n + 1 legs, in order', 'a > c > d > b', ['0:a>c', '1:c>d', '2:d>b']],
    ['several senders multiply the first leg', 'a+e > c > b', ['0:a>c', '0:e>c', '1:c>b']],
    ['several receivers multiply the last leg', 'a > c > b+f', ['0:a>c', '1:c>b', '1:c>f']],
    ['both multiply a direct contact', 'a+e > b+f', ['0:a>b', '0:a>f', '0:e>b', '0:e>f']],
    [
      'the middle is never multiplied',
      'a+e > c > d > b+f',
      ['0:a>c', '0:e>c', '1:c>d', '2:d>b', '2:d>f'],
    ],
  ])('G1: %s', (_, course, expected) => expect(legs(course)).toEqual(expected));

  test('G2: an actor has no leg to itself', () => {
    expect(legs('a > a')).toEqual([]);
    expect(legs('a+b > b')).toEqual(['0:a>b']);
    expect(legs('a > c > c > b')).toEqual(['0:a>c', '2:c>b']);
  });

  test('G2: a mutual contact that lists both sides on both ends joins each pair once', () => {
    expect(legs('a+b > a+b', true)).toEqual(['0:a>b']);
    expect(legs('a+b > a+b')).toEqual(['0:a>b', '0:b>a']);
    expect(legs('a+b+d > a+b+d', true)).toHaveLength(3);
  });
});

describe('the graph', () => {
  const dataset = tiny(
    ['a', 'b', 'c', 'd', 'alone'],
    [
      contact('direct', 'a > b'),
      contact('mediated', 'a+d > c > b', { status: 'declined' }),
      contact('twice', 'a > c > d > c > b'),
    ],
  );
  const graph = buildGraph(dataset);

  test('G3: there is a node for every actor, also one without a contact', () => {
    expect(graph.nodes().sort()).toEqual(['a', 'alone', 'b', 'c', 'd']);
    expect(graph.getNodeAttributes('alone')).toMatchObject({ contacts: 0, carried: 0 });
  });

  test('G3: every leg is an edge that names its contact, its place and how many there are', () => {
    const edges = graph.mapEdges((_, leg) => `${leg.contact} ${leg.leg}/${leg.legs} ${leg.status}`);
    expect(edges.filter((edge) => edge.startsWith('mediated'))).toEqual([
      'mediated 0/2 declined',
      'mediated 0/2 declined',
      'mediated 1/2 declined',
    ]);
    expect(graph.size).toBe(1 + 3 + 4);
  });

  test('G4: counts are of contacts, not of legs', () => {
    expect(graph.getNodeAttribute('a', 'contacts')).toBe(3);
    expect(graph.getNodeAttribute('b', 'contacts')).toBe(3);
    // Carried twice in one contact is carried once.
    expect(graph.getNodeAttributes('c')).toMatchObject({ contacts: 2, carried: 2 });
    expect(graph.getNodeAttributes('d')).toMatchObject({ contacts: 2, carried: 1 });
  });

  test('G4: building from some of the contacts counts those alone', () => {
    const some = buildGraph(dataset, [contact('only', 'a > b')]);
    expect(some.size).toBe(1);
    expect(some.getNodeAttribute('c', 'contacts')).toBe(0);
  });

  test('G4: the contacts of a node are those that it takes part in, whatever their form', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const one = fc.record({
      from: fc.subarray(ids, { minLength: 1 }),
      via: fc.subarray(ids),
      to: fc.subarray(ids, { minLength: 1 }),
      mutual: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (given) => {
        const contacts = given.map((ends, i) => contact(`c${i}`, 'a > b', ends));
        const built = buildGraph(tiny(ids, contacts));
        for (const id of ids) {
          const taking = contacts.filter((each) => participants(each).includes(id));
          const carrying = contacts.filter((each) => each.via.includes(id));
          expect(built.getNodeAttribute(id, 'contacts')).toBe(taking.length);
          expect(built.getNodeAttribute(id, 'carried')).toBe(carrying.length);
        }
      }),
    );
  });
});
