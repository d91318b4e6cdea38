import { describe, expect, test } from 'vitest';
import { type Dataset, toDataset } from '../../../src/model/dataset';
import { type Contact, STATUSES, type Status } from '../../../src/model/schema';
import { cellsOf, composeMatrix, shadeOf } from '../../../src/scene/matrix';
import { cellTarget, lightMatrix } from '../../../src/scene/matrix-light';
import { smallParts } from '../model/small';

/** Actors a to f: a, b of the first camp, c, d of the second, e, f of none. */
function cast(): Dataset {
  const parts = smallParts();
  const [actor] = parts.actors;
  const [camp] = parts.dataset.camps;
  const [contact] = parts.contacts;
  if (!actor || !camp || !contact) throw new Error('the small set is empty');
  const camps = ['first', 'second'].map((id, slot) => ({ ...camp, id, slot }));
  const actors = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, i) => ({
    ...actor,
    id,
    name: { en: `Name ${id}`, ar: `اسم ${id}` },
    short: null,
    partOf: null,
    possiblySame: [],
    camp: ['first', 'first', 'second', 'second', null, null][i] ?? null,
  }));
  return toDataset({ ...parts, dataset: { ...parts.dataset, camps }, actors, ties: [] });
}

const [PATTERN] = smallParts().contacts;

function contact(id: string, ends: string, more: Partial<Contact> = {}): Contact {
  if (!PATTERN) throw new Error('the small set is empty');
  const [from = '', to = ''] = ends.split('>');
  const list = (text: string) => text.split(',');
  return {
    ...PATTERN,
    id,
    from: list(from),
    to: list(to),
    via: [],
    mutual: false,
    status: 'occurred',
    ...more,
  };
}

const withContacts = (...contacts: Contact[]): Dataset => {
  const dataset = cast();
  return { ...dataset, contacts, contact: new Map(contacts.map((one) => [one.id, one])) };
};
const compose = (...contacts: Contact[]) => composeMatrix(contacts, cast(), 'en', 'camp');
const ids = (actors: readonly { id: string }[]) => actors.map(({ id }) => id).join('');

describe('the cells of a contact', () => {
  test.each([
    ['a>c', false, ['a>c']],
    ['a,b>c', false, ['a>c', 'b>c']],
    ['a,b>c,d', false, ['a>c', 'a>d', 'b>c', 'b>d']],
    ['a>c', true, ['a>c', 'c>a']],
    ['a,b>a,b', true, ['a>b', 'b>a']],
    ['a>a', false, ['a>a']],
    ['a>a', true, ['a>a']],
  ])('M1 %s, mutual %s', (ends, mutual, cells) => {
    expect(cellsOf(contact('x', ends, { mutual })).sort()).toEqual(cells);
  });

  test('M2 a carrier has neither row nor column, and its contact one cell', () => {
    const matrix = compose(contact('x', 'a>c', { via: ['e', 'f'] }));
    expect([ids(matrix.rows), ids(matrix.columns)]).toEqual(['a', 'c']);
    expect([...matrix.cells.keys()]).toEqual(['a>c']);
    expect(matrix.cells.get('a>c')?.carried).toBe(1);
  });
});

describe('the sides', () => {
  const many = [
    contact('1', 'e>b'),
    contact('2', 'd>b'),
    contact('3', 'd>a'),
    contact('4', 'a>d'),
    contact('5', 'c>d'),
  ];

  test('M2 only senders are rows and only receivers columns', () => {
    const matrix = compose(...many);
    expect([...ids(matrix.rows)].sort().join('')).toBe('acde');
    expect([...ids(matrix.columns)].sort().join('')).toBe('abd');
  });

  test('M3 by camp: the camps as the data set lists them, none last, the busiest first', () => {
    const matrix = compose(...many);
    expect(ids(matrix.rows)).toBe('adce');
    expect(ids(matrix.columns)).toBe('abd');
    expect(matrix.rows.map(({ first }) => first)).toEqual([false, true, false, true]);
    expect(matrix.columns.map(({ first }) => first)).toEqual([false, false, true]);
  });

  test('M3 by degree and by name, without breaks between camps', () => {
    const degree = composeMatrix(many, cast(), 'en', 'degree');
    expect(ids(degree.rows)).toBe('dace');
    const name = composeMatrix(many, cast(), 'en', 'name');
    expect(ids(name.rows)).toBe('acde');
    expect([...degree.rows, ...name.rows].some(({ first }) => first)).toBe(false);
  });

  test('M3 rows and columns stand in one order', () => {
    for (const order of ['camp', 'degree', 'name'] as const) {
      const { rows, columns } = composeMatrix(many, cast(), 'en', order);
      const [row, column] = [ids(rows), ids(columns)];
      const shared = (side: string, other: string) => [...side].filter((id) => other.includes(id));
      expect(shared(row, column)).toEqual(shared(column, row));
    }
  });

  test('M1 no contacts make an empty matrix', () => {
    expect(compose()).toEqual({ rows: [], columns: [], cells: new Map() });
  });
});

