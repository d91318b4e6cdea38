import { type Cell, column, type Table, TEXT, table } from './csv-table';
import { inArabic } from './dictionary-ar';

/** The last column of every table. */
export const GUARDED = 'guarded';

const GUARDED_MEANING =
  'The columns of this row, between spaces, whose value has an apostrophe (U+0027) put before it, ' +
  'because a spreadsheet might run it. Take that first character off to have the value back.';

const GENERAL: readonly (readonly [column: string, meaning: string, type: string])[] = [
  [
    '*',
    'All files are UTF-8 with a byte order mark; commas between fields, CR LF after each row, and ' +
      'quotation marks where RFC 4180 wants them. Import identifiers, dates and codes as text.',
    '',
  ],
  ['*', 'An empty cell: nothing is given.', ''],
  [
    '*_en, *_ar',
    'The same text in English and in Arabic. In contacts, legs and ties, names beside identifiers ' +
      'are there for reading; the identifiers count.',
    TEXT,
  ],
  [GUARDED, GUARDED_MEANING, TEXT],
];

interface Line {
  readonly file: string;
  readonly column: string;
  readonly meaning: string;
  readonly type: string;
}

/**
 * The table that says in both languages what each column of the others means, and how all are
 * written. It is made
 * of the very columns that are written, so that none can be missing.
 */
export function dataDictionary(tables: readonly Table[]): Table {
  const general = GENERAL.map(([name, meaning, type]) => ({
    file: '*',
    column: name,
    meaning,
    type,
  }));
  const described = tables.flatMap((one): Line[] => {
    const file = `${one.name}.csv`;
    const row = { file, column: '*', meaning: `One row is ${one.row}.`, type: '' };
    return [
      row,
      ...one.columns.map(({ name, meaning, type }) => ({ file, column: name, meaning, type })),
    ];
  });
  const said = (name: string, of: (line: Line) => string) =>
    column(name, TEXT, '', (line: Line): Cell => of(line) || null);
  const cell = (name: 'file' | 'column') => said(name, (line) => line[name]);
  return table(
    'data-dictionary',
    'a column',
    [
      cell('file'),
      cell('column'),
      said('meaning_en', ({ meaning }) => meaning),
      said('meaning_ar', ({ meaning }) => inArabic(meaning)),
      said('type_en', ({ type }) => type),
      said('type_ar', ({ type }) => inArabic(type)),
    ],
    [...general, ...described],
  );
}
