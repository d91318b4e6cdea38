import { Texts } from './events-columns';

/** A column: every different text once, the empty one first, and by row the number of its text. */
export interface CellColumn {
  /** It may end before the rows do: who is beyond it has an empty cell. */
  readonly codes: Uint32Array;
  readonly values: readonly string[];
}

/** The rows of a table, whichever way they are kept. */
export interface Rows {
  readonly length: number;
  /** Empty where the row, or the table, has no such cell. */
  readonly cell: (row: number, column: number) => string;
  readonly row: (at: number) => readonly string[];
  /** How many cells a row has. */
  readonly width: (row: number) => number;
  /** Empty where the table has no such column. */
  readonly column: (at: number) => CellColumn;
  /** Those after the first so many. */
  readonly after: (first: number) => Rows;
}

const NO_COLUMN: CellColumn = { codes: new Uint32Array(), values: [''] };

/** Rows as lists of their cells: for tables that are small, or as wide as long. */
export function listRows(rows: readonly (readonly string[])[]): Rows {
  const columns = new Map<number, CellColumn>();
  return {
    length: rows.length,
    cell: (row, column) => rows[row]?.[column] ?? '',
    row: (at) => rows[at] ?? [],
    width: (row) => rows[row]?.length ?? 0,
    column: (at) => {
      if (at < 0) return NO_COLUMN;
      let column = columns.get(at);
      if (!column) {
        const texts = new Texts(['']);
        const codes = Uint32Array.from(rows, (row) => texts.of(row[at] ?? ''));
        column = { codes, values: texts.values };
        columns.set(at, column);
      }
      return column;
    },
    after: (first) => listRows(rows.slice(first)),
  };
}

/** Rows by their columns: half a million lists of strings take longer to collect than to read. */
export function columnRows(columns: readonly CellColumn[], widths: Uint32Array): Rows {
  const cell = (row: number, column: number): string => {
    const kept = columns[column];
    return kept?.values[kept.codes[row] ?? 0] ?? '';
  };
  const width = (row: number): number => widths[row] ?? 0;
  return {
    length: widths.length,
    cell,
    row: (at) => Array.from({ length: width(at) }, (_, column) => cell(at, column)),
    width,
    column: (at) => columns[at] ?? NO_COLUMN,
    after: (first) =>
      columnRows(
        columns.map(({ codes, values }) => ({ codes: codes.subarray(first), values })),
        widths.subarray(first),
      ),
  };
}

/** The different texts that some cell of a column has; the empty one may be missing. */
export function textsIn(rows: Rows, at: number): string[] {
  const { codes, values } = rows.column(at);
  const seen = new Uint8Array(values.length);
  for (let row = 0; row < codes.length; row += 1) seen[codes[row] ?? 0] = 1;
  return values.filter((_, code) => seen[code] === 1);
}

/** A number that nothing is read as. */
const UNREAD = -2_147_483_648;

/**
 * What the cells of a column are read as, by row: each different text is read once, when a row first
 * has it, with the line of that row.
 */
export function readOnce(
  { codes, values }: CellColumn,
  read: (text: string, row: number) => number,
): (row: number) => number {
  const known = new Int32Array(values.length).fill(UNREAD);
  return (row) => {
    const code = codes[row] ?? 0;
    let found = known[code] ?? UNREAD;
    if (found === UNREAD) {
      found = read(values[code] ?? '', row);
      known[code] = found;
    }
    return found;
  };
}
