import type { Dataset } from '../../model/dataset';
import type { Attributes } from '../../model/schema';
import { type Column, column, ID, NUMBER, oneOf, type Table, TEXT, table } from './csv-table';

interface Said {
  readonly actor: string | null;
  readonly contact: string | null;
  readonly name: string;
  readonly number: number | null;
  readonly type: 'text' | 'number' | 'boolean' | 'list';
  readonly value: string;
}

const TYPES = { string: 'text', number: 'number', boolean: 'boolean' } as const;

const ATTRIBUTES: readonly Column<Said>[] = [
  column('actor', ID, 'The actor that it is said of (actors.csv)', (one) => one.actor),
  column('contact', ID, 'The contact that it is said of (contacts.csv)', (one) => one.contact),
  column('name', TEXT, 'What the other tool’s file calls it', (one) => one.name),
  column(
    'number',
    NUMBER,
    'The place of a value in its list, from 1; 0 for an empty list',
    (one) => one.number,
  ),
  column(
    'type',
    oneOf(['text', 'number', 'boolean', 'list']),
    'What kind of value it is',
    (one) => one.type,
  ),
  column('value', TEXT, 'The value', (one) => one.value),
];

type Of = Pick<Said, 'actor' | 'contact'>;

function rowsOf(attributes: Attributes | undefined, of: Of): Said[] {
  return Object.entries(attributes ?? {}).flatMap(([name, value]): Said[] => {
    if (typeof value !== 'object') {
      const type =
        TYPES[
          typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'string'
        ];
      return [{ ...of, name, number: null, type, value: String(value) }];
    }
    if (value.length === 0) return [{ ...of, name, number: 0, type: 'list', value: '' }];
    return value.map((one, at) => ({ ...of, name, number: at + 1, type: 'list', value: one }));
  });
}

/** What another tool's file said of actors and contacts beyond this model, a row for each value. */
export function attributeTables({ actors, contacts }: Dataset): Table[] {
  const rows = [
    ...actors.flatMap(({ id, attributes }) => rowsOf(attributes, { actor: id, contact: null })),
    ...contacts.flatMap(({ id, attributes }) => rowsOf(attributes, { actor: null, contact: id })),
  ];
  return [
    table(
      'attributes',
      'something that another tool’s file said beyond this model',
      ATTRIBUTES,
      rows,
    ),
  ];
}
