import { zipSync } from 'fflate';
import Papa from 'papaparse';
import { actorTables } from './csv-actors';
import { attributeTables } from './csv-attributes';
import { contactTables } from './csv-contacts';
import { evidenceTables } from './csv-evidence';
import { sourceTables } from './csv-sources';
import type { Cell, Table } from './csv-table';
import { dataDictionary, GUARDED } from './data-dictionary';
import { fileName } from './file-name';
import { subset } from './subset';
import type { Exported, FileOut } from './types';

/**
 * What a spreadsheet may take for a formula or a command: a sign at the start, full-width forms
 * included, or one after blanks and invisible characters, which some programs drop; and a tab or a
 * line end in front (OWASP, “CSV injection”).
 */
const RUN = /^(?:[\t\r\n]|[\s\p{C}]*[=+\-@＝＋－＠])/u;

function written(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.join(' ') : String(cell);
}

/** Only texts can be dangerous: numbers are our own, and a negative one is a number. */
function isRun(cell: Cell): boolean {
  return typeof cell === 'string' && RUN.test(cell);
}

/**
 * A table as CSV (RFC 4180). A text that a spreadsheet would run has an apostrophe before it, and
 * the last column names the columns of the row of which that is so.
 */
export function csvText({ columns, rows }: Table): string {
  const names = columns.map((column) => column.name);
  const data = rows.map((row) => [
    ...row.map((cell) => (isRun(cell) ? `'${written(cell)}` : written(cell))),
    names.filter((_, at) => isRun(row[at] ?? null)).join(' '),
  ]);
  return `${Papa.unparse({ fields: [...names, GUARDED], data }, { newline: '\r\n' })}\r\n`;
}

/** With a byte order mark: without it Excel takes Arabic for another encoding. */
function csvBytes(table: Table): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`\ufeff${csvText(table)}`);
}

/** The tables of some contacts with all that they need, the dictionary first. */
export function csvTables({ dataset, contacts, positions, colours }: Exported): Table[] {
  const part = subset(dataset, contacts).dataset;
  const tables = [
    ...contactTables(part),
    ...evidenceTables(part),
    ...actorTables(part, positions),
    ...sourceTables(part, colours),
    ...attributeTables(part),
  ];
  return [dataDictionary(tables), ...tables];
}

/** All tables in a zip. Its entries bear a fixed date, so that the same data give the same bytes. */
export function csvFile(exported: Exported): FileOut {
  const tables = csvTables(exported);
  const files = Object.fromEntries(
    tables.map((table) => [`${table.name}.csv`, csvBytes(table)] as const),
  );
  // The first day that the format knows, at noon: it is written in local time.
  const bytes = zipSync(files, { level: 9, mtime: new Date(1980, 0, 1, 12) });
  return { name: fileName(exported, 'csv.zip'), mime: 'application/zip', bytes };
}
