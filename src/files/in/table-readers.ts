import { type CellColumn, readOnce } from './cells';
import type { NoteKey } from './note-keys';
import type { Notes } from './notes';
import { cutText } from './plain-text';
import { severalIn } from './table-map';

/** Longest part of a cell that a note quotes. */
const QUOTED = 40;

export type OfRow = (row: number) => number;

/** Notes of the same cell again and again: the first is told at once, the others are counted. */
export interface Repeated {
  readonly add: (row: number, line: number) => void;
  readonly end: () => void;
}

export function repeatedNote(
  notes: Notes,
  level: 'guess' | 'left-out',
  key: NoteKey,
  { codes, values }: CellColumn,
): Repeated {
  const counts = new Uint32Array(values.length);
  const told = (code: number) => ({ text: cutText((values[code] ?? '').trim(), QUOTED) });
  return {
    add: (row, line) => {
      const code = codes[row] ?? 0;
      const count = counts[code] ?? 0;
      counts[code] = count + 1;
      if (count === 0) notes.add(level, key, told(code), line);
    },
    end: () =>
      counts.forEach((count, code) => {
        if (count > 1) notes.add(level, key, told(code), null, count - 1);
      }),
  };
}

/** Names in a column: by row the first of its cell, and whether there are more. */
export function namesIn(column: CellColumn) {
  const first: string[] = [];
  const several = readOnce(column, (cell) => {
    const names = severalIn(cell);
    first.push(names[0] ?? '');
    return (first.length - 1) * 2 + (names.length > 1 ? 1 : 0);
  });
  return {
    several: (row: number): boolean => several(row) % 2 === 1,
    name: (row: number): string => first[several(row) >> 1] ?? '',
  };
}
