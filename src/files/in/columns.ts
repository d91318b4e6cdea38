import type { Rows } from './cells';
import { type DateStyle, dateOf } from './columns-date';
import { byHeading, type ColumnRole, isKnownHeading } from './columns-names';
import type { RawTable } from './table-text';

/** A table with its heading taken off, and its columns named, each otherwise. */
export interface Columns {
  /** How many cells a row should have: as many as the heading, else as most rows have. */
  readonly width: number;
  readonly names: readonly string[];
  readonly rows: Rows;
  readonly lines: ArrayLike<number>;
}

/** Rows that guesses are made from: the first, and some from further down. */
const LOOKED_AT = 1000;
const MOST_COLUMNS = 1000;

export function isNumeric(cell: string): boolean {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell.trim());
}

/** A number that is none but by its digits, such as `007`, a code, or too long to be one exactly. */
export function isPlainNumber(cell: string): boolean {
  const text = cell.trim();
  return isNumeric(text) && !/^[+-]?0\d/.test(text) && text.length <= 15;
}

const CERTAIN: DateStyle = { dayFirst: true, numbers: null };

/** A cell that is a value and no heading: a number or a date. */
function isValue(cell: string): boolean {
  return isNumeric(cell) || /^\d.*\d$/.test(cell.trim()) || dateOf(cell, CERTAIN) !== null;
}

/**
 * Whether the first row names the columns: by a heading that is known, or because it has no numbers
 * and dates above columns of them. Never where two cells are the same.
 */
export function hasHeading(rows: Rows): boolean {
  const [first = [], ...rest] = Array.from({ length: Math.min(60, rows.length) }, (_, at) =>
    rows.row(at),
  );
  const cells = first.map((cell) => cell.trim());
  if (new Set(cells.filter((cell) => cell !== '')).size < cells.filter(Boolean).length)
    return false;
  if (cells.every((cell) => cell === '')) return false;
  const known = cells.filter(isKnownHeading).length;
  if (known >= 2 || (known === 1 && !cells.some(isValue))) return true;
  if (rest.length === 0 || cells.some(isValue)) return false;
  const values = cells.filter((_, at) => {
    const below = rest.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== '');
    return below.length > 0 && below.filter(isValue).length >= 0.8 * below.length;
  });
  return values.length > 0;
}

/** `A`, `B` … `Z`, `AA`: what a spreadsheet calls a column, the same in every language. */
function letters(at: number): string {
  const before = Math.floor(at / 26);
  return (before > 0 ? letters(before - 1) : '') + String.fromCharCode(65 + (at % 26));
}

/** Names that differ from each other and from the words that stand among them in the choices. */
function uniqueNames(raw: readonly string[], words: ReadonlySet<string>): string[] {
  const taken = new Set(words);
  return raw.map((cell, at) => {
    const base = cell.replace(/\s+/g, ' ').trim().slice(0, 200) || letters(at);
    let name = base;
    for (let n = 2; taken.has(name); n += 1) name = `${base} (${n})`;
    taken.add(name);
    return name;
  });
}

