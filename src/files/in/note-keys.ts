/**
 * What a reader of files may note. Each has words in both languages under `open.note.` and its key;
 * the values that they need stand behind it.
 */
export const NOTE_KEYS = [
  // Any file.
  'empty',
  // name, limit (MB)
  'tooLarge',
  'unknownKind',
  // encoding
  'wrongBytes',
  'endsEarly',
  'tooDeep',
  // problem (in the words of the parser)
  'malformed',
  // Graphs.
  // end (a node's id)
  'missingEnd',
  // id
  'sameId',
  'noNodes',
  // Tables.
  // column
  'noColumn',
  // Event tables.
  // code
  'unknownCode',
] as const;
export type NoteKey = (typeof NOTE_KEYS)[number];
