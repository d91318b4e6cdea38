import { GivenFile } from '../../../../src/files/in/file-in';
import { Notes } from '../../../../src/files/in/notes';
import type { RawTable } from '../../../../src/files/in/table-text';
import type { Choices, Made, Note, Reader } from '../../../../src/files/in/types';
import type { EventTable } from '../../../../src/model/event-table';
import type { Bundle } from '../../../../src/model/schema';

/** A file as the app hands it to a reader. */
export function given(name: string, content: string | Uint8Array): GivenFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return new GivenFile({ name, bytes }, () => {});
}

export async function read(
  reader: Reader,
  content: string | Uint8Array,
  choices: Choices = {},
): Promise<Made> {
  return (await reader(given('file.txt', content))).make(choices);
}

export function bundleOf({ content }: Made): Bundle {
  if (content.kind !== 'bundle') throw new Error('a bundle was expected');
  return content.bundle;
}

export function tableOf({ content }: Made): EventTable {
  if (content.kind !== 'table') throw new Error('a table was expected');
  return content.table;
}

/** The names of senders and receivers, row by row. */
export function pairs({ from, to, actors }: EventTable): string[] {
  return [...from].map((at, row) => `${actors[at]?.name.en} → ${actors[to[row] ?? -1]?.name.en}`);
}

/** Dates by row; the empty text for none. */
export function datesOf({ date, dates }: EventTable): string[] {
  return [...date].map((at) => dates[at] ?? '');
}

export function guessed(made: Made, id: string): string | undefined {
  return made.guesses.find((guess) => guess.id === id)?.value;
}

/** Notes as `key line ×count`. */
export function told(notes: readonly Note[]): string[] {
  return notes.map(({ key, line, count }) => `${key} ${line ?? '-'} ×${count}`);
}

export const noNotes = () => new Notes();

/** All cells of a table, row by row. */
export const cellsOf = ({ rows }: Pick<RawTable, 'rows'>): string[][] =>
  Array.from({ length: rows.length }, (_, at) => [...rows.row(at)]);
