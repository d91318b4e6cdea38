import { zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { listRows } from './cells';
import { Notes } from './notes';
import { plainName } from './plain-text';
import { tablesReadable } from './table';
import type { RawTable } from './table-text';
import { type FileIn, OpenError, type Reader } from './types';
import { isZip, type NamedBytes, namesInZip, unzip } from './unpack';

/** Cells of one sheet, empty ones between them too: a cell far out makes a sheet of nothing. */
const MOST_CELLS = 20_000_000;
/** What a sheet has at most (Excel's specifications and limits). */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether bytes are a workbook of Excel before 2007, which is no archive of XML. */
export function looksLikeOldExcel(bytes: Uint8Array): boolean {
  return OLE.every((byte, at) => bytes[at] === byte);
}

export function looksLikeXlsx(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false;
  try {
    return namesInZip({ name: '', bytes }).includes('xl/workbook.xml');
  } catch {
    return false;
  }
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.slice(0, 4)) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** The last row and column of a sheet that a cell with something in it stands in. */
function extent(xml: string): { rows: number; columns: number } {
  let [rows, columns] = [0, 0];
  for (const [, name = '', attributes = '', empty] of xml.matchAll(
    /<(?:\w+:)?(row|c)\b([^<>]*?)(\/?)>/g,
  )) {
    const place = /\br=["']([A-Z]*)(\d+)["']/.exec(attributes);
    if (!place) continue;
    rows = Math.max(rows, Number(place[2]));
    if (name === 'c' && empty === '') columns = Math.max(columns, columnNumber(place[1] ?? ''));
  }
  return { rows, columns };
}

function checkSize({ name, bytes }: NamedBytes): void {
  const { rows, columns } = extent(new TextDecoder().decode(bytes));
  if (rows <= MOST_ROWS && columns <= MOST_COLUMNS && rows * columns <= MOST_CELLS) return;
  const sheet =
    name
      .split('/')
      .at(-1)
      ?.replace(/\.xml$/, '') ?? name;
  throw new OpenError('sheetTooLarge', { name: sheet, limit: MOST_CELLS });
}

/**
 * The parts of a workbook that are read, in an archive that is not compressed. What it inflates to
 * was checked before; and the library would start workers of its own for compressed parts, from
 * addresses that the policy of the page forbids.
 */
function plainArchive(file: NamedBytes): ArrayBuffer {
  const parts = unzip(file).filter(({ name }) => /\.xml(\.rels)?$/.test(name));
  for (const part of parts) if (/worksheets\/[^/]+\.xml$/i.test(part.name)) checkSize(part);
  const archive = zipSync(Object.fromEntries(parts.map(({ name, bytes }) => [name, bytes])), {
    level: 0,
  });
  return archive.buffer.slice(archive.byteOffset, archive.byteOffset + archive.byteLength);
}

/** A cell as text: a date as its day, a time of day without one as hours and minutes. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  if (Number.isNaN(cell.getTime())) return '';
  const iso = cell.toISOString();
  return cell.getUTCFullYear() < 1900 ? iso.slice(11, 16) : iso.slice(0, 10);
}

function tableOf(sheet: string, data: readonly (readonly unknown[])[]): RawTable {
  const rows: string[][] = [];
  const lines: number[] = [];
  data.forEach((row, at) => {
    const cells = row.map(textOf);
    if (cells.every((cell) => cell === '')) return;
    rows.push(cells);
    lines.push(at + 1);
  });
  return { sheet, rows: listRows(rows), lines, commented: null };
}

/** The sheets of a workbook that hold something. Throws `OpenError` where it cannot be read. */
export async function sheetsOf(file: NamedBytes, notes: Notes): Promise<RawTable[]> {
  if (looksLikeOldExcel(file.bytes)) throw new OpenError('oldExcel', { name: file.name });
  const archive = plainArchive(file);
  let sheets: Awaited<ReturnType<typeof readWorkbook>>;
  try {
    sheets = await readWorkbook(archive, { trim: false });
  } catch (error) {
    const problem = error instanceof Error ? plainName(error.message).slice(0, 200) : '';
    throw new OpenError('malformed', { problem });
  }
  const tables = sheets.map(({ sheet, data }) => tableOf(sheet, data ?? []));
  for (const { sheet, rows } of tables) {
    if (rows.length === 0) notes.add('left-out', 'emptySheet', { name: sheet ?? '' });
  }
  const filled = tables.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) throw new OpenError('empty');
  return filled;
}

/** A workbook: one sheet of contacts or of actors, or one of each, joined. */
export const readXlsx: Reader = async (file: FileIn) => {
  const notes = new Notes();
  const tables = await sheetsOf(file, notes);
  file.progress(1);
  // As many lines as the longest sheet has rows: they are what the evidence points to.
  const last = Math.max(...tables.map(({ lines }) => lines[lines.length - 1] ?? 1));
  const lined = { name: file.name, bytes: file.bytes, text: '\n'.repeat(last - 1) };
  return tablesReadable('xlsx', lined, tables, notes.list());
};