function usualWidth(rows: Rows): number {
  const widths = new Map<number, number>();
  for (let row = 0; row < rows.length; row += 1) {
    const width = rows.width(row);
    widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  return [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** The columns of a table, with or without a first row of names. */
export function columnsOf(table: RawTable, heading: boolean, words: ReadonlySet<string>): Columns {
  const { rows, lines, commented } = table;
  let width = 0;
  for (let row = 0; row < rows.length; row += 1) width = Math.max(width, rows.width(row));
  width = Math.min(width, MOST_COLUMNS);
  const first = heading ? rows.row(0) : (commented ?? []);
  const raw = Array.from({ length: width }, (_, at) => first[at] ?? '');
  return {
    width: heading ? first.length : usualWidth(rows),
    names: uniqueNames(raw, words),
    rows: heading ? rows.after(1) : rows,
    lines: heading ? Uint32Array.from(lines).subarray(1) : lines,
  };
}

/** Some cells of a column, without empty ones. */
export function someCells({ rows }: Columns, at: number): string[] {
  const step = Math.max(1, Math.floor(rows.length / LOOKED_AT));
  const cells: string[] = [];
  for (let row = 0; row < rows.length; row += row < LOOKED_AT / 2 ? 1 : step) {
    const cell = rows.cell(row, at).trim();
    if (cell !== '') cells.push(cell);
  }
  return cells;
}

function shareOf(cells: readonly string[], test: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
}

/** Both ends of an edge list hold the same names: the pair of columns that share the most. */
function sharingPair(
  columns: Columns,
  free: (at: number) => boolean,
): readonly [number, number] | null {
  const values = columns.names.slice(0, 40).map((_, at) => {
    const cells = free(at) ? someCells(columns, at) : [];
    const dated = shareOf(cells, (cell) => !isNumeric(cell) && dateOf(cell, CERTAIN) !== null);
    return new Set(dated > 0.5 ? [] : cells);
  });
  let best: readonly [number, number] | null = null;
  let most = 0.1;
  values.forEach((one, a) => {
    for (let b = a + 1; b < values.length; b += 1) {
      const other = values[b];
      if (!other || one.size < 2 || other.size < 2) continue;
      let shared = 0;
      for (const value of one) if (other.has(value)) shared += 1;
      const share = shared / Math.min(one.size, other.size);
      // Two columns of ones and noughts share everything.
      if (share > most && one.size + other.size > 4) {
        most = share;
        best = [a, b];
      }
    }
  });
  return best;
}

/** By role the place of its column, −1 where none is. */
export type Roles = Readonly<Record<ColumnRole, number>>;

/** Whether the values of a column are the same few words again and again: `Directed`, `Undirected`. */
export function isDirection(cells: readonly string[]): boolean {
  return shareOf(cells, (cell) => /^(un|non)?-?directed$|^mutual$/i.test(cell)) === 1;
}

/**
 * What the columns are, by their headings and by what they hold: ends that share values, dates that
 * can be read. Columns of nodes (`id`, `label`) are guessed only where there are no ends.
 */
export function guessRoles(columns: Columns): Roles {
  const { names } = columns;
  const taken = new Set<number>();
  const take = (role: ColumnRole, fits: (at: number) => boolean = () => true): number => {
    const at = byHeading(names, role).find((one) => !taken.has(one) && fits(one)) ?? -1;
    if (at >= 0) taken.add(at);
    return at;
  };
  let sender = take('sender');
  let receiver = take('receiver');
  if (sender < 0 !== receiver < 0) {
    // One alone is another thing of that name: the source of a report, the head of a body.
    taken.delete(Math.max(sender, receiver));
    [sender, receiver] = [-1, -1];
  }
  const isDate = (at: number) => {
    const cells = someCells(columns, at);
    return shareOf(cells, (cell) => isNumeric(cell) || dateOf(cell, CERTAIN) !== null) >= 0.5;
  };
  let date = take('date', isDate);
  const id = byHeading(names, 'id').find((at) => !taken.has(at)) ?? -1;
  const label = byHeading(names, 'label').find((at) => !taken.has(at) && at !== id) ?? -1;
  if (sender < 0 && id < 0 && label < 0) {
    const pair = sharingPair(columns, (at) => !taken.has(at)) ?? listPair(columns, taken);
    if (pair) [sender, receiver] = pair;
    for (const at of pair ?? []) taken.add(at);
  }
  if (date < 0) {
    date = names.findIndex((_, at) => {
      const cells = taken.has(at) ? [] : someCells(columns, at);
      return shareOf(cells, (cell) => !isNumeric(cell) && dateOf(cell, CERTAIN) !== null) >= 0.9;
    });
    if (date >= 0) taken.add(date);
  }
  const carrier = take('carrier');
  const directed = take('directed', (at) => isDirection(someCells(columns, at)));
  const type = take('type', (at) => shareOf(someCells(columns, at), isNumeric) < 0.5);
  const status = take('status', (at) => shareOf(someCells(columns, at), isNumeric) < 0.5);
  const source = take('source');
  const place = take('place');
  const weight = take('weight', (at) => shareOf(someCells(columns, at), isNumeric) === 1);
  return {
    sender,
    receiver,
    carrier,
    date,
    type,
    status,
    source,
    place,
    weight,
    directed,
    id,
    label,
  };
}

/** Two or three columns without known headings are an edge list, with a weight or a word. */
function listPair(columns: Columns, taken: ReadonlySet<number>): readonly [number, number] | null {
  const free = columns.names.flatMap((_, at) => (taken.has(at) ? [] : [at]));
  const [a, b] = free;
  return a !== undefined && b !== undefined && columns.names.length <= 4 ? [a, b] : null;
}
