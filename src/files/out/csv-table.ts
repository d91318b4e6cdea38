import type { Text } from '../../model/schema';

/** The value of a cell. A list has no spaces in its items; null is an empty cell. */
export type Cell = string | number | boolean | readonly (string | number)[] | null;

/** A column: its name, what may stand in it, what it means, and how it is read off a row. */
export interface Column<Row> {
  readonly name: string;
  readonly type: string;
  readonly meaning: string;
  readonly of: (row: Row) => Cell;
}

/** A table as it is written, with its columns described. */
export interface Table {
  /** Its file, without the ending. */
  readonly name: string;
  /** What one row is. */
  readonly row: string;
  readonly columns: readonly Omit<Column<unknown>, 'of'>[];
  readonly rows: readonly (readonly Cell[])[];
}

export const TEXT = 'text';
export const ID = 'id';
export const IDS = 'ids, between spaces';
export const NUMBER = 'number';
export const NUMBERS = 'numbers, between spaces';
export const YES_NO = 'true or false';
export const DATE = 'date (EDTF)';
export const DAY = 'day (yyyy-mm-dd)';

export function oneOf(values: readonly string[]): string {
  return `one of ${values.join(', ')}`;
}

export function column<Row>(
  name: string,
  type: string,
  meaning: string,
  of: (row: Row) => Cell,
): Column<Row> {
  return { name, type, meaning, of };
}

/** A column for each language. */
export function texts<Row>(
  name: string,
  meaning: string,
  of: (row: Row) => Text | null | undefined,
): Column<Row>[] {
  return [
    column(`${name}_en`, TEXT, `${meaning}, in English`, (row) => of(row)?.en ?? null),
    column(`${name}_ar`, TEXT, `${meaning}, in Arabic`, (row) => of(row)?.ar ?? null),
  ];
}

export function table<Row>(
  name: string,
  row: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Table {
  return {
    name,
    row,
    columns: columns.map(({ of: _, ...described }) => described),
    rows: rows.map((each) => columns.map((one) => one.of(each))),
  };
}
