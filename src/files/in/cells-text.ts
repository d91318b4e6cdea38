import { type CellColumn, columnRows, type Rows } from './cells';
import { Numbers } from './events-columns';

/** Tables of more columns are kept by rows. */
const MOST_COLUMNS = 100;
const QUOTE = 34;
const LINE_END = 10;
/** The offset and the prime of FNV-1a, 32 bits (Fowler, Noll & Vo 1991). */
const OFFSET = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/**
 * A column while it is read. A cell is looked for by its place in the text of the file, and becomes
 * a string of its own only where it is a new one.
 */
class CellWriter {
  private readonly codes = new Numbers();
  private readonly values: string[] = [''];
  private hashes = new Int32Array(1024);
  /** Numbers of texts by their hashes, 0 where a slot is free. */
  private slots = new Int32Array(2048);

  write(row: number, text: string, start: number, end: number, hash: number): void {
    if (end > start) this.codes.set(row, this.numberOf(text, start, end, hash));
  }

  private numberOf(text: string, start: number, end: number, hash: number): number {
    const { hashes, slots, values } = this;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const number = slots[slot] ?? 0;
      if (number === 0) break;
      if (hashes[number] === hash) {
        const known = values[number] ?? '';
        if (known.length === end - start && text.startsWith(known, start)) return number;
      }
      slot = (slot + 1) & mask;
    }
    const number = values.length;
    if (number === hashes.length) {
      this.widen();
      return this.numberOf(text, start, end, hash);
    }
    slots[slot] = number;
    hashes[number] = hash;
    values.push(text.slice(start, end));
    return number;
  }

  private widen(): void {
    const hashes = new Int32Array(2 * this.hashes.length);
    hashes.set(this.hashes);
    const slots = new Int32Array(2 * hashes.length);
    const mask = slots.length - 1;
    for (let number = 1; number < this.values.length; number += 1) {
      const hash = hashes[number] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.hashes = hashes;
    this.slots = slots;
  }

  made(): CellColumn {
    return { codes: this.codes.exact(), values: this.values };
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = OFFSET;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}

export interface RowsOfText {
  readonly rows: Rows;
  /** The line that each row begins in, from 1. */
  readonly lines: Uint32Array;
}

/**
 * The rows of a long text by columns, as `rowsOf` has them by rows: cells divided by a sign, with
 * quotation marks by RFC 4180 where there are some; lines without a cell are passed over.
 *
 * @returns null where a mark is not closed or something stands behind one, and where there are more
 * than a hundred columns: then the slower way knows what to make of it.
 */
export function rowsByColumns(
  text: string,
  sign: string,
  quotes: boolean,
  progress: (share: number) => void,
): RowsOfText | null {
  const delimiter = sign.charCodeAt(0);
  const writers: CellWriter[] = [];
  const widths = new Numbers();
  const lines = new Numbers();
  let [at, line] = [0, 1];
  while (at < text.length) {
    const row = widths.length;
    const startLine = line;
    let width = 0;
    for (let more = true; more; ) {
      let [cells, start, end, hash] = [text, at, at, OFFSET];
      if (quotes && text.charCodeAt(at) === QUOTE) {
        let escaped = false;
        let close = text.indexOf('"', at + 1);
        for (; close >= 0 && text.charCodeAt(close + 1) === QUOTE; ) {
          escaped = true;
          close = text.indexOf('"', close + 2);
        }
        if (close < 0) return null;
        [start, end, at] = [at + 1, close, close + 1];
        for (let inner = text.indexOf('\n', start); inner >= 0 && inner < end; line += 1)
          inner = text.indexOf('\n', inner + 1);
        if (escaped) {
          cells = text.slice(start, end).replaceAll('""', '"');
          [start, end] = [0, cells.length];
        }
        hash = hashOf(cells, start, end);
      } else {
        for (; at < text.length; at += 1) {
          const code = text.charCodeAt(at);
          if (code === delimiter || code === LINE_END) break;
          hash = Math.imul(hash ^ code, PRIME);
        }
        end = at;
      }
      const next = at < text.length ? text.charCodeAt(at) : LINE_END;
      if (next !== delimiter && next !== LINE_END) return null;
      more = next === delimiter;
      at += 1;
      // A line of nothing is no row.
      if (!more && width === 0 && cells.slice(start, end).trim() === '') break;
      let writer = writers[width];
      if (!writer) {
        if (width === MOST_COLUMNS) return null;
        writer = new CellWriter();
        writers.push(writer);
      }
      writer.write(row, cells, start, end, hash);
      width += 1;
    }
    line += 1;
    if (width === 0) continue;
    widths.push(width);
    lines.push(startLine);
    if ((row & 4095) === 0) progress(Math.min(1, at / text.length));
  }
  progress(1);
  const rows = columnRows(
    writers.map((writer) => writer.made()),
    widths.exact(),
  );
  return { rows, lines: lines.exact() };
}
