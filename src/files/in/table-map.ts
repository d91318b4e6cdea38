import { CONTACT_TYPES, STATUSES } from '../../model/schema';
import { textsIn } from './cells';
import { type Columns, guessRoles, isDirection, isPlainNumber, someCells } from './columns';
import { ambiguous, type DateStyle, dateOf, numbersOf } from './columns-date';
import type { ColumnRole } from './columns-names';
import type { Chooser } from './graph-choice';
import { statusOf, typeOf } from './graph-words';
import type { Notes } from './notes';
import { cutText } from './plain-text';
import type { GuessId } from './types';

/** What the choices call themselves; no column may have the name of one. */
export const TABLE_WORDS: ReadonlySet<string> = new Set([
  'none',
  'yes',
  'no',
  'as-given',
  'directed',
  'undirected',
  'communities',
  'by-country',
  'by-id',
  'as-labelled',
  'spells',
  'joined',
  'day-first',
  'month-first',
  ...CONTACT_TYPES,
  ...STATUSES,
]);

/** Which column is what, by the choices in force, and how its cells are read. Places; −1 for none. */
export interface TableMap {
  readonly sender: number;
  readonly receiver: number;
  readonly carrier: number;
  readonly date: number;
  readonly source: number;
  readonly place: number;
  readonly weight: number;
  readonly type: number;
  readonly status: number;
  /** Where no column says so: what all contacts are. */
  readonly allType: string;
  readonly allStatus: string;
  /** −1 where `directed` says it for all rows. */
  readonly direction: number;
  readonly directed: boolean;
  readonly dates: DateStyle;
}

function number(columns: Columns, name: string | null): number {
  return name === null ? -1 : columns.names.indexOf(name);
}

/** How the dates of a column are written, and what had to be guessed of it. */
function dateStyle(columns: Columns, at: number, chooser: Chooser, notes: Notes): DateStyle {
  if (at < 0) return { dayFirst: true, numbers: null };
  const cells = someCells(columns, at);
  const column = cutText(columns.names[at] ?? '', 40);
  const numbers = numbersOf(cells);
  if (numbers === 'serial') notes.add('guess', 'dateSerial', { column });
  else if (numbers !== null) notes.add('guess', 'dateStamp', { column });
  const pairs = cells.flatMap((cell) => {
    const pair = ambiguous(cell);
    return pair ? [pair] : [];
  });
  if (pairs.length === 0) return { dayFirst: true, numbers };
  const dayFirst = pairs.filter(([first]) => first > 12).length;
  const monthFirst = pairs.filter(([, second]) => second > 12).length;
  const guess = monthFirst > dayFirst ? 'month-first' : 'day-first';
  const { word } = chooser.pick('day-first', () => guess, ['day-first', 'month-first'], []);
  if (dayFirst + monthFirst === 0 || (dayFirst > 0 && monthFirst > 0)) {
    notes.add('guess', word === 'month-first' ? 'monthFirst' : 'dayFirst', { column });
  }
  return { dayFirst: word !== 'month-first', numbers };
}

/** The choices of a table of contacts: who, whom, through whom, when, what, by which report. */
export function tableMap(columns: Columns, chooser: Chooser, notes: Notes): TableMap {
  const roles = guessRoles(columns);
  const all = columns.names.map((name) => ({ name }));
  const column = (id: GuessId & ColumnRole, words: readonly string[], usual: string) => {
    const choice = chooser.pick(id, () => columns.names[roles[id]] ?? usual, words, all);
    return { at: number(columns, choice.column), word: choice.word ?? usual };
  };
  const sender = column('sender', ['none'], 'none').at;
  const receiver = column('receiver', ['none'], 'none').at;
  const carrier = column('carrier', ['none'], 'none').at;
  const date = column('date', ['none'], 'none').at;
  const dates = dateStyle(columns, date, chooser, notes);
  const type = column('type', CONTACT_TYPES, 'exchange');
  const status = column('status', STATUSES, 'occurred');
  const source = column('source', ['none'], 'none').at;
  const place = column('place', ['none'], 'none').at;
  const weight = column('weight', ['none'], 'none').at;
  const ways = columns.names
    .map((name, at) => ({ name, at }))
    .filter(({ at }) => isDirection(someCells(columns, at)));
  const way = chooser.pick(
    'directed',
    () => columns.names[roles.directed] ?? 'directed',
    ['directed', 'undirected'],
    ways,
  );
  return {
    sender,
    receiver,
    carrier,
    date,
    source,
    place,
    weight,
    type: type.at,
    status: status.at,
    allType: type.word,
    allStatus: status.word,
    direction: number(columns, way.column),
    directed: way.word !== 'undirected',
    dates,
  };
}

/** Reads dates and remembers them: half a million rows have few days. */
export function dateCells(map: TableMap): (cell: string) => string | null {
  const known = new Map<string, string | null>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const read = dateOf(cell, map.dates);
    known.set(cell, read);
    return read;
  };
}

/** What stands between names; the semicolon that ends a letter written as `&lt;` does not. */
const BETWEEN = /(?<!&(?:lt|gt|amp|quot|apos|nbsp|#x?[0-9a-f]{1,6}));|[|؛]/i;

/** Several names in one cell stand between semicolons or upright lines. */
export function severalIn(cell: string): string[] {
  if (!BETWEEN.test(cell)) {
    const one = cell.trim();
    return one === '' ? [] : [one];
  }
  const names = cell.split(BETWEEN).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

/** Whether any row has several senders, receivers or carriers in one cell. */
export function hasSeveral({ rows }: Columns, { sender, receiver, carrier }: TableMap): boolean {
  const places = [sender, receiver, carrier].filter((at) => at >= 0);
  return places.some((at) => textsIn(rows, at).some((cell) => severalIn(cell).length > 1));
}

export interface Extra {
  readonly name: string;
  readonly at: number;
  readonly kind: 'number' | 'text';
}

/** Whether every cell that is filled passes; false where none is. */
function every({ rows }: Columns, at: number, test: (cell: string) => boolean): boolean {
  const filled = textsIn(rows, at).filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.every(test);
}

/**
 * The columns that the model does not take over whole: the unknown ones, and those with words or
 * dates that it could not read, so that nothing of the file is lost.
 */
export function extraColumns(columns: Columns, map: TableMap, groups: readonly number[]): Extra[] {
  const read = dateCells(map);
  const whole = new Set([map.sender, map.receiver, map.carrier, map.source, map.place, ...groups]);
  if (map.direction >= 0) whole.add(map.direction);
  if (every(columns, map.date, (cell) => read(cell) !== null)) whole.add(map.date);
  if (every(columns, map.type, (cell) => typeOf(cell) !== null)) whole.add(map.type);
  if (every(columns, map.status, (cell) => statusOf(cell) !== null)) whole.add(map.status);
  return columns.names.flatMap((name, at): Extra[] => {
    if (whole.has(at) || !textsIn(columns.rows, at).some((cell) => cell !== '')) return [];
    return [{ name, at, kind: every(columns, at, isPlainNumber) ? 'number' : 'text' }];
  });
}
