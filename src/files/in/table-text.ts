import Papa from 'papaparse';
import { listRows, type Rows } from './cells';
import { rowsByColumns } from './cells-text';
import type { Notes } from './notes';
import { OpenError } from './types';

/** A table before anyone knows what its columns mean. */
export interface RawTable {
  /** The name of its sheet; null of a text. */
  readonly sheet: string | null;
  readonly rows: Rows;
  /** The line of the file, or the row of the sheet, of each row; from 1. */
  readonly lines: ArrayLike<number>;
  /** Names of columns that stand in a comment before the rows; null where there are none. */
  readonly commented: readonly string[] | null;
}

/** Signs between columns, by how seldom they stand in texts. `؛` is what Arabic writes for `;`. */
const SIGNS = ['\t', ';', '|', ',', '؛'] as const;
/** Lines that the sign between columns is guessed from. */
const LOOKED_AT = 200;
/** How much of a text is divided at once, characters. */
const PIECE = 1 << 20;
/** More rows than these are kept by columns, whatever their cells hold. */
export const MANY_ROWS = 50_000;

/** Rows of cells by a sign, as Papa Parse reads them; `null` for no quotation marks at all. */
function parsed(text: string, delimiter: string, quoteChar: '"' | null): string[][] {
  const { data } = Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    ...(quoteChar === null ? { fastMode: true } : { quoteChar }),
  });
  return data;
}

/** How well a sign divides some lines: the share of rows of the commonest width, and that width. */
function division(lines: string, sign: string): { share: number; width: number } {
  const rows = parsed(lines, sign, lines.includes('"') ? '"' : null).filter(
    (row) => row.length > 1 || row[0]?.trim() !== '',
  );
  const widths = new Map<number, number>();
  for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width = 1, count = 0] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return { share: rows.length === 0 ? 0 : count / rows.length, width };
}

/** What stands between the columns: a sign, `' '` for runs of blanks, null for a single column. */
export function delimiterOf(text: string): string | null {
  const head = text.slice(0, 200_000).split('\n').slice(0, LOOKED_AT);
  // The last line may be cut in its middle.
  const lines = (head.length > 1 ? head.slice(0, -1) : head).join('\n');
  const found = SIGNS.map((sign) => ({ sign, ...division(lines, sign) })).filter(
    ({ width, share }) => width > 1 && share >= 0.5,
  );
  const [best] = found.sort((a, b) => b.share - a.share || b.width - a.width);
  if (best) return best.sign;
  const blanks = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim().split(/\s+/).length);
  const [width = 1] = blanks;
  return width > 1 && blanks.every((count) => count === width) ? ' ' : null;
}

/** Comments before the table (`# FromNodeId ToNodeId`), and where the table begins. */
function comments(text: string): { start: number; lines: number; last: string | null } {
  let [start, lines] = [0, 0];
  let last: string | null = null;
  for (;;) {
    const found = /^[^\S\n]*(?:[#%]([^\n]*))?(?:\n|$)/.exec(text.slice(start, start + 10_000));
    if (!found || found[0] === '') break;
    start += found[0].length;
    lines += 1;
    last = found[1]?.trim() ?? last;
  }
  return { start, lines, last };
}

/** How many line ends a row has within its cells. */
function innerLines(row: readonly string[]): number {
  let count = 0;
  for (const cell of row) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}

interface Found {
  readonly rows: Rows;
  readonly lines: ArrayLike<number>;
  /** Where a quotation mark is opened and never closed; null where all are. */
  readonly open: number | null;
}

/** Whether a text has more lines than are kept as lists. */
function isLong(text: string): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    lines += 1;
    if (lines > MANY_ROWS) return true;
  }
  return false;
}

function rowsOf(text: string, sign: string, quotes: boolean, progress: (n: number) => void): Found {
  const long = isLong(text) ? rowsByColumns(text, sign, quotes, progress) : null;
  if (long) return { ...long, open: null };
  const rows: string[][] = [];
  const lines: number[] = [];
  let line = 1;
  const take = (data: readonly string[][]): number[] =>
    data.map((row) => {
      const start = line;
      if (row.length > 1 || row[0]?.trim() !== '') {
        rows.push(row);
        lines.push(start);
      }
      line += 1 + (quotes ? innerLines(row) : 0);
      return start;
    });
  if (quotes) {
    const { data, errors } = Papa.parse<string[]>(text, { delimiter: sign, newline: '\n' });
    const starts = take(data);
    const error = errors.find(({ code }) => code === 'MissingQuotes');
    const open = error ? (starts[error.row ?? -1] ?? starts.at(-1) ?? 1) : null;
    progress(1);
    return { rows: listRows(rows), lines, open };
  }
  // In pieces, so that what is read already can be told.
  for (let at = 0; at < text.length; ) {
    const cut = text.indexOf('\n', at + PIECE);
    const end = cut < 0 ? text.length : cut;
    take(parsed(text.slice(at, end), sign, null));
    at = end + 1;
    progress(Math.min(1, at / text.length));
  }
  return { rows: listRows(rows), lines, open: null };
}

/**
 * The rows of a text: the sign between columns by its content, quotation marks as RFC 4180 has
 * them, empty lines passed over, comments before the table too. Where a quotation mark is never
 * closed, all of them are letters, and a note says so. Throws `OpenError` where there is one column.
 */
export function parseTable(source: string, notes: Notes, progress = (_: number) => {}): RawTable {
  const whole = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
  const { start, lines: skipped, last } = comments(whole);
  const text = start > 0 ? whole.slice(start) : whole;
  const sign = delimiterOf(text);
  if (text.trim() === '') throw new OpenError('empty');
  if (sign === null) throw new OpenError('oneColumn', {}, skipped + 1);
  const even =
    sign === ' ' ? text.replace(/^[^\S\n]+|[^\S\n]+$/gm, '').replace(/[^\S\n]+/g, ' ') : text;
  const quotes = even.includes('"');
  let found = rowsOf(even, sign, quotes, progress);
  if (found.open !== null) {
    notes.add('guess', 'openQuote', {}, found.open + skipped);
    found = rowsOf(even, sign, false, progress);
  }
  const names = last?.split(sign === ' ' ? /\s+/ : sign).map((name) => name.trim()) ?? [];
  return {
    sheet: null,
    rows: found.rows,
    lines: skipped === 0 ? found.lines : Uint32Array.from(found.lines, (line) => line + skipped),
    commented: names.length > 1 && names.length === found.rows.width(0) ? names : null,
  };
}
