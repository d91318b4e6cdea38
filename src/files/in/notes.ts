import type { NoteKey } from './note-keys';
import type { Note } from './types';

/** How many different values of one key are told apart; the rest is counted without them. */
const MOST_OF_A_KEY = 20;

/** Gathers what happened in a file: the same thing many times is one note with its first line. */
export class Notes {
  private readonly byKey = new Map<string, { note: Note; count: number }>();
  private readonly kinds = new Map<NoteKey, number>();

  constructor(before: readonly Note[] = []) {
    for (const note of before) this.put(note, note.count);
  }

  private put(note: Note, count: number): void {
    let key = `${note.level} ${note.key} ${JSON.stringify(note.values)}`;
    const kinds = this.kinds.get(note.key) ?? 0;
    if (!this.byKey.has(key) && kinds >= MOST_OF_A_KEY) key = `${note.level} ${note.key} more`;
    const known = this.byKey.get(key);
    if (known) known.count += count;
    else {
      this.kinds.set(note.key, kinds + 1);
      this.byKey.set(key, { note, count });
    }
  }

  add(
    level: Note['level'],
    key: NoteKey,
    values: Note['values'] = {},
    line: number | null = null,
    count = 1,
  ): void {
    this.put({ level, key, values, line, count }, count);
  }

  /** In the order in which they first happened. */
  list(): Note[] {
    return [...this.byKey.values()].map(({ note, count }) => ({ ...note, count }));
  }
}
