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
  // A document of XML declares entities (`<!ENTITY`).
  'xmlEntities',
  // Graphs.
  // Which side of a hyperedge sends.
  'endpointSides',
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
  // Text formats of graphs.
  // text (what stands for a number of vertices)
  'badCount',
  // name (of a section)
  'unknownSection',
  // text
  'strangeLine',
  // declared, found
  'unnamedVertices',
  // declared, found
  'matrixRows',
  'noId',
  'edgeNoEnd',
  'dlNoData',
  // name
  'dlFormat',
  // JSON.
  // column, near (what stands there)
  'notJson',
  // column: of a data set's own file, of which nothing is used
  'brokenJson',
  // column, near
  'badLine',
  'looseComma',
  // field
  'sameField',
  // error (in the words of the program that wrote the file)
  'writerFailed',
  // Oligrapher.
  'captions',
  'annotations',
  // field, start (of the address)
  'badLink',
  // FollowTheMoney.
  // schema
  'unknownSchema',
  // schema
  'otherThing',
  // schema
  'oneSide',
  // schema
  'plainLink',
  // id
  'dateConflict',
  'noEntities',
  // Tables.
  // column
  'noColumn',
  'oneColumn',
  'openQuote',
  // expected, found (cells of a row)
  'raggedRow',
  'rowNoEnd',
  // column
  'dateSerial',
  // column
  'dateStamp',
  // column
  'dayFirst',
  // column
  'monthFirst',
  // text
  'newType',
  // text
  'newStatus',
  'severalCarriers',
  'severalEnds',
  // n (rows and columns)
  'asMatrix',
  // id
  'nodeAdded',
  // name
  'oldExcel',
  // name
  'emptySheet',
  // name, limit (cells)
  'sheetTooLarge',
  // name (of a table that a zip of tables lacks)
  'missingTable',
  // Event tables.
  // code
  'unknownCode',
  // text
  'noEventDate',
  // others (events that are no contact)
  'noEvents',
  // date, source, relation, target (numbers of columns)
  'eventColumns',
  'numberNames',
  'numberDates',
  'kindsGuessed',
  'mediatedUnnamed',
  'severalNames',
  // host of a web address, or what it begins with
  'sourceNoLink',
] as const;
export type NoteKey = (typeof NOTE_KEYS)[number];