describe('what a cell counts', () => {
  test('M4 held, not held, carried and mutual apart, and every status', () => {
    const cell = compose(
      ...STATUSES.map((status, i) => contact(String(i), 'a>c', { status })),
      contact('8', 'a>c', { via: ['e'], status: 'declined' }),
      contact('9', 'c>a', { mutual: true }),
    ).cells.get('a>c');
    expect(cell).toMatchObject({ held: 3, unheld: 6, carried: 1, mutual: 1, shade: 3 });
    expect(cell?.contacts).toHaveLength(9);
    expect(new Map(cell?.statuses)).toEqual(
      new Map<Status, number>(
        STATUSES.map((status) => [status, status === 'occurred' || status === 'declined' ? 2 : 1]),
      ),
    );
  });

  test('M5 shade counts what was held, in fixed steps; nothing held has none', () => {
    expect([0, 1, 2, 3, 4, 5, 8, 9, 200].map(shadeOf)).toEqual([0, 1, 2, 3, 3, 4, 4, 5, 5]);
    const refused = compose(contact('1', 'a>c', { status: 'declined' })).cells.get('a>c');
    expect(refused).toMatchObject({ shade: 0, unheld: 1 });
  });
});

describe('selection', () => {
  const all = [
    contact('direct', 'a>c'),
    contact('back', 'c>a'),
    contact('carried', 'b>d', { via: ['e'] }),
    contact('again', 'b>d', { via: ['e'] }),
    contact('mixed', 'a>d'),
    contact('mixed-carried', 'a>d', { via: ['e'] }),
    contact('inner', 'f>f'),
    contact('inner-2', 'f>f'),
  ];
  const dataset = withContacts(...all);
  const matrix = composeMatrix(all, dataset, 'en', 'camp');
  const lit = (kind: string, id: string) => {
    const { rows, columns, cells } = lightMatrix(matrix, all, { kind, id });
    return [[...rows].sort(), [...columns].sort(), [...cells].sort()];
  };

  test.each([
    ['actor', 'a', [['a'], ['a'], []]],
    ['actor', 'e', [['e'], ['e'], ['a>d', 'b>d']]],
    ['contact', 'direct', [['a'], ['c'], ['a>c']]],
    [
      'pair',
      'a|c',
      [
        ['a', 'c'],
        ['a', 'c'],
        ['a>c', 'c>a'],
      ],
    ],
    ['channel', 'b>e>d', [['b'], ['d'], ['b>d']]],
    ['source', 'a', [[], [], []]],
    ['contact', 'gone', [[], [], []]],
  ])('M6 %s %s lights its own', (kind, id, expected) => {
    expect(lit(kind, id)).toEqual(expected);
  });

  test.each([
    ['a>c', { kind: 'contact', id: 'direct' }],
    ['b>d', { kind: 'channel', id: 'b>e>d' }],
    ['a>d', { kind: 'pair', id: 'a|d' }],
    ['f>f', { kind: 'actor', id: 'f' }],
  ])('M7 the cell %s opens what it holds', (key, target) => {
    const cell = matrix.cells.get(key);
    expect(cell && cellTarget(cell, dataset)).toEqual(target);
  });
});
