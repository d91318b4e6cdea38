import type { ExtraColumn } from '../../model/event-table';
import { type CellColumn, readOnce } from './cells';
import { Numbers, Texts } from './events-columns';
import type { Extra } from './table-map';

/** A column that goes into the table under its own name, while rows are chosen. */
interface ExtraWriter {
  readonly write: (made: number, row: number) => void;
  readonly column: (rows: number) => ExtraColumn;
}

function textWriter(name: string, from: CellColumn): ExtraWriter {
  const texts = new Texts(['']);
  const codeOf = readOnce(from, (cell) => texts.of(cell.trim()));
  const codes = new Numbers();
  return {
    write: (_, row) => codes.push(codeOf(row)),
    column: () => ({ name, kind: 'text', codes: codes.exact(), values: texts.values }),
  };
}

function numberWriter(name: string, from: CellColumn, rows: number): ExtraWriter {
  const read = from.values.map((cell) => (cell.trim() === '' ? Number.NaN : Number(cell.trim())));
  const values = new Float64Array(rows);
  return {
    write: (made, row) => {
      values[made] = read[from.codes[row] ?? 0] ?? Number.NaN;
    },
    column: (made) => ({ name, kind: 'number', values: values.slice(0, made) }),
  };
}

/** Writers of the columns that the model does not know, each for one row after the other. */
export function extraWriters(
  extras: readonly Extra[],
  columnAt: (at: number) => CellColumn,
  rows: number,
): ExtraWriter[] {
  return extras.map(({ name, at, kind }) =>
    kind === 'text' ? textWriter(name, columnAt(at)) : numberWriter(name, columnAt(at), rows),
  );
}
