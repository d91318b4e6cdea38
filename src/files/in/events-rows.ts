import type { Notes } from './notes';
import { parseTable } from './table-text';
import type { FileIn, Sample } from './types';

/** Rows that are shown of a table. */
const SAMPLED = 20;
/** Longest cell of them, characters. */
const SHOWN = 200;

/** `"a ""b"""` without its quotation marks; a mark within a name stays. */
function bare(cell: string): string {
  return cell.length > 1 && cell.startsWith('"') && cell.endsWith('"')
    ? cell.slice(1, -1).replace(/""/g, '"')
    : cell;
}

/**
 * Hands over the cells of each line with its number, without making a list of them; empty lines are
 * passed over. A table of tabs is divided at them, which is what a reader of CSV makes of one
 * without quotation marks; `quoted` takes those away that stand round a cell. Any other sign is
 * left to the reader of tables. A last line that ends without a line break and has fewer cells than
 * the others is noted as cut off, others as ragged: `width` is how many there should be.
 */
export function eachRow(
  file: FileIn,
  notes: Notes,
  { quoted, width }: { readonly quoted: boolean; readonly width?: number },
  take: (cells: readonly string[], line: number) => void,
): void {
  const { text } = file;
  let expected = width ?? 0;
  const check = (cells: readonly string[], line: number, last: boolean): void => {
    if (expected === 0) expected = cells.length;
    if (cells.length >= expected) return;
    if (last && !/[\r\n]$/.test(text)) notes.add('fault', 'endsEarly', {}, line);
    else notes.add('fault', 'raggedRow', { expected, found: cells.length }, line);
  };
  const first = /[^\r\n]+/.exec(text)?.[0] ?? '';
  if (!first.includes('\t')) {
    const { rows, lines } = parseTable(text, notes, file.progress);
    for (let at = 0; at < rows.length; at += 1) {
      const cells = rows.row(at);
      check(cells, lines[at] ?? at + 1, at === rows.length - 1);
      take(cells, lines[at] ?? at + 1);
    }
    return;
  }
  const marks = quoted && text.includes('"');
  // A carriage return alone ends a line of the oldest programs.
  const end = text.includes('\n') ? '\n' : text.includes('\r') ? '\r' : '\n';
  let line = 0;
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf(end, at);
    const stop = found < 0 ? text.length : found;
    const whole = text.slice(at, text[stop - 1] === '\r' ? stop - 1 : stop);
    line += 1;
    at = stop + 1;
    if (line % 1024 === 0) file.progress(at / text.length);
    if (whole.trim() === '') continue;
    const cells = whole.split('\t');
    check(cells, line, found < 0);
    take(marks ? cells.map(bare) : cells, line);
  }
  file.progress(1);
}

/** Keeps the first rows to be shown. */
export class Sampler {
  private readonly rows: string[][] = [];

  take(cells: readonly string[]): void {
    if (this.rows.length < SAMPLED) this.rows.push(cells.map((cell) => cell.slice(0, SHOWN)));
  }

  made(columns: readonly string[]): Sample {
    return { columns, rows: this.rows };
  }
}
