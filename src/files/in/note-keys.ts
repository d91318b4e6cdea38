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
  // encoding
  'encoding',
  // name, limit (MB): what is inside would be larger
  'inflatesTooFar',
  // name
  'badArchive',
  // what (the name of a format)
  'otherKind',
  // name: one file of the five of a data set
  'partAlone',
  // n, limit
  'tooManyFiles',
  // name: beside what was opened
  'otherFile',
  // Graphs.
  // end (a node's id)
  'missingEnd',
  // id
  'sameId',
  'noNodes',
  // id (an edge leads from it to itself)
  'loop',
  // id (of a carrier that is also at an end)
  'carrierIsEnd',
  // name
  'carrierAdded',
  // id (of what would be part of itself, round a ring)
  'partRing',
  // text
  'badDate',
  // kept, all (camps)
  'fewerCamps',
  // Tables.
  // column
  'noColumn',
  // Event tables.
  // code
  'unknownCode',
] as const;
export type NoteKey = (typeof NOTE_KEYS)[number];
